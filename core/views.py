"""Pages of tags and their feeds."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from .chrome import Chrome, LanguageLink
from .conf import conf
from .feeds import feed_response
from .models import Tag, TagLabel
from .publisher import coalition, publisher_name
from .registry import entry_sources


def _tag_or_404(slug: str, language: str) -> Tag:
    """The tag with this address in the language, or in any other language, or with this working slug."""
    labels = TagLabel.objects.filter(slug=slug)
    own = labels.filter(language=language).values_list("tag_id", flat=True).first()
    key = own or labels.values_list("tag_id", flat=True).first()
    tag = Tag.objects.with_labels().filter(**({"pk": key} if key else {"slug": slug})).first()
    if tag is None:
        raise Http404(_("There is no such tag."))
    return tag


def _tag_url(tag: Tag, language: str) -> str:
    with translation.override(language):
        return reverse("tag_page", args=[tag.slug_in(language)])


def tag_page(request: HttpRequest, slug: str) -> HttpResponse:
    """Everything public with one tag, in the language of the address."""
    language = get_language()
    tag = _tag_or_404(slug, language)
    if slug != tag.slug_in(language):
        return redirect("tag_page", slug=tag.slug_in(language), permanent=True)
    languages = [
        LanguageLink(code, _tag_url(tag, code), available=True, current=code == language) for code in conf.languages
    ]
    return render(
        request,
        "zayava_core/tag_page.html",
        {
            "tag": tag,
            "label": tag.label_in(language),
            "sections": entry_sources.sections(tag, language, conf.page_length),
            "feed_url": reverse("tag_feed", args=[slug, "feed.xml"]),
            "chrome": Chrome(languages=languages),
            "coalition": coalition(request),
        },
    )


def tag_feed(request: HttpRequest, slug: str, name: str) -> HttpResponse:
    """The newest texts with one tag, in the language of the address, in one of the formats of feeds."""
    language = get_language()
    tag = _tag_or_404(slug, language)
    if slug != tag.slug_in(language):
        return redirect("tag_feed", slug=tag.slug_in(language), name=name, permanent=True)
    label = tag.label_in(language).text
    publisher = publisher_name(request, language)
    return feed_response(
        request,
        name,
        title=f"{label} – {publisher}" if publisher else label,
        description=_("New texts with the tag “%(tag)s”") % {"tag": label},
        link=reverse("tag_page", args=[slug]),
        entries=lambda start, stop: entry_sources.entries(tag, language, stop)[start:],
        language=language,
        publisher=publisher,
        uid=str(tag.uid),
    )
