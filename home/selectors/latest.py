"""The newest statements of a language, one of them leading."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from zayava.core.dates import PartialDate
from zayava.core.links import page_links
from zayava.core.querysets import readable
from zayava.core.summaries import summary
from zayava.core.texts import Shown
from zayava.statements.models import StatementPage
from zayava.statements.selectors import latest_statements

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


def lead_and_latest(page: HomePage, request: HttpRequest) -> tuple[Teaser | None, list[Teaser]]:
    """The text that leads and those that follow it: one query, and one more for a text that editors chose to lead.

    The chosen text leads in every language it is public in; elsewhere, and once it is not, the newest does.
    """
    pages = latest_statements(page.locale.language_code, LATEST, request)
    if page.featured_id:
        chosen = _featured(page, request)
        pages = [*chosen, *(found for found in pages if found.pk not in {one.pk for one in chosen})][:LATEST]
    teasers = [_teaser(found, request) for found in pages]
    return (teasers[0], teasers[1:]) if teasers else (None, [])


def _featured(page: HomePage, request: HttpRequest) -> list[StatementPage]:
    chosen = StatementPage.objects.filter(statement__pages=page.featured_id, locale=page.locale_id)
    return list(readable(chosen, request).select_related("statement")[:1])


def _teaser(page: StatementPage, request: HttpRequest) -> Teaser:
    statement = page.statement
    return Teaser(
        page.title,
        page_links(request).path(page.url_path),
        summary(page),
        statement.date,
        statement.number,
        statement.get_kind_display(),
    )
