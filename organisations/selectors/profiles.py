"""Where the public profiles of organisations are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from zayava.core.conf import conf
from zayava.core.links import PageLinks

from ..models import OrganisationPage


@dataclass(frozen=True)
class ProfileLink:
    """The address of a public profile, and the language it is written in."""

    url: str
    language: str


def profile_urls(organisations: Iterable[int] | None, language: str) -> dict[int, ProfileLink]:
    """The public profile of each organisation for a reader of ``language``: ``{primary key: link}``.

    Profiles that are drafts, expired, private, or mere copies of another language are never linked. The reader's
    language goes first, then her fallback order. ``None`` means every organisation. A fixed number of queries.
    """
    pages = OrganisationPage.objects.readable().select_related("locale").order_by("pk")
    pages = pages.filter(organisation__merged_into__isnull=True)
    if organisations is not None:
        keys = set(organisations)
        if not keys:
            return {}
        pages = pages.filter(organisation__in=keys)
    order = {code: position for position, code in enumerate(conf.fallback_order(language))}
    links = PageLinks()
    found: dict[int, tuple[int, ProfileLink]] = {}
    for page in pages.only("pk", "slug", "url_path", "path", "depth", "content_type", "locale", "organisation"):
        code = page.locale.language_code
        rank = order.get(code, len(order))
        known = found.get(page.organisation_id)
        if known is not None and known[0] <= rank:
            continue
        url = links.url(page)
        if url:
            found[page.organisation_id] = rank, ProfileLink(url, code)
    return {key: link for key, (_rank, link) in found.items()}
