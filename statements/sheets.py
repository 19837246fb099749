"""What of statements and demands goes into a file: one line for each, its titles in every language."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext as _

from zayava.core.conf import conf
from zayava.core.links import page_url
from zayava.core.publisher import coalition
from zayava.core.sanitising import strip_markup
from zayava.core.spreadsheets import SheetColumn, by_language

from .models import Demand, Statement, StatementPage
from .selectors import issuer_name


def _page(statement: Statement, language: str) -> StatementPage | None:
    pages = (page for page in statement.pages.all() if page.alias_of_id is None)
    return next((page for page in pages if page.locale.language_code == language), None)


def _title(statement: Statement, language: str) -> str:
    page = _page(statement, language)
    return page.title if page else statement.title.get(language, "")


def _headed(text: str) -> Any:
    return lambda code: f"{text} ({get_language_info(code)['name_local']})"


def statement_sheet(request: HttpRequest) -> list[SheetColumn]:
    """The columns of the list; rows are fetched with pages, tags and names, and annotated with ``signature_count``."""
    reader = (get_language() or "").split("-")[0]
    publisher = coalition(request).name

    def address(statement: Statement, language: str) -> str:
        page = _page(statement, language)
        return request.build_absolute_uri(page_url(page, request)) if page and page.live else ""

    return [
        SheetColumn("number", _("No."), lambda row: row.number),
        SheetColumn("date", _("Date"), lambda row: row.date),
        SheetColumn("kind", _("Kind"), lambda row: row.get_kind_display()),
        SheetColumn(
            "issuer",
            _("Issued by"),
            lambda row: issuer_name(row, reader, publisher).text or row.get_issuer_kind_display(),
        ),
        *by_language("title", _headed(_("Title")), conf.languages, _title),
        *by_language("address", _headed(_("Address")), conf.languages, address),
        SheetColumn("tags", _("Tags"), lambda row: "; ".join(str(tag.label_in()) for tag in row.tags.all())),
        SheetColumn("place", _("Place"), lambda row: row.place.text(reader)),
        SheetColumn("signatures", _("Signatories"), lambda row: row.signature_count),
        SheetColumn("signatory_total", _("Signatories counted"), lambda row: row.signatory_total),
        SheetColumn("source", _("Taken over from"), lambda row: row.source),
        SheetColumn("first_published_url", _("First published at"), lambda row: row.first_published_url),
        SheetColumn("uid", _("Permanent identifier"), lambda row: row.uid),
    ]


def demand_sheet() -> list[SheetColumn]:
    """The columns of the register; rows are fetched with occurrences, annotated with ``raised`` and ``raised_last``."""
    return [
        SheetColumn("number", _("No."), lambda row: row.number),
        *by_language("title", _headed(_("Demand")), conf.languages, _demand),
        SheetColumn("state", _("State"), lambda row: row.get_state_display()),
        SheetColumn("raised", _("Texts"), lambda row: row.raised),
        SheetColumn("raised_last", _("Raised last"), lambda row: row.raised_last),
        SheetColumn("uid", _("Permanent identifier"), lambda row: row.uid),
    ]


def _demand(demand: Demand, language: str) -> str:
    """Its name in exactly this language, else the words of a text that raises it."""
    wordings = (row.text.get(language, "") for row in demand.occurrences.all())
    return demand.title.get(language, "") or strip_markup(next(filter(None, wordings), ""))
