"""Lists that an editor pastes: of signatories, of demands. No database."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .importing.lines import Marker
from .importing.lists import Entry, nest
from .importing.recognised import Recognised, Signatory
from .importing.recognised import Warning as ReadingWarning
from .importing.runs import Tail
from .importing.signatories import read_signatories
from .importing.source import normalise, text_to_lines
from .importing.structure import Paragraph

MAX_CHARACTERS = 200_000
MAX_ENTRIES = 1000
Reading = Literal["recognise", "organisations", "people"]


@dataclass(frozen=True)
class PastedSignatories:
    entries: list[Signatory]
    warnings: list[ReadingWarning]


def read_signatory_list(text: str, reading: Reading = "recognise") -> PastedSignatories:
    """Signatories in order: recognised as in an imported text, or every line taken for one organisation or person."""
    text, warnings = normalise(text[:MAX_CHARACTERS])
    lines = text_to_lines(text.replace("\r\n", "\n").replace("\r", "\n"))
    if reading == "recognise":
        result = Recognised(source="")
        read_signatories(lines, Tail(0, len(lines)), result)
        return PastedSignatories(result.signatories.entries[:MAX_ENTRIES], [*warnings, *result.warnings])
    names = [(line.content.strip().rstrip(";,").strip(), line.number) for line in lines if line.content.strip()]
    role = "organisation" if reading == "organisations" else "person"
    entries = [Signatory(**{role: name, "lines": [number]}) for name, number in names if name]
    return PastedSignatories(entries[:MAX_ENTRIES], warnings)


@dataclass(frozen=True)
class PastedDemand:
    """``level`` counts from 0; ``html`` has emphasis and links only."""

    number: str
    level: int
    html: str


def read_demand_list(text: str) -> list[PastedDemand]:
    """Demands in order. A line with a number, letter or bullet begins one; without any such mark every line does."""
    text, _warnings = normalise(text[:MAX_CHARACTERS])
    lines = [line for line in text_to_lines(text.replace("\r\n", "\n").replace("\r", "\n")) if not line.blank]
    marked = any(line.marker for line in lines)
    entries: list[Entry] = []
    for line in lines[: MAX_ENTRIES * 5]:
        if line.marker or not marked:
            entries.append(Entry(line.marker or Marker("bullet"), [Paragraph([line])], line.indent))
        elif entries:
            entries[-1].parts.append(Paragraph([line]))
    found: list[PastedDemand] = []

    def visit(entries: list[Entry], level: int, above: str) -> None:
        for count, entry in enumerate(entries, start=1):
            label = str(count) if entry.marker.kind == "bullet" else entry.marker.label
            number = label if not above or entry.marker.depth > 1 else f"{above}.{label}"
            found.append(PastedDemand(number, level, entry.html or entry.text))
            visit(entry.children, level + 1, number)

    visit(nest(entries), 0, "")
    return found[:MAX_ENTRIES]
