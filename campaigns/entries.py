"""Campaigns as entries of lists and feeds that other apps show."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from django.db.models import Count, F, OuterRef, QuerySet, Subquery, Window
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zayava.core.models import Tag
from zayava.core.prepared import prepared
from zayava.core.querysets import is_published, is_unrestricted
from zayava.core.registry import Entry, Section, asked_for
from zayava.core.summaries import summary
from zayava.core.tags.bearing import Bearer
from zayava.core.templatetags.core_tags import localised
from zayava.core.texts import TranslatedText
from zayava.organisations.models import Organisation

from .catalogue import campaign_catalogue
from .listing import pages_in_order
from .models import CampaignPage, CampaignPartner
from .words import state_sentence


def _public(language: Any, now: Any) -> QuerySet:
    pages = CampaignPage.objects.filter(is_published(now), is_unrestricted(), locale__language_code=language)
    pages = pages.select_related("locale", "campaign").order_by(F("campaign__began").desc(nulls_last=True), "-pk")
    return pages.annotate(of_all=Window(Count("*")))


@cache
def _of_partner(limit: int) -> Callable[..., list[CampaignPage]]:
    def build(organisation: Any, language: Any, now: Any) -> QuerySet:
        roles = CampaignPartner.objects.filter(organisation=organisation).order_by("sort_order", "pk")
        role = Subquery(roles.filter(campaign=OuterRef("campaign")).values("role")[:1])
        return (
            _public(language, now).filter(campaign__in=roles.order_by().values("campaign")).annotate(role=role)[:limit]
        )

    return prepared(build)


def _entry(page: CampaignPage, language: str, note: str = "") -> Entry:
    campaign = page.campaign
    return Entry(
        uid=f"urn:uuid:{campaign.uid}",
        title=page.title,
        url=page.get_url(),
        language=language,
        published=page.first_published_at or campaign.created_at,
        updated=page.last_published_at or campaign.updated_at,
        summary=summary(page),
        kind=state_sentence(campaign, language),
        note=note,
    )


def entries_of(pages: Iterable[CampaignPage], language: str) -> list[Entry]:
    """Pages, with their campaigns fetched, as entries of a feed: no query."""
    return [_entry(page, language) for page in pages]


def taken_part_in(organisation: Organisation, language: str, limit: int) -> Section:
    """Campaigns an organisation takes part in, each with its role: one query."""
    pages = _of_partner(limit)(organisation=organisation.pk, language=language, now=timezone.now())
    entries = [
        _entry(page, language, localised(TranslatedText(page.role or {}).in_language(language))) for page in pages
    ]
    return Section(_("Campaigns"), entries, pages[0].of_all if pages else 0)


def tagged(tag: Tag, language: str, limit: int) -> Section:
    """Campaigns that bear or gather a tag or a narrower one: one query."""
    found = campaign_catalogue.select(language, {"tag": [tag.pk]}, request=asked_for(tag))
    return Section(_("Campaigns"), entries_of(pages_in_order(found.keys(0, limit)), language), found.total)


BEARER = Bearer(
    "campaigns", gettext_lazy("Campaigns"), campaign_catalogue, frozenset({"year", "campaign", "organisation"})
)
