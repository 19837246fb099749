"""Lists of the admin as CSV and XLSX files.

A list says what its columns are; this says how their values are written, so that what somebody typed into the archive
is never a formula for the program that opens the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from typing import TYPE_CHECKING, Any

from django.db.models import QuerySet
from django.utils import timezone, translation
from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail.admin.views.mixins import SpreadsheetExportMixin

from .csv_files import printable, safe_text
from .slugs import slugify_text

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

_BYTE_ORDER_MARK = "\ufeff".encode()
"""Without it Excel reads the letters of a CSV file in an encoding of its own."""
_CHUNK = 500


@dataclass(frozen=True)
class SheetColumn:
    """A column of a file: its heading, and the value in it for a row. ``None`` and ``""`` leave the cell empty."""

    name: str
    heading: str | _StrPromise
    value: Callable[[Any], Any]


class SheetExportMixin(SpreadsheetExportMixin):
    """A list that can be taken away as CSV or XLSX, with the filters, the search and the order it is shown in.

    Give ``sheet_columns``, and ``prepare_sheet`` to fetch what they need. Stands before Wagtail's view among the bases.
    """

    def sheet_columns(self) -> Sequence[SheetColumn]:
        raise NotImplementedError

    def prepare_sheet(self, rows: Any) -> Any:
        """The rows with everything that the columns read."""
        return rows

    def setup(self, request: Any, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self._columns_of_sheet = {column.name: column for column in self.sheet_columns()}
        self.list_export = list(self._columns_of_sheet)

    def get_filename(self) -> str:
        title = str(self.get_page_title())  # type: ignore[attr-defined]  # of the view
        name = slugify(slugify_text(title, translation.get_language() or "")) or "list"
        return f"{name}-{timezone.localdate():%Y-%m-%d}"

    def get_heading(self, queryset: Any, field: str) -> str:
        return str(self._columns_of_sheet[field].heading)

    def to_row_dict(self, item: Any) -> dict[str, Any]:
        return {name: column.value(item) for name, column in self._columns_of_sheet.items()}

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        if value is None:
            return ""
        if isinstance(value, bool):
            return _("yes") if value else _("no")
        if isinstance(value, int | float):
            return value
        # A cell of XLSX says by itself that it is text.
        return safe_text(value) if export_format == self.FORMAT_CSV else printable(value)

    def as_spreadsheet(self, queryset: Any, spreadsheet_format: str) -> Any:
        response = super().as_spreadsheet(_in_pieces(self.prepare_sheet(queryset)), spreadsheet_format)
        response.headers["Cache-Control"] = "private, no-store"
        return response

    def stream_csv(self, queryset: Iterable[Any]) -> Iterator[bytes]:
        """The lines of the file. They are made while they are sent, when the editor's language is active no more."""
        return _as_now(super().stream_csv(queryset), translation.get_language(), timezone.get_current_timezone())


def _as_now(lines: Iterator[bytes], language: str | None, zone: tzinfo) -> Iterator[bytes]:
    yield _BYTE_ORDER_MARK
    while True:
        with translation.override(language), timezone.override(zone):
            line = next(lines, None)
        if line is None:
            return
        yield line


def _in_pieces(rows: Any) -> Iterable[Any]:
    """A hundred thousand rows, some hundred of them in memory at a time."""
    return rows.iterator(chunk_size=_CHUNK) if isinstance(rows, QuerySet) else rows


def by_language(
    name: str, heading: Callable[[str], str], languages: Sequence[str], value: Callable[[Any, str], Any]
) -> list[SheetColumn]:
    """One column for each language: ``value(row, language)``."""
    return [SheetColumn(f"{name}_{code}", heading(code), _in(value, code)) for code in languages]


def _in(value: Callable[[Any, str], Any], code: str) -> Callable[[Any], Any]:
    return lambda row: value(row, code)
