"""Putting a register file into the register."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.db import transaction

from zayava.core.text.folding import fold
from zayava.core.texts import TranslatedText

from ..models import LegalStatus, Organisation, Person, RegisterEntry
from ..models.names import cleaned_name
from ..spellings import Group, RegisterFile
from .names import NAME_MODELS, record_name


@dataclass
class Loaded:
    """What loading changed. ``doubtful`` names groups of which the register holds several entries to be merged."""

    entries: int = 0
    names: int = 0
    statuses: int = 0
    doubtful: list[str] = field(default_factory=list)


def load_register_file(file: RegisterFile) -> Loaded:
    """Add what the file knows and the register does not; loading it again changes nothing.

    An entry is recognised by its permanent ``uid``, else by any name it carries. What editors have entered stays: only
    empty fields are filled. All or nothing.
    """
    loaded = Loaded()
    with transaction.atomic():
        for model, groups in ((Organisation, file.organisations), (Person, file.people)):
            known = {entry.uid: entry for entry in model.objects.filter(uid__in=[group.uid for group in groups])}
            for group in groups:
                entry = _entry_of(model, group, known, loaded)
                _add_names(entry, group, loaded)
                if isinstance(entry, Organisation):
                    _fill(entry, group)
                    _add_statuses(entry, group, loaded)
    return loaded


def _entry_of(
    model: type[RegisterEntry], group: Group, known: dict[object, RegisterEntry], loaded: Loaded
) -> RegisterEntry:
    if group.uid in known:
        return known[group.uid].survivor()
    folded = {fold(spelling.text) for spelling in group.spellings}
    carrying = model.objects.standing().filter(names__folded__in=folded).distinct().order_by("pk")
    found = list(carrying[:2])
    if len(found) > 1:
        loaded.doubtful.append(group.spellings[0].text)
    if found:
        return found[0]
    loaded.entries += 1
    entry = model(uid=group.uid)
    if isinstance(entry, Organisation):
        entry.kind = group.kind
    entry.save()
    return entry


def _add_names(entry: RegisterEntry, group: Group, loaded: Loaded) -> None:
    model = NAME_MODELS[type(entry)]
    rows = {(row.text, row.language): row for row in model.objects.filter(**{model.entry_field: entry})}
    for spelling in group.spellings:
        row = rows.get((cleaned_name(spelling.text), spelling.language))
        if row is not None and (row.source or not spelling.source):
            continue
        before = model.objects.filter(**{model.entry_field: entry}).count()
        record_name(
            entry,
            spelling.text,
            spelling.language,
            spelling.kind,
            source=spelling.source,
            source_url=spelling.source_url,
        )
        loaded.names += model.objects.filter(**{model.entry_field: entry}).count() - before


def _fill(organisation: Organisation, group: Group) -> None:
    changed = []
    for name, value in (("founded", group.founded), ("website", group.website), ("seat", TranslatedText(group.seat))):
        if value and not getattr(organisation, name):
            setattr(organisation, name, value)
            changed.append(name)
    if changed:
        organisation.save(update_fields=[*changed, "updated_at"])


def _add_statuses(organisation: Organisation, group: Group, loaded: Loaded) -> None:
    known = {(status.status, status.date) for status in organisation.statuses.all()}
    is_changed = False
    for position, fact in enumerate(group.statuses):
        if (fact.status, fact.date) in known:
            continue
        LegalStatus.objects.create(
            organisation=organisation,
            status=fact.status,
            date=fact.date,
            authority=TranslatedText(fact.authority),
            note=TranslatedText(fact.note),
            source=fact.source,
            source_url=fact.source_url,
            sort_order=len(known) + position,
        )
        loaded.statuses += 1
        is_changed = True
    if is_changed:
        organisation.save(update_fields=["updated_at"])
