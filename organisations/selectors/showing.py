"""What other apps show of many entries at once, each in one query and without making the entries themselves."""

from __future__ import annotations

from collections.abc import Iterable

from zayava.core.texts import LocalisedText

from ..models import LegalStatus, OrganisationName, PersonName
from ..models.register import choose_name, name_in_words


def _names(model: type[OrganisationName] | type[PersonName], field: str, keys: set[int], language: str):
    rows: dict[int, list[OrganisationName | PersonName]] = {key: [] for key in keys}
    if keys:
        for name in model.objects.filter(**{f"{field}__in": keys}):
            rows[getattr(name, f"{field}_id")].append(name)
    return {key: name_in_words(choose_name(names, language), language) for key, names in rows.items()}


def organisation_names(organisations: Iterable[int], language: str) -> dict[int, LocalisedText]:
    """What each organisation is called for a reader of ``language``: ``{primary key: name}``."""
    return _names(OrganisationName, "organisation", set(organisations), language)


def person_names(people: Iterable[int], language: str) -> dict[int, LocalisedText]:
    """What each person is called for a reader of ``language``: ``{primary key: name}``."""
    return _names(PersonName, "person", set(people), language)


def histories(organisations: Iterable[int]) -> dict[int, list[LegalStatus]]:
    """The legal statuses of each organisation in order of time: ``{primary key: statuses}``."""
    keys = set(organisations)
    rows: dict[int, list[LegalStatus]] = {key: [] for key in keys}
    if keys:
        for status in LegalStatus.objects.filter(organisation__in=keys):
            rows[status.organisation_id].append(status)
    return {key: sorted(statuses, key=lambda status: status.order) for key, statuses in rows.items()}
