"""An index that Wagtail's table of pages lacks, without which every public page reads all of them.

The navigation asks for the pages right below a front page that appear in menus, and neither depth nor menus have an
index. This one holds nothing but the pages in menus. It is no migration's: on SQLite a later migration of Wagtail makes
its table anew and knows nothing of it. So it is made after every ``migrate`` in which it is not there.
"""

from __future__ import annotations

from typing import Any

from django.db import connections
from wagtail.models import Page

PAGES_IN_MENUS = "zayava_pages_in_menus"


def make_indexes(using: str, **kwargs: Any) -> None:
    """Make what is missing in the database called ``using``; for ``post_migrate``."""
    connection = connections[using]
    table = Page._meta.db_table
    if table not in connection.introspection.table_names():
        return  # an app before Wagtail is migrated alone
    quote = connection.ops.quote_name
    index, depth, path, in_menus = map(quote, (PAGES_IN_MENUS, "depth", "path", "show_in_menus"))
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE INDEX IF NOT EXISTS {index} ON {quote(table)} ({depth}, {path}) WHERE {in_menus}")
