"""The catalogue of public demands: what lists of them are filtered, counted and ordered by.

A demand is public while a public text raises it, and then in every language: its words fall back visibly.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db.models import OuterRef, Q, Subquery
from django.db.models.signals import post_delete, post_save
from django.utils import timezone
from wagtail.models import PageViewRestriction

from zayava.core.catalogue import Catalogue, Item, Value
from zayava.core.querysets import is_published, is_restricted, restricted_paths
from zayava.core.sanitising import strip_markup
from zayava.core.tags.hierarchy import Hierarchy
from zayava.core.texts import TranslatedText

from .catalogue import statement_catalogue
from .enums import Issuer, SignatureState
from .models import (
    Addressee,
    Demand,
    DemandOccurrence,
    DemandOutcome,
    Signature,
    Statement,
    StatementPage,
    TaggedDemand,
)

ALTERNATIVES = ("year", "state", "addressee")

_latest = DemandOutcome.objects.filter(demand=OuterRef("pk")).order_by("-date", "-pk")


@dataclass
class _Raised:
    """What the public texts that raise a demand say of it."""

    first: str = ""
    last: str = ""
    words: TranslatedText = field(default_factory=TranslatedText)
    addressee: int | None = None
    statements: set[int] = field(default_factory=set)
    expires: list[Any] = field(default_factory=list)


def _public(demands: Collection[int] | None, *, with_words: bool = False) -> dict[int, _Raised]:
    """The public demands, all of them for ``None``: two queries. Texts come oldest first, so the latest one wins.

    A text has a page in each language and its demands once: they are read apart and met here, because to read the
    words of a demand takes longer than all the rest.
    """
    restricted = restricted_paths()
    raising = DemandOccurrence.objects.all() if demands is None else DemandOccurrence.objects.filter(demand__in=demands)
    pages = StatementPage.objects.filter(is_published(timezone.now()), statement__in=raising.values("statement"))
    columns = ("path", "expire_at", "first_published_at", "statement_id", "statement__date")
    shown: dict[int, list[tuple[str, Any]]] = {}
    for path, expires, published, statement, date in pages.order_by().values_list(*columns).iterator():
        if not is_restricted(path, restricted):
            day = str(date or (timezone.localdate(published) if published else ""))
            shown.setdefault(statement, []).append((day, expires))
    columns = ("statement_id", "demand_id", "addressed_to_id", "addressed_to__same_as_id")
    rows = raising.order_by().values_list(*columns, *(["text"] if with_words else []))
    dated = [
        (day, statement, demand, words, same_as or addressee, expires)
        for statement, demand, addressee, same_as, *words in rows.iterator()
        for day, expires in shown.get(statement, ())
    ]
    dated.sort(key=lambda row: row[:3])
    found: dict[int, _Raised] = {}
    for day, statement, demand, words, addressee, expires in dated:
        raised = found.setdefault(demand, _Raised(first=day))
        raised.first, raised.last = raised.first or day, day
        raised.words = (words and words[0]) or raised.words
        raised.addressee = addressee or raised.addressee
        raised.statements.add(statement)
        raised.expires.append(expires)
    return found


def load(language: str, subjects: Collection[int] | None) -> Iterator[Item]:
    """A demand is listed by the day it was last raised. It is gone when the last of the texts that raise it expires.

    Its rank is the day of what is newest about it: that it was raised, or what became of it.
    """
    public = _public(subjects, with_words=True)
    standing = Demand.objects.filter(merged_into=None, number__isnull=False)
    if subjects is not None:
        standing = standing.filter(pk__in=subjects)
    standing = standing.annotate(became=Subquery(_latest.values("date")[:1]))
    for key, title, became in standing.order_by().values_list("pk", "title", "became").iterator():
        if raised := public.get(key):
            name = title.text(language) or strip_markup(raised.words.text(language))
            expires = max(raised.expires) if all(raised.expires) else None
            newest = max(raised.last, str(became or ""))
            yield Item(key, key, raised.last, name, expires=expires, rank=newest)


def shared(subjects: Collection[int] | None) -> Iterable[tuple[int, str, Value]]:
    """What a demand is filtered by in every language, from public texts alone.

    ``raised`` is the number of texts that raise it, ``first`` the day of the first of them.
    """
    public = _public(subjects)
    demands = Demand.objects.all() if subjects is None else Demand.objects.filter(pk__in=subjects)
    rows = demands.order_by().values_list("pk", "state", "addressed_to_id", "addressed_to__same_as_id")
    for key, state, chosen, same_as in rows.iterator():
        yield key, "state", state
        if (raised := public.get(key)) is None:
            continue
        if addressee := same_as or chosen or raised.addressee:
            yield key, "addressee", addressee
        yield key, "raised", len(raised.statements)
        if raised.first:
            yield key, "year", raised.first[:4]
            yield key, "first", raised.first
    which = Q() if subjects is None else Q(content_object__in=subjects)
    hierarchy = Hierarchy.load()
    for key, tag in TaggedDemand.objects.filter(which).order_by().values_list("content_object_id", "tag_id"):
        for found in hierarchy.with_broader([tag]):
            yield key, "tag", found
    which = Q() if subjects is None else Q(demand__in=subjects)
    yield from _each("campaign", Demand.campaigns.through.objects.filter(which).values_list("demand_id", "campaign_id"))
    yield from _of_texts(subjects, public)


def _each(facet: str, rows: Any) -> Iterator[tuple[int, str, Value]]:
    for key, value in rows.order_by().iterator():
        yield key, facet, value


def _of_texts(subjects: Collection[int] | None, public: dict[int, _Raised]) -> Iterator[tuple[int, str, Value]]:
    """Campaigns and organisations of the public texts that raise each demand."""
    raisers: dict[int, list[int]] = {}
    for key, raised in public.items():
        for statement in raised.statements:
            raisers.setdefault(statement, []).append(key)
    which = Q() if subjects is None else Q(statement__in=raisers)
    of = Q() if subjects is None else Q(pk__in=raisers)
    facts = ("pk", "issuer_kind", "issuer_organisation_id", "issuer_campaign_id")
    for statement, issuer, organisation, campaign in Statement.objects.filter(of).order_by().values_list(*facts):
        for key in raisers.get(statement, ()):
            if issuer == Issuer.ORGANISATION and organisation:
                yield key, "organisation", organisation
            elif issuer == Issuer.CAMPAIGN and campaign:
                yield key, "campaign", campaign
    signed = Signature.objects.filter(which, state=SignatureState.CONFIRMED, organisation__isnull=False)
    belonging = Statement.campaigns.through.objects.filter(which)
    for facet, rows in (
        ("organisation", signed.order_by().values_list("statement_id", "organisation_id")),
        ("campaign", belonging.order_by().values_list("statement_id", "campaign_id")),
    ):
        for statement, value in rows.iterator():
            for key in raisers.get(statement, ()):
                yield key, facet, value


demand_catalogue = Catalogue("demands", load, any_of=ALTERNATIVES, shared=shared)


def _statements_changed(statements: Collection[int | None]) -> None:
    """What the statements that raise a demand are found by, it is found by too."""
    if None in statements:
        demand_catalogue.touch()
        return
    raised = DemandOccurrence.objects.filter(statement__in=statements).order_by()
    if demands := set(raised.values_list("demand_id", flat=True)):
        demand_catalogue.touch(*demands)


def _everything(**kwargs: Any) -> None:
    demand_catalogue.touch()


def _addressee_changed(update_fields: Collection[str] | None, **kwargs: Any) -> None:
    """Two addressees were joined or parted: whatever names one of them is listed under the other."""
    if update_fields is None or "same_as" in update_fields:
        demand_catalogue.touch()


def follow() -> None:
    """Be told of every change of what is listed."""
    demand_catalogue.follow(Demand, "pk")
    demand_catalogue.follow(DemandOccurrence, "demand_id")
    demand_catalogue.follow(TaggedDemand, "content_object_id")
    demand_catalogue.follow(Demand.campaigns.through, "demand_id")
    post_save.connect(_addressee_changed, sender=Addressee, dispatch_uid="zayava_demands_addressee")
    statement_catalogue.tell(_statements_changed)
    for signal in (post_save, post_delete):
        signal.connect(_everything, sender=PageViewRestriction, dispatch_uid="zayava_demands_private")
