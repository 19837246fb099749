"""The signatory list: lines to entries, groups, and who represents whom."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .entries import parse_entry
from .layouts import layout_of, parts_of, read_by_layout, shared_layouts
from .lexicon import (
    classify,
    has_body_word,
    has_quotes,
    is_affiliation,
    is_country,
    is_role,
    person_strength,
    title_cased,
    without_title,
)
from .lines import Line
from .phrases import BEHALF
from .pieces import person_shaped, person_side, split_and, split_last, split_outside, split_run_of_names, tidy
from .placeline import PlaceLine
from .recognised import Pair, Recognised, Signatory
from .tail import Tail
from .units import Unit, group_kind_of, only_bodies_in_header, read_units, side_of_header

_SEAT = re.compile(r"(?:[^\W\d_a-zа-яёіў][\w’'ʼ-]+)(?:\s[^\W\d_a-zа-яёіў][\w’'ʼ-]+){0,2}")
_INNER_NUMBER = re.compile(r"(?:(?<=^)|(?<=[\s;,]))(\d{1,4})[.)]\s+(?=\S)")
_COLUMN_GAP = re.compile(r"\t+|\s{3,}")
_LEADERS = re.compile(r" ?(?:\.{4,}|…{2,}|_{4,}) ?")  # dots that lead from a name to its country or person
_CYRILLIC_NAME = re.compile(r"[А-ЯЁІЎ][а-яёіў'’ʼ]+(?:-[А-ЯЁІЎ][а-яёіў'’ʼ]+)?")
_NUMBER = re.compile(r"№?\s*\d{1,4}[.)]?$")


@dataclass
class _Entry:
    signatory: Signatory
    unit: Unit
    raw: str


def _pieces(unit: Unit, usual: int, result: Recognised) -> list[str]:
    """Split one line into the entries printed on it."""
    text = _LEADERS.sub(" — ", unit.text)
    line = unit.lines[0].number
    if len(list(_INNER_NUMBER.finditer(text))) >= 2:
        return [piece for piece in _INNER_NUMBER.split(text)[0::2] if piece.strip(" ;,")]
    columns = [piece for piece in _COLUMN_GAP.split(text) if piece.strip()]
    if len(columns) >= 2 and all(classify(tidy(piece)).kind in ("person", "organisation") for piece in columns):
        kinds = [classify(tidy(piece)).kind for piece in columns]
        if len(columns) == 2 and set(kinds) == {"person", "organisation"}:
            return [" — ".join(columns)]
        return columns
    dotted = [piece for piece in re.split(r"\s+[•·|*/]\s+", text) if piece]
    if len(dotted) >= 2:
        return dotted
    dashed = [tidy(piece) for piece in re.split(r"\s+[–—-]\s+", text)]
    if len(dashed) >= 3 and (_bodies(dashed) >= 0.6 * len(dashed) or all(map(person_shaped, dashed))):
        if not any(is_role(piece) and classify(piece).kind == "role" for piece in dashed):
            return dashed  # names between dashes; "Name — position — Body" has a position
    pieces = [piece for piece in split_outside(text, ";") if piece]
    if len(pieces) >= 2:
        return [part for piece in pieces for part in _mixed(piece)]
    pieces = [tidy(piece) for piece in split_outside(text, ",") if piece]
    if len(pieces) >= 4 and len(pieces) % 2 == 0:
        people, bodies = pieces[0::2], pieces[1::2]
        if all(map(person_shaped, people)) and _bodies(bodies) == len(bodies):
            return [f"{person}, {body}" for person, body in zip(people, bodies, strict=True)]
    if len(pieces) >= 3 and all(person_shaped(re.sub(r"\s*\([^()]*\)$", "", piece)) for piece in pieces):
        return pieces
    if len(pieces) >= 2 and all(person_strength(without_title(piece)) >= 0.6 for piece in pieces):
        return pieces
    if (
        unit.inline
        and len(pieces) == 2
        and len(_merge_pieces(pieces)) == 2
        and _bodies(pieces)
        and not person_shaped(pieces[0])
    ):
        result.warn("names_split", "Several names stood on this line; check where one ends.", line)
        return _merge_pieces(pieces)
    if len(pieces) == 2 and unit.lines[0].marker is None and all(_stands_alone(piece) for piece in pieces):
        result.warn("names_split", "Several names stood on this line; check where one ends.", line)
        return pieces
    if len(pieces) >= 3 and (unit.inline or len(text) > 150 or len(unit.lines) > 1 or _bodies(pieces) == len(pieces)):
        one_person = person_shaped(pieces[0]) and (is_role(pieces[1]) or pieces[1][:1].islower())
        if not one_person and (person_strength(without_title(pieces[0])) < 0.6 or _bodies(pieces) < 2):
            merged = split_last(_merge_pieces(pieces))
            if len(merged) >= 3:
                result.warn("names_split", "Several names stood on this line; check where one ends.", line)
                return merged
    run = split_run_of_names(tidy(text), usual)
    if run:
        result.warn(
            "names_split", "Several people stood on this line without a mark between them; check the names.", line
        )
        return run
    return split_and(text)


def _mixed(piece: str) -> list[str]:
    """Split at commas too what stands between two semicolons, where each part is a body by itself."""
    parts = [tidy(part) for part in split_outside(piece, ",") if part]
    return parts if len(parts) >= 3 and all(map(_stands_alone, parts)) else [piece]


def _bodies(pieces: list[str]) -> int:
    return sum(classify(piece).kind == "organisation" and classify(piece).strength >= 0.5 for piece in pieces)


def _stands_alone(piece: str) -> bool:
    """Tell whether a piece names a body by itself: its kind first or last, or a name in quotation marks."""
    words = piece.split()
    if not piece[:1].isupper() or not _bodies([piece]):
        return False
    return has_quotes(piece) or has_body_word(words[0]) or (len(words) > 1 and has_body_word(words[-1]))


def _merge_pieces(pieces: list[str]) -> list[str]:
    """Put pieces that cannot stand alone back to the name before them ("Centre for Lamps, Letters and Law")."""
    out: list[str] = []
    for piece in pieces:
        piece = re.sub(r"^(?:and|і|и|ды|а таксама|а также)\s+(?=[^a-zа-яёіў])", "", piece)
        guess = classify(piece)
        alone = (
            guess.kind in ("organisation", "person")
            and guess.strength >= 0.45
            and piece[:1] not in "abcdefghijklmnopqrstuvwxyz"
        ) or has_quotes(piece)
        before = out[-1] if out else ""
        # "Centre for Lamps" waits for "Letters and Law"; what an "and" has closed waits for nothing.
        closed = bool(re.search(r"\s(?:and|&|і|ды|и)\s", before.rpartition(",")[2]))
        hanging = bool(out) and not closed and not has_quotes(before) and re.search(
            r"\b(?:for|of|on|against|для|за|па|по)\b(?:\s\S+){1,2}(?:,\s\S+)*$", before)  # fmt: skip
        # A name in quotation marks is complete: what follows begins with a noun of its own, even a small one.
        begins = has_quotes(piece) and (has_body_word(piece.split()[0]) or before[-1:] in ("»", "”"))
        small = piece[:1].islower() and not begins
        if out and (small or is_country(piece) or not alone and hanging):
            out[-1] = f"{out[-1]}, {piece}"
        else:
            out.append(piece)
    return out


def _is_grid(units: list[Unit]) -> bool:
    """Tell whether the rows of a table only set names side by side: bodies in every column, nobody's position."""
    rows = [unit for unit in units if unit.cells]
    kinds = [[classify(cell) for cell in row.cells if cell and not _NUMBER.match(cell)] for row in rows]
    plain = [
        len(row) >= 2
        and all(guess.kind not in ("role", "country") for guess in row)
        and not any(guess.kind == "person" and guess.strength >= 0.6 for guess in row)
        for row in kinds
    ]
    return len(rows) >= 2 and sum(plain) >= 0.8 * len(rows)


