"""Campaigns in addresses and among choices: by the slug of their public page."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from zayava.core.filtering.vocabularies import Slugs, Word
from zayava.core.prepared import prepared
from zayava.core.querysets import is_published, is_restricted, restricted_paths
from zayava.core.texts import TranslatedText

from .models import CampaignPage


class _Row(NamedTuple):
    """A campaign with one of its published pages."""

    campaign: int
    uid: uuid.UUID
    name: TranslatedText
    language: str
    slug: str
    path: str


@prepared
def _pages(now: Any) -> QuerySet:
    fields = ("campaign_id", "campaign__uid", "campaign__name", "locale__language_code", "slug", "path")
    return CampaignPage.objects.filter(is_published(now)).order_by("pk").values_list(*fields)


class CampaignVocabulary:
    """There are some dozens of campaigns, so the public ones are looked at together: one query to read, one to show.

    The slug of another language's page and the ``uid`` are understood. A campaign without a public page cannot be
    chosen: that it is being prepared is nobody's business.
    """

    def read(self, words: Collection[str], language: str, request: HttpRequest | None = None) -> Mapping[str, int]:
        slugs, _names = _public(_pages(now=timezone.now()), language, restricted_paths(request))
        return {word: key for word in words if (key := slugs.meaning(word))}

    def show(self, keys: Collection[int], language: str, request: HttpRequest | None = None) -> Mapping[int, Word]:
        slugs, names = _public(_pages(now=timezone.now()), language, restricted_paths(request))
        return {key: Word(slugs.slug(key), names[key].in_language(language)) for key in keys if key in names}


def _public(
    rows: Iterable[tuple[Any, ...]], language: str, restricted: Sequence[str]
) -> tuple[Slugs, dict[int, TranslatedText]]:
    slugs, names = Slugs(language), {}
    for row in (_Row(*row) for row in rows):
        if not is_restricted(row.path, restricted):
            slugs.add(row.slug, row.language, row.campaign)
            slugs.add(str(row.uid), "", row.campaign)
            names[row.campaign] = row.name
    return slugs, names
