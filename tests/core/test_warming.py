"""A server process reads what is public when it starts; it starts whatever happens then; nothing else does that."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.db import DatabaseError
from django.test import Client

from tests.factories.site import make_site
from zayava.campaigns.catalogue import campaign_catalogue
from zayava.core.catalogue import Catalogue, Item
from zayava.core.catalogue.journal import journal
from zayava.core.catalogue.warming import warm, warm_in_background
from zayava.core.tags.catalogue import tag_catalogue
from zayava.organisations.catalogue import organisation_catalogue
from zayava.statements.catalogue import statement_catalogue
from zayava.statements.demand_catalogue import demand_catalogue

ROOT = Path(__file__).resolve().parent.parent.parent
CATALOGUES = (campaign_catalogue, demand_catalogue, organisation_catalogue, statement_catalogue, tag_catalogue)
SERVE = """
import threading, zayava.site.wsgi
[thread.join() for thread in threading.enumerate() if thread.name == "zayava-warming"]
"""


class Shelf:
    """A catalogue that notes in which languages it was read whole."""

    def __init__(self) -> None:
        self.read: list[str] = []
        self.problem: Exception | None = None
        self.catalogue = Catalogue("shelf", self.load)

    def load(self, language: str, subjects=None):
        if self.problem:
            raise self.problem
        self.read.append(language)
        return [Item(1, 1, "2021", "A title")]


@pytest.fixture
def shelf() -> Iterator[Shelf]:
    made = Shelf()
    yield made
    journal._readers.discard(made.catalogue)  # the other tests know nothing of it


def run(*command: str, database: str, **variables: str) -> subprocess.CompletedProcess:
    """Run a Python command in the checkout with the settings of one's own machine."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    environ = {**kept, "PYTHONPATH": str(ROOT), "DATABASE_URL": database, "SECRET_KEY": "s" * 60}
    environ |= {"DJANGO_SETTINGS_MODULE": "zayava.site.settings.dev", **variables}
    return subprocess.run([sys.executable, *command], cwd=ROOT, env=environ, capture_output=True, text=True)


@pytest.mark.django_db
def test_every_catalogue_is_read_in_every_language_and_then_no_more(shelf: Shelf) -> None:
    warm()
    assert sorted(shelf.read) == ["be", "en", "ru"]
    shelf.catalogue.select("ru")
    assert len(shelf.read) == 3


@pytest.mark.django_db
def test_a_visitor_of_any_list_has_nothing_read_any_more(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    make_site()
    warm()

    def refuse(*args: object) -> None:
        raise AssertionError("read for a visitor")

    for catalogue in CATALOGUES:
        monkeypatch.setattr(catalogue, "_load", refuse)
        monkeypatch.setattr(catalogue, "_shared", refuse)
    for language in ("be", "en", "ru"):
        for path in ("", "statements/", "demands/", "campaigns/", "organisations/", "tags/", "feeds/"):
            client.get(f"/{language}/{path}")
        assert client.get(f"/{language}/statements/").status_code == 200


def test_the_catalogues_of_every_app_are_known() -> None:
    assert set(CATALOGUES) <= set(journal.catalogues())


@pytest.mark.django_db
@pytest.mark.parametrize("problem", [DatabaseError("no such table:\nzayava"), RuntimeError("broken")])
def test_what_goes_wrong_is_one_line_in_the_log(
    shelf: Shelf, problem: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    shelf.problem = problem
    with caplog.at_level(logging.WARNING, "zayava.core.catalogue.warming"):
        thread = warm_in_background()
        thread.join(30)
    assert not thread.is_alive()
    (record,) = caplog.records
    assert "could not be read in advance" in record.getMessage()
    assert "\n" not in record.getMessage()
    assert shelf.read == []


def test_a_server_starts_although_its_database_was_never_migrated(tmp_path: Path) -> None:
    answer = run("-c", SERVE, database=f"sqlite:///{tmp_path / 'empty.sqlite3'}")
    assert answer.returncode == 0, answer.stderr
    assert answer.stderr.count("\n") == 1, answer.stderr
    assert "The lists could not be read in advance (OperationalError: no such table" in answer.stderr


def test_a_server_starts_although_its_database_does_not_answer() -> None:
    answer = run("-c", SERVE, database="postgres://nobody@127.0.0.1:1/nothing")
    assert answer.returncode == 0, answer.stderr
    assert answer.stderr.count("\n") == 1, answer.stderr
    assert "The lists could not be read in advance (OperationalError: " in answer.stderr


def test_it_can_be_switched_off(tmp_path: Path) -> None:
    answer = run("-c", SERVE, database=f"sqlite:///{tmp_path / 'empty.sqlite3'}", WARM_CATALOGUES="0")
    assert (answer.returncode, answer.stderr) == (0, "")


@pytest.mark.parametrize("command", ["check", "showmigrations", "makemigrations --check --dry-run"])
def test_no_command_of_manage_begins_it(tmp_path: Path, command: str) -> None:
    code = f"""
import sys, threading
from django.core.management import execute_from_command_line
execute_from_command_line(["manage.py", *{command.split()!r}])
assert "zayava.site.wsgi" not in sys.modules
assert not [thread for thread in threading.enumerate() if thread.name == "zayava-warming"]
"""
    answer = run("-c", code, database=f"sqlite:///{tmp_path / 'empty.sqlite3'}")
    assert answer.returncode == 0, answer.stderr
    assert "in advance" not in answer.stderr


def test_it_is_off_in_tests() -> None:
    assert settings.ZAYAVA_WARM_CATALOGUES is False
