"""The wheel: what is in it, and that its apps run in a project that is not ours."""

import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
APPS = ("core", "organisations", "statements", "campaigns", "search", "consent", "home")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, built without the network."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert built.returncode == 0, built.stdout + built.stderr
    return next(folder.glob("zayava-*.whl"))


@pytest.fixture(scope="module")
def contents(wheel: Path) -> set[str]:
    """The names of the files in the wheel, its metadata left out."""
    return {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}


def test_everything_lies_inside_the_package(contents: set[str]) -> None:
    assert {name.split("/")[0] for name in contents} == {"zayava"}
    assert {name.split("/")[1] for name in contents} == {"__init__.py", "py.typed", *APPS}


def test_every_file_of_the_apps_is_there(contents: set[str]) -> None:
    listed = subprocess.run(["git", "ls-files", "-z", *APPS], cwd=ROOT, capture_output=True, text=True, check=True)
    here = {f"zayava/{name}" for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()}
    assert not here - contents


def test_the_reference_site_and_the_tests_stay_out(contents: set[str]) -> None:
    assert not [name for name in contents if {"site", "tests", "var", "manage.py"} & set(name.split("/"))]


def test_the_licence_travels_along(wheel: Path) -> None:
    assert any(name.endswith("licenses/LICENSE") for name in zipfile.ZipFile(wheel).namelist())


def test_the_apps_run_in_a_host_project_with_a_home_and_a_search_of_its_own(wheel: Path, tmp_path: Path) -> None:
    environment = tmp_path / "environment"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(environment)], check=True)
    packages = environment / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}" / "site-packages"
    # The libraries come from this environment; the apps come from the wheel, unpacked as an installer does.
    (packages / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n")
    zipfile.ZipFile(wheel).extractall(packages)
    host = tmp_path / "host"
    shutil.copytree(ROOT / "tests" / "host_project", host, ignore=shutil.ignore_patterns("__pycache__"))

    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    for command in (
        ["manage.py", "check", "--fail-level", "WARNING"],
        ["manage.py", "makemigrations", "--check", "--dry-run"],
        ["manage.py", "migrate", "--verbosity", "0"],
        ["ask.py"],
    ):
        answer = subprocess.run(
            [str(environment / "bin" / "python"), *command], cwd=host, env=kept, capture_output=True, text=True
        )
        assert answer.returncode == 0, f"{' '.join(command)}\n{answer.stdout}\n{answer.stderr}"
    assert answer.stdout == "works\n"
