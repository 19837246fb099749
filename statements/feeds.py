"""The feed of a list of statements."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zayava.core.feeds import feed_response
from zayava.core.feeds.directory import FeedGroup, ListedFeed
from zayava.core.filtering.selection import PAGE
from zayava.core.links import page_url
from zayava.core.publisher import coalition
from zayava.core.querysets import readable
from zayava.core.registry import Entry
from zayava.core.texts import LocalisedText

from .catalogue import statement_catalogue
from .entries import entries_of
from .models import StatementIndexPage


def index_feed(page: StatementIndexPage, request: HttpRequest, name: str) -> HttpResponse:
    """The newest of the statements that the address chooses, in one language, as the format called ``name``.

    The parameters are those of the list; other ways to write them lead to its one. Raises ``Http404`` for a choice that
    means nothing: a feed cannot say so in words.
    """
    selection = page.selection(request)
    selection.sort = selection.kind.sorts[0].word
    selection.more = ""
    if set(selection.unknown) - {PAGE}:
        raise Http404(_("There is no such feed."))
    if not selection.unknown and not selection.is_canonical(request, pages=False):
        return redirect(request.path + selection.query_string(), permanent=True)
    query = selection.feed_query
    publisher = coalition(request).name
    language = page.locale.language_code
    title = publisher.text(language)

    heading = " · ".join([page.title, *(word.label.text for _filter, _value, word in selection.choices)])

    def entries(start: int, stop: int) -> list[Entry]:
        keys = selection.keys(stop - start, start)
        return list(entries_of(keys, language, request, coalition_name=publisher).values())

    return feed_response(
        request,
        name,
        title=f"{heading} – {title}" if title else heading,
        description=_("New statements"),
        link=page_url(page, request) + query,
        entries=entries,
        language=language,
        publisher=title,
        uid=";".join([str(page.translation_key), *selection.identity]),
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
