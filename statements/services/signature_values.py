"""A signature as an editor sees and posts it: single lines of text, in one language."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..enums import Capacity
from ..models import Signature, Statement
from .rows import Problem, RowEdit, normalise

TRANSLATED = ("affiliation", "role", "country", "group")
LABELS = ("organisation_label", "person_label")
FIELDS = (
    "organisation", "organisation_label", "organisation_name", "person", "person_label", "person_name",
    *TRANSLATED, "capacity", "date", "state", "check_note",
)  # fmt: skip
WRITTEN = (
    "organisation", "organisation_name", "person", "person_name", *TRANSLATED, "capacity", "date", "state",
    "check_note",
)  # fmt: skip


def values_of(signature: Signature, language: str) -> dict[str, str]:
    """Every one of ``FIELDS``. What is called a label is the name the register gives the entry, for the reader."""
    values = {name: getattr(signature, name).get(language, "") for name in TRANSLATED}
    values.update(
        organisation=str(signature.organisation_id or ""),
        organisation_label=str(signature.organisation or ""),
        organisation_name=signature.organisation_name.text if signature.organisation_name else "",
        person=str(signature.person_id or ""),
        person_label=str(signature.person or ""),
        person_name=signature.person_name.text if signature.person_name else "",
        capacity=signature.capacity,
        date=str(signature.date or ""),
        state=signature.state,
        check_note=signature.check_note,
    )
    return {name: normalise(values[name]) for name in FIELDS}


def signature_rows(statement: Statement) -> list[Signature]:
    """The signatures in order with everything :func:`values_of` reads, in a fixed number of queries."""
    # Entries come with the row: prefetching them asks SQLite for one expression with a term for each of them, and it
    # takes no more than a thousand.
    entries = ("organisation", "organisation_name", "person", "person_name")
    rows = Signature.objects.filter(statement=statement).select_related(*entries)
    return list(rows.prefetch_related("organisation__names", "person__names"))


@dataclass(frozen=True)
class SignatureEdit(RowEdit):
    """What an editor asks for in one signature; ``values`` has every one of ``FIELDS``.

    ``create`` holds those of ``LABELS`` that may become new entries of the register.
    """

    labels = LABELS

    selected: bool = False
    create: frozenset[str] = frozenset()

    @property
    def names_somebody(self) -> bool:
        return any(self.values[name] for name in (*LABELS, "organisation_name", "person_name", "affiliation"))


@dataclass
class Outcome:
    """What a save did: rows changed and added by key, the rest counted; ``gone`` were deleted by somebody else."""

    changed: set[int] = field(default_factory=set)
    added: list[int] = field(default_factory=list)
    deleted: int = 0
    repeated: int = 0
    gone: int = 0
    moved: bool = False
    order_kept: bool = False
    problems: list[Problem[SignatureEdit]] = field(default_factory=list)

    @property
    def anything(self) -> bool:
        return bool(self.changed or self.added or self.deleted or self.moved)


def fitting_capacity(row: Signature, wanted: str = "") -> str:
    """The capacity an editor chose where the names allow it, else the one the names speak for."""
    if wanted == Capacity.PERSONAL and row.person_id:
        return wanted
    if wanted == Capacity.REPRESENTING and row.person_id and (row.organisation_id or row.affiliation):
        return wanted
    if wanted == Capacity.ON_BEHALF and (row.organisation_id or not row.person_id):
        return wanted
    if row.organisation_id:
        return Capacity.REPRESENTING if row.person_id else Capacity.ON_BEHALF
    return Capacity.PERSONAL if row.person_id else wanted or Capacity.ON_BEHALF
