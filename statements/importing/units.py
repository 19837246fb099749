"""From the lines of a signatory list to its entries as printed: joined lines, groups, table rows."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from zayava.core.text import fold

from .enumerations import all_shaped
from .groups import CAPACITY, group_kind_of
from .lexicon import (
    classify,
    has_body_word,
    has_quotes,
    is_country,
    is_role,
    person_strength,
    title_cased,
    without_title,
)
from .lines import Line
from .marks import is_open, split_outside
from .nameness import is_group_line, is_signed_heading
from .phrases import BEHALF, CLOSING, COLUMNS, CONTINUES, GROUPS, PERSONAL, PERSONAL_EXACT, SIGNED
from .pieces import DASH, tidy
from .placeline import PlaceLine, read_placeline, town_of
from .recognised import Recognised
from .tables import is_header_row

_QUOTED_ONLY = re.compile(r"[«“„\"][^«»“”„\"]+[»”“\"](?:\s*\([^()]*\))?[.,;]?$")
_MORE = re.compile(
    r"\W*(?:(?:and|и|і|ды|а также|а таксама)\s+)?(?:ещё|еще|яшчэ|other|another)?\s*\d+\s+(?:more"
    r"|others|other|ещё|еще|яшчэ|подпис|подпіс|signat)\w*"
    r"|\W*(?:and|и|і|ды)\s+(?:ещё|еще|яшчэ|other|another)\s+\d+",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\W*(?:in total|total|altogether|усяго|разам|всего|итого)\W{0,3}(?:\w+\W{1,3})?\d+\D{0,40}$", re.IGNORECASE
)


@dataclass
class Unit:
    """The text of one entry as printed, which may run over several lines."""

    text: str
    lines: list[Line]
    group: str = ""
    group_kind: str = ""
    block: int = 0
    cells: list[str] = field(default_factory=list)
    inline: bool = False
    place: str = ""


def _separated_by_commas(block: list[Line]) -> bool:
    ends = sum(line.content.endswith((",", ";")) for line in block)
    return len(block) >= 3 and ends >= 0.5 * (len(block) - 1)


def _runs_on(block: list[Line]) -> bool:
    """Tell whether a block is one paragraph of names between commas or semicolons, broken by the width of the page."""
    if len(block) < 2 or any(line.marker or line.cells or line.heading for line in block):
        return False
    widest = max(len(line.content) for line in block)
    mark = ";" if block[0].content.count(";") >= 2 else ","
    if any(line.content.count(mark) < 2 or len(line.content) < 0.75 * widest for line in block[:-1]):
        return False
    return all_shaped([piece for piece in split_outside(" ".join(line.content for line in block), mark) if piece])


def _upright(blocks: list[list[Line]]) -> str:
    """Tell whether every block is one signature set upright: name, position, body below each other.

    Returns what joins the lines (", " when the person stands first, " — " when the body does), or "" for other lists.
    """
    if len(blocks) < 2 or any(line.marker or line.cells for block in blocks for line in block):
        return ""
    upright = [block for block in blocks if 2 <= len(block) <= 4]
    if len(upright) < 2 or len(upright) < len(blocks) - 1:
        return ""

    def person(line: Line) -> float:
        return person_strength(without_title(tidy(line.content)))

    if all(
        person(block[0]) >= 0.4 and all(person(line) < 0.6 and not is_group_line(line) for line in block[1:])
        for block in upright
    ):
        bodies = sum(
            has_body_word(block[-1].content) or is_role(block[1].content) or has_quotes(block[-1].content)
            for block in upright
        )
        even = len({len(block) for block in upright}) == 1
        if bodies == len(upright) or even and bodies >= 0.5 * len(upright):
            return ", "
    if all(len(block) == 2 and person(block[1]) >= 0.4 and person(block[0]) < 0.6 for block in upright) and any(
        has_body_word(block[0].content) or has_quotes(block[0].content) for block in upright
    ):
        return " — "
    return ""


def _joins(
    unit: Unit, line: Line, commas: bool, marked: bool, result: Recognised, upright: str = "", wide: int = 0
) -> str | None:
    """Return how a line joins the entry above (" ", ", " or " — "), or None when it begins a new one.

    ``wide`` is the length of the longest line of a long list: a short line is not broken by the width of a page.
    """
    if line.marker or line.cells or unit.cells:
        return None
    if upright:
        return upright
    before, text = unit.text, line.content
    if found := BEHALF.match(before):
        if not before[found.end() :].strip():
            return " "
        if not DASH.search(before) and person_strength(without_title(tidy(text))) >= 0.4 and not has_body_word(text):
            return " — "
    last = before.rsplit(" ", 1)[-1].lower()
    if text[:1].islower() or text[:1] == "(":
        if BEHALF.match(text):
            return None if DASH.search(before) or BEHALF.search(before) else ", "
        if is_role(text) and person_strength(without_title(tidy(before))) >= 0.4:
            return ", "
        broken = last in CONTINUES or before.endswith((",", "-", "–", "—")) or is_open(before) or text[:1] == "("
        small = text.split()[0].lower() in CONTINUES
        return " " if broken or small or len(unit.lines[-1].text.strip()) >= 0.6 * wide else None
    if len(before) < 200 and is_open(before):
        return " "
    if last in CONTINUES or before.endswith(("–", "—")) or before.endswith(",") and not commas:
        return " "
    if _QUOTED_ONLY.match(text) and has_body_word(before) and not has_quotes(before) and person_strength(before) < 0.6:
        result.warn("name_joined", "This line was joined to the one above as one name.", line.number)
        return " "
    if marked and line.indent >= unit.lines[0].indent:
        return " "
    if is_role(text) and classify(text).kind == "role" and person_strength(without_title(tidy(before))) >= 0.6:
        return ", "
    return None


def _is_seat_of(unit: Unit, line: Line) -> bool:
    """Tell whether a position stands alone below a person's name, with an empty line between them."""
    if line.marker or line.cells or unit.cells or "," in unit.text or line.words > 6:
        return False
    person = person_strength(without_title(tidy(unit.text))) >= 0.4 and not has_body_word(unit.text)
    return person and is_role(line.content) and classify(line.content).kind == "role"


