"""What follows from outcomes and occurrences and is kept beside them: states, public numbers, addressees."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from django.db import IntegrityError, transaction
from django.db.models import Case, F, Max, OuterRef, PositiveIntegerField, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone

from ..enums import DemandState
from ..models import Demand, DemandOccurrence, DemandOutcome
from .addressing import address
from .numbering import ATTEMPTS

_latest = DemandOutcome.objects.filter(demand=OuterRef("pk")).order_by("-date", "-pk").values("outcome")[:1]


def settle(demands: Iterable[int | None]) -> None:
    """Give each of the demands (by key) the state that its latest outcome says, and note that it was told of anew."""
    keys = sorted({key for key in demands if key})
    if keys:
        state = Coalesce(Subquery(_latest), Value(DemandState.OPEN))
        Demand.objects.filter(pk__in=keys).update(state=state, updated_at=timezone.now())


def number_demands(statements: Iterable[int]) -> None:
    """Give the demands of published statements (by key) their public numbers, in the order in which they stand there.

    Numbers count up from 1 and are never given twice: the database refuses a second owner, and a numbered demand
    cannot be deleted. A statement that was never published gives none.
    """
    for attempt in range(ATTEMPTS):
        rows = DemandOccurrence.objects.filter(
            statement__in=statements, statement__number__isnull=False, demand__number=None, demand__merged_into=None
        ).order_by("statement__number", "position", "pk")
        keys = list(dict.fromkeys(rows.values_list("demand_id", flat=True)))
        if not keys:
            return
        last = Demand.objects.aggregate(last=Max("number"))["last"] or 0
        numbers = [When(pk=key, then=Value(last + place)) for place, key in enumerate(keys, start=1)]
        try:
            with transaction.atomic():
                Demand.objects.filter(pk__in=keys, number=None).update(
                    number=Case(*numbers, default=F("number"), output_field=PositiveIntegerField())
                )
            return
        except IntegrityError:
            if attempt == ATTEMPTS - 1:
                raise


def follow(statements: Collection[int]) -> None:
    """After occurrences of the statements (by key) were written: whom they address, and their public numbers."""
    address(statements)
    number_demands(statements)
