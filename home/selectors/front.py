"""The front page part by part. Each part is asked for only where it stands, in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from wagtail.models import Page

from zayava.campaigns.models import CampaignIndexPage
from zayava.core.registry import demand_sources
from zayava.core.sections import section_urls
from zayava.organisations.members import members
from zayava.organisations.models import OrganisationIndexPage
from zayava.statements.models import StatementIndexPage

from ..models import HomePage
from .campaigns import running_campaigns
from .days import on_this_day
from .indices import all_series
from .latest import lead_and_latest

MEMBERS = 60
"""Members named on the front page; the list of organisations has them all."""


@dataclass(frozen=True)
class Part:
    """A part that has something to show: ``name`` says which, ``shown`` is what its template takes."""

    name: str
    shown: Any


class Front:
    """What the parts of one front page have in common."""

    def __init__(self, page: HomePage, request: HttpRequest) -> None:
        self.page = page
        self.request = request
        self.language: str = page.locale.language_code

    def list_url(self, model: type[Page]) -> str:
        """The address of the public list of this type in the language of the page, or ``""``."""
        return section_urls(model, self.request).get(self.language, "")

    def latest(self, value: Any) -> Any:
        lead, others = lead_and_latest(self.page, self.request)
        return {"lead": lead, "others": others, "url": self.list_url(StatementIndexPage)} if lead else None

    def figure(self, value: Any) -> Any:
        series = all_series(self.language, self.request)
        wanted = (value or {}).get("figure")
        if wanted:
            series = [one for one in series if one.figure_name == wanted]
        chosen = max(series, key=lambda one: one.newest.year, default=None)
        if chosen is None:
            return None
        change = chosen.newest.change
        return {
            "series": chosen,
            "number": chosen.newest.number(self.language),
            "out_of": chosen.newest_out_of(self.language),
            "change": change.short(self.language) if change else "",
            "caution": change.caution(self.language) if change else "",
        }

    def demands(self, value: Any) -> Any:
        found = demand_sources.of(self.page, self.language, 0, self.request)
        return found if found.total else None

    def campaigns(self, value: Any) -> Any:
        running = running_campaigns(self.language, self.request)
        return {"campaigns": running, "url": self.list_url(CampaignIndexPage)} if running else None

    def day(self, value: Any) -> Any:
        return on_this_day(self.language, self.request)

    def members(self, value: Any) -> Any:
        found = members(self.language, MEMBERS, self.request)
        return {"members": found, "url": self.list_url(OrganisationIndexPage)} if found.total else None

    def about(self, value: Any) -> Any:
        return self.page.lead or None


def front_parts(page: HomePage, request: HttpRequest) -> list[Part]:
    """The parts that editors chose, in their order, without those that have nothing to show."""
    front = Front(page, request)
    parts: list[Part] = []
    for block in page.parts:
        show: Callable[[Any], Any] = getattr(front, block.block_type)
        if (shown := show(block.value)) is not None:
            parts.append(Part(block.block_type, shown))
    return parts
