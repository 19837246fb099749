"""Everything a campaign's page shows beside its words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest

from zayava.core.conf import conf
from zayava.core.links import page_url
from zayava.core.prepared import prepared
from zayava.core.publisher import coalition
from zayava.core.registry import Entry, Section, demand_sources, entry_sources
from zayava.core.summaries import shortened, summary
from zayava.core.tag_links import TAG_FIELDS, tag_links
from zayava.core.texts import LocalisedText

from ..models import CampaignPage, TaggedCampaign
from ..structured import structured_data
from ..words import state_sentence
from .parts import actions, timeline
from .people import people_and_partners

DEMANDS = 12
"""Demands that a campaign's page names; the others stand in the list it links."""
OF_A_YEARLY_DAY = 300
"""Texts of a yearly day that stand on its page: some ten a year for thirty years."""


@dataclass(frozen=True)
class Year:
    """The texts of one year, the newest first; ``label`` is ``""`` for texts without a date."""

    label: str
    anchor: str
    section: Section


@prepared
def _tags(campaign: Any) -> QuerySet:
    tagged = TaggedCampaign.objects.filter(content_object=campaign).order_by("tag__name", "tag_id")
    return tagged.values_list(*TAG_FIELDS)


def by_year(entries: Iterable[Entry]) -> list[Year]:
    """Texts (newest first) under the year each bears, those without a date last."""

    def year(entry: Entry) -> int:
        return entry.date.year if entry.date else 0

    dated = sorted(entries, key=year, reverse=True)
    return [
        Year(str(number or ""), f"year-{number or 'unknown'}", Section("", some, len(some)))
        for number, some in ((number, list(group)) for number, group in groupby(dated, key=year))
    ]


def description_of(page: CampaignPage, aim: LocalisedText) -> str:
    """What the campaign is about, for search engines and previews of links."""
    own = "" if aim.is_fallback else aim.text
    return page.search_description or page.lead or own or shortened(summary(page), 200) or page.title


def campaign_context(page: CampaignPage, request: HttpRequest) -> dict[str, Any]:
    """What the template of a campaign shows.

    ``campaign``, ``state`` (in words), ``name``, ``hashtag``, ``aim``, ``closing_note``, ``actions``, ``people``,
    ``demands`` (of :class:`~zayava.core.registry.DemandsOf`), ``updates``, ``sections`` of texts or, for a yearly day,
    ``years``, ``partners``, ``tags``, ``feed_url``, ``structured_data``, ``description``.
    """
    language = page.locale.language_code
    campaign = page.campaign
    people, partners = people_and_partners(campaign, language, request)
    limit = OF_A_YEARLY_DAY if campaign.is_yearly else conf.page_length
    sections: Sequence[Section] = entry_sources.sections(campaign, language, limit, request)
    aim = campaign.aim.in_language(language)
    description = description_of(page, aim)
    url = page_url(page, request)
    return {
        "campaign": campaign,
        "state": state_sentence(campaign, language),
        "hashtag": campaign.hashtag.in_language(language),
        "aim": aim,
        "closing_note": campaign.closing_note.in_language(language),
        "actions": actions(campaign, language, request),
        "people": people,
        "demands": demand_sources.of(campaign, language, DEMANDS, request),
        "updates": timeline(campaign, language),
        "sections": sections,
        "years": by_year(entry for section in sections for entry in section.entries) if campaign.is_yearly else [],
        "partners": partners,
        "tags": tag_links(_tags(campaign=campaign.pk), language),
        "feed_url": f"{url}feed.xml",
        "description": description,
        "structured_data": structured_data(
            page, description, partners, coalition(request).name.text(language), request.build_absolute_uri(url)
        ),
    }
