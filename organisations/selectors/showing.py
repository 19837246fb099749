"""What other apps show of many entries at once, in few queries and without making the entries themselves."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from django.db.models import CharField, Value

from zayava.core.dates import PartialDate
from zayava.core.prepared import prepared
from zayava.core.texts import LocalisedText

from ..models import LegalStatus, OrganisationName, PersonName
from ..models.register import choose_name, name_in_words


class _Name(NamedTuple):
    """As much of a name as it takes to choose one."""

    register: str
    entry: int
    pk: int
    text: str
    language: str
    kind: str
    valid_until: PartialDate | None


def display_names(
    organisations: Iterable[int], people: Iterable[int], language: str
) -> tuple[dict[int, LocalisedText], dict[int, LocalisedText]]:
    """What organisations and people are called for a reader of ``language``.

    Returns ``{primary key: name}`` for the organisations and for the people. One query, or none when both are empty.
    """
    wanted = {"organisation": set(organisations), "person": set(people)}
    names: dict[str, dict[int, list[_Name]]] = {
        register: {key: [] for key in keys} for register, keys in wanted.items()
    }
    for row in _both(organisations=wanted["organisation"], people=wanted["person"]) if wanted["person"] else _organisations(organisations=wanted["organisation"]) if wanted["organisation"] else []:
            name = _Name(*row)
            names[name.register][name.entry].append(name)
    chosen = (
        {key: name_in_words(choose_name(rows, language), language) for key, rows in names[register].items()}
        for register in ("organisation", "person")
    )
    return next(chosen), next(chosen)


NAMES=("id","sort_order","organisation_id","status","date","authority")
@prepared
def _statuses(organisations):
    return LegalStatus.objects.filter(organisation__in=organisations).order_by().values_list(*NAMES)

def _names(model, register, keys):
            rows = model.objects.filter(**{f"{register}__in": keys}).order_by()
            return (
                rows.annotate(register=Value(register, output_field=CharField())).values_list(
                    "register", f"{register}_id", "pk", "text", "language", "kind", "valid_until"
                )
            )

@prepared
def _both(organisations, people):
    return _names(OrganisationName, "organisation", organisations).union(_names(PersonName, "person", people), all=True)
@prepared
def _organisations(organisations):
    return _names(OrganisationName, "organisation", organisations)

def histories(organisations: Iterable[int]) -> dict[int, list[LegalStatus]]:
    """The legal statuses of each organisation in order of time: ``{primary key: statuses}``."""
    keys = set(organisations)
    rows: dict[int, list[LegalStatus]] = {key: [] for key in keys}
    if keys:
        for row in _statuses(organisations=keys):
            status = LegalStatus.from_db("default", NAMES, row)
            rows[status.organisation_id].append(status)
    return {key: sorted(statuses, key=lambda status: status.order) for key, statuses in rows.items()}
