"""Page types that are a filtered list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import translation
from django.utils.cache import patch_cache_control

from ..chrome import LanguageLink
from ..conf import conf
from ..links import page_url
from .selection import FilteredList, Selection
from .shown import ShownList


def the_one_address(listing: ShownList, request: HttpRequest) -> HttpResponse | None:
    """The way to the one address of what was asked for, where this is another and all of it means something."""
    if listing.unknown or listing.selection.is_canonical(request):
        return None
    response = redirect(listing.path + listing.selection.query_string(), permanent=True)
    patch_cache_control(response, public=True, max_age=conf.public_max_age)
    return response


def languages_asked(links: Iterable[LanguageLink], listing: ShownList) -> list[LanguageLink]:
    """Links to the same list in other languages: they understand the words of this one."""
    query = listing.switch_query
    return [replace(link, url=link.url + query) if query and link.available else link for link in links]


class FilteredListMixin:
    """A page with one address for each list it shows; stands first among the bases.

    A type says what its list is in :meth:`filtered_list` and fetches what stands on a page of it in
    :meth:`list_context`, and answers at ``FEED_ROUTE`` with :func:`~.feeds.filtered_feed`. Its template extends
    ``zayava_core/list_page.html``.
    """

    def filtered_list(self) -> FilteredList:
        """What the list is."""
        raise NotImplementedError

    def list_context(self, listing: ShownList, request: HttpRequest) -> dict[str, Any]:
        """What the template needs for ``listing.keys``, in a fixed number of queries."""
        raise NotImplementedError

    def selection(self, request: HttpRequest) -> Selection:
        """What an address asks of this list; read once for a request. Feeds of the list ask it too."""
        known = getattr(request, "zayava_selection", None)
        if known is None:
            known = Selection.from_request(self.filtered_list(), request, self.locale.language_code)
            request.zayava_selection = known
        return known

    def shown_list(self, request: HttpRequest) -> ShownList:
        """The list that an address asks for; made once for a request."""
        known = getattr(request, "zayava_shown_list", None)
        if known is None:
            known = request.zayava_shown_list = ShownList(self.selection(request), page_url(self, request))
        return known

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        listing = self.shown_list(request)
        context["listing"] = listing
        context.update(self.list_context(listing, request))
        context["feed_url"] = listing.feed_url
        context["canonical_url"] = request.build_absolute_uri(listing.canonical_url)
        chrome = context["chrome"]
        context["chrome"] = replace(chrome, languages=languages_asked(chrome.languages, listing))
        return context

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Answer, or lead to the one address of what was asked for.

        404 with the list itself when part of it means nothing: readers see what there is, and nothing else keeps it.
        """
        is_preview = getattr(request, "is_preview", False)
        if request.path != urlsplit(page_url(self, request)).path:
            return super().serve(request, *args, **kwargs)  # a feed, or another address below the list
        with translation.override(self.locale.language_code):
            listing = self.shown_list(request)
            if not is_preview and (elsewhere := the_one_address(listing, request)):
                return elsewhere
            response = super().serve(request, *args, **kwargs)
        if listing.unknown and not is_preview and response.status_code == 200:
            response.status_code = 404
        return response
