"""Demands as lines of a list: how often and when they were raised is known from the catalogue, the words are read."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any, NamedTuple

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone

from zayava.core.dates import PartialDate
from zayava.core.prepared import prepared
from zayava.core.querysets import is_published, is_restricted, restricted_paths
from zayava.core.registry import DemandLine
from zayava.core.texts import TranslatedText

from ..demand_catalogue import demand_catalogue
from ..enums import DemandState
from ..models import Addressee, StatementPage
from ..models.demands import name_from


class _Row(NamedTuple):
    """A demand with the words of a text that raised it last."""

    path: str
    published: Any
    statement: int
    date: PartialDate | None
    occurrence: int
    words: TranslatedText
    key: int
    number: int | None
    title: TranslatedText
    state: str


@prepared
def _latest(demands: Any, days: Any, now: Any) -> QuerySet:
    """The public pages of texts that raise some demands on some days; undated texts bear the day of their pages."""
    pages = StatementPage.objects.filter(is_published(now), statement__demands__demand__in=demands)
    dated = pages.filter(Q(statement__date__in=days) | Q(statement__date__isnull=True))
    fields = ("pk", "text", "demand_id", "demand__number", "demand__title", "demand__state")
    return dated.order_by().values_list(
        "path", "first_published_at", "statement_id", "statement__date",
        *(f"statement__demands__{name}" for name in fields),
    )  # fmt: skip


@prepared
def _names(addressees: Any) -> QuerySet:
    return Addressee.objects.filter(pk__in=addressees).order_by().values_list("pk", "name")


def demand_lines(
    keys: Collection[int], language: str, base_url: str, request: HttpRequest | None = None
) -> list[DemandLine]:
    """The demands with these primary keys as lines of a list, in this order; those no public text raises left out.

    Two queries, however often they were raised. ``base_url`` is the address of the register in the language.
    """
    known = demand_catalogue.select(language, request=request)
    days = {key: known.date(key) for key in keys if known.values(key, "raised")}
    if not days:
        return []
    rows = _last_words(_latest(demands=list(days), days=set(days.values()), now=timezone.now()), days, request)
    addressees = {key: known.values(key, "addressee") for key in rows}
    wanted = {key for found in addressees.values() for key in found}
    names = dict(_names(addressees=wanted)) if wanted else {}
    lines = []
    for key in keys:
        if (row := rows.get(key)) is None:
            continue
        addressee = next((names[one].in_language(language) for one in addressees[key] if one in names), None)
        lines.append(
            DemandLine(
                number=row.number,
                title=row.title.in_language(language) or name_from(row.words.in_language(language)),
                url=f"{base_url}{row.number}/",
                state=row.state,
                state_label=str(DemandState(row.state).label),
                addressee=addressee or None,
                raised=next(iter(known.values(key, "raised")), 1),
                first=PartialDate.parse(next(iter(known.values(key, "first")), days[key])) if days[key] else None,
                last=PartialDate.parse(days[key]) if days[key] else None,
                wording=row.words.in_language(language),
            )
        )
    return lines


def _last_words(rows: Iterable[tuple[Any, ...]], days: dict[int, str], request: HttpRequest | None) -> dict[int, _Row]:
    """Of each demand the row that raised it last."""
    restricted = restricted_paths(request)
    found: dict[int, _Row] = {}
    for row in (_Row(*row) for row in rows):
        if row.number is None or row.key not in days or is_restricted(row.path, restricted):
            continue
        day = str(row.date or (timezone.localdate(row.published) if row.published else ""))
        last = found.get(row.key)
        if day == days[row.key] and (
            last is None or (row.statement, row.occurrence) > (last.statement, last.occurrence)
        ):
            found[row.key] = row
    return found
