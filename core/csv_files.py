"""Tables to take away, safe to open in a spreadsheet; as CSV after RFC 4180."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import Any

_FORMULA = re.compile(r"[\s\ufeff]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]")
"""What spreadsheets take for the beginning of a formula: https://owasp.org/www-community/attacks/CSV_Injection"""
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that no file of text should hold, and XML 1.0 (and so an XLSX file) cannot."""
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def printable(value: Any) -> str:
    """A value as text, without the characters that files cannot hold; ``""`` for ``None``."""
    return "" if value is None else _UNPRINTABLE.sub("", str(value))


def safe_text(value: Any) -> str:
    """A value as text that no spreadsheet takes for a formula.

    What begins like one is given a leading apostrophe, which is what a person types to make a spreadsheet take a cell
    for text.
    """
    text = printable(value)
    return f"'{text}" if _FORMULA.match(text) else text


def safe_cell(value: Any) -> str:
    """As :func:`safe_text`, for tables of figures: a plain number stays a number."""
    text = printable(value)
    return text if _NUMBER.fullmatch(text) else safe_text(text)


def csv_bytes(header: Sequence[str], rows: Iterable[Sequence[Any]]) -> bytes:
    """A table with its header as UTF-8, lines ending in CRLF."""
    target = io.StringIO()
    writer = csv.writer(target)
    writer.writerows([safe_cell(value) for value in row] for row in (header, *rows))
    return target.getvalue().encode()
