"""Campaigns that go on today."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from zayava.campaigns.enums import Phase
from zayava.campaigns.models import Campaign, CampaignPage
from zayava.core.dates import PartialDate
from zayava.core.links import page_url
from zayava.core.prepared import prepared
from zayava.core.querysets import is_published, is_restricted, restricted_paths
from zayava.core.summaries import summary
from zayava.core.texts import LocalisedText, Shown

MOST = 6
"""Campaigns named on the front page, the newest; the list of campaigns has them all."""


@dataclass(frozen=True)
class RunningCampaign(Shown):
    title: str
    url: str
    lead: str
    hashtag: LocalisedText
    began: PartialDate | None


@prepared
def _campaigns(language: Any, now: Any) -> QuerySet:
    return CampaignPage.objects.filter(is_published(now), locale__language_code=language).select_related(
        "locale", "campaign"
    )


def running_campaigns(language: str, request: HttpRequest) -> list[RunningCampaign]:
    """The public campaigns that run today, the newest first: one query. Of campaigns there are some dozens."""
    today = timezone.localdate()
    restricted = restricted_paths(request)
    pages = [
        page
        for page in _campaigns(language=language, now=timezone.now())
        if page.campaign.phase_on(today) == Phase.RUNNING and not is_restricted(page.path, restricted)
    ]
    pages.sort(key=lambda page: _newest(page.campaign), reverse=True)
    return [
        RunningCampaign(
            page.title,
            page_url(page, request),
            summary(page),
            page.campaign.hashtag.in_language(language),
            page.campaign.began,
        )
        for page in pages[:MOST]
    ]


def _newest(campaign: Campaign) -> tuple[str, int]:
    return str(campaign.began or ""), campaign.pk
