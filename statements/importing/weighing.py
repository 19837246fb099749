"""How much a line speaks for a list of names, or against it, where it stands."""

from __future__ import annotations

import re

from .enumerations import (
    all_shaped,
    is_paragraph_of_names,
    share_of_names,
    split_pieces,
)
from .lines import Line
from .nameness import is_contact, is_group_line, is_name_line, is_signed_heading
from .phrases import (
    CLOSING,
)
from .placeline import BYLINE, read_placeline
from .structure import SENTENCE_END, is_prose

_COPY_TO = re.compile(r"(?:to|каму|кому|cc|копия|копія)\s*:", re.IGNORECASE)
AGAINST = float("-inf")
_STRANGE = -1.0  # a line that speaks so much against a list stays in the text, even between names
ANNEX = re.compile(
    r"\W*(?:annex|appendix|дадат(?:ак|кі)|приложени[ея])(?:\s*(?:№|no\.?)?\s*[\dIVXA-Z]{1,4})?\s*(?:[.:–—-]\s.{3,80})?$",
    re.IGNORECASE,
)
GIVES_UP = 4.0  # so much against it ends a list: two sentences, or eight lines that are no names


def weight_of(lines: list[Line], position: int, used: set[int], named: bool) -> float:
    """Return how much a line speaks for a list of names here (above 0) or against it.

    A list goes on as long as its lines together say so: one odd line among many names does not end it, two
    sentences do. ``named`` tells that names stand above.
    """
    line = lines[position]
    content = line.content
    if line.blank:
        return 0.0
    if line.number in used or ANNEX.match(content) or _COPY_TO.match(content) or line.cut and named:
        return AGAINST
    if BYLINE.match(content) and line.words <= 8:
        return -1.0
    if is_contact(content):
        return AGAINST if named else -1.0
    if CLOSING.match(content) and line.words <= 5:
        return 0.0
    if score := is_name_line(line):
        return 1.0 if score == 1.0 else 0.5
    if is_group_line(line) or is_signed_heading(line) or read_placeline(line) or CLOSING.match(content):
        return 0.0
    pieces = split_pieces(content)
    if is_paragraph_of_names(line) or len(pieces) >= 2 and (share_of_names(pieces) >= 0.5 or all_shaped(pieces)):
        return 1.0
    if position and continues(line, lines[position - 1]) or named and _between_names(lines, position, used):
        return 0.0
    if line.heading:
        return -3.0
    if is_prose(line):
        return -2.0 - 0.05 * line.words
    if line.marker and line.marker.kind in ("decimal", "bullet"):
        return 0.1 if named and line.words <= 25 else -0.5
    return -0.5 if line.words <= 12 and not SENTENCE_END.search(content) else -1.5


def continues(line: Line, before: Line) -> bool:
    """Tell whether a line carries on the entry above it (no capital at its beginning, no mark)."""
    return not before.blank and not line.marker and line.content[:1].islower() and line.words <= 9 and not line.cells


def _between_names(lines: list[Line], position: int, used: set[int]) -> bool:
    """Tell whether a few words on a line of their own stand above more names ("and by")."""
    line = lines[position]
    following = position + 1
    if line.words > 6 or SENTENCE_END.search(line.content) or not lines[position - 1].blank:
        return False
    while following < len(lines) and lines[following].blank:
        following += 1
    below = lines[following : following + 2]
    return len(below) == 2 and all(
        item.number not in used and not item.cut and (is_name_line(item) >= 0.5 or len(split_pieces(item.content)) > 1)
        for item in below
    )


def strange_lines(lines: list[Line], start: int, end: int, used: set[int]) -> set[int]:
    """Return the numbers of the lines between the names that are no part of the list."""
    return {
        line.number for place, line in enumerate(lines[start:end], start)
        if not line.blank and weight_of(lines, place, used, True) <= _STRANGE
    }  # fmt: skip
