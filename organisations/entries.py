"""Organisations as entries of the feed of their list."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from zayava.core.catalogue import midnight
from zayava.core.conf import conf
from zayava.core.links import PageLinks, page_links
from zayava.core.prepared import prepared
from zayava.core.querysets import is_published, is_restricted, restricted_paths
from zayava.core.registry import Entry

from .enums import OrganisationKind
from .models import OrganisationPage
from .selectors import display_names, histories
from .standing import Standing, standing_on, today


class _Profile(NamedTuple):
    """A public profile with what the feed says of the organisation."""

    organisation_id: int
    locale__language_code: str
    url_path: str
    path: str
    description: str
    first_published_at: datetime.datetime | None
    last_published_at: datetime.datetime | None
    organisation__uid: uuid.UUID
    organisation__kind: str
    organisation__created_at: datetime.datetime
    organisation__updated_at: datetime.datetime


@prepared
def _profiles(organisations: Any, now: Any) -> QuerySet:
    pages = OrganisationPage.objects.filter(
        is_published(now), organisation__in=organisations, organisation__merged_into__isnull=True
    )
    return pages.order_by("pk").values_list(*_Profile._fields)


def entries_of(keys: Sequence[int], language: str, request: HttpRequest | None = None) -> list[Entry]:
    """Organisations by their keys as entries of a feed, in this order, without those that have no public profile.

    An organisation appears when its first profile in any language was published; it was changed when its profile or its
    entry in the register was, or when its legal status of today took effect. Three queries.
    """
    if not keys:
        return []
    profiles: dict[int, list[_Profile]] = {}
    restricted = restricted_paths(request)
    for row in _profiles(organisations=list(keys), now=timezone.now()):
        profile = _Profile(*row)
        if not is_restricted(profile.path, restricted):
            profiles.setdefault(profile.organisation_id, []).append(profile)
    names, _people = display_names(profiles, (), language)
    steps = histories(profiles)
    links = page_links(request) if request is not None else PageLinks()
    order = {code: position for position, code in enumerate(conf.fallback_order(language))}
    entries = []
    for key in (key for key in keys if key in profiles):
        shown = min(profiles[key], key=lambda profile: order.get(profile.locale__language_code, len(order)))
        standing = standing_on(steps[key], today())
        published = min(
            (profile.first_published_at for profile in profiles[key] if profile.first_published_at),
            default=shown.organisation__created_at,
        )
        entries.append(
            Entry(
                uid=f"urn:uuid:{shown.organisation__uid}",
                title=names[key].text,
                url=links.path(shown.url_path),
                language=shown.locale__language_code,
                published=published,
                updated=max([published, *_changes(shown, standing)]),
                summary=_summary(shown, standing, language),
                kind=str(OrganisationKind(shown.organisation__kind).label),
            )
        )
    return entries


def _changes(profile: _Profile, standing: Standing) -> Iterable[datetime.datetime]:
    """The moments at which something became another that readers see."""
    yield profile.organisation__updated_at
    if profile.last_published_at:
        yield profile.last_published_at
    if standing.status is not None and standing.status.date:
        yield midnight(standing.status.date.latest)


def _summary(profile: _Profile, standing: Standing, language: str) -> str:
    """What sort of body it is, what has become of it, and what it does."""
    kind = str(OrganisationKind(profile.organisation__kind).label)
    said = [kind, standing.sentence(language) if standing.status else "", profile.description.strip()]
    return " ".join(part if part[-1] in ".!?…" else f"{part}." for part in said if part)
