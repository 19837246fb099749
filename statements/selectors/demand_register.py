"""A demand of the register, as a reader sees it on its page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone

from zayava.core.conf import conf
from zayava.core.dates import PartialDate
from zayava.core.links import page_links
from zayava.core.prepared import prepared
from zayava.core.querysets import is_published, is_restricted, restricted_paths
from zayava.core.tag_links import TAG_FIELDS, TagLink, tag_links
from zayava.core.texts import LocalisedText, Shown, TranslatedText

from ..demand_catalogue import demand_catalogue
from ..enums import DemandState, Outcome
from ..models import Demand, DemandOutcome, StatementPage, TaggedDemand
from ..models.demands import name_from
from .demand_raised import RaisedIn, raised_in
from .demand_raisings import raisings
from .demands import OutcomeLine

TEXTS = 15
"""Texts that stand on one page of a demand; some demands are raised by hundreds."""


@prepared
def _tags(demand: Any) -> QuerySet:
    return TaggedDemand.objects.filter(content_object=demand).order_by("tag__name", "tag_id").values_list(*TAG_FIELDS)


def demand_tags(demand: int, language: str) -> list[TagLink]:
    """The tags of a demand (by key) with their labels: one query."""
    return tag_links(_tags(demand=demand), language)


@dataclass(frozen=True)
class LinkedRow(Shown):
    """Something a demand is connected with: another demand, a campaign. ``number`` is that of a demand."""

    title: LocalisedText
    url: str
    number: int | None = None


@dataclass(frozen=True)
class ShownDemand(Shown):
    """A public demand with everything its page shows.

    ``texts`` are those of one page of the list of all that raise it, oldest first; ``latest`` is the last of all.
    ``total`` counts the entries of that list, ``statements`` the texts.
    """

    key: int
    number: int
    title: LocalisedText
    state: str
    state_label: str
    addressee: LocalisedText
    texts: Sequence[RaisedIn]
    latest: RaisedIn
    total: int
    statements: int
    first: PartialDate
    outcomes: Sequence[OutcomeLine] = ()
    parts: Sequence[LinkedRow] = ()
    part_of: Sequence[LinkedRow] = ()
    campaigns: Sequence[LinkedRow] = ()
    tags: Sequence[TagLink] = field(default_factory=list)

    @property
    def last(self) -> PartialDate:
        return self.latest.date


@prepared
def _demand(number: Any) -> QuerySet:
    return Demand.objects.select_related("merged_into", "addressed_to__same_as").filter(number=number)


def demand_by_number(number: int) -> Demand | None:
    """The demand with a public number, be it public or not: one query."""
    return next(iter(_demand(number=number)), None)


@prepared
def _outcomes(demand: Any) -> QuerySet:
    return (
        DemandOutcome.objects.filter(demand=demand)
        .order_by("date", "pk")
        .values_list("outcome", "date", "note", "source", "source_url")
    )


@prepared
def _neighbours(occurrences: Any, statements: Any, now: Any) -> QuerySet:
    """The demands above and below those occurrences, in public statements; they stand in the same ones."""
    fields = ("pk", "parent_id", "demand_id", "demand__number", "demand__title", "text")
    return (
        StatementPage.objects.filter(is_published(now), statement__in=statements)
        .filter(Q(statement__demands__parent__in=occurrences) | Q(statement__demands__children__in=occurrences))
        .order_by("statement__date", "statement_id", "statement__demands__position")
        .values_list("path", *(f"statement__demands__{name}" for name in fields))
    )


def shown_demand(
    demand: Demand, language: str, base_url: str, coalition_name: TranslatedText, request: HttpRequest, page: int = 1
) -> ShownDemand | None:
    """Everything the page of a demand shows; ``None`` when no public text raises it, or not so many. At most eight
    queries, which read no more texts than are shown.

    ``base_url`` is the address of the register in the reader's language, below which demands have their numbers.
    """
    found = raisings(demand.pk, language, request)
    some = found[(page - 1) * TEXTS : page * TEXTS]
    if not some or demand.number is None:
        return None
    # Beside those of the page: the first and the last of all, and the last that says to whom.
    addressing = [each for each in found if each.addressee][-1:]
    told = dict.fromkeys([*some, found[0], found[-1], *addressing])
    by_occurrence = {text.occurrence: text for text in raised_in(list(told), language, coalition_name, request)}
    texts = [by_occurrence[each.occurrence] for each in some if each.occurrence in by_occurrence]
    first, latest = (by_occurrence.get(each.occurrence) for each in (found[0], found[-1]))
    if not texts or first is None or latest is None:
        return None
    above, below = _around(demand, [*texts, latest], language, base_url, request)
    named = demand.addressed_to.standing.name.in_language(language) if demand.addressed_to else None
    spoken = by_occurrence.get(addressing[0].occurrence) if addressing else None
    return ShownDemand(
        key=demand.pk,
        number=demand.number,
        title=demand.title.in_language(language) or name_from(latest.wording),
        state=demand.state,
        state_label=str(DemandState(demand.state).label),
        addressee=named or (spoken or latest).addressee,
        texts=texts,
        latest=latest,
        total=len(found),
        statements=len({each.statement for each in found}),
        first=first.date,
        outcomes=demand_outcomes(demand.pk, language),
        parts=below,
        part_of=above,
        campaigns=_campaigns(demand, language, request),
        tags=demand_tags(demand.pk, language),
    )


def demand_outcomes(demand: int, language: str) -> list[OutcomeLine]:
    """What became of a demand (by key), oldest first: one query."""
    return [
        OutcomeLine(outcome, str(Outcome(outcome).label), date, note.in_language(language), source, source_url)
        for outcome, date, note, source, source_url in _outcomes(demand=demand)
    ]


def _around(
    demand: Demand, texts: Sequence[RaisedIn], language: str, base_url: str, request: HttpRequest
) -> tuple[list[LinkedRow], list[LinkedRow]]:
    """The demands this one is part of, and those that are part of it: one query."""
    own = {text.occurrence for text in texts}
    restricted = restricted_paths(request)
    above: dict[int, LinkedRow] = {}
    below: dict[int, LinkedRow] = {}
    statements = {text.statement for text in texts}
    rows = _neighbours(occurrences=own, statements=statements, now=timezone.now())
    for path, key, parent, other, number, title, text in rows:
        if is_restricted(path, restricted) or number is None or other == demand.pk or key in own:
            continue
        name = title.in_language(language) or name_from(text.in_language(language))
        # Later texts win: a demand without a name is called by its latest words.
        (below if parent in own else above)[other] = LinkedRow(name, f"{base_url}{number}/", number)
    return list(above.values()), list(below.values())


def _campaigns(demand: Demand, language: str, request: HttpRequest) -> list[LinkedRow]:
    """The campaigns with a public page that the demand, or a public text that raises it, belongs to: one query."""
    restricted = restricted_paths(request)
    links = page_links(request)
    order = {code: place for place, code in enumerate(conf.fallback_order(language))}
    best: dict[int, tuple[int, LinkedRow]] = {}
    campaigns = demand_catalogue.select(language, request=request).values(demand.pk, "campaign")
    rows = _campaign_pages(campaigns=campaigns, now=timezone.now()) if campaigns else ()
    for key, name, title, code, url_path, path in rows:
        rank = order.get(code, len(order))
        if is_restricted(path, restricted) or (key in best and best[key][0] <= rank):
            continue
        words = name.in_language(language) or LocalisedText(title, code, code != language)
        best[key] = rank, LinkedRow(words, links.path(url_path))
    return [link for _rank, link in best.values()]


@prepared
def _campaign_pages(campaigns: Any, now: Any) -> QuerySet:
    pages = Demand._meta.get_field("campaigns").related_model.pages.rel.related_model
    return (
        pages._default_manager.filter(is_published(now), campaign__in=campaigns)
        .order_by("campaign_id", "pk")
        .values_list("campaign_id", "campaign__name", "title", "locale__language_code", "url_path", "path")
    )