def _from_cells(unit: Unit, grid: bool = False) -> list[str]:
    cells = [cell for cell in unit.cells if cell and not _NUMBER.match(cell)]
    if len(cells) == 2 and all(person_strength(cell) >= 0.7 for cell in cells) or grid:
        return cells
    kinds = [classify(cell).kind for cell in cells]
    if len(cells) >= 3 and "person" in kinds:
        person = cells[kinds.index("person")]
        rest = [cell for cell in cells if cell != person]
        return [", ".join([person, *sorted(rest, key=lambda cell: classify(cell).kind == "organisation")])]
    return [" — ".join(cells)] if cells else []


def _settle_unknown(entries: list[_Entry], result: Recognised) -> None:
    """Decide what single lines could not tell by their neighbours: the same block first, then the whole list."""

    def kinds(members: list[_Entry]) -> tuple[int, int]:
        bodies = sum(bool(member.signatory.organisation) for member in members)
        people = sum(bool(member.signatory.person) and not member.signatory.organisation for member in members)
        return bodies, people

    blocks: dict[tuple[int, str], list[_Entry]] = {}
    for entry in entries:
        blocks.setdefault((entry.unit.block if not entry.unit.group else -1, entry.unit.group), []).append(entry)
    _settle_people_called_like_bodies(entries)
    _settle_by_columns(entries)
    whole = kinds(entries)
    for members in blocks.values():
        bodies, people = kinds(members)
        for member in members:
            signatory = member.signatory
            if (
                signatory.person
                and not signatory.organisation
                and not signatory.role
                and person_strength(signatory.person) < 0.75
            ):
                # Two capitalised words among organisations are more likely another organisation.
                if (
                    bodies >= 3
                    and people <= 0.34 * (bodies + people)
                    and member.unit.group_kind != "person"
                    and title_cased(signatory.person)
                ):
                    if not any("\u0400" <= letter <= "\u04ff" for letter in signatory.person):
                        signatory.organisation, signatory.person = signatory.person, ""
            if signatory.person or signatory.organisation or not signatory.affiliation:
                continue
            name, signatory.affiliation = signatory.affiliation, ""
            shape = person_strength(without_title(name))
            here = (bodies, people) if bodies + people else whole
            person = shape >= 0.25 and (here[1] > here[0] or sum(here) == 0 and shape >= 0.4)
            if (
                not sum((bodies, people))
                and member.unit.group
                and not is_country(member.unit.group)
                and all(
                    person_shaped(other.signatory.affiliation or other.signatory.person or name) for other in members
                )
            ):
                person = True  # a group of its own in which everything has the shape of a person's name
            if member.unit.group_kind == "person" and shape > 0:
                person = True
            if person:
                signatory.person = without_title(name)
            else:
                signatory.organisation = name
            if not sum(here) or min(here) > 0.3 * max(here):
                signatory.doubtful = True
                what = "a person" if person else "an organisation"
                result.warn("signatory_unsure", f"It is not clear what this signatory is; it was taken for {what}.",
                            member.unit.lines[0].number)  # fmt: skip


