"""What the database knows of its own tables, on which it decides how to look for rows.

PostgreSQL counts by itself. SQLite counts only when it is told to, and until then takes an index on a column that is
empty in every row for a good one: with 10,000 statements a page of a tag took 1.6 seconds instead of a hundredth.
Looking at some thousand entries of each index is enough, and takes a few hundredths of a second however much there is
(https://www.sqlite.org/lang_analyze.html, "approximate ANALYZE").
"""

from __future__ import annotations

import time
from typing import Any

from django.db import DatabaseError, connections, transaction

ROWS = 4000
"""Entries of an index that are looked at. With 400 a language seems to narrow a search as much as a day of the year."""

EVERY = 60.0
"""Seconds that pass before a process has its database counted again."""

_last: dict[str, float] = {}


def refresh_statistics(using: str = "default") -> None:
    """Have SQLite count what it has now; nothing where the database does it by itself, or where it is busy."""
    connection = connections[using]
    if connection.vendor != "sqlite":
        return
    try:
        with transaction.atomic(using=using), connection.cursor() as cursor:
            cursor.execute(f"PRAGMA analysis_limit={ROWS}")
            cursor.execute("ANALYZE")
    except DatabaseError:
        return  # somebody else is writing; the next publication will do


def after_publishing(using: str = "default", **kwargs: Any) -> None:
    """Count once the transaction is through, unless this process did so a moment ago; for ``page_published``."""
    now = time.monotonic()
    if now - _last.get(using, -EVERY) >= EVERY:
        _last[using] = now
        transaction.on_commit(lambda: refresh_statistics(using), using=using)
