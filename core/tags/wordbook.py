"""The whole vocabulary as it is now: small, asked for by every page, and therefore kept in memory.

It is kept with the catalogue of tags, which is told of every change of a tag or a label: what was kept is gone with the
index that a change replaces. See ``docs/decisions/0018-pages-are-bounded.md``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest

from ..conf import conf
from ..filtering.vocabularies import Slugs, Word
from ..models import Tag
from ..prepared import prepared
from ..texts import LocalisedText, TranslatedText
from .catalogue import tag_catalogue
from .hierarchy import Hierarchy

WORKING = 3
"""The tier of working slugs: they count when no slug that readers know does."""


@dataclass
class _Tag:
    name: str
    slug: str
    labels: dict[str, str] = field(default_factory=dict)
    slugs: dict[str, str] = field(default_factory=dict)


@prepared
def _rows() -> QuerySet:
    tags = Tag.objects.order_by("pk", "labels__pk")
    return tags.values_list(
        "pk", "name", "slug", "broader_id", "merged_into_id", "labels__language", "labels__label", "labels__slug"
    )


class Wordbook:
    """Every tag with its labels, in the order of their keys; those that were merged into others too."""

    def __init__(self, rows: Iterable[tuple[Any, ...]]) -> None:
        self._tags: dict[int, _Tag] = {}
        self._at: dict[str, list[tuple[str, int, int | None]]] = {}
        self._branches: dict[int, int | None] = {}
        self._words: dict[str, Mapping[int, Word]] = {}
        for key, name, working, broader, merged_into, language, label, slug in rows:
            tag = self._tags.setdefault(key, _Tag(name, working))
            if merged_into is None:
                self._branches[key] = broader
            if language:
                tag.labels[language], tag.slugs[language] = label, slug
                self._at.setdefault(slug, []).append((language, key, merged_into))

    @classmethod
    def of(cls, request: HttpRequest | None = None) -> Wordbook:
        """As it is now: one query after a change, none otherwise."""
        tags = tag_catalogue.select(conf.languages[0], request=request)
        return tags.keep("wordbook", lambda: cls(_rows()))

    @cached_property
    def hierarchy(self) -> Hierarchy:
        """How the tags that stand, stand to one another."""
        return Hierarchy(self._branches.items())

    def at(self, slug: str) -> list[tuple[str, int, int | None]]:
        """The tags that have an address in some language: language, key, key of the tag it was merged into."""
        return self._at.get(slug, [])

    def slug_in(self, key: int, language: str) -> str:
        """As :meth:`.Tag.slug_in` of the tag with this key. Raises ``KeyError`` when there is none."""
        tag = self._tags[key]
        return next((tag.slugs[code] for code in conf.fallback_order(language) if code in tag.slugs), tag.slug)

    def words(self, language: str) -> Mapping[int, Word]:
        """What each tag is called and addressed by among the choices of lists in a language."""
        if language not in self._words:
            self._words[language] = self._words_in(language)
        return self._words[language]

    def _words_in(self, language: str) -> Mapping[int, Word]:
        slugs = Slugs(language)
        for key, tag in self._tags.items():
            slugs.add(tag.slug, "", key, WORKING)
            for code, slug in tag.slugs.items():
                slugs.add(slug, code, key)
        return {
            key: Word(
                slugs.slug(key),
                TranslatedText(tag.labels).in_language(language) or LocalisedText(tag.name, "en", language != "en"),
            )
            for key, tag in self._tags.items()
        }
