"""An import that was interrupted anywhere and repeated ends where an uninterrupted one ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import transaction

from tests.factories.dump import content
from tests.factories.site import make_site
from zayava.organisations.models import Organisation
from zayava.statements.models import ImportedText, Statement
from zayava.statements.services.importing import listed, signing, writing

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "tests" / "corpus" / "dev"
DOCUMENTS = [
    "01-river-law.txt",
    "02-lighthouse-library.txt",
    "05-azerny-viesnik.md",
    "07-tag-listing.txt",
    "14-pierapis-piesien.html",
]


class Interrupted(Exception):
    pass


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in DOCUMENTS:
        (tmp_path / name).write_bytes((CORPUS / name).read_bytes())
    return tmp_path


def run(folder: Path) -> bool:
    """Import the folder; whether every document went through."""
    try:
        call_command("import_statements", str(folder), stdout=StringIO(), stderr=StringIO())
    except SystemExit:
        return False
    return True


_WHOLE: list[list[str]] = []


@pytest.fixture
def uninterrupted(db: None, folder: Path) -> list[str]:
    """The content after an uninterrupted import, on a database that is then as before."""
    make_site()
    if not _WHOLE:
        with transaction.atomic():
            assert run(folder)
            _WHOLE.append(content())
            transaction.set_rollback(True)
    assert not Statement.objects.exists()
    return _WHOLE[0]


POINTS = [
    (signing.Registrar, "register"),
    (writing, "write_signatures"),
    (writing, "write_demands"),
    (writing, "write_citations"),
    (writing, "_write_page"),
    (writing, "appear"),
    (listed, "appear"),
    (writing, "record_mentions"),
    (ImportedText.objects, "create"),
]


@pytest.mark.django_db
@pytest.mark.parametrize(("after", "times"), [(False, 1), (True, 2)], ids=["before-the-first", "after-the-second"])
@pytest.mark.parametrize(("owner", "name"), POINTS, ids=[name for _owner, name in POINTS])
def test_repeating_after_a_fault_ends_in_the_same_state(
    uninterrupted: list[str], folder: Path, monkeypatch: pytest.MonkeyPatch, owner, name: str, after: bool, times: int
) -> None:
    original = getattr(owner, name)
    calls = 0

    def faulty(*args, **kwargs):
        nonlocal calls
        calls += 1
        if calls >= times and not after:
            raise Interrupted
        result = original(*args, **kwargs)
        if calls >= times:
            raise Interrupted
        return result

    with monkeypatch.context() as patch:
        patch.setattr(owner, name, faulty)
        interrupted = not run(folder)
    assert interrupted
    assert content() != uninterrupted
    assert run(folder)
    assert content() == uninterrupted


@pytest.mark.django_db
def test_importing_everything_again_changes_nothing(uninterrupted: list[str], folder: Path) -> None:
    assert run(folder)
    assert run(folder)
    assert content() == uninterrupted


@pytest.mark.django_db
def test_a_document_that_fails_leaves_nothing_behind(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_site()
    before = content()

    def fail(*args, **kwargs):
        raise Interrupted

    monkeypatch.setattr(writing, "record_mentions", fail)
    assert not run(folder)
    assert content() == before
    assert not Organisation.objects.exists()


# The command itself, in processes of its own on an SQLite file.

PREPARE = "from tests.factories.site import make_site; make_site()"
DUMP = "from tests.factories.dump import content; print('\\n'.join(content()))"


class OwnDatabase:
    """A database in a file and commands that work on it in processes of their own."""

    def __init__(self, path: Path) -> None:
        self.env = {
            **os.environ,
            "DATABASE_URL": f"sqlite:///{path}",
            "DJANGO_SETTINGS_MODULE": "zayava.site.settings.dev",
            "PYTHONUNBUFFERED": "1",
            "LOG_LEVEL": "ERROR",
        }

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT, env=self.env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip

    def run(self, *arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env=self.env,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    def content(self) -> str:
        return self.run("shell", "-v0", "-c", DUMP)


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A database with the pages of a site, and the content it has after an uninterrupted import of the corpus."""
    folder = tmp_path_factory.mktemp("import")
    empty = folder / "empty.sqlite3"
    database = OwnDatabase(empty)
    database.run("migrate", "-v0")
    database.run("shell", "-v0", "-c", PREPARE)
    whole = folder / "whole.sqlite3"
    copy(empty, whole)
    database = OwnDatabase(whole)
    database.run("import_statements", str(CORPUS))
    return empty, database.content()


def copy(source: Path, target: Path) -> None:
    import sqlite3

    with sqlite3.connect(source) as old, sqlite3.connect(target) as new:
        old.backup(new)
    new.close()
    old.close()


def test_repeating_after_kill_9_ends_in_the_same_state(prepared: tuple[Path, str], tmp_path: Path) -> None:
    empty, whole = prepared
    copy(empty, tmp_path / "killed.sqlite3")
    database = OwnDatabase(tmp_path / "killed.sqlite3")
    for lines, delay in ((1, 0.0), (9, 0.01), (14, 0.03)):
        process = database.start("import_statements", str(CORPUS))
        assert process.stdout is not None
        for _ in range(lines):
            process.stdout.readline()
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        assert process.returncode == -signal.SIGKILL
    assert database.content() != whole
    database.run("import_statements", str(CORPUS))
    assert database.content() == whole


def test_two_imports_at_once_make_one_record_of_everything(prepared: tuple[Path, str], tmp_path: Path) -> None:
    empty, whole = prepared
    copy(empty, tmp_path / "twice.sqlite3")
    database = OwnDatabase(tmp_path / "twice.sqlite3")
    processes = [database.start("import_statements", str(CORPUS)) for _ in range(2)]
    outputs = [process.communicate(timeout=120) for process in processes]
    assert [process.returncode for process in processes] == [0, 0], outputs
    assert database.content() == whole
