"""Demands and their outcomes as an editor sees and posts them, in one language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from zayava.core.sanitising import clean_inline

from ..models import DemandOccurrence, DemandOutcome, Statement
from .rows import Problem, RowEdit, normalise, normalise_lines

DEMAND_FIELDS = ("number", "text", "addressee", "level")
OUTCOME_FIELDS = ("outcome", "date", "note", "source", "source_url")
MAX_LEVEL = 3
"""Levels below the first: 1, 1.1, 1.1.1, 1.1.1.1."""


def clean_text(html: str) -> str:
    """A demand as it is stored: inline markup only, line breaks as spaces."""
    return clean_inline(" ".join(normalise_lines(html).split()))


def demand_values(demand: DemandOccurrence, level: int, language: str) -> dict[str, str]:
    """Every one of ``DEMAND_FIELDS``."""
    return {
        "number": normalise(demand.number),
        "text": clean_text(demand.text.get(language, "")),
        "addressee": normalise(demand.addressee.get(language, "")),
        "level": str(level),
    }


def outcome_values(outcome: DemandOutcome, language: str) -> dict[str, str]:
    """Every one of ``OUTCOME_FIELDS``."""
    values = {
        "outcome": outcome.outcome,
        "date": str(outcome.date or ""),
        "note": outcome.note.get(language, ""),
        "source": outcome.source,
        "source_url": outcome.source_url,
    }
    return {name: normalise(value) for name, value in values.items()}


def demand_rows(statement: Statement) -> list[tuple[DemandOccurrence, int]]:
    """The demands in reading order, each with its level from 0, and their outcomes fetched: two queries."""
    rows = list(
        DemandOccurrence.objects.filter(statement=statement)
        .select_related("demand")
        .prefetch_related("demand__outcomes")
    )
    return in_reading_order(rows)


def in_reading_order(rows: Iterable[DemandOccurrence]) -> list[tuple[DemandOccurrence, int]]:
    """Each demand behind the one it is part of, with its level from 0."""
    rows = list(rows)
    keys = {row.pk for row in rows}
    children: dict[int | None, list[DemandOccurrence]] = {}
    for row in rows:
        parent = row.parent_id if row.parent_id in keys and row.parent_id != row.pk else None
        children.setdefault(parent, []).append(row)
    ordered: list[tuple[DemandOccurrence, int]] = []

    def visit(parent: int | None, level: int) -> None:
        for row in children.pop(parent, []):
            ordered.append((row, level))
            visit(row.pk, level + 1)

    visit(None, 0)
    for left in list(children):  # demands that are part of one another in a circle
        visit(left, 0)
    return ordered


@dataclass(frozen=True)
class OutcomeEdit(RowEdit):
    """What an editor asks for in one outcome; ``owner`` is the ref of the demand it belongs to."""

    owner: str = ""


class DemandEdit(RowEdit):
    """What an editor asks for in one demand."""


@dataclass
class DemandsSaved:
    """What a save did, counted by rows; outcomes count as changes."""

    changed: int = 0
    added: int = 0
    deleted: int = 0
    repeated: int = 0
    gone: int = 0
    moved: bool = False
    order_kept: bool = False
    problems: list[Problem[DemandEdit | OutcomeEdit]] = field(default_factory=list)

    @property
    def anything(self) -> bool:
        return bool(self.changed or self.added or self.deleted or self.moved)
