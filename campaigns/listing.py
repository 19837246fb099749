"""The list of campaigns a reader sees: running ones first, then yearly days, then closed ones."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpRequest
from django.utils import timezone

from zayava.core.conf import conf
from zayava.core.links import page_url
from zayava.core.querysets import readable
from zayava.core.registry import entry_counts
from zayava.core.summaries import summary
from zayava.core.texts import LocalisedText

from .enums import Phase
from .models import Campaign, CampaignPage, CampaignPerson
from .words import state_sentence

if TYPE_CHECKING:
    from .models import CampaignIndexPage

_PHASES = {phase: position for position, phase in enumerate(Phase)}


@dataclass(frozen=True)
class ListedCampaign:
    """One line of the list; ``statements`` and ``people`` are numbers, withdrawn people counted too."""

    title: str
    url: str
    lead: str
    hashtag: LocalisedText
    state: str
    phase: Phase
    statements: int = 0
    people: int = 0


def _order(campaign: Campaign, today: datetime.date) -> tuple[Any, ...]:
    """By phase; running and closed ones by the latest beginning or end, yearly days through the year."""
    phase = campaign.phase_on(today)
    if phase == Phase.YEARLY:
        return _PHASES[phase], campaign.month, campaign.day, campaign.pk
    date = campaign.ended if phase == Phase.CLOSED else campaign.began
    return _PHASES[phase], -(date.earliest.toordinal() if date else 0), 0, -campaign.pk


def listed_campaigns(pages: list[CampaignPage], language: str, request: HttpRequest) -> list[ListedCampaign]:
    """Pages, with their campaigns fetched, as lines with their numbers: two queries."""
    keys = [page.campaign_id for page in pages]
    statements = entry_counts.of(Campaign, keys, language)
    concerned = CampaignPerson.objects.filter(campaign__in=keys).order_by().values_list("campaign")
    people = dict(concerned.annotate(number=Count("pk"))) if keys else {}
    return [
        ListedCampaign(
            title=page.title,
            url=page_url(page, request),
            lead=summary(page),
            hashtag=page.campaign.hashtag.in_language(language),
            state=state_sentence(page.campaign, language),
            phase=page.campaign.phase_on(),
            statements=statements[page.campaign_id],
            people=people.get(page.campaign_id, 0),
        )
        for page in pages
    ]


def index_context(page: CampaignIndexPage, request: HttpRequest) -> dict[str, Any]:
    """What the template of the list shows: ``campaigns`` of this page of it, ``pager_page``."""
    today = timezone.localdate()
    pages = readable(CampaignPage.objects.child_of(page), request).select_related("locale", "campaign")
    ordered = sorted(pages, key=lambda found: _order(found.campaign, today))
    pager_page = Paginator(ordered, conf.page_length).get_page(request.GET.get("page"))
    return {
        "campaigns": listed_campaigns(list(pager_page), page.locale.language_code, request),
        "pager_page": pager_page,
    }
