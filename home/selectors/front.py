"""The front page part by part. Each part is asked for only where it stands, in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Page

from zayava.campaigns.listing import pages_in_order
from zayava.campaigns.models import CampaignIndexPage
from zayava.core.dates import day_and_month
from zayava.core.links import page_links
from zayava.core.registry import demand_sources
from zayava.core.sections import section_urls
from zayava.organisations.members import members
from zayava.organisations.models import OrganisationIndexPage
from zayava.statements.models import StatementIndexPage
from zayava.statements.selectors import entry_rows

from ..models import HomePage
from .campaigns import running_campaign, running_keys
from .days import Day, DayKeys, DayText, day_keys
from .indices import all_series
from .latest import latest_keys, teaser

MEMBERS = 60
"""Members named on the front page; the list of organisations has them all."""


@dataclass(frozen=True)
class Part:
    """A part that has something to show: ``name`` says which, ``shown`` is what its template takes."""

    name: str
    shown: Any


class Front:
    """What the parts of one front page have in common: the texts and campaigns of all of them are read together."""

    def __init__(self, page: HomePage, request: HttpRequest) -> None:
        self.page = page
        self.request = request
        self.language: str = page.locale.language_code
        self.links = page_links(request)
        self.today = timezone.localdate()
        names = {block.block_type for block in page.parts}
        self._latest = latest_keys(page, request) if "latest" in names else []
        self._running = running_keys(self.language, request) if "campaigns" in names else []
        self._day = day_keys(self.language, request, self.today) if "day" in names else DayKeys([], [])
        self._texts = {row.pk: row for row in entry_rows([*self._latest, *self._day.texts])}
        self._campaigns = {page.pk: page for page in pages_in_order([*self._running, *self._day.yearly])}

    def list_url(self, model: type[Page]) -> str:
        """The address of the public list of this type in the language of the page, or ``""``."""
        return section_urls(model, self.request).get(self.language, "")

    def latest(self, value: Any) -> Any:
        teasers = [teaser(self._texts[key], self.links) for key in self._latest if key in self._texts]
        if not teasers:
            return None
        return {"lead": teasers[0], "others": teasers[1:], "url": self.list_url(StatementIndexPage)}

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
        pages = [self._campaigns[key] for key in self._running if key in self._campaigns]
        running = [running_campaign(page, self.language, self.request) for page in pages]
        return {"campaigns": running, "url": self.list_url(CampaignIndexPage)} if running else None

    def day(self, value: Any) -> Any:
        texts = [self._texts[key] for key in self._day.texts if key in self._texts]
        texts = [row for row in texts if row.statement__date]  # taken away since the catalogue was asked
        yearly = [self._campaigns[key] for key in self._day.yearly if key in self._campaigns]
        if not texts and not yearly:
            return None
        return Day(
            day_and_month(self.today.month, self.today.day, self.language),
            [DayText(row.title, self.links.path(row.url_path), row.statement__date.year) for row in texts],
            [DayText(page.title, self.links.path(page.url_path)) for page in yearly],
        )

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
