"""The feed of a list: of exactly what is chosen there, whatever its order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from ..feeds import feed_response
from ..links import page_url
from ..publisher import publisher_name
from ..registry import Entry
from .selection import PAGE


def filtered_feed(
    page: Any,
    request: HttpRequest,
    name: str,
    *,
    sort: str,
    description: str,
    entries: Callable[[Sequence[int]], Sequence[Entry]],
) -> HttpResponse:
    """The first of what the address chooses of a list page, as the format called ``name``.

    The parameters are those of the list; other ways to write them lead to its one. ``sort`` is the order of news,
    ``entries`` makes them of keys, in their order. Raises ``Http404`` for a choice that means nothing: a feed cannot
    say so in words.
    """
    selection = page.selection(request)
    selection.sort, selection.more = selection.kind.sorts[0].word, ""
    if set(selection.unknown) - {PAGE}:
        raise Http404(_("There is no such feed."))
    if not selection.unknown and not selection.is_canonical(request, pages=False):
        return redirect(request.path + selection.query_string(), permanent=True)
    query, language = selection.feed_query, page.locale.language_code
    publisher = publisher_name(request, language)
    selection.sort = sort
    heading = " · ".join([page.title, *(word.label.text for _filter, _value, word in selection.choices)])
    return feed_response(
        request,
        name,
        title=f"{heading} – {publisher}" if publisher else heading,
        description=description,
        link=page_url(page, request) + query,
        entries=lambda start, stop: entries(selection.keys(stop - start, start)),
        language=language,
        publisher=publisher,
        uid=";".join([str(page.translation_key), *selection.identity]),
    )
