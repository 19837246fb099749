"""Pages of tags and their feeds."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from .conf import conf
from .feeds import feed_response
from .filtering.pages import the_one_address
from .models import Tag
from .publisher import coalition, publisher_name
from .registry import entry_sources
from .tags.pages import index_context, index_selection, public_tag_or_404, tag_context


def _address(request: HttpRequest, name: str, tag: Tag, *args: str) -> HttpResponse:
    """Lead to the one address of a tag for good, with what was asked of it."""
    url = reverse(name, args=[tag.slug_in(get_language()), *args])
    query = request.META.get("QUERY_STRING", "")
    return redirect(f"{url}?{query}" if query else url, permanent=True)


@require_safe
def tag_index(request: HttpRequest) -> HttpResponse:
    """The tags under which anything public is found in the language of the address, narrowed by what bears them.

    404 with the list itself when part of the address means nothing, as for every list.
    """
    language = get_language()
    listing = index_selection(language, request)
    if elsewhere := the_one_address(listing, request):
        return elsewhere
    context = {
        **index_context(listing, language, request),
        "canonical_url": request.build_absolute_uri(listing.canonical_url),
        "coalition": coalition(request),
    }
    status = 404 if listing.unknown else 200
    return _public(render(request, "zayava_core/tag_index.html", context, status=status))


@require_safe
def tag_page(request: HttpRequest, slug: str) -> HttpResponse:
    """Everything public with one tag, in the language of the address."""
    language = get_language()
    tag = public_tag_or_404(slug, language, request)
    if slug != tag.slug_in(language):
        return _address(request, "tag_page", tag)
    context = {
        **tag_context(tag, language, request),
        "feed_url": reverse("tag_feed", args=[slug, "feed.xml"]),
        "canonical_url": request.build_absolute_uri(request.path),
        "coalition": coalition(request),
    }
    return _public(render(request, "zayava_core/tag_page.html", context))


def _public(response: HttpResponse) -> HttpResponse:
    patch_cache_control(response, public=True, max_age=conf.public_max_age)
    return response


def tag_feed(request: HttpRequest, slug: str, name: str) -> HttpResponse:
    """The newest texts with one tag, in the language of the address, in one of the formats of feeds."""
    language = get_language()
    tag = public_tag_or_404(slug, language, request)
    if slug != tag.slug_in(language):
        return _address(request, "tag_feed", tag, name)
    label = tag.label_in(language).text
    publisher = publisher_name(request, language)
    return feed_response(
        request,
        name,
        title=f"{label} – {publisher}" if publisher else label,
        description=_("New texts with the tag “%(tag)s”") % {"tag": label},
        link=reverse("tag_page", args=[slug]),
        entries=lambda start, stop: entry_sources.entries(tag, language, stop, request)[start:],
        language=language,
        publisher=publisher,
        uid=str(tag.uid),
    )
