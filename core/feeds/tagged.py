"""The feeds of tags, for the page that lists all feeds."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language

from ..models import Tag
from ..tags.bearing import tag_bearers
from ..text.collation import sort_key
from ..texts import LocalisedText


@dataclass(frozen=True)
class TagFeed:
    """The feed of one tag; ``slug`` is its address in the language, ``count`` how much bears the tag."""

    title: LocalisedText
    url: str
    slug: str
    count: int


def tag_group(language: str, request: HttpRequest) -> list[TagFeed]:
    """The tags under which there is anything public in the language, by its alphabet."""
    assert language == get_language()  # addresses are made in the language of the address
    counts = tag_bearers.by_language(request).get(language, {})
    feeds = []
    for tag in Tag.objects.with_labels().filter(pk__in=counts):
        slug = tag.slug_in(language)
        feeds.append(
            TagFeed(tag.label_in(language), reverse("tag_feed", args=[slug, "feed.xml"]), slug, counts[tag.pk])
        )
    return sorted(feeds, key=lambda feed: sort_key(feed.title.text, language))
