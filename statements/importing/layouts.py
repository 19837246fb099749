"""The layout most lines of a list share: where "X, Y, Z" is mostly name, position, body, an unclear line is so too."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from .brackets import take_brackets
from .lexicon import has_body_word, has_quotes, is_country, is_position, person_strength, without_title
from .marks import inside_quotes, split_outside
from .pieces import DASH, person_in, tidy
from .recognised import Signatory

_BRACKETS = re.compile(r"\s*\([^()]*\)")
_COLON = re.compile(r":\s+")
Layout = tuple[str, ...]


def parts_of(text: str) -> tuple[str, list[str]]:
    """Cut an entry at its commas, dashes and colon; returns the marks in order (",—:") and the parts between them."""
    marks, parts = "", []
    for found in (DASH.search(text), _COLON.search(text)):
        if found and found.start() > 1 and not inside_quotes(text, found.start()):
            sides = [text[: found.start()], text[found.end() :]]
            mark = ":" if found.re is _COLON else "—"
            break
    else:
        sides, mark = [text], ""
    for number, side in enumerate(sides):
        cut = [tidy(part) for part in split_outside(tidy(side), ",") if part]
        marks += mark * bool(number) + "," * (len(cut) - 1)
        parts += cut
    return marks, parts


def layout_of(entry: Signatory, parts: Sequence[str]) -> Layout | None:
    """Return what each part was read as: ``person``, ``role``, ``body``, ``place``; None when it cannot be told."""
    kinds: list[str] = []
    for part in parts:
        bare = _BRACKETS.sub("", part)
        if entry.person and entry.person in part:
            kinds.append("person")
        elif entry.organisation and (
            part in entry.organisation or entry.organisation in part or bare in entry.organisation
        ):
            kinds.append("body")
        elif entry.country and part in entry.country:
            kinds.append("place")
        elif part in entry.role or part in entry.affiliation:
            kinds.append("role")
        else:
            return None
    return tuple(kinds)


def shared_layouts(read: Sequence[tuple[Signatory, str]]) -> dict[str, Layout]:
    """Return, for each way of setting marks, the layout that most of the entries set in this way were read in.

    ``read`` holds every entry with its printed text. A layout is shared when at least three entries and more than half
    of those with the same marks have it, and it names one person at most.
    """
    counted: dict[str, Counter[Layout | None]] = {}
    for entry, text in read:
        marks, parts = parts_of(text)
        if marks:
            counted.setdefault(marks, Counter())[layout_of(entry, parts)] += 1
    shared = {}
    for marks, layouts in counted.items():
        layout, times = layouts.most_common(1)[0]
        if layout and times >= 3 and times > 0.5 * layouts.total() and layout.count("person") == 1:
            shared[marks] = layout
    return shared


def read_by_layout(text: str, layout: Layout) -> Signatory | None:
    """Read an entry as the layout says; None when its parts contradict it (no name where a person should stand)."""
    return read_parts(parts_of(text)[1], layout)


def read_parts(parts: Sequence[str], layout: Layout, *, sure: bool = False) -> Signatory | None:
    """Read parts of which the layout says what each is; None when one of them contradicts it.

    ``sure`` trusts the layout, as that of a table, where a name has an unusual shape.
    """
    entry = Signatory()
    bodies: list[str] = []
    for part, kind in zip(parts, layout, strict=True):
        part = take_brackets(part, entry)
        if kind == "person":
            role, person = person_in(part)
            person = person or without_title(part)
            if (person_strength(person) < 0.2 and not sure) or has_quotes(person) or has_body_word(person) and sure:
                return None
            entry.person, entry.role = person, role or entry.role
        elif kind == "body":
            if is_country(part) or not bodies and part[:1].islower() and not (has_body_word(part) or has_quotes(part)):
                return None
            bodies.append(part)
        elif kind == "place":
            entry.country = part
        elif has_quotes(part) or not sure and len(parts) == 2 and part[:1].isupper() and not is_position(part):
            return None  # a body behind a person, among people with professions
        else:
            entry.role = f"{entry.role}, {part}" if entry.role else part
    entry.organisation = ", ".join(bodies)
    return entry
