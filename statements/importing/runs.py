"""Runs of names: what follows a heading, and the longest run wherever it stands."""

from __future__ import annotations

from dataclasses import dataclass, field

from zayava.core.text import fold

from .enumerations import (
    opening_enumeration,
    share_of_names,
    split_pieces,
    without_articles,
    without_others,
)
from .groups import tells_who
from .lexicon import classify, has_body_word, has_quotes
from .lines import Line
from .marks import split_outside
from .nameness import is_group_line, is_name_line, is_signed_heading
from .phrases import (
    GROUPS,
    PERSONAL,
    SIGNED,
    SIGNED_EXACT,
)
from .pieces import tidy
from .structure import is_prose
from .weighing import AGAINST, GIVES_UP, strange_lines, weight_of

_PATIENCE = 8.0  # so much may stand between a heading and the first name: how to sign, who may
_SENDERS = frozenset(("from", "ад каго", "от кого"))


@dataclass
class Tail:
    """The lines of a signatory list: ``start`` and ``end`` index the kept lines; ``heading`` is the line that
    announces it.

    ``inline`` is set when names stand in the heading's own line, or in one paragraph; ``in_text`` when this paragraph
    is a sentence of the text, which stays in it. ``strange`` are the numbers of lines between the names that are none.
    ``score`` is how much the lines together speak for a list.
    """

    start: int
    end: int
    heading: Line | None = None
    inline: str = ""
    in_text: bool = False
    strange: set[int] = field(default_factory=set)
    score: float = 0.0


def after_heading(lines: list[Line], position: int, used: set[int]) -> Tail | None:
    """Return the list that follows the heading at ``position``."""
    line = lines[position]
    label, colon, rest = line.content.partition(":")
    if colon and rest.strip() and fold(label) in SIGNED_EXACT and not split_pieces(rest):
        return None
    if (
        fold(label) in _SENDERS
        and rest.strip()
        and (
            "@" in rest
            or "(" in rest
            and rest.endswith(")")
            and ";" not in rest
            or share_of_names(split_pieces(rest) or [rest]) < 0.5
        )
    ):
        return None
    if names := opening_enumeration(line.content):
        return Tail(position, position + 1, line, names, in_text=True)
    if colon and rest.strip() and len(split_pieces(rest)) >= 1 and _begins_with_a_name(rest):
        inline, end = rest.strip(), position + 1
        while (
            end < len(lines)
            and not lines[end].blank
            and not lines[end].marker
            and lines[end].number not in used
            and (inline.endswith((",", ";")) or lines[end].content[:1].islower())
        ):
            inline = f"{inline} {lines[end].content}"
            end += 1
        return Tail(position, end, line, without_articles(without_others(inline)))
    start = position + 1
    total, most, end, names = 0.0, 0.0, start, 0
    for place in range(start, len(lines)):
        weight = weight_of(lines, place, used, names > 0)
        total += weight
        names += weight >= 0.4
        if total > most:
            most, end = total, place + 1
        if total <= (most - GIVES_UP if most else -_PATIENCE):
            break
    if most < 0.5:
        return None
    end = without_heading_below(lines, start, end)
    return Tail(start, end, line, strange=strange_lines(lines, start, end, used), score=most)


def longest_run(lines: list[Line], used: set[int]) -> Tail | None:
    """Find the run of lines that speak most for a list of names, wherever it stands: one of eight names or more.

    Names that a sentence introduces with a colon ("They hold:") are those of whom the text speaks.
    """
    best: Tail | None = None
    total, start, names, strong = 0.0, 0, 0, 0
    most, found = 0.0, (0, 0, 0, 0)
    for place in range(len(lines) + 1):
        weight = weight_of(lines, place, used, names > 0) if place < len(lines) else AGAINST
        if total + weight <= 0 or total <= most - GIVES_UP:
            first, end, count, sure = found
            end = without_heading_below(lines, first, end)
            if most > (best.score if best else 0.0) and count >= 8 and sure >= 0.25 * count:
                if not is_introduced(lines, first):
                    best = Tail(first, end, None, score=most)
            total, start, names, strong, most = 0.0, place + 1, 0, 0, 0.0
            continue
        total += weight
        names += weight >= 0.4
        strong += weight >= 1.0
        if total > most:
            most, found = total, (start, place + 1, names, strong)
    if best:
        best.strange = strange_lines(lines, best.start, best.end, used)
    return best


def without_heading_below(lines: list[Line], start: int, end: int) -> int:
    """Return the end of a list without a last line that stands alone above running text and heads it ("About us")."""
    following = next((line for line in lines[end:] if not line.blank), None)
    if end - start > 1 and following is not None and is_prose(following) and lines[end - 2].blank:
        if is_name_line(lines[end - 1]) <= 0.5:
            return end - 1
    return end


def is_introduced(lines: list[Line], start: int) -> bool:
    """Tell whether what stands above a run of names is a sentence that ends in a colon and announces no signatories."""
    while start and lines[start - 1].blank:
        start -= 1
    above = lines[start - 1] if start else None
    if above is None or not above.content.endswith(":"):
        return False
    announces = is_signed_heading(above) or SIGNED.search(above.content) or tells_who(above.content)
    heads = above.words < 3 or is_group_line(above) and (GROUPS.search(above.content) or PERSONAL.search(above.content))
    return not announces and not heads


def _begins_with_a_name(text: str) -> bool:
    first = tidy(split_pieces(text)[0])
    if has_body_word(first) and has_quotes(first):
        return True  # «Подписали: движение «Соседи», …»
    return bool(classify(first).kind or classify(split_outside(first, ",")[0]).kind)
