"""Campaigns that go on today."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from zayava.campaigns.catalogue import campaign_catalogue
from zayava.campaigns.enums import Phase
from zayava.campaigns.models import CampaignPage
from zayava.core.dates import PartialDate
from zayava.core.links import page_links
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


def running_keys(language: str, request: HttpRequest) -> list[int]:
    """The pages of the public campaigns that run today, the newest first: no query."""
    found = campaign_catalogue.select(language, {"state": [Phase.RUNNING.value]}, sort="rank", request=request)
    return found.keys(0, MOST)


def running_campaign(page: CampaignPage, language: str, request: HttpRequest) -> RunningCampaign:
    """A campaign as the front page shows it; its page comes with its record."""
    return RunningCampaign(
        page.title,
        page_links(request).path(page.url_path),
        summary(page),
        page.campaign.hashtag.in_language(language),
        page.campaign.began,
    )
