"""The feed of a campaign: the texts it gathers."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from zayava.core.feeds import feed_response
from zayava.core.links import page_url
from zayava.core.publisher import publisher_name
from zayava.core.registry import entry_sources

from .models import CampaignPage


def campaign_feed(page: CampaignPage, request: HttpRequest, name: str) -> HttpResponse:
    """The newest texts of a campaign in the language of its page, as the format called ``name``."""
    language = page.locale.language_code
    publisher = publisher_name(request, language)
    return feed_response(
        request,
        name,
        title=f"{page.title} – {publisher}" if publisher else page.title,
        description=_("New texts of the campaign “%(campaign)s”") % {"campaign": page.title},
        link=page_url(page, request),
        entries=lambda start, stop: entry_sources.entries(page.campaign, language, stop, request)[start:],
        language=language,
        publisher=publisher,
        uid=str(page.campaign.uid),
    )
