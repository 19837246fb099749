"""The demands of a statement and their outcomes as one form, in one language at a time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zayava.core.sanitising import strip_markup

from ..enums import Outcome
from ..models import Demand, DemandOccurrence
from ..selectors.demand_proposals import Proposal
from ..services.demand_values import (
    DEMAND_FIELDS,
    MAX_LEVEL,
    OUTCOME_FIELDS,
    DemandEdit,
    OutcomeEdit,
    clean_text,
    demand_values,
    outcome_values,
)
from ..services.rows import Problem, Token, normalise
from .edited import EditedLine, date_errors, too_long, url_errors
from .places import place_only, posted_place

MAX_ROWS = 500
LIMITS = {"number": 20, "text": 5000, "addressee": 300}
OUTCOME_LIMITS = {"date": 10, "note": 2000, "source": 255, "source_url": 500}
NAMES = {
    "number": gettext_lazy("Number"),
    "text": gettext_lazy("Demand"),
    "addressee": gettext_lazy("Addressee"),
    "level": gettext_lazy("Level"),
    "outcome": gettext_lazy("Outcome"),
    "date": gettext_lazy("Date"),
    "note": gettext_lazy("What happened"),
    "source": gettext_lazy("Source"),
    "source_url": gettext_lazy("Address of the source"),
}
DemandsProblem = Problem[DemandEdit | OutcomeEdit]
_REF = re.compile(r"[0-9]{1,18}|new-[a-z0-9-]{1,40}")


@dataclass
class OutcomeLine(EditedLine):
    """One outcome of a demand."""

    letter = "o"


@dataclass
class DemandLine(EditedLine):
    """One demand with its outcomes; ``others`` has its texts in another language where this one has none.

    ``elsewhere`` counts the other texts that raise the demand ``known``; ``proposals`` are demands it may be.
    """

    letter = "d"

    anchor: str = ""
    others: dict[str, str] = field(default_factory=dict)
    outcomes: list[OutcomeLine] = field(default_factory=list)
    elsewhere: int = 0
    known: Demand | None = None
    proposals: list[Proposal] = field(default_factory=list)

    @property
    def level(self) -> int:
        return int(self.values["level"])


def lines_of(
    rows: Sequence[tuple[DemandOccurrence, int]], language: str, problems: Sequence[DemandsProblem] = ()
) -> list[DemandLine]:
    """The demands as they are now; where there is a problem, with what the editor had written laid over them."""
    of_demands = {problem.edit.ref: problem for problem in problems if isinstance(problem.edit, DemandEdit)}
    of_outcomes = {problem.edit.ref: problem for problem in problems if isinstance(problem.edit, OutcomeEdit)}
    lines = []
    for number, (row, level) in enumerate(rows, start=1):
        values = demand_values(row, level, language)
        line = DemandLine(str(row.pk), values, str(Token.of(values)), number=number, anchor=row.anchor)
        line.others = {
            name: strip_markup(getattr(row, name).text(language)) for name in ("text", "addressee") if not values[name]
        }
        if problem := of_demands.pop(line.ref, None):
            line.lay_over(problem, NAMES, _shown)
        for outcome in row.demand.outcomes.all():
            values = outcome_values(outcome, language)
            outcome_line = OutcomeLine(str(outcome.pk), values, str(Token.of(values)))
            if problem := of_outcomes.pop(outcome_line.ref, None):
                outcome_line.lay_over(problem, NAMES, _shown)
            line.outcomes.append(outcome_line)
        for ref in [ref for ref, problem in of_outcomes.items() if problem.edit.owner == line.ref]:  # type: ignore[union-attr]
            outcome_line = OutcomeLine(ref, {}, "")
            outcome_line.lay_over(of_outcomes.pop(ref), NAMES, _shown)
            line.outcomes.append(outcome_line)
        lines.append(line)
    for problem in of_demands.values():
        if problem.edit.key is None:
            line = DemandLine(problem.edit.ref, {}, "", number=len(lines) + 1)
            line.lay_over(problem, NAMES, _shown)
            lines.append(line)
    return lines


def _shown(name: str, value: str) -> str:
    if name == "outcome":
        return str(dict(Outcome.choices).get(value, value))
    if name == "level" and value.isdecimal():
        return str(int(value) + 1)
    return value


class DemandsForm:
    """What was posted, as ``edits`` and ``outcomes``; rows whose values make no sense are ``problems`` instead."""

    def __init__(self, data: QueryDict, may_delete: bool = False) -> None:
        self.data, self.may_delete = data, may_delete
        self.edits: list[DemandEdit] = []
        self.outcomes: list[OutcomeEdit] = []
        self.problems: list[DemandsProblem] = []
        self.errors: list[str] = []
        refs = list(dict.fromkeys(data.getlist("row")))
        outcomes = list(dict.fromkeys(data.getlist("outcome-row")))
        if len(refs) > MAX_ROWS or len(outcomes) > MAX_ROWS:
            self.errors.append(
                _("These are more than %(limit)s rows at once. Save them in parts.") % {"limit": MAX_ROWS}
            )
            return
        for ref in filter(_REF.fullmatch, refs):
            self._read(ref)
        for ref in place_only(data)[:MAX_ROWS]:
            self._place(ref, dict.fromkeys(DEMAND_FIELDS, ""))
        for ref in filter(_REF.fullmatch, outcomes):
            self._read_outcome(ref)

    def _read(self, ref: str) -> None:
        if self.data.get(f"d-{ref}-resolve") == "theirs":
            return
        values = {name: normalise(self.data.get(f"d-{ref}-{name}", "")) for name in DEMAND_FIELDS}
        values["text"] = clean_text(self.data.get(f"d-{ref}-text", ""))
        level = values["level"]
        values["level"] = str(min(int(level), MAX_LEVEL)) if level.isdecimal() and len(level) < 3 else "0"
        edit = DemandEdit(
            ref=ref,
            key=int(ref) if ref.isdecimal() else None,
            values=values,
            token=Token.parse(self.data.get(f"d-{ref}-token", "")),
            place=posted_place(self.data, f"d-{ref}", ref.isdecimal()),
            delete=self.may_delete and bool(self.data.get(f"d-{ref}-delete")),
            overrule=self.data.get(f"d-{ref}-resolve") == "mine",
        )
        errors = too_long(values, LIMITS) if edit.by_her and not edit.delete else {}
        if edit.key is None and not values["text"] and (values["number"] or values["addressee"]):
            errors["text"] = [_("Write what is demanded.")]
        if errors:
            self.problems.append(Problem(edit, errors))
            if edit.key is not None:
                self._place(ref, values)
        else:
            self.edits.append(edit)

    def _place(self, ref: str, values: dict[str, str]) -> None:
        """Take the place of a row and nothing else."""
        place = posted_place(self.data, f"d-{ref}", exists=True)
        self.edits.append(DemandEdit(ref, int(ref), values, Token.of(values), place))

    def _read_outcome(self, ref: str) -> None:
        if self.data.get(f"o-{ref}-resolve") == "theirs":
            return
        values = {name: normalise(self.data.get(f"o-{ref}-{name}", "")) for name in OUTCOME_FIELDS}
        edit = OutcomeEdit(
            ref=ref,
            key=int(ref) if ref.isdecimal() else None,
            owner=self.data.get(f"o-{ref}-for", ""),
            values=values,
            token=Token.parse(self.data.get(f"o-{ref}-token", "")),
            delete=bool(self.data.get(f"o-{ref}-delete")),
            overrule=self.data.get(f"o-{ref}-resolve") == "mine",
        )
        errors = _outcome_errors(values) if edit.by_her and not edit.delete else {}
        if errors and (edit.key or any(values[name] for name in OUTCOME_FIELDS if name != "outcome")):
            self.problems.append(Problem(edit, errors))
        else:
            self.outcomes.append(edit)


def _outcome_errors(values: dict[str, str]) -> dict[str, list[str]]:
    errors = too_long(values, OUTCOME_LIMITS)
    if values["outcome"] and values["outcome"] not in Outcome.values:
        errors["outcome"] = [_("Choose one of the outcomes.")]
    return date_errors("date", values["date"]) | url_errors("source_url", values["source_url"]) | errors
