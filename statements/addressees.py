"""How addressees are called in addresses and among choices."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest

from zayava.core.filtering.vocabularies import Word
from zayava.core.prepared import prepared

from .models import Addressee


@prepared
def _with_slugs(slugs: Any) -> QuerySet:
    return Addressee.objects.filter(slug__in=slugs).values_list("slug", "pk", "same_as_id")


@prepared
def _rows(addressees: Any) -> QuerySet:
    return Addressee.objects.filter(pk__in=addressees, slug__isnull=False).values_list("pk", "slug", "name")


class AddresseeVocabulary:
    """An addressee has one slug in all languages; that of another name of it is understood."""

    def read(self, words: Collection[str], language: str, request: HttpRequest | None = None) -> Mapping[str, int]:
        return {slug: same_as or key for slug, key, same_as in _with_slugs(slugs=list(words))}

    def show(self, keys: Collection[int], language: str, request: HttpRequest | None = None) -> Mapping[int, Word]:
        return {key: Word(slug, name.in_language(language)) for key, slug, name in _rows(addressees=list(keys))}