def _only_heads(content: str) -> bool:
    """Tell whether one or two words are nothing but the head of a group or of a column ("Organisations", "Name")."""
    words = fold(content).split()
    return 1 <= len(words) <= 2 and all(
        word in COLUMNS or GROUPS.fullmatch(word) or PERSONAL.fullmatch(word) for word in words
    )


def _heads_names(label: str) -> bool:
    """Tell whether the words before a colon head a group ("Organisations"), and are no name themselves."""
    return len(label.split()) <= 6 and not has_quotes(label) and bool(GROUPS.search(label) or PERSONAL.search(label))


def _is_group(line: Line, previous: Line | None, following: Line | None, first: bool) -> bool:
    """Tell whether a line heads a group here, between these neighbours."""
    alone_above = first or previous is None or previous.blank
    marked_below = following is not None and not following.blank and following.marker is not None
    if line.marker and line.marker.kind != "roman" and not line.heading:
        return False
    if line.heading or line.content.rstrip().endswith(":") or _only_heads(line.content):
        return True
    capacity = fold(line.content) in PERSONAL_EXACT or CAPACITY.match(line.content.lower())
    if alone_above and line.words <= 8 and capacity:
        return True
    if line.strong and following is not None and not following.blank and not following.strong:
        return is_group_line(line) or not has_quotes(line.content) and marked_below
    if marked_below and (previous is None or previous.blank or previous.marker):
        return alone_above and not has_quotes(line.content) and person_strength(line.content) < 0.6
    if is_country(line.content.strip(" :")):
        return alone_above
    if line.content.islower() and line.words <= 6 and alone_above and (following is None or following.blank):
        return True  # "and by"
    shouted = (
        line.content.isupper() and following is not None and not following.blank and not following.content.isupper()
    )
    if shouted and alone_above and (GROUPS.search(line.content) or PERSONAL.search(line.content)):
        return True
    if not is_group_line(line):
        return False
    below_blank = following is None or following.blank
    if alone_above and below_blank:
        return True
    return (
        alone_above
        and bool(GROUPS.search(line.content))
        and not has_quotes(line.content)
        and line.words <= 6
        and (fold(line.content).split()[-1:] != [] and not title_cased(line.content))
    )


