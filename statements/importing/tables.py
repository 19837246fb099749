"""Tables of signatories: which column holds bodies, people, positions and places, and how a row is read by it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from zayava.core.text import fold

from .entries import read_behind
from .layouts import Layout, read_parts
from .lexicon import is_country, is_role, organisation_strength, person_strength, without_title
from .lines import Line
from .marks import split_outside
from .phrases import COLUMNS
from .pieces import tidy
from .recognised import Signatory

NUMBER = re.compile(r"№?\s*\d{1,4}[.)]?$")
# How the head of a column begins. What is left of COLUMNS (representative, person, surname) are people.
_HEADS = {
    "body": ("organi", "institution", "body", "association", "group", "initiative", "арганіз", "назва", "аб'яднан",
             "организ", "названи", "объединени", "инициатив", "ініцыятыв"),
    "role": ("position", "role", "title", "function", "job", "пасада", "роля", "должность", "статус"),
    "place": ("country", "city", "town", "place", "краіна", "горад", "месца", "страна", "город", "место"),
    "other": ("signature", "date", "подпіс", "подпись", "дата"),
}  # fmt: skip
_COUNTS = frozenset(("no", "n", "№", "#", "nr"))
_SMALL = frozenset("and or of the i и і або или".split())
_PERSON = ("individual", "person", "surname", "representative", "имя", "фамил", "прозв", "імя", "фио", "представител",
           "прадстаўн", "affiliation", "compan", "компан", "кампан", "profession", "прафес",
           "професс")  # fmt: skip
_EITHER = ("name", "signatory", "імя", "имя", "падпісант", "подписант")


def is_header_row(line: Line) -> bool:
    """Tell whether a table row only names its columns."""
    return bool(line.cells) and all(
        fold(cell) in COLUMNS or not fold(cell) or _names_a_column(cell) for cell in line.cells
    )


def _names_a_column(cell: str) -> bool:
    """Tell whether every word of a cell is what heads of columns are made of ("Individual name", «Фамилия и имя»)."""
    words = [word for word in re.split(r"[\s,/()&.]+", cell.lower()) if word and word not in _SMALL]
    known = tuple(head for heads in _HEADS.values() for head in heads) + _PERSON + _EITHER
    return 1 <= len(words) <= 4 and all(
        word in _COUNTS or word.startswith(known) or fold(word) in COLUMNS for word in words
    )


def _kind_of_head(head: str) -> str:
    word = head.lower().strip(" .:")
    if not word or word in _EITHER:
        return ""
    if word in _COUNTS:
        return "other"
    if re.search(r"affiliation|прынал|аффилиац", word):
        return "affiliation"
    if re.match(r"name (?:of|and) |імя і |имя и |подпіс|подпись", word):
        word = word.split(" ", 2)[2] if word.startswith("name of ") else "name"
        return next((kind for kind, heads in _HEADS.items() if word.startswith(heads)), "person")
    if re.search(r"[,/]| (?:и|і|and) ", word) and not word.startswith(_PERSON):
        return "role and body"
    return next((kind for kind, heads in _HEADS.items() if word.startswith(heads)), "person")


def _kind_of_cells(cells: Sequence[str]) -> str:
    """Return what most of the cells of a column are: person, body, role, place or other; "" when it cannot be told."""
    filled = [tidy(cell) for cell in cells if cell.strip()]
    if not filled or sum(bool(NUMBER.match(cell)) for cell in filled) > 0.5 * len(filled):
        return "other"
    shares = {
        "place": sum(is_country(cell) for cell in filled),
        "person": sum(person_strength(without_title(cell.split(",")[0])) for cell in filled),
        "body": sum(organisation_strength(cell) for cell in filled),
        "role": sum(is_role(cell) or cell[:1].islower() for cell in filled),
    }
    kind = max(shares, key=lambda kind: shares[kind])
    return kind if shares[kind] >= 0.45 * len(filled) else ""


def column_kinds(lines: Sequence[Line]) -> Layout | None:
    """Return what each column of the table in these lines holds, or None when no column is surely people or bodies.

    The head of a column decides; without one, what most of its cells look like.
    """
    rows = [line.cells for line in lines if line.cells and not is_header_row(line)]
    header = next((line.cells for line in lines if is_header_row(line)), None)
    if not rows:
        return None
    width = Counter(map(len, rows)).most_common(1)[0][0]
    rows = [row for row in rows if len(row) == width]
    heads = [_kind_of_head(cell) for cell in header] if header and len(header) == width else [""] * width
    if len(rows) < 2 and not any(heads):
        return None
    kinds = [head or _kind_of_cells([row[place] for row in rows]) for place, head in enumerate(heads)]
    if any(not kind for kind in kinds) or kinds.count("person") > 1 or kinds.count("body") > 1:
        return None
    return tuple(kinds) if "person" in kinds or "body" in kinds else None


def read_row(cells: Sequence[str], kinds: Layout) -> Signatory | None:
    """Read one row by the kinds of its columns; None when the row contradicts them."""
    if len(cells) != len(kinds):
        return None
    filled = [
        (tidy(cell), kind)
        for cell, kind in zip(cells, kinds, strict=True)
        if cell.strip() and kind not in ("other", "affiliation", "role and body")
    ]
    entry = read_parts([cell for cell, _ in filled], tuple(kind for _, kind in filled), sure=True)
    for cell, kind in zip(cells, kinds, strict=True):
        if entry and entry.person and kind == "role and body" and cell.strip():
            read_behind(split_outside(tidy(cell), ","), entry)
        elif entry and kind == "affiliation":
            entry.affiliation = tidy(cell)
    return entry if entry and (entry.person or entry.organisation) else None
