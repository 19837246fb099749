"""What other apps show of many entries at once, in few queries and without making the entries themselves."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from django.db.models import CharField, QuerySet, Value

from zayava.core.dates import PartialDate
from zayava.core.prepared import prepared
from zayava.core.texts import LocalisedText

from ..models import LegalStatus, NameBase, OrganisationName, PersonName
from ..models.register import first_name, name_in_words, name_rank
from ..standing import Step, status_order


class _Name(NamedTuple):
    """As much of a name as it takes to choose one."""

    register: str
    entry: int
    pk: int
    text: str
    language: str
    kind: str
    valid_until: PartialDate | None


@prepared
def _names(organisations: Any, people: Any) -> QuerySet:
    def names(model: type[NameBase], register: str, keys: Any) -> QuerySet:
        rows = model.objects.filter(**{f"{register}__in": keys}).order_by()
        rows = rows.annotate(register=Value(register, output_field=CharField()))
        return rows.values_list("register", f"{register}_id", "pk", "text", "language", "kind", "valid_until")

    return names(OrganisationName, "organisation", organisations).union(names(PersonName, "person", people), all=True)


def display_names(
    organisations: Iterable[int], people: Iterable[int], language: str
) -> tuple[dict[int, LocalisedText], dict[int, LocalisedText]]:
    """What organisations and people are called for a reader of ``language``.

    Returns ``{primary key: name}`` for the organisations and for the people. One query, or none when both are empty.
    """
    names: dict[str, dict[int, list[_Name]]] = {
        "organisation": {key: [] for key in organisations},
        "person": {key: [] for key in people},
    }
    for row in _names(organisations=list(names["organisation"]), people=list(names["person"])):
        name = _Name(*row)
        names[name.register][name.entry].append(name)
    rank = name_rank(language)
    organisation_names, person_names = (
        {key: name_in_words(first_name(rows, rank), language) for key, rows in entries.items()}
        for entries in names.values()
    )
    return organisation_names, person_names


@prepared
def _statuses(organisations: Any) -> QuerySet:
    return (
        LegalStatus.objects.filter(organisation__in=organisations)
        .order_by()
        .values_list("organisation_id", *Step._fields)
    )


def histories(organisations: Iterable[int]) -> dict[int, list[Step]]:
    """The legal statuses of each organisation in order of time: ``{primary key: statuses}``."""
    steps: dict[int, list[Step]] = {key: [] for key in organisations}
    for key, *fields in _statuses(organisations=list(steps)):
        steps[key].append(Step(*fields))
    return {key: sorted(some, key=status_order) for key, some in steps.items()}
