"""The feeds of campaigns: of their list, and of the texts that each gathers."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from zayava.core.feeds import feed_response
from zayava.core.feeds.directory import FeedGroup, ListedFeed
from zayava.core.filtering.feeds import filtered_feed
from zayava.core.links import page_links, page_url
from zayava.core.publisher import publisher_name
from zayava.core.querysets import readable
from zayava.core.registry import entry_sources
from zayava.core.text.collation import sort_key
from zayava.core.texts import LocalisedText

from .entries import entries_of
from .listing import pages_in_order
from .models import CampaignIndexPage, CampaignPage


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


def list_feed(page: CampaignIndexPage, request: HttpRequest, name: str) -> HttpResponse:
    """The campaigns that the address chooses, those that began last first, as the format called ``name``."""
    language = page.locale.language_code
    return filtered_feed(
        page,
        request,
        name,
        sort="date",
        description=_("New campaigns"),
        entries=lambda keys: entries_of(pages_in_order(keys), language),
    )


def listed_feeds(language: str, request: HttpRequest) -> FeedGroup:
    """The feed of the list and of each campaign that has a public page in a language, by its alphabet: two queries."""
    lists = readable(CampaignIndexPage.objects.filter(locale__language_code=language), request).order_by("path")
    pages = readable(CampaignPage.objects.filter(locale__language_code=language), request)
    links = page_links(request)
    feeds = [
        ListedFeed(LocalisedText(title, language), f"{links.path(url_path)}feed.xml")
        for title, url_path in pages.values_list("title", "url_path")
    ]
    feeds.sort(key=lambda feed: sort_key(feed.title.text, language))
    of_lists = [
        ListedFeed(LocalisedText(_("All campaigns"), language), f"{links.path(url_path)}feed.xml")
        for url_path in lists.values_list("url_path", flat=True)
    ]
    return FeedGroup(_("Campaigns"), [*of_lists, *feeds])
