"""Recording what someone is called."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from zayava.core.dates import PartialDate

from ..enums import NameKind
from ..models import NameBase, Organisation, OrganisationName, Person, PersonName, RegisterEntry
from ..models.names import cleaned_name

NAME_MODELS: dict[type[RegisterEntry], type[NameBase]] = {Organisation: OrganisationName, Person: PersonName}
"""The model of the names, by the model of the entry."""


def record_name(
    entry: RegisterEntry,
    text: str,
    language: str = "",
    kind: str = NameKind.AS_PRINTED,
    source: str = "",
    source_url: str = "",
    valid_from: PartialDate | None = None,
    valid_until: PartialDate | None = None,
) -> NameBase:
    """Keep a name of an entry exactly as written, once, and return its row.

    A text the entry already carries in the same language, or in no stated one, is not added again; what the row does
    not know yet (language, source, years) is filled in, and what it knows stays. A name of a merged entry goes to the
    entry that stands for it. Raises ``ValidationError`` for an empty or an over-long name.
    """
    text = cleaned_name(text)
    entry = entry.survivor()
    model = NAME_MODELS[type(entry)]
    with transaction.atomic():
        rows = {row.language: row for row in model.objects.filter(**{model.entry_field: entry}, text=text)}
        found = rows.get(language) or rows.get("") or (next(iter(rows.values()), None) if not language else None)
        given: dict[str, Any] = {
            "language": language,
            "source": source,
            "source_url": source_url,
            "valid_from": valid_from,
            "valid_until": valid_until,
        }
        if found is None:
            found = model(**{model.entry_field: entry}, text=text, kind=kind, **given)
            found.clean()
            found.save()
            _forget_names(entry)
            return found
        missing = {field: value for field, value in given.items() if value and not getattr(found, field)}
        if missing.get("source_url") and found.source and found.source != source:
            del missing["source_url"]  # an address belongs to the source it was given with
        if missing:
            for field, value in missing.items():
                setattr(found, field, value)
            found.save()
            _forget_names(entry)
        return found


def _forget_names(entry: RegisterEntry) -> None:
    """Names fetched earlier are out of date now."""
    getattr(entry, "_prefetched_objects_cache", {}).pop("names", None)


def register_organisation(text: str, language: str = "", **name: Any) -> Organisation:
    """A new organisation known by one name; ``name`` is passed to :func:`record_name`."""
    with transaction.atomic():
        organisation = Organisation.objects.create()
        record_name(organisation, text, language, **name)
    return organisation


def register_person(text: str, language: str = "", **name: Any) -> Person:
    """A new person known by one name; ``name`` is passed to :func:`record_name`."""
    with transaction.atomic():
        person = Person.objects.create()
        record_name(person, text, language, **name)
    return person
