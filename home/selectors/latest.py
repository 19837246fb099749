"""The newest statements of a language, one of them leading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest

from zayava.core.dates import PartialDate
from zayava.core.links import page_links
from zayava.core.querysets import readable
from zayava.core.texts import Shown
from zayava.statements.models import StatementPage
from zayava.statements.selectors import entry_rows, latest_keys

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
    keys = latest_keys(page.locale.language_code, LATEST, request)
    if page.featured_id:
        keys = list(dict.fromkeys([*_featured(page, request), *keys]))[:LATEST]
    links = page_links(request)
    teasers = [
        Teaser(
            row.title,
            links.path(row.url_path),
            row.summary,
            row.statement__date,
            row.statement__number,
            row.kind_label,
        )
        for row in entry_rows(keys)
    ]
    return (teasers[0], teasers[1:]) if teasers else (None, [])


def _featured(page: HomePage, request: HttpRequest) -> Sequence[int]:
    """The key of the chosen text's page in the language of the front page, where it is public."""
    chosen = StatementPage.objects.filter(statement__pages=page.featured_id, locale=page.locale_id)
    return readable(chosen, request).values_list("pk", flat=True)[:1]
