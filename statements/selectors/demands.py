"""What a statement demands, as a reader sees it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet

from zayava.core.dates import PartialDate
from zayava.core.prepared import prepared
from zayava.core.texts import LocalisedText, Shown

from ..enums import Outcome
from ..models import DemandOccurrence, Statement
from ..services.importing.pairing import number_key


@dataclass(frozen=True)
class OutcomeLine(Shown):
    """What became of a demand by a date, in words of a language."""

    outcome: str
    label: str
    date: PartialDate
    note: LocalisedText
    source: str
    source_url: str


@dataclass
class DemandNode(Shown):
    """A demand of a statement with the demands that are part of it."""

    number: str
    anchor: str
    text: LocalisedText
    addressee: LocalisedText
    outcomes: list[OutcomeLine] = field(default_factory=list)
    children: list[DemandNode] = field(default_factory=list)


@prepared
def _demands(statement: Any) -> QuerySet:
    outcome_fields = [f"demand__outcomes__{name}" for name in ("outcome", "date", "note", "source", "source_url")]
    return (
        DemandOccurrence.objects.filter(statement=statement)
        .order_by("position", "pk", "demand__outcomes__date", "demand__outcomes__pk")
        .values_list("pk", "parent_id", "number", "anchor", "text", "addressee", *outcome_fields)
    )


def statement_demands(statement: Statement, language: str) -> list[DemandNode]:
    """The demands as a tree, in order, each with its outcomes, oldest first: one query."""
    rows = _demands(statement=statement.pk)
    nodes: dict[int, DemandNode] = {}
    parents: dict[int, int | None] = {}
    for key, parent, number, anchor, text, addressee, outcome, date, note, source, source_url in rows:
        if key not in nodes:
            nodes[key] = DemandNode(number, anchor, text.in_language(language), addressee.in_language(language))
            parents[key] = parent
        if outcome:
            label = Outcome(outcome).label
            nodes[key].outcomes.append(
                OutcomeLine(outcome, label, date, note.in_language(language), source, source_url)
            )
    roots: list[DemandNode] = []
    for key, node in nodes.items():
        above = nodes.get(parents[key])
        (above.children if above else roots).append(node)
    return roots


@dataclass(frozen=True)
class TextPart:
    """A block of the text, or in its place the demands that stand there."""

    block: Any
    demands: tuple[DemandNode, ...] = ()


def text_in_order(body: Iterable[Any], demands: list[DemandNode]) -> tuple[list[TextPart], list[DemandNode]]:
    """The blocks of a text with the demands where they stand in it, and those that stand nowhere in it.

    A demand is shown once. A place whose numbers are those of no demand, because they were changed, shows none.
    """
    left = list(demands)
    parts: list[TextPart] = []
    for block in body:
        if block.block_type != "demands":
            parts.append(TextPart(block))
            continue
        here = _between(left, block.value.get("first") or "", block.value.get("last") or "")
        if left[here]:
            parts.append(TextPart(block, tuple(left[here])))
        del left[here]
    return parts, left


def _between(demands: list[DemandNode], first: str, last: str) -> slice:
    keys = [number_key(demand.number) for demand in demands]
    try:
        start = keys.index(number_key(first)) if first else 0
        end = keys.index(number_key(last), start) if last else len(keys) - 1
    except ValueError:
        return slice(0, 0)
    return slice(start, end + 1)
