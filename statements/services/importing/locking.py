"""One import at a time, so that two of them never make two records of one body or one text."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

_KEY = 0x7A617961  # any number that nothing else in this database locks


@contextmanager
def one_import_at_a_time() -> Iterator[None]:
    """A transaction that waits for other imports.

    On PostgreSQL by an advisory lock that ends with the transaction; SQLite has a single writer, and our settings begin
    every transaction as one (``transaction_mode`` IMMEDIATE).
    """
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_KEY])
        yield
