"""Demands, the register they stand in, and what became of them."""

from __future__ import annotations

from typing import Any

from zayava.core.texts import TranslatedText
from zayava.statements.models import Demand, DemandIndexPage, DemandOccurrence, DemandOutcome, Statement

from .site import SiteTree


def make_register(site: SiteTree) -> dict[str, DemandIndexPage]:
    """The register of demands in every language of the site, at ``…/demands/``."""
    pages: dict[str, DemandIndexPage] = {}
    for code, home in site.homes.items():
        page = DemandIndexPage(title=f"Demands {code}", slug="demands", locale=home.locale)
        if pages:
            page.translation_key = next(iter(pages.values())).translation_key
        pages[code] = home.add_child(instance=page)
    return pages


def raise_demand(
    statement: Statement, words: str | dict[str, str] = "Open the ferry", demand: Demand | None = None, **fields: Any
) -> DemandOccurrence:
    """Let a statement raise a demand, a new one unless one is given; the row is fetched as it is afterwards."""
    text = TranslatedText(en=words) if isinstance(words, str) else TranslatedText(words)
    place = statement.demands.count()
    fields.setdefault("number", str(place + 1))
    row = DemandOccurrence.objects.create(
        statement=statement, demand=demand or Demand.objects.create(), position=place, text=text, **fields
    )
    return DemandOccurrence.objects.select_related("demand").get(pk=row.pk)


def become(demand: Demand, outcome: str = "met", date: str = "2022", **fields: Any) -> DemandOutcome:
    """Something becomes of a demand."""
    return DemandOutcome.objects.create(demand=demand, outcome=outcome, date=date, **{"source": "a report", **fields})
