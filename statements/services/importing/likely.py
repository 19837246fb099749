"""Which records of the archive a text may be a translation of. Proposals only: an editor decides."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zayava.core.dates import PartialDate

from ...enums import SignatureState
from ...models import DemandOccurrence, Statement, StatementPage
from .pairing import number_key
from .plan import ImportPlan
from .texts import is_a_day

MAX_LIKELY = 5
_MAX_LOOKED_AT = 60
"""Records of other days; those of the same days are all looked at."""
_DAYS = 3
"""A translation often comes out some days after the text."""


@dataclass(frozen=True)
class Likely:
    """A record and why it is proposed; ``weight`` only orders proposals, it is no probability."""

    statement: Statement
    weight: int
    reasons: tuple[str, ...]


def without_page_in(language: str) -> Q:
    """The condition for records that a page in this language can still be added to."""
    own = StatementPage.objects.filter(statement=OuterRef("pk"), locale__language_code=language, alias_of=None)
    return ~Exists(own)


def likely_records(plan: ImportPlan, among: QuerySet[Statement] | None = None) -> list[Likely]:
    """Records in other languages that share date, signatories or demands with this text, the likeliest first.

    ``among`` limits them to those the editor may see. A fixed number of queries.
    """
    if plan.kind == "listing":
        return []
    among = Statement.objects.all() if among is None else among
    date = PartialDate.parse(plan.date) if plan.date else None
    bodies = {row.organisation.entry for row in plan.signatures if row.organisation and row.organisation.entry}
    people = {row.person.entry for row in plan.signatures if row.person and row.person.entry}
    standing = Q(signatures__state=SignatureState.CONFIRMED)
    shared = standing & (Q(signatures__organisation__uid__in=bodies) | Q(signatures__person__uid__in=people))
    enough = max(3, len(plan.signatures) // 2)
    with_shared = Statement.objects.alias(shared=Count("signatures", filter=shared, distinct=True))
    sharing = Q(pk__in=with_shared.filter(shared__gte=enough).values("pk")) if bodies or people else Q(pk__in=[])
    near = Q(date__in=[str(day) for day in _near(date)]) if date is not None else Q(pk__in=[])
    found = (
        among.filter(near | sharing, without_page_in(plan.language), pages__isnull=False)
        .annotate(
            signed=Count("signatures", filter=standing, distinct=True),
            shared=Count("signatures", filter=shared, distinct=True) if bodies or people else Count("pk") * 0,
        )
        .prefetch_related("pages__locale")
        .order_by("-shared", "-date", "-pk")
    )
    records = list(found.filter(near))
    records += found.filter(sharing).exclude(near)[:_MAX_LOOKED_AT]
    numbers: dict[int, list[str]] = {record.pk: [] for record in records}
    for key, number in DemandOccurrence.objects.filter(statement__in=records).values_list("statement_id", "number"):
        numbers[key].append(number_key(number))
    weighed = [_weigh(plan, record, date, numbers[record.pk]) for record in records]
    return sorted((one for one in weighed if one.weight >= 3), key=lambda one: -one.weight)[:MAX_LIKELY]


def _near(date: PartialDate) -> Iterator[PartialDate]:
    """The dates a text with this date may bear in another language."""
    yield date
    if date.month is not None:
        yield PartialDate(date.year)
    if date.day is not None:
        yield PartialDate(date.year, date.month)
        for days in range(-_DAYS, _DAYS + 1):
            day = date.earliest + datetime.timedelta(days=days)
            yield PartialDate(day.year, day.month, day.day)


def _weigh(plan: ImportPlan, record: Statement, date: PartialDate | None, numbers: list[str]) -> Likely:
    marks = list(_marks(plan, record, date, numbers))
    return Likely(record, sum(weight for weight, _reason in marks), tuple(reason for _weight, reason in marks))


def _marks(
    plan: ImportPlan, record: Statement, date: PartialDate | None, numbers: list[str]
) -> Iterator[tuple[int, str]]:
    if date is not None and record.date is not None:
        if record.date == date:
            yield (3 if is_a_day(date) else 1), _("same date")
        else:
            yield 1, _("a date near it")
    shared, signed = record.shared, record.signed  # type: ignore[attr-defined]  # annotated above
    if shared:
        text = ngettext("%(count)s signatory in common", "%(count)s signatories in common", shared)
        yield (3 if shared >= max(3, signed // 2) else 1), text % {"count": shared}
    count = len(plan.signatures) or plan.total or 0
    if count > 1 and count in (signed, record.signatory_total):
        yield 2, _("as many signatories")
    if len(numbers) > 1 and sorted(numbers) == sorted(number_key(row.number) for row in plan.demands):
        yield 2, _("the same numbers of demands")
    if not plan.signatures and not signed and record.kind == plan.form:
        yield 1, _("same kind of text")
