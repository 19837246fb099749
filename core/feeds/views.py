"""The page that lists every feed, and the feed of several tags together."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.cache import patch_cache_control
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ..chrome import Chrome, LanguageLink
from ..conf import conf
from ..publisher import coalition, publisher_name
from ..registry import tagged_entries
from ..tags.addresses import tags_at
from .directory import feed_directory
from .response import feed_response
from .tagged import tag_group

MOST_TAGS = 8
"""Tags that one feed may combine: more than any text bears."""


@require_safe
def feeds_page(request: HttpRequest) -> HttpResponse:
    """Every feed in the language of the address, and a form that puts tags together."""
    language = get_language()
    languages = []
    for code in conf.languages:
        with translation.override(code):
            languages.append(LanguageLink(code, reverse("feeds_page"), available=True, current=code == language))
    response = render(
        request,
        "zayava_core/feeds_page.html",
        {
            "groups": feed_directory.groups(language, request),
            "tags": tag_group(language, request),
            "combined_url": reverse("combined_feed", args=["feed.xml"]),
            "chrome": Chrome(languages=languages),
            "coalition": coalition(request),
            "canonical_url": request.build_absolute_uri(reverse("feeds_page")),
        },
    )
    patch_cache_control(response, public=True, max_age=conf.public_max_age)
    return response


@require_safe
def combined_feed(request: HttpRequest, name: str) -> HttpResponse:
    """The newest texts that bear every one of the tags in ``?tag=a&tag=b``.

    One set of tags has one address: other words for them, another order or a tag named twice lead there. One tag alone
    leads to its own feed, none to the page of all feeds. Raises ``Http404`` for a word that is no tag.
    """
    language = get_language()
    asked = [slug for slug in request.GET.getlist("tag") if slug]
    if not asked:
        return redirect("feeds_page")
    if len(set(asked)) > MOST_TAGS:
        raise Http404(_("A feed can combine at most %(number)d tags.") % {"number": MOST_TAGS})
    tags = tags_at(asked, language)
    if None in tags:
        raise Http404(_("There is no such tag."))
    by_slug = {tag.slug_in(language): tag for tag in tags}
    if len(by_slug) == 1:
        return redirect("tag_feed", slug=next(iter(by_slug)), name=name, permanent=True)
    slugs = sorted(by_slug)
    if slugs != request.GET.getlist("tag"):
        page = request.GET.getlist("page")
        query = urlencode({"tag": slugs, **({"page": page} if page else {})}, doseq=True)
        return redirect(f"{request.path}?{query}", permanent=True)
    chosen = [by_slug[slug] for slug in slugs]
    labels = ", ".join(tag.label_in(language).text for tag in chosen)
    publisher = publisher_name(request, language)
    keys = sorted(tag.pk for tag in chosen)
    return feed_response(
        request,
        name,
        title=f"{labels} – {publisher}" if publisher else labels,
        description=_("New texts that bear all these tags: %(tags)s") % {"tags": labels},
        link=reverse("feeds_page"),
        entries=lambda start, stop: tagged_entries.of_all(keys, language, stop, request)[start:],
        language=language,
        publisher=publisher,
        uid="/".join(sorted(str(tag.uid) for tag in chosen)),
    )
