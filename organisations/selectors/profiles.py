"""Where the public profiles of organisations are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest

from zayava.core.conf import conf
from zayava.core.links import PageLinks, page_links
from zayava.core.prepared import prepared
from django.utils import timezone
from zayava.core.querysets import *

from ..models import OrganisationPage


@dataclass(frozen=True)
class ProfileLink:
    """The address of a public profile, and the language it is written in."""

    url: str
    language: str


def _all(now):
    return OrganisationPage.objects.filter(published(now), organisation__merged_into__isnull=True).order_by("pk").values_list("organisation_id", "locale__language_code", "url_path", "path")

_all_profiles=prepared(_all)

@prepared
def _profiles(organisations, now):
    return _all(now).filter(organisation__in=organisations)

def profile_urls(
    organisations: Iterable[int] | None, language: str, request: HttpRequest | None = None
) -> dict[int, ProfileLink]:
    """The public profile of each organisation for a reader of ``language``: ``{primary key: link}``.

    Profiles that are drafts, expired, private, or mere copies of another language are never linked. The reader's
    language goes first, then her fallback order. ``None`` means every organisation. Two queries, or one with a request
    that has asked for restrictions already.
    """
    restricted = restricted_paths(request)
    if organisations is not None:
        rows = _profiles(organisations=set(organisations), now=timezone.now())
    else:
        rows = _all_profiles(now=timezone.now())
    order = {code: position for position, code in enumerate(conf.fallback_order(language))}
    links = page_links(request) if request is not None else PageLinks()
    found: dict[int, tuple[int, ProfileLink]] = {}
    for key, code, url_path, path in rows:
        if is_restricted(path, restricted): continue
        rank = order.get(code, len(order))
        known = found.get(key)
        if known is not None and known[0] <= rank:
            continue
        url = links.path(url_path)
        if url:
            found[key] = rank, ProfileLink(url, code)
    return {key: link for key, (_rank, link) in found.items()}
