"""What a single line is in a list of signatories: an entry, a heading of the list or of a group, a contact."""

from __future__ import annotations

import re

from zayava.core.text import fold

from .enumerations import SENTENCE_INSIDE, share_of_names, split_pieces
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
from .marks import split_outside
from .phrases import (
    BEHALF,
    COLUMNS,
    CONTACT,
    DEMAND,
    GROUPS,
    IN_THE_PERSON_OF,
    MAIL,
    PERSONAL_EXACT,
    SIGNED,
    SIGNED_EXACT,
)
from .pieces import tidy
from .structure import SENTENCE_END

_COLON = re.compile(r":\s*$")
_COUNT = re.compile(r"\s*\(\s*\d+\s*\)\s*:?\s*$")
_REMARK = re.compile(r"\s*\([^()]{12,}\)\s*:?\s*$")  # "(all sign in a personal capacity)"
_PHONE = re.compile(r"\W*(?:тэл|тел|tel|phone|fax|факс|e-?mail|эл\.|сайт|web-?site|skype)\w*[^:]{0,30}:", re.IGNORECASE)
_LONGEST_CONTACT = 600  # characters
_WRITE = re.compile(
    r"(?<!\w)(?:write|send|e-?mail|contact|reply|пішы|дасыл|адпраўл|пиш|направл|присыл|обращ|звярт)", re.IGNORECASE
)
_TO_DO = re.compile(r"[а-яёіў]{3,}(?:ць|цца|ть|ться)(?!\w)", re.IGNORECASE)  # «Подписать обращение», a button
_MAY = re.compile(
    r"(?<!\w)(?:можно|можна|нельга|нельзя|может|можа|могут|могуць|may be|can be|will be|must be)(?!\w)", re.IGNORECASE
)
# A verb in the past and a full stop, or a day and what happened on it: a sentence or a chronicle, not a name.
_TOLD = re.compile(
    r"(?<!\w)[а-яёіў]{2,}(?:алі|ілі|ылі|элі|али|или|ели|ала|іла|ыла|ила|ела|аў|іў|ыў|еў|аліся|ілася|лся|лась|лись|ўся)(?!\w)"
    r"|(?<!\w)[a-z]{3,}ed(?!\w)|(?<!\w)(?:was|were|has|have|had|is|are|быў|была|былі|был|были|будет|будзе)(?!\w)"
)
_DATED = re.compile(r"\d{1,2}\s+[а-яёіўa-z]+\s+[–—-]|\d{1,2}\.\d{2}", re.IGNORECASE)
_SIDE_BY_SIDE = re.compile(r"\s+[•·|]\s+")


def is_signed_heading(line: Line) -> bool:
    """Tell whether a line announces signatories."""
    content = _REMARK.sub("", _COUNT.sub("", line.content)).strip(" *")
    label = content.split(":", 1)[0]
    if is_contact(content) or _TO_DO.match(content):
        return False
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
    if _TO_DO.match(content) or line.words >= 5 and _MAY.search(content):
        return 0.0
    if len(side := [piece for piece in _SIDE_BY_SIDE.split(content) if piece]) >= 2:
        shaped = [piece[:1].isupper() or has_quotes(piece) for piece in side if len(piece.split()) <= 12]
        return 0.5 + 0.5 * (share_of_names(side) >= 0.5) if len(shaped) == len(side) and all(shaped) else 0.0
    if not content or len(content) > 260 or line.words > 28 or re.search(r"[!?…:]$", content):
        return 0.0
    if is_contact(content) or MAIL.search(content):
        return 0.0 if line.words <= 6 or "://" in content or is_contact(content) else 0.5
    first = content.lstrip("«“„\"'(#")[:1]
    if not (first.isupper() or first.isdigit()):
        return 1.0 if BEHALF.match(content) else 0.0
    bare = without_title(tidy(content))
    if SENTENCE_INSIDE.search(bare) and line.words >= 6:
        return 0.0
    if _TOLD.search(content) and line.words >= 4 and (content.endswith(".") or _DATED.match(content)):
        return 0.0
    parts = split_outside(bare, ",")
    if (IN_THE_PERSON_OF.search(bare) or BEHALF.match(content)) and line.words <= 20:
        return 1.0
    if SENTENCE_END.search(content) and content.endswith(".") and not bare.endswith("."):
        # A full stop behind a name happens; behind eight words it is a sentence.
        if line.words > 8 and not person_strength(parts[0]) >= 0.6:
            return 0.0
    elif content.endswith(";") and line.words > 12 and not (line.marker and title_cased(content)):
        return 0.0
    begins = re.split(r"\s[–—/-]\s|\(", parts[0])[0].strip()
    if (person := person_strength(without_title(begins))) >= 0.6:
        return 1.0
    if person >= 0.4 and begins != bare:
        # Two capitalised words before a comma, a dash or a bracket, and perhaps a body or a position behind it.
        behind = bare[len(begins) :].strip(" ,–—-/()")
        return 1.0 if has_body_word(behind) or is_role(behind) else 0.5
    guess = classify(re.sub(r"\s*\([^()]*\)$", "", bare))
    if guess.kind in ("person", "organisation") and guess.strength >= 0.5:
        return 1.0 if line.words <= 16 or has_quotes(content) or title_cased(content) else 0.5
    if is_affiliation(content) and line.words <= 12:
        return 0.5
    if is_country(bare) or title_cased(content) and line.words <= 9:
        return 0.5
    return 0.5 if line.words <= 5 and not DEMAND.search(content) else 0.0


def is_contact(content: str) -> bool:
    """Tell whether a line says whom to write to, or how to sign too, and names no signatory."""
    if len(content) > _LONGEST_CONTACT:
        return False
    if (
        _PHONE.match(content)
        or re.match(r"(?:исп|вык)\.\s", content, re.IGNORECASE)
        or MAIL.search(content)
        and _WRITE.search(content)
    ):
        return True
    if not CONTACT.match(content):
        return False
    return ":" in content or bool(MAIL.search(content)) or not title_cased(content)


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
