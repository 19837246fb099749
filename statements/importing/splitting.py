"""From one line of a signatory list to the entries printed on it."""

from __future__ import annotations

import re

from .lexicon import (
    classify,
    has_body_word,
    has_quotes,
    is_country,
    is_position,
    is_role,
    person_strength,
    without_title,
)
from .marks import inside_quotes, split_outside
from .pieces import DASH, person_shaped, split_and, split_last, split_run_of_names, tidy
from .recognised import Recognised
from .tables import NUMBER
from .units import Unit

_INNER_NUMBER = re.compile(r"(?:(?<=^)|(?<=[\s;,]))(\d{1,4})[.)]\s+(?=\S)")
_GLUED = 160  # characters of a name that decide whether the next piece belongs to it
_COLUMN_GAP = re.compile(r"\t+|\s{3,}")
_LEADERS = re.compile(r" ?(?:\.{4,}|…{2,}|_{4,}) ?")  # dots that lead from a name to its country or person


def split_entries(unit: Unit, usual: int, result: Recognised, one_a_line: bool = False) -> list[str]:
    """Split one line into the entries printed on it.

    ``usual`` is how many words a person's name has here, 0 where no people sign; ``one_a_line`` says that the other
    lines hold one entry each, so that a comma belongs to a name.
    """
    text = _LEADERS.sub(" — ", unit.text)
    line = unit.lines[0].number
    if len(list(_INNER_NUMBER.finditer(text))) >= 2:
        return [piece for piece in _INNER_NUMBER.split(text)[0::2] if piece.strip(" ;,")]
    columns = [piece for piece in _COLUMN_GAP.split(text) if piece.strip()]
    far = len(columns) == 2 and all(piece[:1].isupper() and not is_position(piece) for piece in columns)
    if far or len(columns) >= 2 and all(classify(tidy(piece)).kind in ("person", "organisation") for piece in columns):
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
    if together := _represented_together(text):
        return together
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
    if (
        not one_a_line
        and len(pieces) == 2
        and unit.lines[0].marker is None
        and all(_stands_alone(piece) for piece in pieces)
    ):
        result.warn("names_split", "Several names stood on this line; check where one ends.", line)
        return pieces
    if (
        not one_a_line
        and len(pieces) >= 3
        and (unit.inline or len(text) > 150 or len(unit.lines) > 1 or _bodies(pieces) == len(pieces))
    ):
        one_person = person_shaped(pieces[0]) and (is_role(pieces[1]) or pieces[1][:1].islower())
        if not one_person and (person_strength(without_title(pieces[0])) < 0.6 or _bodies(pieces) < 2):
            merged = split_last(_merge_pieces(pieces))
            if len(merged) >= 3:
                result.warn("names_split", "Several names stood on this line; check where one ends.", line)
                return merged
    run = split_run_of_names(tidy(text), usual) if usual else []
    if run:
        result.warn(
            "names_split", "Several people stood on this line without a mark between them; check the names.", line
        )
        return run
    return split_and(text)


def _represented_together(text: str) -> list[str]:
    """Split "Body — First Person, Second Person" into one entry for each person; [] for any other text."""
    found = DASH.search(text)
    if not found or inside_quotes(text, found.start()):
        return []
    body, people = text[: found.start()], [tidy(piece) for piece in split_outside(text[found.end() :], ",")]
    people = [person for piece in people for person in split_and(piece)]
    if len(people) < 2 or person_strength(without_title(tidy(body))) >= 0.6:
        return []
    if not all(person_strength(without_title(person)) >= 0.6 and not has_body_word(person) for person in people):
        return []
    return [f"{body} — {person}" for person in people]


def holds_one_a_line(units: list[Unit]) -> bool:
    """Tell whether a list has one entry on each line: hardly any line holds a comma between whole names."""
    plain = [unit for unit in units if not unit.cells and not unit.inline]
    several = sum(
        len(pieces) >= 2 and _bodies(pieces) >= 1 for pieces in (split_outside(unit.text, ",") for unit in plain)
    )
    return len(plain) >= 5 and several <= 0.2 * len(plain)


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
        before = out[-1][-_GLUED:] if out else ""
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


def is_grid(units: list[Unit]) -> bool:
    """Tell whether the rows of a table only set names side by side: bodies in every column, nobody's position."""
    rows = [unit for unit in units if unit.cells]
    kinds = [[classify(cell) for cell in row.cells if cell and not NUMBER.match(cell)] for row in rows]
    plain = [
        len(row) >= 2
        and all(guess.kind not in ("role", "country") for guess in row)
        and not any(guess.kind == "person" and guess.strength >= 0.6 for guess in row)
        for row in kinds
    ]
    return len(rows) >= 2 and sum(plain) >= 0.8 * len(rows)


def from_cells(unit: Unit, grid: bool = False) -> list[str]:
    cells = [cell for cell in unit.cells if cell and not NUMBER.match(cell)]
    if len(cells) == 2 and all(person_strength(cell) >= 0.7 for cell in cells) or grid:
        return cells
    kinds = [classify(cell).kind for cell in cells]
    if len(cells) >= 3 and "person" in kinds:
        person = cells[kinds.index("person")]
        rest = [cell for cell in cells if cell != person]
        return [", ".join([person, *sorted(rest, key=lambda cell: classify(cell).kind == "organisation")])]
    return [" — ".join(cells)] if cells else []
