"""The feed of a list of statements."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from zayava.core.feeds import feed_response
from zayava.core.feeds.directory import FeedGroup, ListedFeed
from zayava.core.links import page_url
from zayava.core.publisher import coalition
from zayava.core.querysets import readable
from zayava.core.registry import Entry
from zayava.core.texts import LocalisedText

from .entries import entry
from .models import StatementIndexPage


def index_feed(page: StatementIndexPage, request: HttpRequest, name: str) -> HttpResponse:
    """The newest statements in one language, as the format called ``name``."""
    publisher = coalition(request).name
    language = page.locale.language_code
    title = publisher.text(language)

    def entries(start: int, stop: int) -> list[Entry]:
        return [entry(found, coalition_name=publisher) for found in page.statements().for_lists()[start:stop]]

    return feed_response(
        request,
        name,
        title=f"{page.title} – {title}" if title else page.title,
        description=_("New statements"),
        link=page_url(page, request),
        entries=entries,
        language=language,
        publisher=title,
        uid=str(page.translation_key),
    )


def listed_feeds(language: str, request: HttpRequest) -> FeedGroup:
    """The feed of every statement in a language: one query, and another when nobody has asked what is private."""
    pages = StatementIndexPage.objects.filter(locale__language_code=language).order_by("path")
    feeds = [
        ListedFeed(LocalisedText(page.title, language), page_url(page, request) + "feed.xml")
        for page in readable(pages, request)
    ]
    return FeedGroup(_("Everything"), feeds)
