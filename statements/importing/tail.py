"""Where the signatories stand: behind a heading, or as the run of names at the end of the text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from zayava.core.text import fold

from .enumerations import (
    all_shaped,
    announced_in_a_sentence,
    is_paragraph_of_names,
    opening_enumeration,
    share_of_names,
    split_pieces,
    without_articles,
    without_others,
)
from .lexicon import classify, has_quotes, is_affiliation, is_country, person_strength, title_cased, without_title
from .lines import Line
from .marks import split_outside
from .phrases import (
    BEHALF,
    CLOSING,
    COLUMNS,
    CONTACT,
    DEMAND,
    GROUPS,
    IN_THE_PERSON_OF,
    PERSONAL,
    PERSONAL_EXACT,
    SIGNED,
    SIGNED_EXACT,
)
from .pieces import tidy
from .placeline import read_placeline
from .structure import SENTENCE_END, is_prose, join

_COLON = re.compile(r":\s*$")
_COUNT = re.compile(r"\s*\(\s*\d+\s*\)\s*:?\s*$")
_REMARK = re.compile(r"\s*\([^()]{12,}\)\s*:?\s*$")  # "(all sign in a personal capacity)"
_MAIL = re.compile(r"\S@\S+\.\w|https?://")
_PHONE = re.compile(r"\W*(?:тэл|тел|tel|phone|fax|факс|e-?mail|эл\.|сайт|web-?site|skype)\w*[^:]{0,30}:", re.IGNORECASE)
_WRITE = re.compile(
    r"(?<!\w)(?:write|send|e-?mail|contact|reply|пішы|дасыл|адпраўл|пиш|направл|присыл|обращ|звярт)", re.IGNORECASE
)
_TO_DO = re.compile(r"[а-яёіў]{3,}(?:ць|цца|ть|ться)(?!\w)", re.IGNORECASE)  # «Подписать обращение», a button
_SENTENCE_INSIDE = re.compile(r"[^\W\d_]{4,}[.!?]\s+[A-ZÀ-ÞА-ЯЁІЎ]")
# A verb in the past and a full stop, or a day and what happened on it: a sentence or a chronicle, not a name.
_TOLD = re.compile(
    r"(?<!\w)[а-яёіў]{2,}(?:алі|ілі|ылі|элі|али|или|ели|ала|іла|ыла|ила|ела|аў|іў|ыў|еў|аліся|ілася|лся|лась|лись|ўся)(?!\w)"
    r"|(?<!\w)[a-z]{3,}ed(?!\w)|(?<!\w)(?:was|were|has|have|had|is|are|быў|была|былі|был|были|будет|будзе)(?!\w)"
)
_DATED = re.compile(r"\d{1,2}\s+[а-яёіўa-z]+\s+[–—-]|\d{1,2}\.\d{2}", re.IGNORECASE)
_SIDE_BY_SIDE = re.compile(r"\s+[•·|]\s+")
_MAX_AFTER = 4  # lines of other text that may follow the signatories: a note, a contact
_NOTE = re.compile(
    r"^\W*(?:\*|note|заўвага|примечание|list updated|the list|спіс|список|as of|стан на|по состоянию)", re.IGNORECASE
)


_ANNEX = re.compile(
    r"\W*(?:annex|appendix|дадат(?:ак|кі)|приложени[ея])(?:\s*(?:№|no\.?)?\s*[\dIVXA-Z]{1,4})?\s*(?:[.:–—-]\s.{3,80})?$",
    re.IGNORECASE,
)


@dataclass
class Tail:
    """The lines of a signatory list: ``start`` and ``end`` index the kept lines; ``heading`` is the line that
    announces it.

    ``inline`` is set when names stand in the heading's own line, or in one paragraph; ``in_text`` when this paragraph is
    a sentence of the text, which stays in it.
    """

    start: int
    end: int
    heading: Line | None = None
    inline: str = ""
    in_text: bool = False


def is_signed_heading(line: Line) -> bool:
    """Tell whether a line announces signatories."""
    content = _REMARK.sub("", _COUNT.sub("", line.content)).strip(" *")
    label = content.split(":", 1)[0]
    if not content or len(label) > 170 or len(content) > 170 and len(split_pieces(content[len(label) + 1 :])) < 3:
        return False
    if fold(label) in SIGNED_EXACT:
        return ":" in content or len(content.split()) <= 6
    if not SIGNED.search(label):
        return False
    if line.heading or line.strong:
        return len(label) < 110
    before_names = ":" in content and len(label.split()) <= 16 and not DEMAND.search(label)
    return before_names or bool(SIGNED.match(label)) and len(label.split()) <= 6 and not SENTENCE_END.search(content)


def is_name_line(line: Line) -> float:
    """Return how much a line looks like an entry of a signatory list: 0 (no), 0.5 (by its shape), 1 (by its words)."""
    if line.cells:
        return 1.0 if any(classify(cell).kind in ("person", "organisation") for cell in line.cells) else 0.5
    content = line.content
    if _TO_DO.match(content):
        return 0.0
    if len(side := [piece for piece in _SIDE_BY_SIDE.split(content) if piece]) >= 2:
        shaped = [piece[:1].isupper() or has_quotes(piece) for piece in side if len(piece.split()) <= 12]
        return 0.5 + 0.5 * (share_of_names(side) >= 0.5) if len(shaped) == len(side) and all(shaped) else 0.0
    if not content or len(content) > 260 or line.words > 28 or re.search(r"[!?…:]$", content):
        return 0.0
    if _is_contact(content) or _MAIL.search(content) and line.words <= 6:
        return 0.0
    first = content.lstrip("«“„\"'(#")[:1]
    if not (first.isupper() or first.isdigit()):
        return 1.0 if BEHALF.match(content) else 0.0
    bare = without_title(tidy(content))
    if _SENTENCE_INSIDE.search(bare) and line.words >= 6:
        return 0.0
    if _TOLD.search(content) and line.words >= 4 and (content.endswith(".") or _DATED.match(content)):
        return 0.0
    parts = split_outside(bare, ",")
    if IN_THE_PERSON_OF.search(bare) and line.words <= 20:
        return 1.0
    if SENTENCE_END.search(content) and content.endswith(".") and not bare.endswith("."):
        # A full stop behind a name happens; behind eight words it is a sentence.
        if line.words > 8 and not person_strength(parts[0]) >= 0.6:
            return 0.0
    elif content.endswith(";") and line.words > 12 and not (line.marker and title_cased(content)):
        return 0.0
    if person_strength(re.split(r"\s[–—-]\s|\(", parts[0])[0].strip()) >= 0.6:
        return 1.0
    guess = classify(re.sub(r"\s*\([^()]*\)$", "", bare))
    if guess.kind in ("person", "organisation") and guess.strength >= 0.5:
        return 1.0 if line.words <= 16 or has_quotes(content) or title_cased(content) else 0.5
    if is_affiliation(content) and line.words <= 12:
        return 0.5
    if is_country(bare) or title_cased(content) and line.words <= 9:
        return 0.5
    return 0.5 if line.words <= 5 and not DEMAND.search(content) else 0.0


def _is_contact(content: str) -> bool:
    """Tell whether a line says whom to write to, or how to sign too, and names no signatory."""
    if _PHONE.match(content) or _MAIL.search(content) and _WRITE.search(content):
        return True
    if not CONTACT.match(content):
        return False
    return ":" in content or bool(_MAIL.search(content)) or not title_cased(content)


def is_group_line(line: Line) -> bool:
    """Tell whether a line can head a group of signatories ("International organisations", "In a personal capacity")."""
    content = line.content.strip(" *")
    if not content or len(content) > 140 or line.cells or BEHALF.search(content, 1):
        return False
    if fold(content) in PERSONAL_EXACT or fold(content) in COLUMNS:
        return True
    label = content.rstrip(": ")
    if _COLON.search(content):
        return line.words <= 12
    if line.heading:
        return True
    return line.words <= 9 and bool(GROUPS.search(label)) and not has_quotes(label) and not SENTENCE_END.search(content)


def _continues(line: Line, before: Line) -> bool:
    """Tell whether a line carries on the entry above it (no capital at its beginning, no mark)."""
    return not before.blank and not line.marker and line.content[:1].islower() and line.words <= 9 and not line.cells


def _belongs(lines: list[Line], position: int) -> float:
    """Return how much the line belongs to a list of names; blank and neutral lines give 0.25."""
    line = lines[position]
    if line.blank:
        return 0.25
    if score := is_name_line(line):
        return score
    if is_paragraph_of_names(line):
        return 1.0
    if is_group_line(line) or is_signed_heading(line) or read_placeline(line) or CLOSING.match(line.content):
        return 0.25
    if position and _continues(line, lines[position - 1]):
        return 0.25
    return 0.0


def _after_heading(lines: list[Line], position: int, used: set[int]) -> Tail | None:
    """Return the list that follows the heading at ``position``."""
    line = lines[position]
    label, colon, rest = line.content.partition(":")
    if colon and rest.strip() and fold(label) in SIGNED_EXACT and not split_pieces(rest):
        return None
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
    end = position + 1
    score = count = 0.0
    last = end
    while end < len(lines):
        current = lines[end]
        if (
            current.number in used
            or _is_contact(current.content)
            or current.cut
            and count
            or _ANNEX.match(current.content)
            or re.match(r"(?:to|каму|кому|cc|копия|копія)\s*:", current.content, re.IGNORECASE)
        ):
            break
        belongs = _belongs(lines, end)
        if belongs == 0.0:
            pieces = split_pieces(current.content)
            if len(pieces) >= 2 and (share_of_names(pieces) >= 0.5 or all_shaped(pieces)):
                belongs = 1.0
            elif current.marker and current.marker.kind in ("decimal", "bullet") and count and not is_prose(current):
                belongs = 0.5
            elif count and _between_names(lines, end, used):
                belongs = 0.25
            else:
                break
        if belongs >= 0.5:
            score, count, last = score + belongs, count + 1, end + 1
        end += 1
    if not count or score / count < 0.5:
        return None
    return Tail(position + 1, last, line)


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


def _begins_with_a_name(text: str) -> bool:
    first = tidy(split_pieces(text)[0])
    return bool(classify(first).kind or classify(split_outside(first, ",")[0]).kind)


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
        elif names := announced_in_a_sentence(line):
            return Tail(end - 1, end, None, names)
        elif is_paragraph_of_names(line):
            if not _names_above(lines, end - 1, used):
                return Tail(end - 1, end, None, line.content)
            break
        elif is_name_line(line) and not CLOSING.match(line.content):
            break
        elif end > 1 and _continues(line, lines[end - 2]) and is_name_line(lines[end - 2]):
            break
        else:
            end -= 1
            skipped += 1
    else:
        return None
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
        belongs = _belongs(lines, position - 1)
        if belongs == 0.0 or CLOSING.match(line.content):
            break
        if _ends_like_a_sentence(line) and run and not any(map(_ends_like_a_sentence, run)):
            break  # nothing below ends in a full stop: this line is the last sentence of the text
        if not line.blank:
            run.append(line)
        position -= 1
        if belongs >= 0.5:
            score, count, strong = score + belongs, count + 1, strong + (belongs == 1.0)
            start = position
        elif not line.blank and (is_group_line(line) or _continues(line, lines[position - 1])):
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
    # Everything from the first line on would be names: then the list is not a tail but the whole text.
    if all(line.blank or line.number in used for line in lines[:start]) and count < 3:
        return None
    return Tail(start, end, None)


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
        tail = _after_heading(lines, position, used)
        if tail and (best is None or best.inline and not tail.inline or tail.end - tail.start >= best.end - best.start):
            if best is None or tail.start >= best.end:
                best = _together(best, tail, lines)
    if best:
        return best
    tail = _at_the_end(lines, used)
    annex = next((place for place, line in enumerate(lines) if place > 4 and _ANNEX.match(line.content)), 0)
    if tail is None and annex:
        tail = _at_the_end(lines[:annex], used)
    return tail or _at_the_beginning(lines, used)


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
