"""Which public texts raise a demand, in order of time."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.db.models import QuerySet
from django.http import HttpRequest

from zayava.core.conf import conf
from zayava.core.prepared import prepared

from ..catalogue import statement_catalogue
from ..models import DemandOccurrence


class Raising(NamedTuple):
    """That a public text raises a demand, in one place of it; ``date`` is that of the text, ``page`` a key.

    The page is that of the reader's language, or of the next in her order that has one.
    """

    date: str
    statement: int
    occurrence: int
    page: int
    addressee: int | None


@prepared
def _occurrences(demand: Any) -> QuerySet:
    rows = DemandOccurrence.objects.filter(demand=demand).order_by()
    return rows.values_list("pk", "statement_id", "addressed_to_id")


def raisings(demand: int, language: str, request: HttpRequest | None = None) -> list[Raising]:
    """The public texts that raise a demand (by key), oldest first: one query for three columns of numbers.

    Which texts are public, and when they were issued, the catalogue knows.
    """
    rows = _occurrences(demand=demand)
    found: dict[int, tuple[str, int]] = {}
    for code in conf.fallback_order(language):
        missing = {statement for _key, statement, _addressee in rows if statement not in found}
        if not missing:
            break
        public = statement_catalogue.select(code, request=request)
        found |= {statement: (public.date(page), page) for statement, page in public.keys_of(missing).items()}
    return sorted(
        Raising(found[statement][0], statement, key, found[statement][1], addressee)
        for key, statement, addressee in rows
        if statement in found
    )
