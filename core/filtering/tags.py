"""Tags in addresses and among choices."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from django.db.models import CharField, IntegerField, Q, QuerySet, Value
from django.http import HttpRequest

from ..models import FormerTagAddress, Tag, TagLabel, TagSynonym
from ..prepared import prepared
from ..texts import LocalisedText, TranslatedText
from .vocabularies import Slugs, Word

WORKING = 3
"""The tier of working slugs: they count when no slug that readers know does."""

_FIELDS = ("pk", "name", "slug", "labels__language", "labels__label", "labels__slug")


@prepared
def _addresses(slugs: Any) -> QuerySet:
    """Every present, other, former and working address: language, slug, tag, the tag it was merged into, tier."""
    label, synonym, former, working = (
        rows.filter(slug__in=slugs).order_by().annotate(tier=Value(tier, IntegerField()))
        for tier, rows in enumerate(
            (TagLabel.objects.all(), TagSynonym.objects.all(), FormerTagAddress.objects.all(), Tag.objects.all())
        )
    )
    columns = ("language", "slug", "tag_id", "tag__merged_into_id", "tier")
    none = Value("", CharField(max_length=12))
    return label.values_list(*columns).union(
        synonym.values_list(*columns),
        former.values_list(*columns),
        working.values_list(none, "slug", "pk", "merged_into_id", "tier"),
        all=True,
    )


@prepared
def _tags(tags: Any) -> QuerySet:
    """Tags, and those that share a slug with one of them."""
    slugs = TagLabel.objects.filter(tag__in=tags).values("slug")
    wanted = Q(pk__in=tags) | Q(pk__in=TagLabel.objects.filter(slug__in=slugs).values("tag"))
    return Tag.objects.filter(wanted).order_by("pk").values_list(*_FIELDS)


class TagVocabulary:
    """A tag is called by its slug in the language. Understood is what leads to its page as well: its slugs in other
    languages, those of its synonyms, former ones, those of tags that were merged into it, the working slug.
    """

    def read(self, words: Collection[str], language: str, request: HttpRequest | None = None) -> Mapping[str, int]:
        slugs = Slugs(language)
        for code, slug, key, merged_into, tier in _addresses(slugs=list(words)):
            slugs.add(slug, code, merged_into or key, tier)
        return {word: key for word in words if (key := slugs.meaning(word))}

    def show(self, keys: Collection[int], language: str, request: HttpRequest | None = None) -> Mapping[int, Word]:
        slugs = Slugs(language)
        names: dict[int, str] = {}
        labels: dict[int, dict[str, str]] = {key: {} for key in keys}
        for key, name, slug, code, label, label_slug in _tags(tags=list(keys)):
            slugs.add(slug, "", key, WORKING)
            slugs.add(label_slug, code, key)
            names[key] = name
            if code and key in labels:
                labels[key][code] = label
        return {
            key: Word(
                slugs.slug(key),
                TranslatedText(texts).in_language(language) or LocalisedText(names[key], "en", language != "en"),
            )
            for key, texts in labels.items()
            if key in names
        }