def _drop_seats(entries: list[_Entry]) -> None:
    """Take the town behind the comma out of the names of a group in which most bodies are printed with theirs."""
    groups: dict[str, list[Signatory]] = {}
    for entry in entries:
        if entry.signatory.organisation and not entry.signatory.person and not entry.unit.inline:
            groups.setdefault(entry.unit.group, []).append(entry.signatory)
    for members in groups.values():
        split = [split_outside(member.organisation, ",") for member in members]
        seated = [
            len(parts) == 2 and bool(_SEAT.fullmatch(parts[1])) and not has_body_word(parts[1]) for parts in split
        ]
        if sum(seated) < 3 or sum(seated) < 0.6 * len(members):
            continue
        for member, parts, has_seat in zip(members, split, seated, strict=True):
            member.organisation = parts[0] if has_seat else member.organisation


def _settle_by_layout(entries: list[_Entry]) -> None:
    """Read an entry in the layout that most entries with the same marks have, where it was read otherwise."""
    lists: dict[str, list[_Entry]] = {}
    for entry in entries:
        if not entry.unit.cells and not entry.unit.inline:
            lists.setdefault(entry.unit.group_kind, []).append(entry)
    for members in lists.values():
        shared = shared_layouts([(member.signatory, member.raw) for member in members])
        for member in members:
            marks, parts = parts_of(member.raw)
            layout, before = shared.get(marks), member.signatory
            if layout is None or layout_of(before, parts) == layout:
                continue
            after = read_by_layout(member.raw, layout)
            if after is not None and before.capacity != "personal":
                after.group, after.lines = before.group, before.lines
                after.country = after.country or before.country
                after.capacity = before.capacity or ("representing" if after.organisation else "")
                member.signatory = after


