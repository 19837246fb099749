"""The house rules that a machine can hold: directions between apps and rooms, imports, sizes, words."""

import ast
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# Which app may import which of the others: docs/decisions/0002-import-root.md.
MAY_IMPORT = {
    "core": set(),
    "organisations": {"core"},
    "statements": {"core", "organisations"},
    "campaigns": {"core", "organisations"},
    "search": {"core"},
    "consent": {"core"},
    "home": {"core", "organisations", "statements", "campaigns", "search", "consent"},
}
APPS = set(MAY_IMPORT)
MAY_IMPORT["site"] = APPS

# Rooms of an app, lower first; a room imports those on its own floor and below. Page models stand one floor higher than
# other models, because a Wagtail page names its panels and blocks. Rooms not listed (enums, dates, …) are free.
FLOORS = (
    {"models", "querysets"},
    {"selectors", "services"},
    {"forms", "panels", "blocks", "choosers", "widgets"},
    {"views", "viewsets", "api", "feeds", "urls", "management"},
    {"wagtail_hooks", "apps", "signal_handlers"},
)
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
PURE = ("core/text/", "statements/importing/")
BUDGET, TEST_BUDGET = 400, 600


@dataclass(frozen=True)
class Import:
    """One import of ours: where it stands and the dotted path it reaches, without the leading ``zayava``."""

    file: Path
    line: int
    target: tuple[str, ...]
    absolute: bool
    top_level: bool

    def __str__(self) -> str:
        return f"{self.file.relative_to(ROOT)}:{self.line} imports {'.'.join(self.target)}"


@cache
def tracked(*patterns: str) -> list[Path]:
    """Return the files under version control (or about to be), deleted ones left out."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *patterns],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    return [path for name in sorted(set(listed.split("\0"))) if name and (path := ROOT / name).is_file()]


def sources(*folders: str) -> list[Path]:
    """Return the Python files of some top-level folders, migrations left out."""
    return [path for path in tracked(*(f"{folder}/*.py" for folder in folders)) if "migrations" not in path.parts]


def imports(file: Path) -> Iterator[Import]:
    """Yield every import in a file, relative ones resolved."""
    package = file.relative_to(ROOT).with_suffix("").parts[:-1]
    tree = ast.parse(file.read_bytes())
    top_level = {id(node) for node in tree.body}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for name in node.names:
                yield Import(file, node.lineno, tuple(name.name.split(".")), True, id(node) in top_level)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            stem = (*base, *(node.module.split(".") if node.module else ()))
            for name in node.names:
                yield Import(file, node.lineno, (*stem, name.name), not node.level, id(node) in top_level)


def house_imports(file: Path) -> Iterator[Import]:
    """Yield a file's imports of our own apps, their target beginning with the app's folder."""
    for found in imports(file):
        if found.absolute and found.target[0] == "zayava" and len(found.target) > 1:
            yield Import(file, found.line, found.target[1:], True, found.top_level)
        elif not found.absolute:
            yield found


def test_each_app_imports_only_the_apps_below_it() -> None:
    wrong = [
        found
        for app, allowed in MAY_IMPORT.items()
        for file in sources(app)
        for found in house_imports(file)
        if found.target[0] in (APPS | {"site"}) - allowed - {app}
    ]
    assert not wrong, "\n".join(map(str, wrong))


def test_rooms_of_an_app_import_only_the_rooms_below_them() -> None:
    wrong = []
    for app in sorted(APPS):
        for file in sources(app):
            parts = file.relative_to(ROOT / app).with_suffix("").parts
            floor = FLOOR["forms"] if parts[0] == "models" and parts[-1].endswith("pages") else FLOOR.get(parts[0])
            if floor is None:
                continue
            wrong += [
                found
                for found in house_imports(file)
                if found.top_level
                and found.target[0] == app
                and len(found.target) > 1
                and found.target[1] != parts[0]
                and FLOOR.get(found.target[1], 0) > floor
            ]
    assert not wrong, "\n".join(map(str, wrong))


def test_apps_are_imported_through_the_import_root() -> None:
    everywhere = sources(*APPS, "site", "tests", "benchmarks", "zayava")
    wrong = [
        found
        for file in everywhere
        if "host_project" not in file.parts
        for found in imports(file)
        if found.absolute and found.target[0] in APPS
    ]
    assert not wrong, "\n".join(f"{found}; write zayava.{found.target[0]}" for found in wrong)


def test_apps_reach_each_other_by_full_name_and_their_own_rooms_relatively() -> None:
    wrong = [
        found
        for app in sorted(APPS)
        for file in sources(app)
        for found in house_imports(file)
        if (found.target[0] == app) == found.absolute
    ]
    assert not wrong, "\n".join(map(str, wrong))


def test_text_analysis_and_the_recogniser_know_neither_django_nor_wagtail() -> None:
    wrong = [
        found
        for file in sources(*(folder.rstrip("/") for folder in PURE))
        for found in imports(file)
        if found.absolute and found.target[0] in {"django", "wagtail", "modelcluster", "taggit"}
    ]
    assert not wrong, "\n".join(map(str, wrong))


def test_site_is_no_package() -> None:
    """With an ``__init__.py`` some interpreters start with our folder in place of the standard module ``site``."""
    assert not (ROOT / "site" / "__init__.py").exists()
    assert "site" not in (ROOT / ".gitignore").read_text().replace("/", "").split()


def test_every_app_names_itself_in_full() -> None:
    from django.apps import apps

    for app in APPS:
        config = apps.get_app_config(f"zayava_{app}")
        assert config.name == f"zayava.{app}"
        assert {"name", "label", "default_auto_field"} <= set(vars(type(config)))


def test_files_stay_within_their_budget() -> None:
    wrong = []
    for file in tracked("*.py"):
        if "migrations" in file.parts:
            continue
        lines = len(file.read_bytes().splitlines())
        if lines > (TEST_BUDGET if file.relative_to(ROOT).parts[0] == "tests" else BUDGET):
            wrong.append(f"{file.relative_to(ROOT)} has {lines} lines: split it by noun")
    assert not wrong, "\n".join(wrong)


def test_no_attics() -> None:
    forbidden = {"utils.py", "helpers.py", "common.py", "utils", "helpers", "common", "misc.py"}
    wrong = [file for file in tracked() if forbidden & set(file.relative_to(ROOT).parts)]
    assert not wrong, "\n".join(map(str, wrong))


def test_words_of_a_workplace_stay_out_of_the_repository() -> None:
    words = re.compile(rf"{re.escape(str(ROOT.parent))}/|/wo[r]k/|\.\./shar[e]d|\.libr[a]ry|before-sto[p]".encode())
    wrong = []
    for file in tracked():
        if file.relative_to(ROOT).parts[0] == ".ci":
            continue
        for number, line in enumerate(file.read_bytes().splitlines(), start=1):
            if words.search(line):
                wrong.append(f"{file.relative_to(ROOT)}:{number}")
    assert not wrong, "\n".join(wrong)
