"""The signatory list: lines to entries, groups, and who represents whom."""

from __future__ import annotations

import re

from .entries import parse_entry, settle_capacity
from .groups import group_kind_of
from .lexicon import has_body_word, has_quotes, is_affiliation, is_country, person_strength
from .lines import Line
from .neighbours import Entry, drop_seats, settle_by_layout, settle_unknown
from .phrases import BEHALF
from .pieces import NOBODY, person_side, tidy
from .placeline import PlaceLine
from .places import places_behind
from .recognised import Pair, Recognised
from .runs import Tail
from .splitting import from_cells, holds_one_a_line, is_grid, split_entries
from .tables import column_kinds, read_row
from .units import Unit, read_units

_FOR_IDENTIFICATION = re.compile(
    r"identification (?:purposes|only)|for identification|дзеля ведама"
    r"|(?:указан|пазначан|названы)\w*\s+(?:только|лишь|толькі)"
    r"|для ідэнтыфікацыі|для идентификации",
    re.IGNORECASE,
)


def read_signatories(lines: list[Line], tail: Tail, result: Recognised) -> list[PlaceLine]:
    """Read the tail into ``result.signatories``; returns place-and-date lines that stood among the names."""
    places: list[PlaceLine] = []
    if tail.inline:
        heading = tail.heading or lines[tail.start]
        kind = group_kind_of(tail.heading.content.split(":")[0]) if tail.heading else ""
        units = [Unit(tail.inline, [heading], "", "person" if kind == "person" and not _has_bodies(tail.inline) else "",
                       inline=True)]  # fmt: skip
    else:
        listed = [line for line in lines[tail.start : tail.end] if line.number not in tail.strange]
        units = read_units(listed, result, places)
        if tail.heading is not None:
            kind = group_kind_of(tail.heading.content)
            for unit in units:
                if not unit.group or is_country(unit.group):
                    unit.group_kind = kind
    if _all_sign_personally(lines, tail):
        for unit in units:
            unit.group_kind = "person"
    columns = column_kinds(lines[tail.start : tail.end])
    words = [len(unit.text.split()) for unit in units if person_strength(tidy(unit.text)) >= 0.6]
    usual = max(set(words), key=words.count) if words else 2
    entries: list[Entry] = []
    grid = columns is None and is_grid(units)
    one_a_line = holds_one_a_line(units)
    plain = [unit for unit in units if not unit.cells and not unit.inline]
    if sum(" / " in unit.text for unit in plain) >= max(4, 0.6 * len(plain)):
        for unit in plain:  # "Name / position, Body": the stroke stands for a dash
            unit.text = unit.text.replace(" / ", " — ", 1).removesuffix(" /")
    for unit, (name, place) in zip(plain, places_behind([unit.text for unit in plain]), strict=True):
        unit.text, unit.place = name, place
    side = person_side([from_cells(unit)[0] if from_cells(unit) else unit.text for unit in units])
    for unit in units:
        if columns and unit.cells and (row := read_row(unit.cells, columns)):
            settle_capacity(row, unit.group_kind)
            row.group, row.lines = unit.group, [line.number for line in unit.lines]
            entries.append(Entry(row, unit, ""))
            continue
        pieces = (
            from_cells(unit, grid)
            if unit.cells
            else split_entries(unit, 0 if side == NOBODY else usual, result, one_a_line)
        )
        for piece in pieces:
            if not tidy(piece):
                continue
            signatory = parse_entry(piece, group_kind=unit.group_kind, side=side)
            signatory.country = signatory.country or unit.place
            if is_country(unit.group):
                signatory.country = signatory.country or unit.group
            signatory.group, signatory.lines = unit.group, [line.number for line in unit.lines]
            if BEHALF.match(unit.group) and signatory.organisation:
                signatory.capacity = "on_behalf"
            entries.append(Entry(signatory, unit, piece))
    settle_by_layout(entries)
    settle_unknown(entries, result)
    drop_seats(entries)
    for entry in entries:
        name = entry.signatory.organisation or entry.signatory.person
        if name and is_affiliation(name):
            entry.signatory.doubtful = True
            result.warn("affiliation", "This line says what somebody belongs to or has finished; is it a signatory?",
                        entry.unit.lines[0].number)  # fmt: skip
    result.signatories.entries = [
        entry.signatory for entry in entries if entry.signatory.organisation or entry.signatory.person
    ]
    _pair(result)
    return places


def _all_sign_personally(lines: list[Line], tail: Tail) -> bool:
    """Tell whether a note right below the list says that affiliations are given for identification only."""
    below = [line for line in lines[tail.end - 1 : tail.end + 6] if not line.blank][:4]
    return any(_FOR_IDENTIFICATION.search(line.content) for line in below)


def _has_bodies(text: str) -> bool:
    return has_body_word(text) or has_quotes(text)


def _pair(result: Recognised) -> None:
    """Keep the pairs printed in one entry; two columns of equal length are proposed as pairs, with a warning."""
    signatories = result.signatories
    entries = signatories.entries
    signatories.pairs = [
        Pair(entry.organisation, entry.person) for entry in entries if entry.organisation and entry.person
    ]
    if signatories.pairs:
        return
    bodies = [entry for entry in entries if entry.organisation]
    people = [entry for entry in entries if entry.person and entry.capacity != "personal" and not entry.role]
    split = len(bodies)
    in_columns = len(bodies) >= 3 and entries[:split] == bodies and entries[split:] == people
    if in_columns and len(bodies) == len(people):
        signatories.pairs = [
            Pair(body.organisation, person.person, certain=False) for body, person in zip(bodies, people, strict=True)
        ]
        result.warn(
            "columns_not_aligned",
            "Organisations and people stand in two lists that are not aligned line by line; who represents "
            "whom is only proposed in order.",
            people[0].lines[0],
        )
    elif in_columns and people:
        result.warn(
            "columns_differ",
            f"{len(bodies)} organisations and {len(people)} people were read; nobody was paired.",
            people[0].lines[0],
        )
