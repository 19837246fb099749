"""A migrated test database in a second instead of twenty.

Migrating takes longest, and its result depends on nothing but the migrations and the packages. So it is done once
and kept as a template, named by a digest of both; every test process works on a copy. A test that may commit
(``transaction=True``, ``live_server``) gets a fresh copy afterwards, with the root page and locales that Django's own
flush would have emptied.
"""

import contextlib
import fcntl
import hashlib
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection, connections

KEPT_TEMPLATES = 4


def digest() -> str:
    """Return a name for the state that migrating from nothing leads to."""
    parts = hashlib.sha256()
    migrations = sorted(path for path in settings.BASE_DIR.glob("*/migrations/*.py"))
    others = ("core/indexes.py", "requirements.txt", "site/settings/base.py")
    for path in [*migrations, *(settings.BASE_DIR / name for name in others)]:
        parts.update(path.relative_to(settings.BASE_DIR).as_posix().encode() + b"\0" + path.read_bytes())
    return parts.hexdigest()[:16]


@contextlib.contextmanager
def _lock(folder: Path) -> Iterator[None]:
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _point_to(name: str | Path) -> None:
    connection.close()
    connections["default"].settings_dict["NAME"] = settings.DATABASES["default"]["NAME"] = str(name)


class SQLiteDatabase:
    """One process's own copy of the template file."""

    def __init__(self, worker: str) -> None:
        self.folder = settings.VAR_DIR / "tests"
        self.folder.mkdir(parents=True, exist_ok=True)
        self.template = self.folder / f"template-{digest()}.sqlite3"
        # Beside the templates rather than in memory: a live server's threads need a database they can share.
        self.scratch = Path(tempfile.mkdtemp(prefix="zayava-tests-"))
        self.own = self.scratch / f"{worker}.sqlite3"

    def set_up(self) -> None:
        """Make the template if this is the first run with these migrations, then this process's copy."""
        with _lock(self.folder):
            if not self.template.is_file():
                building = self.scratch / "building.sqlite3"
                _point_to(building)
                call_command("migrate", verbosity=0, interactive=False)
                connection.close()
                with contextlib.closing(sqlite3.connect(building)) as database:
                    database.execute("PRAGMA journal_mode=DELETE")
                shutil.move(building, self.template)
                newest_first = sorted(self.folder.glob("template-*"), key=os.path.getmtime, reverse=True)
                for old in newest_first[KEPT_TEMPLATES:]:
                    old.unlink()
        _point_to(self.own)
        self.restore()

    def restore(self) -> None:
        """Put the template's content back; connections of other threads stay valid."""
        connection.close()
        with (
            contextlib.closing(sqlite3.connect(self.template)) as template,
            contextlib.closing(sqlite3.connect(self.own, timeout=20)) as own,
        ):
            template.backup(own)

    def tear_down(self) -> None:
        connection.close()
        shutil.rmtree(self.scratch, ignore_errors=True)


class PostgreSQLDatabase:
    """One process's own database, made from a template database on the same server."""

    def __init__(self, worker: str) -> None:
        base = settings.DATABASES["default"]["NAME"]
        self.template = f"{base}_template_{digest()}"
        self.own = f"{base}_test_{worker}_{os.getpid()}"

    def _execute(self, *statements: str) -> None:
        connection.close()
        with connection._nodb_cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)

    def set_up(self) -> None:
        """Make the template if this is the first run with these migrations, then this process's copy."""
        folder = settings.VAR_DIR / "tests"
        folder.mkdir(parents=True, exist_ok=True)
        with _lock(folder):
            with connection._nodb_cursor() as cursor:
                cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [self.template])
                found = cursor.fetchone()
            if not found:
                self._execute(f'CREATE DATABASE "{self.own}"')
                _point_to(self.own)
                call_command("migrate", verbosity=0, interactive=False)
                self._execute(f'ALTER DATABASE "{self.own}" RENAME TO "{self.template}"')
            self._execute(f'CREATE DATABASE "{self.own}" TEMPLATE "{self.template}"')
        _point_to(self.own)

    def restore(self) -> None:
        """Make this process's database anew; other threads' idle connections to it are cut."""
        self._execute(
            f'DROP DATABASE "{self.own}" WITH (FORCE)', f'CREATE DATABASE "{self.own}" TEMPLATE "{self.template}"'
        )

    def tear_down(self) -> None:
        self._execute(f'DROP DATABASE IF EXISTS "{self.own}" WITH (FORCE)')


def for_this_process(worker: str) -> SQLiteDatabase | PostgreSQLDatabase:
    """Return the test database of this process (``worker``: "main", or pytest-xdist's "gw0", "gw1", …)."""
    return SQLiteDatabase(worker) if connection.vendor == "sqlite" else PostgreSQLDatabase(worker)
