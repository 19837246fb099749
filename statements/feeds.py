"""The feeds of lists: of statements, and of demands."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from zayava.core.feeds.directory import FeedGroup, ListedFeed
from zayava.core.filtering.feeds import filtered_feed
from zayava.core.links import page_url
from zayava.core.publisher import coalition
from zayava.core.querysets import readable
from zayava.core.registry import Entry
from zayava.core.texts import LocalisedText

from .catalogue import statement_catalogue
from .demand_listing import register_urls
from .entries import entries_of
from .models import DemandIndexPage, StatementIndexPage
from .selectors.demand_news import demand_entries


def index_feed(page: StatementIndexPage, request: HttpRequest, name: str) -> HttpResponse:
    """The newest of the statements that the address chooses, in one language, as the format called ``name``."""
    publisher = coalition(request).name
    language = page.locale.language_code

    def entries(keys: Sequence[int]) -> list[Entry]:
        return list(entries_of(keys, language, request, coalition_name=publisher).values())

    return filtered_feed(
        page,
        request,
        name,
        sort="date",
        description=_("New statements"),
        entries=entries,
    )


def register_feed(page: DemandIndexPage, request: HttpRequest, name: str) -> HttpResponse:
    """The demands that the address chooses, as the format called ``name``: what is news about them first.

    Whoever subscribes wants to hear that something is demanded, demanded again, met or refused. So a demand stands by
    the later of two days, that of the last text which raises it and that of its latest outcome, and is the same entry
    all the time. Both are the days on which it happened, so an archive entered at once comes in its true order.
    """
    language = page.locale.language_code
    base_url = page_url(page, request)
    return filtered_feed(
        page,
        request,
        name,
        sort="-rank",
        description=_("New demands, and what became of earlier ones"),
        entries=lambda keys: demand_entries(keys, language, base_url, request),
    )


def listed_demand_feeds(language: str, request: HttpRequest) -> FeedGroup:
    """The feed of the register of demands in a language: no query while its address is remembered."""
    url = register_urls(request).get(language)
    feeds = [ListedFeed(LocalisedText(_("All demands"), language), f"{url}feed.xml")] if url else []
    return FeedGroup(_("Demands"), feeds)


def listed_feeds(language: str, request: HttpRequest) -> FeedGroup:
    """The feed of every statement in a language: one query, and another when nobody has asked what is private."""
    pages = StatementIndexPage.objects.filter(locale__language_code=language).order_by("path")
    feeds = [
        ListedFeed(LocalisedText(page.title, language), page_url(page, request) + "feed.xml")
        for page in readable(pages, request)
    ]
    return FeedGroup(_("Everything"), feeds)


def tagged_with_all(
    tags: Sequence[int], language: str, limit: int, request: HttpRequest | None = None
) -> Sequence[Entry]:
    """The newest statements that bear every one of some tags, from the catalogue."""
    found = statement_catalogue.select(language, {"tag": tags}, request=request)
    return list(entries_of(found.keys(0, limit), language, request).values())
