"""Applying what an editor asked for to the rows in memory, then writing them together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from zayava.core.dates import PartialDate
from zayava.organisations.models import NameBase, Organisation, Person, RegisterEntry
from zayava.organisations.models.names import cleaned_name

from ..models import Signature, Statement
from .naming import Register, name_source
from .rows import Problem
from .signature_values import (
    FIELDS,
    LABELS,
    TRANSLATED,
    WRITTEN,
    Outcome,
    SignatureEdit,
    fitting_capacity,
    values_of,
)

ROLES: Mapping[str, type[RegisterEntry]] = {"organisation": Organisation, "person": Person}
Errors = dict[str, list[str]]


@dataclass
class _Sound:
    """An edit found to be sound, and for each role it changes: the entry, the text of a new one, or nobody."""

    edit: SignatureEdit
    row: Signature
    present: Mapping[str, str]
    entries: dict[str, RegisterEntry | str | None]
    bulk: Mapping[str, str]
    before: list[object]
    languages: dict[str, str] = field(default_factory=dict)


class SignatureWriter:
    """One save of the list: ``rows`` by key, what was ``new``, and the ``outcome`` so far.

    Nothing reaches the database before every edit was looked at: ``take`` each of them, then ``flush``.
    """

    def __init__(
        self, statement: Statement, rows: dict[int, Signature], language: str, edits: Sequence[SignatureEdit]
    ) -> None:
        self.statement, self.rows, self.language = statement, rows, language
        self.source = name_source(statement)
        self.outcome = Outcome()
        self.new: list[tuple[SignatureEdit, Signature]] = []
        self.present = {key: values_of(row, language) for key, row in rows.items()}
        self._deleted: list[int] = []
        self._sound: list[_Sound] = []
        touched = [edit for edit in edits if edit.by_her and not edit.delete]
        self._registers = {
            role: Register(
                model,
                {int(edit.values[role]) for edit in touched if edit.values[role]},
                {edit.values[f"{role}_label"] or edit.values[f"{role}_name"] for edit in touched},
            )
            for role, model in ROLES.items()
        }

    def take(self, edit: SignatureEdit, bulk: Mapping[str, str] | None = None) -> None:
        """Look at one edit, and for a selected row at what is asked for all selected rows."""
        if edit.key is None:
            if edit.names_somebody and not edit.delete:
                self._attempt(edit, Signature(statement=self.statement), {}, bulk or {})
        elif edit.key not in self.rows:
            self.outcome.gone += 1
        elif edit.delete:
            self._delete(edit)
        else:
            self._change(edit, bulk or {})

    def flush(self) -> None:
        """Write everything in a few queries."""
        for role in ROLES:
            self._name(role)
        for sound in self._sound:
            self._assign(sound)
        Signature.objects.filter(pk__in=self._deleted).delete()
        self.outcome.deleted = len(self._deleted)
        Signature.objects.bulk_update([self.rows[key] for key in self.outcome.changed], WRITTEN)
        last = max((row.position for row in self.rows.values()), default=-1)
        for offset, (_edit, row) in enumerate(self.new, start=1):
            row.position = last + offset
        Signature.objects.bulk_create([row for _edit, row in self.new])
        self.outcome.added = [row.pk for _edit, row in self.new]

    def _delete(self, edit: SignatureEdit) -> None:
        assert edit.key is not None
        present = self.present[edit.key]
        if edit.by_another(present) and not edit.overrule:
            self.outcome.problems.append(Problem(edit, present=present))
            return
        del self.rows[edit.key]
        self._deleted.append(edit.key)

    def _change(self, edit: SignatureEdit, bulk: Mapping[str, str]) -> None:
        assert edit.key is not None
        row, present = self.rows[edit.key], self.present[edit.key]
        if edit.by_her:
            differs = any(edit.values[name] != present[name] for name in FIELDS if name not in LABELS)
            if differs and edit.by_another(present) and not edit.overrule:
                self.outcome.problems.append(Problem(edit, present=present))
                return
            self._attempt(edit, row, present, bulk)
        elif bulk:
            before = (row.group, row.state)
            self._apply_bulk(row, bulk)
            if (row.group, row.state) != before:
                self.outcome.changed.add(row.pk)

    def _apply_bulk(self, row: Signature, bulk: Mapping[str, str]) -> None:
        if "group" in bulk:
            row.group = row.group.with_text(self.language, bulk["group"])
        row.state = bulk.get("state", row.state)

    def _attempt(
        self, edit: SignatureEdit, row: Signature, present: Mapping[str, str], bulk: Mapping[str, str]
    ) -> None:
        errors: Errors = {}
        entries = {
            role: self._entry(edit, role, present, errors)
            for role in ROLES
            if any(edit.values[name] != present.get(name, "") for name in (role, f"{role}_label", f"{role}_name"))
        }
        somebody = [entries[role] if role in entries else getattr(row, f"{role}_id") for role in ROLES]
        if (
            not errors
            and not any(somebody)
            and not row.affiliation.with_text(self.language, edit.values["affiliation"])
        ):
            errors[""] = [_("A signature needs an organisation, a person or the line as printed.")]
        if errors:
            self.outcome.problems.append(Problem(edit, errors))
        else:
            self._sound.append(_Sound(edit, row, present, entries, bulk, _facts(row)))

    def _name(self, role: str) -> None:
        """Make the new entries of one role and record the names as printed, all together."""
        register = self._registers[role]
        mine = [sound for sound in self._sound if sound.entries.get(role) is not None]
        created = register.create(
            [entry for sound in mine if isinstance(entry := sound.entries[role], str)], self.language, self.source
        )
        wanted = []
        for sound in mine:
            entry = sound.entries[role]
            if isinstance(entry, str):
                entry = sound.entries[role] = created[entry]
            assert entry is not None
            old: NameBase | None = getattr(sound.row, f"{role}_name")
            kept = old is not None and getattr(sound.row, f"{role}_id") == entry.pk and old.language
            sound.languages[role] = kept or self.language
            if printed := sound.edit.values[f"{role}_name"]:
                wanted.append((entry.pk, printed, sound.languages[role]))
        names = register.printed(wanted, self.source)
        for sound in self._sound:
            if role in sound.entries:
                entry = sound.entries[role]
                setattr(sound.row, role, entry)
                name = None
                if isinstance(entry, RegisterEntry):
                    name = names.get((entry.pk, sound.edit.values[f"{role}_name"], sound.languages[role]))
                setattr(sound.row, f"{role}_name", name)

    def _assign(self, sound: _Sound) -> None:
        edit, row = sound.edit, sound.row
        for name in TRANSLATED:
            if edit.values[name] != sound.present.get(name, ""):
                setattr(row, name, getattr(row, name).with_text(self.language, edit.values[name]))
        row.date = PartialDate.parse(edit.values["date"]) if edit.values["date"] else None
        row.state = edit.values["state"] or row.state
        row.check_note = edit.values["check_note"]
        row.capacity = fitting_capacity(row, edit.values["capacity"])
        self._apply_bulk(row, sound.bulk)
        if row.pk is None:
            self._add(edit, row)
        elif _facts(row) != sound.before:
            self.outcome.changed.add(row.pk)

    def _entry(
        self, edit: SignatureEdit, role: str, present: Mapping[str, str], errors: Errors
    ) -> RegisterEntry | str | None:
        """The entry she means, the text of one to create, or None when the role is empty now."""
        key, label, printed = (edit.values[name] for name in (role, f"{role}_label", f"{role}_name"))
        if not label and (present.get(f"{role}_label") or not printed):
            return None
        register, text = self._registers[role], label or printed
        for name, value in ((f"{role}_label", text), (f"{role}_name", printed)):
            if value and (message := _unusable(value)):
                errors[name] = [message]
        if errors:
            return None
        if key and register.goes_by(int(key), text):
            return register.entries[int(key)].survivor()
        found = register.called(text)
        if len(found) == 1:
            return found[0]
        if not found and f"{role}_label" in edit.create:
            return text
        errors[f"{role}_label"] = [_several(role, text) if found else _unknown(role, text)]
        return None

    def _add(self, edit: SignatureEdit, row: Signature) -> None:
        """Take in a new row, unless the list has it already: sent twice, or added by somebody else meanwhile."""
        identities = {_identity(other) for other in (*self.rows.values(), *(other for _edit, other in self.new))}
        if _identity(row) in identities:
            self.outcome.repeated += 1
        else:
            self.new.append((edit, row))


def _facts(row: Signature) -> list[object]:
    return [getattr(row, Signature._meta.get_field(name).attname) for name in WRITTEN]


def _identity(row: Signature) -> tuple[object, ...]:
    return row.organisation_id, row.person_id, None if row.organisation_id or row.person_id else row.affiliation


def _unusable(name: str) -> str:
    try:
        cleaned_name(name)
    except ValidationError as error:
        return " ".join(error.messages)
    return ""


def _several(role: str, text: str) -> str:
    if role == "person":
        return _("Several people are called “%(name)s”. Type and choose the one you mean.") % {"name": text}
    return _("Several organisations are called “%(name)s”. Type and choose the one you mean.") % {"name": text}


def _unknown(role: str, text: str) -> str:
    if role == "person":
        message = _("The register knows nobody called “%(name)s”. Choose a person, or tick “new in the register”.")
    else:
        message = _("The register knows no organisation called “%(name)s”. Choose one, or tick “new in the register”.")
    return message % {"name": text}