def read_units(lines: list[Line], result: Recognised, places: list[PlaceLine]) -> list[Unit]:
    """Join what runs over several lines and put every entry under its group."""
    lines = [line for line in lines if not is_header_row(line)]
    units: list[Unit] = []
    group, kind, block = "", "", 0
    blocks: dict[int, list[Line]] = {}
    number = 0
    for line in lines:
        number += line.blank
        if not line.blank:
            blocks.setdefault(number, []).append(line)
    number = 0
    commas = {place: _separated_by_commas(block) for place, block in blocks.items()}
    running = {place for place, block in blocks.items() if _runs_on(block)}
    upright = _upright(list(blocks.values()))
    marked_share = sum(line.marker is not None for line in lines) / max(1, sum(not line.blank for line in lines))
    filled = [len(line.text.strip()) for line in lines if not line.blank]
    wide = max(filled) if len(filled) >= 8 else 0
    for position, line in enumerate(lines):
        if line.blank:
            number += 1
            continue
        previous = lines[position - 1] if position else None
        following = lines[position + 1] if position + 1 < len(lines) else None
        continuing = units and previous is not None and not previous.blank and units[-1].block == number
        if place := read_placeline(line):
            places.append(place)
            continue
        if places and places[-1].place is None and not line.marker and (town := town_of(line.content)):
            places[-1] = PlaceLine(places[-1].date, town, places[-1].rest)
            continue
        footnote = line.marker is not None and line.marker.label == "*" and marked_share < 0.5
        if _COUNTED.match(line.content) or footnote and units and (previous is None or previous.blank):
            continue
        if CLOSING.match(line.content) and line.words <= 5:
            continue
        if _MORE.match(line.content):
            result.warn("more_not_listed", "This line counts further signatories without naming them.", line.number)
            continue
        if units and not continuing and number - units[-1].block == 1 and _is_seat_of(units[-1], line):
            units[-1].text += f", {line.content}"
            units[-1].lines.append(line)
            continue
        if continuing and number in running:
            units[-1].text += f" {line.content}"
            units[-1].lines.append(line)
            continue
        if continuing and not line.heading:
            glue = _joins(units[-1], line, commas[number], marked_share > 0.6, result, upright, wide)
            if glue is not None:
                unit = units[-1]
                unit.text = unit.text.rstrip(",") + glue + line.content
                unit.lines.append(line)
                continue
        if not line.cells and _is_group(line, previous, following, not units):
            if not SIGNED.search(line.content) or GROUPS.search(line.content) or PERSONAL.search(line.content):
                group = line.content.strip(" :*")
                kind = group_kind_of(group)
                block += 1
            continue
        label, colon, names = line.content.partition(":")
        labelled = bool(colon and names.strip()) and not line.cells
        if labelled and (is_country(label) or _heads_names(label) or is_signed_heading(line)):
            # "Norway: Quiet Rivers, Free Oars": a heading and its group in one line.
            group, kind = label.strip(), group_kind_of(label)
            if is_signed_heading(line) and not kind:
                group = ""
            units.append(Unit(names.strip(), [line], group, kind, number, inline=True))
            continue
        units.append(Unit(line.content, [line], group, kind, number, line.cells, inline=number in running))
    return units
