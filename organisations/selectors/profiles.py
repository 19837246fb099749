"""Where the public profiles of organisations are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest

from zayava.core.conf import conf
from zayava.core.links import PageLinks, page_links
from zayava.core.querysets import readable

from ..models import OrganisationPage


@dataclass(frozen=True)
class ProfileLink:
    """The address of a public profile, and the language it is written in."""

    url: str
    language: str


def profile_urls(
    organisations: Iterable[int] | None, language: str, request: HttpRequest | None = None
) -> dict[int, ProfileLink]:
    """The public profile of each organisation for a reader of ``language``: ``{primary key: link}``.

    Profiles that are drafts, expired, private, or mere copies of another language are never linked. The reader's
    language goes first, then her fallback order. ``None`` means every organisation. Two queries, or one with a request
    that has asked for restrictions already.
    """
    pages = readable(OrganisationPage.objects.filter(organisation__merged_into__isnull=True), request)
    if organisations is not None:
        keys = set(organisations)
        if not keys:
            return {}
        pages = pages.filter(organisation__in=keys)
    order = {code: position for position, code in enumerate(conf.fallback_order(language))}
    links = page_links(request) if request is not None else PageLinks()
    found: dict[int, tuple[int, ProfileLink]] = {}
    for key, code, url_path in pages.order_by("pk").values_list("organisation_id", "locale__language_code", "url_path"):
        rank = order.get(code, len(order))
        known = found.get(key)
        if known is not None and known[0] <= rank:
            continue
        url = links.path(url_path)
        if url:
            found[key] = rank, ProfileLink(url, code)
    return {key: link for key, (_rank, link) in found.items()}
