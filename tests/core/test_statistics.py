"""SQLite is told to count its rows, so that it looks for them in the right index."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection
from pytest_django.fixtures import DjangoCaptureOnCommitCallbacks

from tests.factories.site import make_site
from tests.factories.statements import make_statement
from zayava.core import statistics

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif("connection.vendor != 'sqlite'", reason="PostgreSQL counts by itself"),
]


def _counted() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*) FROM sqlite_master WHERE name = 'sqlite_stat1'")
        if not cursor.fetchone()[0]:
            return 0
        cursor.execute("SELECT COUNT(*) FROM sqlite_stat1 WHERE tbl = 'wagtailcore_page'")
        return cursor.fetchone()[0]


def test_publishing_has_the_rows_counted_once_in_a_while(
    monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    site = make_site()
    monkeypatch.setattr(statistics, "_last", {})
    with django_capture_on_commit_callbacks(execute=True):
        make_statement(site)
    assert _counted()
    with django_capture_on_commit_callbacks() as waiting:
        make_statement(site, "Again")
    assert not [callback for callback in waiting if "statistics" in callback.__module__]


def test_a_busy_database_is_left_alone() -> None:
    def busy(*args: object) -> None:
        raise DatabaseError

    with connection.execute_wrapper(busy):
        statistics.refresh_statistics()
