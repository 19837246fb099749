"""The list of signatories as one form: one language at a time, any number of rows, rows left out stay untouched."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..enums import Capacity, SignatureState
from ..models import Signature
from ..services.rows import Problem, Token, normalise
from ..services.signature_values import FIELDS, LABELS, TRANSLATED, SignatureEdit, values_of
from .edited import EditedLine, date_errors, too_long
from .places import place_only, posted_place

MAX_ROWS = 3000
"""Rows of one post; a longer list is saved in parts."""
MAX_LENGTHS = {"check_note": 255, "date": 10} | dict.fromkeys(TRANSLATED, 300)
NAMES = {
    "organisation_label": gettext_lazy("Organisation"),
    "organisation_name": gettext_lazy("Its name as printed"),
    "person_label": gettext_lazy("Person"),
    "person_name": gettext_lazy("Her or his name as printed"),
    "affiliation": gettext_lazy("Line as printed"),
    "role": gettext_lazy("Role"),
    "country": gettext_lazy("Country as printed"),
    "group": gettext_lazy("Group heading"),
    "capacity": gettext_lazy("Capacity"),
    "date": gettext_lazy("Signed on"),
    "state": gettext_lazy("State"),
    "check_note": gettext_lazy("To check"),
}
_REF = re.compile(r"[0-9]{1,18}|new-[a-z0-9]{1,20}")
_KEY = re.compile(r"[0-9]{1,18}")


@dataclass
class SignatureLine(EditedLine):
    """One row of the screen; ``others`` has the texts of another language to fall back on."""

    letter = "s"

    others: dict[str, str] = field(default_factory=lambda: dict.fromkeys(TRANSLATED, ""))
    create: frozenset[str] = frozenset()

    @property
    def is_open(self) -> bool:
        return self.has_problem or self.wants_delete

    @property
    def creates_organisation(self) -> bool:
        return "organisation_label" in self.create

    @property
    def creates_person(self) -> bool:
        return "person_label" in self.create

    @property
    def withdrawn(self) -> bool:
        return self.values["state"] == SignatureState.WITHDRAWN

    @property
    def other_errors(self) -> list[str]:
        """Errors that belong to no field of the screen."""
        return [text for name, texts in self.errors.items() if name not in FIELDS for text in texts]

    def lay_over(self, problem: Problem[Any], *args: Any) -> None:
        super().lay_over(problem, *args)
        self.create = problem.edit.create


def lines_of(
    rows: Sequence[Signature], language: str, problems: Sequence[Problem[SignatureEdit]] = ()
) -> list[SignatureLine]:
    """The rows as they are now; where there is a problem, with what the editor had written laid over them."""
    by_ref = {problem.edit.ref: problem for problem in problems}
    lines = []
    for number, row in enumerate(rows, start=1):
        values = values_of(row, language)
        line = SignatureLine(str(row.pk), values, str(Token.of(values, LABELS)), number, others=_others(row, language))
        if problem := by_ref.pop(line.ref, None):
            line.lay_over(problem, NAMES, shown_value)
        lines.append(line)
    for problem in by_ref.values():
        if problem.edit.key is None:
            line = SignatureLine(problem.edit.ref, {}, "", len(lines) + 1)
            line.lay_over(problem, NAMES, shown_value)
            lines.append(line)
    return lines


def _others(row: Signature, language: str) -> dict[str, str]:
    return {name: "" if getattr(row, name).get(language) else getattr(row, name).text(language) for name in TRANSLATED}


def shown_value(name: str, value: str) -> str:
    """A value in words."""
    if name == "capacity":
        return str(dict(Capacity.choices).get(value, value))
    if name == "state":
        return str(dict(SignatureState.choices).get(value, value))
    return value


class SignatoriesForm:
    """What was posted, as ``edits``; rows whose values make no sense are ``problems`` instead.

    ``errors`` is filled when the post as a whole is not what this screen sends.
    """

    def __init__(self, data: QueryDict, may_delete: bool = False) -> None:
        self.data = data
        self.may_delete = may_delete
        self.edits: list[SignatureEdit] = []
        self.problems: list[Problem[SignatureEdit]] = []
        self.errors: list[str] = []
        self.selected: set[str] = set(data.getlist("selected"))
        self._read()

    def _read(self) -> None:
        refs = list(dict.fromkeys(self.data.getlist("row")))
        if len(refs) > MAX_ROWS:
            self.errors.append(
                _("These are more than %(limit)s rows at once. Save the list in parts.") % {"limit": MAX_ROWS}
            )
            return
        for ref in refs:
            if _REF.fullmatch(ref):
                self._read_row(ref)
        for ref in place_only(self.data)[:MAX_ROWS]:
            self._place(ref, dict.fromkeys(FIELDS, ""))

    def _place(self, ref: str, values: dict[str, str]) -> None:
        """Take the place of a row and nothing else."""
        place = posted_place(self.data, f"s-{ref}", exists=True)
        self.edits.append(SignatureEdit(ref, int(ref), values, Token.of(values, LABELS), place))

    def _read_row(self, ref: str) -> None:
        values = {name: normalise(self.data.get(f"s-{ref}-{name}", "")) for name in FIELDS}
        for role in ("organisation", "person"):
            if not _KEY.fullmatch(values[role]):
                values[role] = ""
        edit = SignatureEdit(
            ref=ref,
            key=int(ref) if ref.isdecimal() else None,
            values=values,
            token=Token.parse(self.data.get(f"s-{ref}-token", "")),
            place=posted_place(self.data, f"s-{ref}", ref.isdecimal()),
            delete=self.may_delete and bool(self.data.get(f"s-{ref}-delete")),
            overrule=self.data.get(f"s-{ref}-resolve") == "mine",
            selected=ref in self.selected,
            create=frozenset(name for name in LABELS if self.data.get(f"s-{ref}-{name}-new")),
        )
        if self.data.get(f"s-{ref}-resolve") == "theirs":
            return
        errors = _errors(values) if edit.by_her and not edit.delete and (edit.key or edit.names_somebody) else {}
        if errors:
            self.problems.append(Problem(edit, errors))
            if edit.key is not None:
                self._place(ref, values)
        else:
            self.edits.append(edit)

    @property
    def bulk(self) -> dict[str, str]:
        """What is asked for every selected row."""
        action = self.data.get("bulk")
        if action == "group":
            return {"group": normalise(self.data.get("bulk-group", ""))[: MAX_LENGTHS["group"]]}
        if action == "withdraw":
            return {"state": SignatureState.WITHDRAWN}
        if action == "confirm":
            return {"state": SignatureState.CONFIRMED}
        return {}


def _errors(values: dict[str, Any]) -> dict[str, list[str]]:
    errors = date_errors("date", values["date"]) | too_long(values, MAX_LENGTHS)
    if values["capacity"] and values["capacity"] not in Capacity.values:
        errors["capacity"] = [_("Choose one of the capacities.")]
    if values["state"] and values["state"] not in SignatureState.values:
        errors["state"] = [_("Choose one of the states.")]
    return errors
