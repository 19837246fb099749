"""Recognised documents made by hand: a fictional town and its letters."""

from __future__ import annotations

from zayava.statements.importing.recognised import (
    Block,
    Citation,
    Date,
    Demand,
    Item,
    Pair,
    Recognised,
    Signatories,
    Signatory,
)
from zayava.statements.importing.source import SourceText, text_to_lines

LETTER = """Letter of the river towns about the locked landings

Clearwater, 7 May 2031

We, the undersigned, ask the Chamber to open the landings, as in our open letter of 19 January 2031.

1. Open the landings;
1.1. the northern one first;
2. Publish the map.

Clearwater Guild of Ferrymen
Society “Open Landings”
Saltmarsh Reading Circle, Edda Thornback
"""


def source_text(text: str = LETTER, name: str = "letter.txt") -> SourceText:
    return SourceText(name, text_to_lines(text))


def recognised_letter(name: str = "letter.txt", **changes: object) -> Recognised:
    """What a perfect recogniser would say about :data:`LETTER`."""
    pair = Pair("Saltmarsh Reading Circle", "Edda Thornback")
    entries = [
        Signatory(organisation="Clearwater Guild of Ferrymen", lines=[11]),
        Signatory(organisation="Society “Open Landings”", lines=[12]),
        Signatory(organisation=pair.organisation, person=pair.person, capacity="representing", lines=[13]),
    ]
    values: dict[str, object] = {
        "source": name,
        "kind": "statement",
        "title": "Letter of the river towns about the locked landings",
        "date": Date(2031, 5, 7),
        "place": "Clearwater",
        "language": "en",
        "body": [
            Block("paragraph", html="We, the undersigned, ask the <em>Chamber</em> to open the landings.", line=5)
        ],
        "signatories": Signatories(entries, [pair]),
        "demands": [
            Demand("1", "Open the landings;", "Open the <strong>landings</strong>;", "the Chamber", 7),
            Demand("2", "Publish the map.", "Publish the map.", "", 9),
        ],
        "cited": [Citation("open letter of 19 January 2031", Date(2031, 1, 19), "", 5)],
    }
    recognised = Recognised(**{**values, **changes})  # type: ignore[arg-type]
    if "demands" not in changes:
        recognised.demands[0].children.append(Demand("1.1", "the northern one first;", line=8))
    return recognised


def recognised_listing(name: str = "listing.txt", **changes: object) -> Recognised:
    """A page that lists two texts, one of them :data:`LETTER`."""
    items = [
        Item("Letter of the river towns about the locked landings", "The landings are locked.", line=1),
        Item("Joint statement of the river towns on the closed reading room", "The room is closed.", line=4),
    ]
    return Recognised(**{"source": name, "kind": "listing", "language": "en", "items": items, **changes})  # type: ignore[arg-type]
