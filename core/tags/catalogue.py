"""The vocabulary in the alphabet of each language: in which order tags are listed."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ..catalogue import Catalogue, Item
from ..models import Tag, TagLabel


def load(language: str, subjects: Collection[int] | None) -> Iterator[Item]:
    """Every tag, whatever bears it, those that were merged too: two queries. Which are listed is decided elsewhere."""
    tags = Tag.objects.with_labels()
    if subjects is not None:
        tags = tags.filter(pk__in=subjects)
    for tag in tags:
        yield Item(tag.pk, tag.pk, "", tag.label_in(language).text)


tag_catalogue = Catalogue("tags", load)


def follow() -> None:
    """Be told of every change of what tags are called."""
    tag_catalogue.follow(Tag, "pk")
    tag_catalogue.follow(TagLabel, "tag_id")
