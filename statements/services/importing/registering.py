"""Entries and name rows of the register for the printed names of one document."""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from zayava.core.text.folding import fold
from zayava.organisations.models import NameBase, Organisation, RegisterEntry
from zayava.organisations.services import record_names
from zayava.organisations.spellings import Group, shipped

from .plan import PlannedName

_CHUNK = 500


class Registrar:
    """Finds or makes the entries that names mean, and keeps each name as printed, with where it was printed."""

    def __init__(self, model: type[RegisterEntry], language: str, source: str) -> None:
        self.model = model
        self.language = language
        self.source = source
        self.created = 0

    def register(self, names: Iterable[PlannedName]) -> dict[str, NameBase]:
        """The name row of each printed name, by :func:`key_of`; its entry is the row's ``entry_field``.

        Names that mean a new entry share one when they are equal as folded, or when the shipped list says that they are
        spellings of one body. Raises ``LookupError`` when an entry is gone that the plan names.
        """
        wanted = {key_of(name): name for name in names}
        entries = self._existing({name.entry for name in wanted.values()} - {""})
        new: dict[str, tuple[RegisterEntry, str]] = {}
        for key, name in wanted.items():
            if not name.entry:
                new[key] = self._new_entry(name)
        made = self._create(new.values())
        keys = {key: entries[name.entry].pk if name.entry else made[new[key][1]].pk for key, name in wanted.items()}
        rows = record_names(
            self.model,
            [(keys[key], name.printed) for key, name in wanted.items()],
            language=self.language,
            source=self.source,
        )
        return {key: rows[keys[key], name.printed] for key, name in wanted.items()}

    def _existing(self, uids: set[str]) -> dict[str, RegisterEntry]:
        found: dict[str, RegisterEntry] = {}
        ordered = sorted(uids)
        for start in range(0, len(ordered), _CHUNK):
            for entry in self.model.objects.filter(uid__in=ordered[start : start + _CHUNK]):
                found[str(entry.uid)] = entry.survivor()
        if missing := uids - found.keys():
            raise LookupError(min(missing))
        return found

    def _new_entry(self, name: PlannedName) -> tuple[RegisterEntry, str]:
        """An entry to create, not yet saved, and the identity that names of one new entry share."""
        of_people = self.model is not Organisation
        group = shipped().group_of(name.printed, of_people)
        if group is not None:
            return entry_of_group(self.model, group), str(group.uid)
        return self.model(uid=uuid.uuid4()), fold(name.printed)

    def _create(self, new: Iterable[tuple[RegisterEntry, str]]) -> dict[str, RegisterEntry]:
        by_identity = {}
        for entry, identity in new:
            by_identity.setdefault(identity, entry)
        groups = {group.uid for group in shipped().groups(self.model is not Organisation)}
        shipped_uids = [entry.uid for entry in by_identity.values() if entry.uid in groups]
        taken = set(self.model.objects.filter(uid__in=shipped_uids).values_list("uid", flat=True))
        for entry in by_identity.values():
            if entry.uid in taken:  # an editor said that this is another body than the one of the shipped list
                entry.uid = uuid.uuid4()
        self.model.objects.bulk_create(by_identity.values(), batch_size=_CHUNK)
        self.created += len(by_identity)
        return by_identity


def entry_of_group(model: type[RegisterEntry], group: Group) -> RegisterEntry:
    """The entry that stands for a group of the shipped list, not yet saved; loading the list later finds it."""
    return model(uid=group.uid, kind=group.kind) if model is Organisation else model(uid=group.uid)


def key_of(name: PlannedName) -> str:
    """What tells one planned name from another."""
    return f"{name.entry}|{name.printed}"
