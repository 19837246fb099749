"""Everything a campaign's page shows beside its words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest

from zayava.core.conf import conf
from zayava.core.filtering.words import clean_word
from zayava.core.links import page_url
from zayava.core.prepared import prepared
from zayava.core.publisher import coalition
from zayava.core.registry import Section, demand_sources, entry_sources, note_word
from zayava.core.summaries import shortened, summary
from zayava.core.tag_links import TAG_FIELDS, tag_links
from zayava.core.texts import LocalisedText

from ..models import CampaignPage, TaggedCampaign
from ..structured import structured_data
from ..words import state_sentence
from .parts import actions, timeline
from .people import people_and_partners

DEMANDS = 6
"""Demands that a campaign's page names; the others stand in the list it links."""
OF_A_YEARLY_DAY = 15
"""Texts of a yearly day that stand on its page, under their years; each earlier year is a link to all of its texts."""


@dataclass(frozen=True)
class Year:
    """The newest texts of one year, or none of an early one; ``label`` is ``""`` for texts without a date."""

    label: str
    anchor: str
    section: Section


@prepared
def _tags(campaign: Any) -> QuerySet:
    tagged = TaggedCampaign.objects.filter(content_object=campaign).order_by("tag__name", "tag_id")
    return tagged.values_list(*TAG_FIELDS)


def by_year(sections: Iterable[Section]) -> list[Year]:
    """The parts of sections by their years, the newest first, texts without a date last."""
    parts = sorted((part for section in sections for part in section.parts), key=attrgetter("heading"), reverse=True)
    return [Year(part.heading, f"year-{part.heading or 'unknown'}", part) for part in parts]


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
    if clean_word(page.slug) == page.slug:
        note_word(campaign, page.slug)
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
        "years": by_year(sections),
        "partners": partners,
        "tags": tag_links(_tags(campaign=campaign.pk), language),
        "feed_url": f"{url}feed.xml",
        "description": description,
        "structured_data": structured_data(
            page, description, partners, coalition(request).name.text(language), request.build_absolute_uri(url)
        ),
    }
