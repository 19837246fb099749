"""Organisations in addresses and among choices: by the slug of their public profile, else by their ``uid``."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone

from zayava.core.filtering.vocabularies import Slugs, Word
from zayava.core.prepared import prepared
from zayava.core.querysets import is_restricted, restricted_paths

from .models import Organisation, OrganisationPage
from .selectors import display_names

NO_UID = uuid.UUID(int=0)
"""Asked for where no word is a ``uid``, so that the question has the same SQL."""


class _Row(NamedTuple):
    """An organisation with one of its profiles, public or not."""

    pk: int
    uid: uuid.UUID
    merged_into: int | None
    language: str | None
    slug: str | None
    path: str | None
    live: bool | None
    alias_of: int | None
    expire_at: datetime.datetime | None

    def public_slug(self, now: datetime.datetime, restricted: Sequence[str]) -> str:
        """The slug of the profile, or ``""`` when not everybody may read it."""
        if not self.live or self.alias_of or (self.expire_at and self.expire_at <= now):
            return ""
        return "" if is_restricted(self.path, restricted) else self.slug


def _rows(wanted: Q) -> QuerySet:
    profile = ("locale__language_code", "slug", "path", "live", "alias_of", "expire_at")
    fields = ("pk", "uid", "merged_into", *(f"pages__{name}" for name in profile))
    return Organisation.objects.filter(wanted).order_by("pk").values_list(*fields)


@prepared
def _called(slugs: Any, uids: Any) -> QuerySet:
    return _rows(Q(pages__slug__in=slugs) | Q(uid__in=uids))


@prepared
def _organisations(organisations: Any) -> QuerySet:
    """Organisations, and those that share a slug with one of them."""
    slugs = OrganisationPage.objects.filter(organisation__in=organisations).values("slug")
    return _rows(Q(pk__in=organisations) | Q(pages__slug__in=slugs))


@prepared
def _merged(organisations: Any) -> QuerySet:
    rows = Organisation.objects.filter(pk__in=organisations, merged_into__isnull=False)
    return rows.order_by().values_list("pk", "merged_into_id")


def _as_uid(word: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(word) if len(word) in (32, 36) else None
    except ValueError:
        return None


class OrganisationVocabulary:
    """What another profile of it is called by is understood, and what one merged into it was; so is the ``uid``.

    An organisation without a public profile signed texts that are public: it can be chosen, but has no other word.
    """

    def read(self, words: Collection[str], language: str, request: HttpRequest | None = None) -> Mapping[str, int]:
        """One query, and one more for each step of a merge."""
        uids = [uid for word in words if (uid := _as_uid(word))]
        slugs, merged = self._slugs(_called(slugs=list(words), uids=uids or [NO_UID]), language, request)
        found = {word: key for word in words if (key := slugs.meaning(word) or slugs.meaning(str(_as_uid(word))))}
        while any(key in merged for key in found.values()):
            found = {word: merged.get(key, key) for word, key in found.items()}
            merged = dict(_merged(organisations=list(found.values())))
        return found

    def show(self, keys: Collection[int], language: str, request: HttpRequest | None = None) -> Mapping[int, Word]:
        """Two queries."""
        slugs, _merged_away = self._slugs(_organisations(organisations=list(keys)), language, request)
        names, _people = display_names(keys, (), language)
        return {key: Word(slug, names[key]) for key in keys if (slug := slugs.slug(key))}

    def _slugs(
        self, rows: Iterable[tuple[Any, ...]], language: str, request: HttpRequest | None
    ) -> tuple[Slugs, dict[int, int]]:
        slugs, merged = Slugs(language), {}
        now, restricted = timezone.now(), restricted_paths(request)
        for row in (_Row(*row) for row in rows):
            slugs.add(row.public_slug(now, restricted), row.language or "", row.pk)
            slugs.add(str(row.uid), "", row.pk)
            if row.merged_into:
                merged[row.pk] = row.merged_into
        return slugs, merged
