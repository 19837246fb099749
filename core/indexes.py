"""Indexes that Wagtail's table of pages lacks for the questions of every public page.

The sections of a site are the pages of one depth below its front page; without an index, finding them reads every
page there is. The table is Wagtail's, and SQLite makes it anew when Wagtail changes it: so the index is looked after
whenever migrations were run, and not in one of ours.
"""

from __future__ import annotations

from typing import Any

from django.db import connections, models
from wagtail.models import Page

SECTIONS = models.Index(fields=["depth", "path"], name="zayava_page_depth_path")


def ensure_indexes(using: str, **kwargs: Any) -> None:
    """Add the index where it is missing; after ``migrate``."""
    connection = connections[using]
    with connection.cursor() as cursor:
        table = Page._meta.db_table
        if table not in connection.introspection.table_names(cursor):
            return
        if SECTIONS.name not in connection.introspection.get_constraints(cursor, table):
            cursor.execute(str(SECTIONS.create_sql(Page, connection.schema_editor())))
