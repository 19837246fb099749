"""The table of signatories of an import: shown from a plan, corrected by an editor, read back into the plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from django.utils.translation import gettext as _

from zayava.core.text.folding import fold
from zayava.organisations.models import Organisation, Person, RegisterEntry
from zayava.organisations.models.names import MAX_LENGTH as MAX_NAME
from zayava.organisations.selectors import NameIndex

from ..services.importing import ImportPlan, PlannedName, PlannedSignature
from ..services.importing.planning import capacity_of

MAX_ROWS = 1500
"""Rows that can be corrected; beyond them a longer list is imported as recognised."""
NEW, OTHER = "new", "other"
ORGANISATION, PERSON, LINE, DROP = "organisation", "person", "line", "drop"
Data = Mapping[str, str]


@dataclass
class NameCells:
    """A printed name with the choice of the entry it means: a uid, ``new`` or ``other``, whose name is then typed."""

    prefix: str
    printed: str
    choice: str
    other: str
    planned: PlannedName | None
    error: str = ""

    @property
    def candidates(self) -> list[tuple[str, str, int, str]]:
        """uid, name, confidence in per cent and reason of each proposal."""
        if self.planned is None:
            return []
        return [(c.uid, c.name, round(c.confidence * 100), c.reason) for c in self.planned.candidates]

    @property
    def reason(self) -> str:
        """Why the entry chosen was proposed, or why the one not chosen was."""
        reasons = {uid: reason for uid, _name, _percent, reason in self.candidates}
        return reasons.get(self.choice) or (self.candidates[0][3] if self.is_doubtful else "")

    @property
    def percent(self) -> int | None:
        """How sure the proposal is that :attr:`reason` speaks of."""
        sure = {uid: percent for uid, _name, percent, _reason in self.candidates}
        return sure.get(self.choice) or (self.candidates[0][2] if self.is_doubtful else None)

    @property
    def is_doubtful(self) -> bool:
        return self.choice == NEW and bool(self.candidates)


@dataclass
class SignatureRow:
    """One row; ``number`` counts from 1, ``represents`` is the number of the organisation that a person signs for."""

    number: int
    kind: str
    name: NameCells
    person: NameCells
    represents: str
    planned: PlannedSignature
    errors: list[str] = field(default_factory=list)

    @property
    def line(self) -> int | None:
        return self.planned.lines[0] if self.planned.lines else None

    @property
    def needs_a_look(self) -> bool:
        return bool(
            self.errors or self.planned.note or self.planned.unsure or self.name.is_doubtful or self.person.is_doubtful
        )


class SignatureRows:
    """The rows of a plan, with what was posted laid over them."""

    def __init__(self, plan: ImportPlan, data: Data | None = None) -> None:
        self.plan = plan
        self.data = data
        self.errors: list[str] = []
        self._registers: dict[type[RegisterEntry], NameIndex] = {}
        self.rows = [self._row(number, row) for number, row in enumerate(plan.signatures[:MAX_ROWS], start=1)]
        self.beyond = max(0, len(plan.signatures) - MAX_ROWS)

    @property
    def proposals(self) -> int:
        """How many doubtful pairs there are to accept."""
        return sum(1 for row in self.rows if row.planned.proposed)

    @property
    def accepts_pairs(self) -> bool:
        return self.data is not None and "accept-pairs" in self.data

    def _value(self, name: str, otherwise: str) -> str:
        """What was posted, in one line: names do not run over two."""
        return otherwise if self.data is None else " ".join(self.data.get(name, otherwise).split())

    def _row(self, number: int, row: PlannedSignature) -> SignatureRow:
        prefix = f"signature-{number}"
        kind = ORGANISATION if row.organisation else PERSON if row.person else LINE
        first = row.organisation or row.person
        second = row.person if row.organisation else None
        return SignatureRow(
            number=number,
            kind=self._value(f"{prefix}-kind", kind),
            name=self._cells(f"{prefix}-name", first, first.printed if first else row.affiliation),
            person=self._cells(f"{prefix}-person", second, second.printed if second else ""),
            represents=self._value(f"{prefix}-represents", ""),
            planned=row,
        )

    def _cells(self, prefix: str, planned: PlannedName | None, printed: str) -> NameCells:
        return NameCells(
            prefix,
            self._value(prefix, printed),
            self._value(f"{prefix}-entry", _default(planned)),
            self._value(f"{prefix}-other", ""),
            planned,
        )

    def apply(self) -> None:
        """Put the rows into the plan. Faults are noted at their rows and in ``errors``: then the plan is of no use."""
        rows = [(row, signature) for row in self.rows if (signature := self._signature(row)) is not None]
        by_number = {row.number: signature for row, signature in rows}
        kept = []
        for row, signature in rows:
            represents = row.represents
            if not represents and self.accepts_pairs and signature.proposed in by_number:
                represents = str(signature.proposed)
            if row.kind != PERSON or not represents:
                kept.append(signature)
                continue
            body = by_number.get(int(represents)) if represents.isdecimal() and len(represents) < 6 else None
            if body is None or body.organisation is None or body.person is not None:
                message = _("Signatory %(row)s is not an organisation that still lacks a representative.")
                self._fault(row, message, represents)
                continue
            body.person, body.role = signature.person, body.role or signature.role
            body.lines = sorted({*body.lines, *signature.lines})
            body.capacity = capacity_of(body)
        self.plan.signatures = kept + self.plan.signatures[MAX_ROWS:]

    def _signature(self, row: SignatureRow) -> PlannedSignature | None:
        if row.kind == DROP or not row.name.printed:
            return None
        planned = row.planned
        signature = replace(planned, organisation=None, person=None, lines=list(planned.lines))
        was_line = planned.organisation is None and planned.person is None
        if was_line and row.kind != LINE:
            signature.affiliation = signature.note = ""
        if row.kind == LINE:
            signature.affiliation = row.name.printed
        elif row.kind == PERSON:
            signature.person = self._name(row, row.name, Person, same_model=planned.organisation is None)
        else:
            was_body = planned.organisation is not None
            signature.organisation = self._name(row, row.name, Organisation, same_model=was_body)
            if row.person.printed:
                signature.person = self._name(row, row.person, Person)
        signature.capacity = capacity_of(signature, planned.capacity)
        return signature

    def _name(
        self, row: SignatureRow, cells: NameCells, model: type[RegisterEntry], same_model: bool = True
    ) -> PlannedName:
        if len(cells.printed) > MAX_NAME or not fold(cells.printed):
            cells.error = _("A name needs letters and has at most %(limit)s characters.") % {"limit": MAX_NAME}
            self._fault(row, cells.error)
        planned = cells.planned if same_model else None
        candidates = planned.candidates if planned else []
        if cells.other or cells.choice == OTHER:
            return PlannedName(cells.printed, self._entry_called(row, cells, model), True, candidates)
        if cells.choice == NEW or (not same_model and cells.choice == _default(cells.planned)):
            return PlannedName(cells.printed, "", bool(planned and planned.entry), candidates)
        if cells.choice not in {candidate.uid for candidate in candidates}:
            self._fault(row, _("Choose an entry that was proposed, or a new one, or write the name of another one."))
        return PlannedName(cells.printed, cells.choice, True, candidates)

    def _entry_called(self, row: SignatureRow, cells: NameCells, model: type[RegisterEntry]) -> str:
        if model not in self._registers:
            self._registers[model] = NameIndex.load(model)
        entries = {found.entry for found in self._registers[model].by_folded.get(fold(cells.other), [])}
        if len(entries) == 1:
            return str(model.objects.values_list("uid", flat=True).get(pk=entries.pop()))
        message = (
            _("Several entries of the register are called “%(name)s”.")
            if entries
            else _("No entry of the register is called “%(name)s”.")
        )
        cells.error = message % {"name": cells.other}
        self._fault(row, cells.error)
        return ""

    def _fault(self, row: SignatureRow, message: str, other_row: str = "") -> None:
        text = message % {"row": other_row} if other_row else message
        row.errors.append(text)
        self.errors.append(_("Signatory %(number)s: %(fault)s") % {"number": row.number, "fault": text})


def _default(planned: PlannedName | None) -> str:
    return (planned.entry if planned else "") or NEW
