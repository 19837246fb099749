"""Where the public profiles of organisations are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from zayava.core.conf import conf
from zayava.core.links import PageLinks, page_links
from zayava.core.prepared import prepared
from zayava.core.querysets import is_published, is_restricted, restricted_paths

from ..models import OrganisationPage


@dataclass(frozen=True)
class ProfileLink:
    """The address of a public profile, and the language it is written in."""

    url: str
    language: str


def published_profiles(now: Any) -> QuerySet:
    """Every profile that is published at a moment: organisation, language, address, path."""
    pages = OrganisationPage.objects.filter(is_published(now), organisation__merged_into__isnull=True)
    return pages.order_by("pk").values_list("organisation_id", "locale__language_code", "url_path", "path")


_profiles = prepared(published_profiles)


@prepared
def _profiles_of(organisations: Any, now: Any) -> QuerySet:
    return published_profiles(now).filter(organisation__in=organisations)


def profile_urls(
    organisations: Iterable[int] | None, language: str, request: HttpRequest | None = None
) -> dict[int, ProfileLink]:
    """The public profile of each organisation for a reader of ``language``: ``{primary key: link}``.

    Profiles that are drafts, expired, private, or mere copies of another language are never linked. The reader's
    language goes first, then her fallback order. ``None`` means every organisation. Two queries, or one with a request
    that has asked for restrictions already.
    """
    keys = None if organisations is None else set(organisations)
    if keys is not None and not keys:
        return {}
    now = timezone.now()
    rows = _profiles(now=now) if keys is None else _profiles_of(organisations=keys, now=now)
    return best_links(rows, language, request)


def best_links(
    rows: Iterable[tuple[int, str, str, str]], language: str, request: HttpRequest | None
) -> dict[int, ProfileLink]:
    """Of the profiles of each organisation (its key, language, address, path) the one for the reader, if any may be.

    No query with a request that has asked for restrictions already.
    """
    restricted = restricted_paths(request)
    order = {code: position for position, code in enumerate(conf.fallback_order(language))}
    links = page_links(request) if request is not None else PageLinks()
    found: dict[int, tuple[int, ProfileLink]] = {}
    for key, code, url_path, path in rows:
        if is_restricted(path, restricted):
            continue
        rank = order.get(code, len(order))
        known = found.get(key)
        if known is not None and known[0] <= rank:
            continue
        url = links.path(url_path)
        if url:
            found[key] = rank, ProfileLink(url, code)
    return {key: link for key, (_rank, link) in found.items()}
