"""The timeline of a campaign and what a reader can do, in her language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Case, OuterRef, QuerySet, Subquery, Value, When
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Page

from zayava.core.dates import PartialDate
from zayava.core.links import PageLinks, page_links
from zayava.core.prepared import prepared
from zayava.core.querysets import is_published, is_unrestricted
from zayava.core.texts import LocalisedText, Shown

from ..models import Campaign, CampaignAction, CampaignUpdate


@dataclass(frozen=True)
class UpdateLine(Shown):
    """A step of the timeline; ``text`` is inline HTML that was cleaned when it was saved."""

    date: PartialDate
    text: LocalisedText
    source: str
    source_url: str


@dataclass(frozen=True)
class ActionLine(Shown):
    """A call to action. ``url`` is a path of this site unless ``is_elsewhere``; ``""`` when there is nothing to open.

    ``link_language`` is that of the page it leads to.
    """

    heading: LocalisedText
    text: LocalisedText
    link_text: LocalisedText
    url: str
    is_elsewhere: bool = False
    link_language: str = ""


@prepared
def _updates(campaign: Any) -> QuerySet:
    return CampaignUpdate.objects.filter(campaign=campaign).values_list("date", "text", "source", "source_url")


def timeline(campaign: Campaign, language: str) -> list[UpdateLine]:
    """What happened, the newest first: one query."""
    return [
        UpdateLine(date, text.in_language(language), source, source_url)
        for date, text, source, source_url in _updates(campaign=campaign.pk)
    ]


@prepared
def _actions(campaign: Any, language: Any, now: Any) -> QuerySet:
    """Each with the public page it leads to: that of the reader's language, else any other translation."""
    own_first = Case(When(locale__language_code=language, then=Value(0)), default=Value(1))
    pages = Page.objects.filter(is_published(now), is_unrestricted(), translation_key=OuterRef("page__translation_key"))
    pages = pages.order_by(own_first, "pk")
    return CampaignAction.objects.filter(campaign=campaign).values_list(
        "heading",
        "text",
        "link_text",
        "url",
        Subquery(pages.values("url_path")[:1]),
        Subquery(pages.values("locale__language_code")[:1]),
    )


def actions(campaign: Campaign, language: str, request: HttpRequest | None = None) -> list[ActionLine]:
    """What a reader can do, in the editors' order: one query."""
    links = page_links(request) if request is not None else PageLinks()
    found = []
    for heading, text, link_text, url, url_path, page_language in _actions(
        campaign=campaign.pk, language=language, now=timezone.now()
    ):
        own = links.path(url_path) if url_path else ""
        found.append(
            ActionLine(
                heading=heading.in_language(language),
                text=text.in_language(language),
                link_text=link_text.in_language(language),
                url=own or url,
                is_elsewhere=not own and bool(url),
                link_language=page_language if own else "",
            )
        )
    return found
