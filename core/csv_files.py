"""Tables to take away as CSV (RFC 4180), safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import Any

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def safe_cell(value: Any) -> str:
    """A value as text that no spreadsheet takes for a formula.

    What begins like one is given a leading apostrophe, as OWASP's page on CSV injection advises; a plain number stays
    a number. Signs that no file of text should hold are dropped.
    """
    text = "" if value is None else "".join(sign for sign in str(value) if sign.isprintable() or sign in "\n\t")
    if text.lstrip(" \u00a0").startswith(_DANGEROUS) and not _NUMBER.fullmatch(text):
        return f"'{text}"
    return text


def csv_bytes(header: Sequence[str], rows: Iterable[Sequence[Any]]) -> bytes:
    """A table with its header as UTF-8, lines ending in CRLF."""
    target = io.StringIO()
    writer = csv.writer(target)
    writer.writerows([safe_cell(value) for value in row] for row in (header, *rows))
    return target.getvalue().encode()