def _settle_by_columns(entries: list[_Entry]) -> None:
    """Read "Two Words, Body" like the lines around it when most of those with a comma begin with a person."""
    commas = [entry for entry in entries if "," in entry.raw]
    people = sum(bool(entry.signatory.person) for entry in commas)
    if people < 2 or people < 0.5 * len(commas):
        return
    for entry in commas:
        signatory = entry.signatory
        first, comma, rest = (signatory.organisation or signatory.affiliation).partition(", ")
        if comma and not signatory.person and person_shaped(first) and not has_quotes(first) and rest[:1].isupper():
            signatory.person, signatory.organisation, signatory.affiliation = without_title(first), rest, ""
            signatory.capacity = signatory.capacity or "representing"


def _settle_people_called_like_bodies(entries: list[_Entry]) -> None:
    """Make a name with a word like "Дом…" in it a person where nearly everybody around is one.

    In Cyrillic no body is written with a capital in each of its two or three words.
    """
    alone = [entry.signatory for entry in entries if entry.signatory.organisation and not entry.signatory.person]
    people = sum(bool(entry.signatory.person) and not entry.signatory.organisation for entry in entries)
    if people < 4 or len(alone) > 0.2 * people:
        return
    for signatory in alone:
        words = signatory.organisation.split()
        if 2 <= len(words) <= 3 and all(_CYRILLIC_NAME.fullmatch(word) for word in words):
            signatory.person, signatory.organisation = signatory.organisation, ""


def read_signatories(lines: list[Line], tail: Tail, result: Recognised) -> list[PlaceLine]:
    """Read the tail into ``result.signatories``; returns place-and-date lines that stood among the names."""
    places: list[PlaceLine] = []
    if tail.inline:
        heading = tail.heading or lines[tail.start]
        kind = group_kind_of(tail.heading.content.split(":")[0]) if tail.heading else ""
        units = [Unit(tail.inline, [heading], "", "person" if kind == "person" and not _has_bodies(tail.inline) else "",
                       inline=True)]  # fmt: skip
    else:
        units = read_units(lines[tail.start : tail.end], result, places)
        if tail.heading is not None:
            kind = group_kind_of(tail.heading.content)
            for unit in units:
                if not unit.group or is_country(unit.group):
                    unit.group_kind = kind
    if only_bodies_in_header(lines[tail.start : tail.end]):
        for unit in units:
            unit.group_kind = "organisation" if unit.cells else unit.group_kind
    words = [len(unit.text.split()) for unit in units if person_strength(tidy(unit.text)) >= 0.6]
    usual = max(set(words), key=words.count) if words else 2
    side = side_of_header(lines[tail.start : tail.end]) or person_side(
        [_from_cells(unit)[0] if _from_cells(unit) else unit.text for unit in units]
    )
    entries: list[_Entry] = []
    grid = not side_of_header(lines[tail.start : tail.end]) and _is_grid(units)
    for unit in units:
        pieces = _from_cells(unit, grid) if unit.cells else _pieces(unit, usual, result)
        for piece in pieces:
            if not tidy(piece):
                continue
            signatory = parse_entry(piece, group_kind=unit.group_kind, side=side)
            if is_country(unit.group):
                signatory.country = signatory.country or unit.group
            signatory.group, signatory.lines = unit.group, [line.number for line in unit.lines]
            if BEHALF.match(unit.group) and signatory.organisation:
                signatory.capacity = "on_behalf"
            entries.append(_Entry(signatory, unit, piece))
    _settle_by_layout(entries)
    _settle_unknown(entries, result)
    _drop_seats(entries)
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
