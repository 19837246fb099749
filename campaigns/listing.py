"""The list of campaigns: its filters and orders, and what stands on a page of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from zayava.core.filtering import FilteredList, ShownList, Sort, WordFilter
from zayava.core.filtering.usual import organisation_filter, tag_filter, year_filter
from zayava.core.links import page_links
from zayava.core.prepared import prepared
from zayava.core.querysets import is_published
from zayava.core.registry import entry_counts
from zayava.core.summaries import summary
from zayava.core.texts import LocalisedText

from .catalogue import campaign_catalogue
from .enums import Phase
from .models import Campaign, CampaignPage, CampaignPerson
from .words import state_sentence

BY_STATE = Sort("rank", _("Running first"))

campaign_list = FilteredList(
    catalogue=campaign_catalogue,
    filters=(
        WordFilter(
            parameter="state",
            label=_("State"),
            description=_("Whether it runs, comes back every year or is closed; several states are alternatives."),
            choices=lambda: {phase.value: phase.label for phase in Phase},
            is_open=True,
            is_named=False,
        ),
        year_filter(_("A year in which it ran or a text of it was published; several years are alternatives.")),
        tag_filter(_("The slug of a tag in the language; a campaign bears or gathers all the tags that are named.")),
        organisation_filter(
            _(
                "The slug of an organisation's profile, or its uid; all that are named are partners, or signed a text "
                "of the campaign."
            )
        ),
    ),
    sorts=(BY_STATE, Sort("date", _("Newest first")), Sort("-date", _("Oldest first")), Sort("title", _("By title"))),
    counted=ngettext_lazy("%(number)d campaign", "%(number)d campaigns", "number"),
)


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

    @property
    def phase_label(self) -> str:
        return str(self.phase.label)


@prepared
def _pages(keys: Any, now: Any) -> QuerySet:
    return CampaignPage.objects.filter(is_published(now), pk__in=keys).select_related("locale", "campaign").order_by()


@prepared
def _concerned(campaigns: Any) -> QuerySet:
    people = CampaignPerson.objects.filter(campaign__in=campaigns).order_by()
    return people.values_list("campaign").annotate(number=Count("pk"))


def pages_in_order(keys: Sequence[int]) -> list[CampaignPage]:
    """The pages with these keys, in this order, with their campaigns: one query."""
    found = {page.pk: page for page in _pages(keys=list(keys), now=timezone.now())} if keys else {}
    return [found[key] for key in keys if key in found]


def listed_campaigns(listing: ShownList, request: HttpRequest) -> list[ListedCampaign]:
    """What stands on the page that is shown, with numbers: two queries."""
    language = listing.selection.language
    pages = pages_in_order(listing.keys)
    campaigns = [page.campaign_id for page in pages]
    statements = entry_counts.of(Campaign, campaigns, language, request)
    people = dict(_concerned(campaigns=campaigns)) if campaigns else {}
    links = page_links(request)
    return [
        ListedCampaign(
            title=page.title,
            url=links.path(page.url_path),
            lead=summary(page),
            hashtag=page.campaign.hashtag.in_language(language),
            state=state_sentence(page.campaign, language),
            phase=page.campaign.phase_on(),
            statements=statements[page.campaign_id],
            people=people.get(page.campaign_id, 0),
        )
        for page in pages
    ]


def list_context(listing: ShownList, request: HttpRequest) -> dict[str, Any]:
    """``campaigns`` of the page that is shown, ``by_phase`` whether they stand below their states."""
    return {
        "campaigns": listed_campaigns(listing, request),
        "by_phase": listing.selection.sort == BY_STATE.word,
    }
