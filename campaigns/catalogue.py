"""The catalogue of campaigns with a public page: what the list is filtered, counted and ordered by."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from django.db.models.signals import post_delete, post_save
from django.http import HttpRequest
from django.utils import timezone
from wagtail.signals import page_unpublished, post_page_move

from zayava.core.catalogue import Item, Result, TurningCatalogue, Value, midnights
from zayava.core.models import Tag, TagMerge
from zayava.core.querysets import is_published
from zayava.core.registry import facet_sources
from zayava.core.tags.hierarchy import Hierarchy
from zayava.organisations.models import OrganisationMerge

from .enums import Phase
from .models import Campaign, CampaignPage, CampaignPartner, TaggedCampaign

_PHASES = {phase: place for place, phase in enumerate(Phase)}
_LAST_DAY = datetime.date.max.toordinal()
_LAST_KEY = 10**12

Facets = dict[str, set[Value]]


class CampaignCatalogue(TurningCatalogue):
    """A campaign closes when its day comes, and belongs to one more year when that begins.

    It is found by the years and organisations of its texts as well. Those are asked for with every selection: the same
    object again says that they are the same, another one makes the language be read anew. There are some dozens of
    campaigns, and no change of a statement has to look for those it may concern.
    """

    def __init__(self) -> None:
        super().__init__("campaigns", self._items, any_of=("year", "day", "state"), shared=_shared)
        self._gathered: dict[str, Sequence[Mapping[str, Any]]] = {}

    def select(self, language: str, *args: Any, request: HttpRequest | None = None, **kwargs: Any) -> Result:
        gathered = facet_sources.of(Campaign, language, request)
        with self._lock:
            known = self._gathered.get(language, ())
            if len(known) != len(gathered) or any(one is not other for one, other in zip(known, gathered, strict=True)):
                self._gathered[language] = gathered
                self._snapshots.pop(language, None)
            return super().select(language, *args, request=request, **kwargs)

    def _items(self, language: str, subjects: Collection[int] | None) -> Iterator[Item]:
        """Pages of a language by the beginning of their campaign: one query."""
        pages = CampaignPage.objects.filter(is_published(timezone.now()), locale__language_code=language)
        if subjects is not None:
            pages = pages.filter(campaign__in=subjects)
        today = timezone.localdate()
        for page in pages.select_related("campaign").order_by():
            campaign = page.campaign
            self.turns_at(midnights(_turning_days(campaign, today)))
            phase = campaign.phase_on(today)
            facets: Facets = {"state": {str(phase)}, "year": set(_years(campaign, today))}
            if phase == Phase.YEARLY:
                facets["day"] = {f"{campaign.month:02}-{campaign.day:02}"}
            for source in self._gathered.get(language, ()):
                for facet, of_each in source.items():
                    facets.setdefault(facet, set()).update(of_each.get(campaign.pk, ()))
            yield Item(
                key=page.pk,
                subject=campaign.pk,
                date=str(campaign.began or campaign.ended or ""),
                title=page.title,
                facets=facets,
                path=page.path,
                expires=page.expire_at,
                rank=_rank(campaign, phase),
            )


def _rank(campaign: Campaign, phase: Phase) -> str:
    """Running ones, yearly days, closed ones; the latest beginning or end first, yearly days through the year."""
    if phase == Phase.YEARLY:
        return f"{_PHASES[phase]} {campaign.month:02} {campaign.day:02} {campaign.pk:012}"
    date = campaign.ended if phase == Phase.CLOSED else campaign.began
    return f"{_PHASES[phase]} {_LAST_DAY - (date.earliest.toordinal() if date else 0):07} {_LAST_KEY - campaign.pk}"


def _years(campaign: Campaign, today: datetime.date) -> Iterator[str]:
    """Each year in which it ran, as far as its dates are known."""
    first = campaign.began or campaign.ended
    if first is None:
        return
    last = campaign.ended.latest.year if campaign.ended else today.year
    for year in range(first.earliest.year, max(first.earliest.year, min(last, today.year)) + 1):
        yield f"{year:04}"


def _turning_days(campaign: Campaign, today: datetime.date) -> list[datetime.date]:
    """The days on which its phase or its years become others."""
    new_year = datetime.date(today.year + 1, 1, 1)
    return [new_year, *([campaign.ended.earliest] if campaign.ended else [])]


def _shared(subjects: Collection[int] | None) -> Iterator[tuple[int, str, Value]]:
    """What a campaign is found by in every language: itself, its partners, the tags it bears and the one it gathers."""
    campaigns, partners, tagged = Campaign.objects.all(), CampaignPartner.objects.all(), TaggedCampaign.objects.all()
    if subjects is not None:
        campaigns = campaigns.filter(pk__in=subjects)
        partners = partners.filter(campaign__in=subjects)
        tagged = tagged.filter(content_object__in=subjects)
    tags = list(tagged.order_by().values_list("content_object_id", "tag_id"))
    for key, gathers in campaigns.order_by().values_list("pk", "gathers_tag_id"):
        yield key, "campaign", key
        tags += [(key, gathers)] if gathers else []
    for key, organisation in partners.order_by().values_list("campaign_id", "organisation_id"):
        yield key, "organisation", organisation
    hierarchy = Hierarchy.load()
    for key, tag in tags:
        for found in hierarchy.with_broader([tag]):
            yield key, "tag", found


campaign_catalogue = CampaignCatalogue()


def _everything_may_differ(sender: type, created: bool = False, **kwargs: Any) -> None:
    if not created or sender is not Tag:
        campaign_catalogue.touch()


def _unpublished(sender: type, instance: CampaignPage, **kwargs: Any) -> None:
    """Even where it was taken back as a plain page, which sends no signal of ours."""
    campaign_catalogue.touch(instance.campaign_id)


def follow() -> None:
    """Be told of every change of what is listed. Merges write in bulk, and are told of by their own rows."""
    campaign_catalogue.follow(Campaign, "pk")
    campaign_catalogue.follow(CampaignPage, "campaign_id")
    campaign_catalogue.follow(CampaignPartner, "campaign_id")
    campaign_catalogue.follow(TaggedCampaign, "content_object_id")
    page_unpublished.connect(_unpublished, sender=CampaignPage, dispatch_uid="zayava-campaigns-unpublished")
    # Rare, and changing what many campaigns are found by, or whether they may be read.
    for model in (Tag, TagMerge, OrganisationMerge):
        for signal in (post_save, post_delete):
            signal.connect(_everything_may_differ, sender=model, dispatch_uid=f"zayava-campaigns-{model.__name__}")
    post_page_move.connect(_everything_may_differ, dispatch_uid="zayava-campaigns-moved")
