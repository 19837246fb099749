"""The newest statements of a language, one of them leading."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from zayava.core.dates import PartialDate
from zayava.core.links import PageLinks
from zayava.core.querysets import readable
from zayava.core.texts import Shown
from zayava.statements.catalogue import statement_catalogue
from zayava.statements.models import StatementPage
from zayava.statements.selectors import EntryRow

from ..models import HomePage

LATEST = 7
"""Statements on the front page: one leads, six follow."""


@dataclass(frozen=True)
class Teaser(Shown):
    """A text as the front page shows it."""

    title: str
    url: str
    lead: str
    date: PartialDate | None
    number: int | None
    kind: str


def latest_keys(page: HomePage, request: HttpRequest) -> list[int]:
    """The page of the text that leads and those that follow it: one query for a text that editors chose, else none.

    The chosen text leads in every language it is public in; elsewhere, and once it is not, the newest does.
    """
    newest = statement_catalogue.select(page.locale.language_code, request=request).keys(0, LATEST)
    if not page.featured_id:
        return newest
    chosen = StatementPage.objects.filter(statement__pages=page.featured_id, locale=page.locale_id)
    leading = readable(chosen, request).values_list("pk", flat=True)[:1]
    return list(dict.fromkeys([*leading, *newest]))[:LATEST]


def teaser(row: EntryRow, links: PageLinks) -> Teaser:
    """A text in the fields that the component of a teaser takes."""
    return Teaser(
        row.title,
        links.path(row.url_path),
        row.summary,
        row.statement__date,
        row.statement__number,
        row.kind_label,
    )
