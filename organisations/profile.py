"""The profile of an organisation in one language: what its page shows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.db.models import prefetch_related_objects
from django.http import HttpRequest

from zayava.core.conf import conf
from zayava.core.links import page_url
from zayava.core.registry import entry_sources

from .enums import NameKind
from .standing import Standing
from .tagged import organisation_tags

if TYPE_CHECKING:
    from .models import NameBase, Organisation, OrganisationPage

_KINDS = {kind: rank for rank, kind in enumerate(NameKind.values)}


def other_names(names: Iterable[NameBase], shown: str, language: str) -> list[NameBase]:
    """The names beside the one shown: the reader's language first, official before printed, each text once."""
    order = {code: position for position, code in enumerate(conf.fallback_order(language))}
    rows = sorted(
        names,
        key=lambda name: (
            order.get(name.language, len(order)),
            name.language,
            _KINDS.get(name.kind, len(_KINDS)),
            str(name.valid_from or ""),
            name.text,
        ),
    )
    once = {name.text: name for name in reversed(rows)}
    return [name for name in rows if once[name.text] is name and name.text != shown]


def structured_data(organisation: Organisation, standing: Standing, language: str, url: str) -> dict[str, Any]:
    """The organisation in the words of schema.org, as JSON-LD."""
    name = organisation.name_in(language)
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Organization",
        "@id": f"urn:uuid:{organisation.uid}",
        "name": name.text,
        "alternateName": sorted({row.text for row in organisation.names.all()} - {name.text}),
        "mainEntityOfPage": url,
    }
    if organisation.website:
        data["url"] = organisation.website
    if organisation.founded:
        data["foundingDate"] = str(organisation.founded)
    if standing.is_closed and (closures := [step for step in organisation.history() if step.is_closure]):
        data["dissolutionDate"] = str(closures[-1].date)
    return data


def profile_context(page: OrganisationPage, request: HttpRequest) -> dict[str, Any]:
    """What the template of a profile shows.

    ``name`` (localised text), ``names`` (the other ones), ``standing`` (today's), ``statuses`` (in order of time),
    ``memberships``, ``tags`` (links), ``sections`` of texts, ``feed_url``, ``structured_data``.
    """
    language = page.locale.language_code
    organisation = page.subject()
    prefetch_related_objects([organisation], "names", "statuses", "memberships")
    name = organisation.name_in(language)
    standing = organisation.standing_on()
    url = page_url(page, request)
    return {
        "organisation": organisation,
        "name": name,
        "names": other_names(organisation.names.all(), name.text, language),
        "standing": standing,
        "statuses": organisation.history(),
        "memberships": list(organisation.memberships.all()),
        "is_member": organisation.is_member,
        "tags": organisation_tags(organisation.pk, language),
        "sections": entry_sources.sections(organisation, language, conf.page_length, request),
        "feed_url": f"{url}feed.xml",
        "structured_data": structured_data(organisation, standing, language, request.build_absolute_uri(url)),
    }
