"""Where the signatories stand: behind a heading, or as the run of names at the end of the text."""

from __future__ import annotations

from .enumerations import (
    announced_in_a_sentence,
    is_paragraph_of_names,
    opening_enumeration,
)
from .lexicon import person_strength
from .lines import Line
from .nameness import is_group_line, is_name_line, is_signed_heading
from .phrases import (
    CLOSING,
    GROUPS,
    PERSONAL,
)
from .pieces import tidy
from .placeline import read_placeline
from .runs import Tail, after_heading, is_introduced, longest_run, without_heading_below
from .structure import join
from .weighing import AGAINST, ANNEX, continues, weight_of

_MAX_AFTER = 4  # lines of other text that may follow the signatories: a note, a contact


def _ends_like_a_sentence(line: Line) -> bool:
    """Tell whether a line of three words or more ends in a full stop that belongs to no abbreviation."""
    content = line.content
    if line.words < 3 or not content.endswith(".") or line.cells:
        return False
    return not tidy(content).endswith(".") and not read_placeline(line)


def _names_above(lines: list[Line], position: int, used: set[int]) -> bool:
    """Tell whether the line above, empty lines apart, belongs to a list of names too."""
    while position and lines[position - 1].blank:
        position -= 1
    if not position or lines[position - 1].number in used:
        return False
    above = lines[position - 1]
    return is_paragraph_of_names(above) or is_name_line(above) == 1.0 or is_group_line(above)


def _at_the_end(lines: list[Line], used: set[int]) -> Tail | None:
    """Find the run of names the text ends with, without a heading."""
    end = len(lines)
    skipped = 0
    while end > 0 and skipped <= _MAX_AFTER:
        line = lines[end - 1]
        if line.number in used:
            return None
        if line.blank or read_placeline(line):
            end -= 1
        elif weight_of(lines, end - 1, used, True) == AGAINST:
            end -= 1
            skipped += 1
        elif names := announced_in_a_sentence(line):
            return Tail(end - 1, end, None, names)
        elif is_paragraph_of_names(line):
            if not _names_above(lines, end - 1, used):
                return Tail(end - 1, end, None, line.content)
            break
        elif is_name_line(line) and not CLOSING.match(line.content):
            break
        elif end > 1 and continues(line, lines[end - 2]) and is_name_line(lines[end - 2]):
            break
        else:
            end -= 1
            skipped += 1
    else:
        return None
    end = without_heading_below(lines, 0, end)
    if not end:
        return None
    start = end
    position = end
    score = count = strong = 0.0
    run: list[Line] = []
    while position > 0:
        line = lines[position - 1]
        if line.number in used or line.heading == 1:
            break
        belongs = weight_of(lines, position - 1, used, True)
        if belongs < 0 or CLOSING.match(line.content):
            break
        if _ends_like_a_sentence(line) and run and not any(map(_ends_like_a_sentence, run)):
            break  # nothing below ends in a full stop: this line is the last sentence of the text
        if not line.blank:
            run.append(line)
        position -= 1
        if belongs >= 0.5:
            score, count, strong = score + belongs, count + 1, strong + (belongs == 1.0)
            start = position
        elif not line.blank and (is_group_line(line) or continues(line, lines[position - 1])):
            start = position
    run = [line for line in lines[start:end] if not line.blank]
    shaped = sum(person_strength(tidy(line.content)) >= 0.4 for line in run)
    by_shape = len(run) >= 3 and shaped == len(run)
    grouped = count >= 2 and any(
        is_group_line(line) and not line.marker and (line.heading or line.content.endswith(":"))
        and (GROUPS.search(line.content) or PERSONAL.search(line.content)) for line in run
    )  # fmt: skip
    if not by_shape and not grouped and (strong < 1 or count < 2 or score / count < 0.6):
        return None
    if skipped and (is_introduced(lines, start) or is_introduced(lines, start + 1)):
        return None
    # Everything from the first line on would be names: then the list is not a tail but the whole text.
    if all(line.blank or line.number in used for line in lines[:start]) and count < 3:
        return None
    return Tail(start, end, None, score=score)


def _together(first: Tail | None, second: Tail, lines: list[Line]) -> Tail:
    """Join "Organisations that signed: …" and "Individuals: …" when nothing else stands between them."""
    if first is None or not (first.inline or first.heading is None) or not second.inline:
        return second
    if any(not line.blank for line in lines[first.end : second.start]):
        return second
    return Tail(first.start, second.end, None)


def find_tail(lines: list[Line], used: set[int]) -> Tail | None:
    """Find the signatory list. ``used`` are the numbers of lines that are already something else (title, demands)."""
    best: Tail | None = None
    for position, line in enumerate(lines):
        if line.blank or line.number in used or not is_signed_heading(line):
            continue
        tail = after_heading(lines, position, used)
        if tail and (best is None or best.inline and not tail.inline or tail.score >= best.score):
            if best is None or tail.start >= best.end:
                best = _together(best, tail, lines)
    if best is None:
        best = _behind_closing(lines, used) or _at_the_end(lines, used)
        annex = next((place for place, line in enumerate(lines) if place > 4 and ANNEX.match(line.content)), 0)
        if best is None and annex:
            best = _at_the_end(lines[:annex], used)
    run = longest_run(lines, used) if best is None or not best.inline else None
    if run and (best is None or run.score > 3 * best.score + 3):
        return run  # far more names stand together elsewhere
    return best or _at_the_beginning(lines, used)


def _behind_closing(lines: list[Line], used: set[int]) -> Tail | None:
    """Find the signatures below "Yours sincerely": the names that stand there before anything else does."""
    for position in range(len(lines) - 1, 0, -1):
        line = lines[position]
        if line.blank or line.number in used or not CLOSING.match(line.content) or line.words > 5:
            continue
        total, end = 0.0, position + 1
        for place in range(position + 1, len(lines)):
            weight = weight_of(lines, place, used, total > 0)
            if weight < 0:
                break
            total += weight
            end = place + 1 if weight > 0 else end
        return Tail(position + 1, end, None, score=total) if total >= 1 else None
    return None


def _at_the_beginning(lines: list[Line], used: set[int]) -> Tail | None:
    """Find the signatories in the sentence a text opens with: "We, the Law Clinic, the Oars Trust …, call on …"."""
    for position, line in enumerate(lines):
        if not line.blank and line.number not in used and (names := opening_enumeration(_whole(lines, position))):
            return Tail(position, position + 1, None, names, in_text=True)
    return None


def _whole(lines: list[Line], position: int) -> str:
    """Return the text of the block of lines that begins here; "" inside a block."""
    if position and not lines[position - 1].blank and lines[position - 1].paragraph == lines[position].paragraph:
        return ""
    end = position
    while end < len(lines) and not lines[end].blank and (end == position or not lines[end].marker):
        end += 1
    return join([line.content for line in lines[position:end]])
