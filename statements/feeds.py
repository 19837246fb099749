"""The feed of a list of statements."""

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
from .entries import entries_of
from .models import StatementIndexPage


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
        publisher=publisher.text(language),
        entries=entries,
    )


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
