"""Tags in addresses and among choices."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest

from ..models import Tag, TagLabel
from ..prepared import prepared
from ..texts import LocalisedText, TranslatedText
from .vocabularies import Slugs, Word

_FIELDS = ("pk", "name", "slug", "labels__language", "labels__label", "labels__slug")


@prepared
def _with_slugs(slugs: Any) -> QuerySet:
    wanted = Q(slug__in=slugs) | Q(pk__in=TagLabel.objects.filter(slug__in=slugs).values("tag"))
    return Tag.objects.filter(wanted).order_by("pk").values_list(*_FIELDS)


@prepared
def _tags(tags: Any) -> QuerySet:
    """Tags, and those that share a slug with one of them."""
    slugs = TagLabel.objects.filter(tag__in=tags).values("slug")
    wanted = Q(pk__in=tags) | Q(pk__in=TagLabel.objects.filter(slug__in=slugs).values("tag"))
    return Tag.objects.filter(wanted).order_by("pk").values_list(*_FIELDS)


class TagVocabulary:
    """A tag is called by its slug in the language; its slug in another one, or the working slug, is understood."""

    def read(self, words: Collection[str], language: str, request: HttpRequest | None = None) -> Mapping[str, int]:
        slugs = Slugs(language)
        for key, _name, slug, code, _label, label_slug in _with_slugs(slugs=list(words)):
            slugs.add(slug, "", key)
            slugs.add(label_slug, code, key)
        return {word: key for word in words if (key := slugs.meaning(word))}

    def show(self, keys: Collection[int], language: str, request: HttpRequest | None = None) -> Mapping[int, Word]:
        slugs = Slugs(language)
        names: dict[int, str] = {}
        labels: dict[int, dict[str, str]] = {key: {} for key in keys}
        for key, name, slug, code, label, label_slug in _tags(tags=list(keys)):
            slugs.add(slug, "", key)
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
