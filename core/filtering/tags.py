"""Tags in addresses and among choices."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from django.db.models import CharField, IntegerField, QuerySet, Value
from django.http import HttpRequest

from ..models import FormerTagAddress, Tag, TagLabel, TagSynonym
from ..prepared import prepared
from ..tags.wordbook import Wordbook
from .vocabularies import Slugs, Word


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
        words = Wordbook.of(request).words(language)
        return {key: words[key] for key in keys if key in words}
