"""The index that Wagtail's table of pages lacks is there after every migration."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.db import connection

from zayava.core.indexes import SECTIONS

pytestmark = pytest.mark.django_db


def _indexes() -> set[str]:
    with connection.cursor() as cursor:
        return set(connection.introspection.get_constraints(cursor, "wagtailcore_page"))


def test_the_index_of_sections_is_made_after_migrating_wherever_it_is_missing() -> None:
    assert SECTIONS.name in _indexes()
    with connection.cursor() as cursor:
        cursor.execute(f"DROP INDEX {SECTIONS.name}")
    assert SECTIONS.name not in _indexes()
    call_command("migrate", verbosity=0)
    assert SECTIONS.name in _indexes()
