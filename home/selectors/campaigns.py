"""Campaigns that go on today."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from zayava.campaigns.catalogue import campaign_catalogue
from zayava.campaigns.enums import Phase
from zayava.campaigns.listing import pages_in_order
from zayava.core.dates import PartialDate
from zayava.core.links import page_url
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


def running_campaigns(language: str, request: HttpRequest) -> list[RunningCampaign]:
    """The public campaigns that run today, the newest first: one query."""
    found = campaign_catalogue.select(language, {"state": [Phase.RUNNING.value]}, sort="rank", request=request)
    return [
        RunningCampaign(
            page.title,
            page_url(page, request),
            summary(page),
            page.campaign.hashtag.in_language(language),
            page.campaign.began,
        )
        for page in pages_in_order(found.keys(0, MOST))
    ]
