"""What other apps show of many entries at once, in few queries and without making the entries themselves."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter
from typing import Any, NamedTuple

from django.db.models import CharField, QuerySet, Value
from django.http import HttpRequest
from django.utils import timezone

from zayava.core.dates import PartialDate
from zayava.core.fields import PartialDateField
from zayava.core.prepared import prepared
from zayava.core.texts import LocalisedText

from ..models import LegalStatus, NameBase, OrganisationName, PersonName
from ..models.register import first_name, name_in_words, name_rank
from ..standing import Step, status_order
from .profiles import ProfileLink, best_links, published_profiles

_PROFILE = "profile"


class _Name(NamedTuple):
    """As much of a name as it takes to choose one."""

    register: str
    entry: int
    pk: int
    text: str
    language: str
    kind: str
    valid_until: PartialDate | None


def _names_of(organisations: Any, people: Any) -> QuerySet:
    def names(model: type[NameBase], register: str, keys: Any) -> QuerySet:
        rows = model.objects.filter(**{f"{register}__in": keys}).order_by()
        rows = rows.annotate(register=Value(register, output_field=CharField()))
        return rows.values_list("register", f"{register}_id", "pk", "text", "language", "kind", "valid_until")

    return names(OrganisationName, "organisation", organisations).union(names(PersonName, "person", people), all=True)


_names = prepared(_names_of)


@prepared
def _names_and_profiles(organisations: Any, people: Any, profiled: Any, now: Any) -> QuerySet:
    """Names, and after them profiles in the same columns: their addresses are the texts, their paths the kinds."""
    profiles = published_profiles(now).filter(organisation__in=profiled).order_by()
    profiles = profiles.annotate(
        register=Value(_PROFILE, output_field=CharField()), until=Value(None, output_field=PartialDateField())
    )
    columns = ("register", "organisation_id", "pk", "url_path", "locale__language_code", "path", "until")
    return _names_of(organisations, people).union(profiles.values_list(*columns), all=True)


Names = dict[int, LocalisedText]


def display_names(organisations: Iterable[int], people: Iterable[int], language: str) -> tuple[Names, Names]:
    """What organisations and people are called for a reader of ``language``.

    Returns ``{primary key: name}`` for the organisations and for the people. One query, or none when both are empty.
    """
    organisations, people = list(organisations), list(people)
    rows = map(_Name._make, _names(organisations=organisations, people=people))
    return _called(rows, organisations, people, language)


def names_and_profiles(
    organisations: Iterable[int],
    people: Iterable[int],
    profiled: Iterable[int],
    language: str,
    request: HttpRequest | None = None,
) -> tuple[Names, Names, dict[int, ProfileLink]]:
    """As :func:`display_names`, and the public profiles of the organisations ``profiled`` as :func:`profile_urls`.

    One query for all of it, and one more without a request that has asked for restrictions already.
    """
    organisations, people = list(organisations), list(people)
    names: list[_Name] = []
    profiles: list[_Name] = []
    found = _names_and_profiles(organisations=organisations, people=people, profiled=list(profiled), now=timezone.now())
    for row in map(_Name._make, found):
        (profiles if row.register == _PROFILE else names).append(row)
    profiles.sort(key=attrgetter("pk"))
    links = [(row.entry, row.language, row.text, row.kind) for row in profiles]
    return (*_called(names, organisations, people, language), best_links(links, language, request))


def _called(
    names: Iterable[_Name], organisations: Iterable[int], people: Iterable[int], language: str
) -> tuple[Names, Names]:
    """The best name of each."""
    of_entries: dict[str, dict[int, list[_Name]]] = {
        "organisation": {key: [] for key in organisations},
        "person": {key: [] for key in people},
    }
    for name in names:
        of_entries[name.register][name.entry].append(name)
    rank = name_rank(language)
    organisation_names, person_names = (
        {key: name_in_words(first_name(rows, rank), language) for key, rows in entries.items()}
        for entries in of_entries.values()
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
