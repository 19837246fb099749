"""What every public page asks is answered from indexes, not by reading all pages."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client

from tests.factories.site import make_site
from tests.factories.statements import make_statement
from zayava.core.indexes import PAGES_IN_MENUS

pytestmark = pytest.mark.django_db


def _indexes() -> set[str]:
    with connection.cursor() as cursor:
        return set(connection.introspection.get_constraints(cursor, "wagtailcore_page"))


def test_the_index_of_menus_is_made_after_migrating_wherever_it_is_missing() -> None:
    assert PAGES_IN_MENUS in _indexes()
    with connection.cursor() as cursor:
        cursor.execute(f"DROP INDEX {PAGES_IN_MENUS}")
    assert PAGES_IN_MENUS not in _indexes()
    call_command("migrate", verbosity=0)
    assert PAGES_IN_MENUS in _indexes()


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="PostgreSQL reads small tables whole, and rightly so")
@pytest.mark.parametrize("address", ["/en/", "/en/statements/", "/en/statements/on-the-river/"])
def test_no_page_reads_all_pages(address: str, client: Client) -> None:
    make_statement(make_site())
    asked: list[tuple[str, object]] = []

    def listen(execute, sql, params, many, context):
        asked.append((sql, params))
        return execute(sql, params, many, context)

    client.get(address)
    with connection.execute_wrapper(listen):
        assert client.get(address).status_code == 200
    for sql, params in asked:
        if 'FROM "wagtailcore_page"' in sql and " UNION " not in sql:
            with connection.cursor() as cursor:
                cursor.execute(f"EXPLAIN QUERY PLAN {sql}", params)
                steps = [row[3] for row in cursor.fetchall()]
            assert not any(step.startswith("SCAN wagtailcore_page") for step in steps), sql
