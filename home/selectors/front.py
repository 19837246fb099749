"""The front page part by part. Each part is asked for only where it stands, in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from zayava.campaigns.models import CampaignIndexPage
from zayava.core.chrome import HOME_DEPTH
from zayava.core.links import page_links
from zayava.core.prepared import prepared
from zayava.core.querysets import is_published, is_restricted, restricted_paths
from zayava.core.registry import demand_sources
from zayava.organisations.models import OrganisationIndexPage
from zayava.organisations.selectors import members
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


@prepared
def _lists(home_path: Any, types: Any, now: Any) -> QuerySet:
    from wagtail.models import Page

    pages = Page.objects.filter(is_published(now), path__startswith=home_path, depth=HOME_DEPTH + 1)
    # Not in order: SQLite would walk through all pages for it, instead of to the few of these types.
    return pages.filter(content_type__in=types).order_by().values_list("content_type_id", "url_path", "path")


class Front:
    """What the parts of one front page have in common."""

    def __init__(self, page: HomePage, request: HttpRequest) -> None:
        self.page = page
        self.request = request
        self.language: str = page.locale.language_code

    @cached_property
    def lists(self) -> Mapping[type, str]:
        """The addresses of the public lists below this page: one query."""
        models = (StatementIndexPage, OrganisationIndexPage, CampaignIndexPage)
        types = {ContentType.objects.get_for_model(model).pk: model for model in models}
        restricted = restricted_paths(self.request)
        found: dict[type, str] = {}
        rows = _lists(home_path=self.page.path, types=list(types), now=timezone.now())
        for key, url_path, path in sorted(rows, key=lambda row: row[2]):
            if not is_restricted(path, restricted):
                found.setdefault(types[key], page_links(self.request).path(url_path))
        return found

    def latest(self, value: Any) -> Any:
        lead, others = lead_and_latest(self.page, self.request)
        return {"lead": lead, "others": others, "url": self.lists.get(StatementIndexPage, "")} if lead else None

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
        return {"campaigns": running, "url": self.lists.get(CampaignIndexPage, "")} if running else None

    def day(self, value: Any) -> Any:
        return on_this_day(self.language, self.request)

    def members(self, value: Any) -> Any:
        found = members(self.language, self.request)
        if not found:
            return None
        return {
            "members": found[:MEMBERS],
            "total": len(found),
            "closed": sum(member.is_closed for member in found),
            "url": self.lists.get(OrganisationIndexPage, ""),
        }

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
