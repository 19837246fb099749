"""Changing who signed a statement, many rows at once, while others may be doing the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from ..enums import Capacity
from ..models import Signature, Statement
from .rows import OrderChanged, arrange
from .signature_values import Outcome, SignatureEdit, signature_rows
from .signature_writing import SignatureWriter

LOG_ACTION = "zayava.signatories"


def save_signatures(
    statement: Statement,
    edits: Sequence[SignatureEdit],
    language: str,
    by: AbstractBaseUser,
    bulk: Mapping[str, str] | None = None,
) -> Outcome:
    """Write what an editor changed and nothing else; return what happened, with the rows she must look at again.

    Rows that are not in ``edits`` stay as they are, at their place. ``bulk`` holds values for every selected row
    (``group``, ``state``). Deleting needs no permission here: the view asks for it. Runs in one transaction.
    """
    with transaction.atomic():
        locked = Statement.objects.select_for_update()
        statement = locked.prefetch_related("pages__locale").get(pk=statement.pk)  # it is named more than once
        rows = {row.pk: row for row in signature_rows(statement)}
        writer = SignatureWriter(statement, rows, language, edits)
        for edit in edits:
            writer.take(edit, bulk if edit.selected else None)
        writer.flush()
        _move(edits, writer)
        if writer.outcome.anything:
            _record(statement, by, writer.outcome)
    return writer.outcome


def _move(edits: Sequence[SignatureEdit], writer: SignatureWriter) -> None:
    rows, outcome = writer.rows, writer.outcome
    current = list(rows)
    places = {edit.key: edit.place for edit in edits if edit.key in rows and edit.place}
    try:
        order = arrange(current, places)
    except OrderChanged:
        order, outcome.order_kept = current, True
    outcome.moved = order != current
    for edit, row in sorted(writer.new, key=lambda pair: pair[0].place.wanted if pair[0].place else len(order) + 1):
        order.insert(min(edit.place.wanted - 1, len(order)) if edit.place else len(order), row.pk)
    rows.update({row.pk: row for _edit, row in writer.new})
    write_order([rows[key] for key in order])


def write_order(rows: Sequence[Signature]) -> None:
    """Number the rows 0, 1, 2 …, writing those only whose number changes."""
    moved = []
    for position, row in enumerate(rows):
        if row.position != position:
            row.position = position
            moved.append(row)
    Signature.objects.bulk_update(moved, ["position"])


def _record(statement: Statement, by: AbstractBaseUser, outcome: Outcome) -> None:
    """Log numbers only: names of people stand in the register and nowhere else."""
    data = {"changed": len(outcome.changed), "added": len(outcome.added), "deleted": outcome.deleted}
    log(instance=statement, action=LOG_ACTION, user=by, data={**data, "moved": outcome.moved}, content_changed=True)
    statement.save(update_fields=["updated_at"])


@dataclass(frozen=True)
class Unpaired:
    """The organisations without a person and the people without an organisation, each in order."""

    organisations: list[Signature]
    people: list[Signature]


def unpaired(statement: Statement) -> Unpaired:
    """What is left to pair; an affiliation that a person was printed with does not count as an organisation."""
    rows = signature_rows(statement)
    return Unpaired(
        [row for row in rows if row.organisation_id and not row.person_id],
        [row for row in rows if row.person_id and not row.organisation_id],
    )


def pair_signatures(statement: Statement, pairs: Mapping[int, int], by: AbstractBaseUser) -> int:
    """Let people sign for organisations: ``{key of the organisation's row: key of the person's row}``.

    The person moves into the organisation's row and her own row goes; role, country, date and notes are kept. Returns
    how many were paired. Raises ``ValidationError``, and changes nothing, when a person was chosen twice or a row is
    no longer what the editor was shown.
    """
    with transaction.atomic():
        statement = Statement.objects.select_for_update().get(pk=statement.pk)
        left = unpaired(statement)
        organisations = {row.pk: row for row in left.organisations}
        people = {row.pk: row for row in left.people}
        if len(set(pairs.values())) < len(pairs):
            raise ValidationError(_("The same person was chosen for two organisations."))
        if not pairs.keys() <= organisations.keys() or not set(pairs.values()) <= people.keys():
            raise ValidationError(_("The list was changed meanwhile. Look at the pairs again."))
        for organisation, person in pairs.items():
            _join(organisations[organisation], people[person])
        fields = ["person", "person_name", "role", "affiliation", "country", "date", "capacity", "check_note"]
        Signature.objects.bulk_update([organisations[key] for key in pairs], fields)
        Signature.objects.filter(pk__in=pairs.values()).delete()
        write_order(signature_rows(statement))
        if pairs:
            outcome = Outcome(changed=set(pairs), deleted=len(pairs))
            _record(statement, by, outcome)
    return len(pairs)


def _join(organisation: Signature, person: Signature) -> None:
    organisation.person, organisation.person_name = person.person, person.person_name
    for name in ("role", "affiliation", "country"):
        setattr(organisation, name, getattr(organisation, name) or getattr(person, name))
    organisation.date = organisation.date or person.date
    notes = dict.fromkeys(filter(None, (organisation.check_note, person.check_note)))
    organisation.check_note = " ".join(notes)[:255]
    organisation.capacity = Capacity.REPRESENTING
