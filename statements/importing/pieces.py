"""Cutting printed names apart: list punctuation, commas outside quotation marks, several people on one line."""

from __future__ import annotations

import re

from zayava.core.text import fold

from .lexicon import (
    has_body_word,
    has_quotes,
    is_country,
    organisation_strength,
    person_strength,
    role_length,
    without_postnominals,
    without_title,
)
from .marks import inside_quotes, split_outside

DASH = re.compile(r"\s+[–—-]{1,2}\s+|\s*—\s*|(?<=[»”\"])\s*[–-]\s+")
_ABBREVIATED_END = re.compile(r"(?:\b[^\W\d_]\.|\.\w{1,4}\.|\b(?:Ltd|Inc|Corp|Jr|Sr|etc|ул|гг|Co|Assn)\.)$")
_HANGING = re.compile(r"\b(?:for|of|on|against|для|за|па|по|прав|супраць|против)(?:\s\S+){0,2}$", re.IGNORECASE)
_CYRILLIC = re.compile("[\u0400-\u04ff]")
NOBODY = 2  # what person_side says of a list in which nearly every entry begins with a body
_AND = re.compile(r"\s+(?:and|і|ды|и|&)\s+")


def tidy(text: str) -> str:
    """Drop the list's own punctuation around a name; a full stop stays where it belongs to an abbreviation."""
    text = text.strip().strip("•·").strip()
    text = re.sub(r"^[-–—*]\s+", "", text)
    while text and text[-1] in ",;.":
        if text[-1] == "." and _ABBREVIATED_END.search(text):
            break
        text = text[:-1].rstrip()
    text = re.sub(r"\s*[*†‡]+$", "", text)
    return text.strip()


def person_in(text: str) -> tuple[str, str]:
    """Return (role, person) when a part is a person, perhaps with a position or a title before the name."""
    bare = without_title(text)
    if person_strength(bare) >= 0.6:
        return "", bare
    words = bare.split()
    length = role_length(bare)
    if 0 < length < len(words):
        rest = " ".join(words[length:])
        if person_strength(rest) >= 0.6:
            return " ".join(words[:length]), rest
    return "", ""


def person_shaped(text: str) -> bool:
    """Tell whether a text has the shape of a name, without a word that speaks for it."""
    bare = without_title(text)
    return person_strength(bare) >= 0.4 and not has_body_word(bare)


def split_run_of_names(text: str, usual: int = 2) -> list[str]:
    """Split several people's names printed on one line without a mark between them; [] when it is not such a line.

    ``usual`` is how many words a name has on the lines around.
    """
    words = text.split()
    if len(without_postnominals(words)) < 4 or any(
        not word[:1].isupper() or word[-1] in ",.;:" and len(word) > 3 for word in words
    ):
        return []
    if (
        has_body_word(text)
        or has_quotes(text)
        or re.search(r"['’]s?(?:\s|$)", text)
        or any(not re.match(r"[^\W\d_][\w’'ʼ.-]*$", word) for word in words)
    ):
        return []
    for size in (3, 2) if usual == 3 or len(words) % 2 else (2, 3):
        if len(words) % size or len(words) // size < 2:
            continue
        pieces = [" ".join(words[start : start + size]) for start in range(0, len(words), size)]
        strengths = [person_strength(piece) for piece in pieces]
        if size == 3 and not all(strength >= 0.8 for strength in strengths):
            continue
        if all(strength >= 0.4 for strength in strengths) and (
            len(pieces) > 2 or max(strengths[1:]) >= 0.55 or usual == size
        ):
            return pieces
    return []


def split_and(text: str) -> list[str]:
    """Split "A and B" when both sides are people; otherwise the text stays whole."""
    parts = _AND.split(text)
    return parts if len(parts) == 2 and all(person_strength(without_title(part)) >= 0.7 for part in parts) else [text]


def split_last(pieces: list[str]) -> list[str]:
    """Split the last piece of an enumeration ("…, Initiative «Light» and Free Union") when both sides are whole."""
    if len(pieces) < 3:
        return pieces
    parts = _AND.split(pieces[-1])
    if len(parts) != 2 or not parts[1][:1].isupper():
        return pieces
    left, right = parts
    if _HANGING.search(left) and not has_quotes(left):
        return pieces
    if left[-1:] in '»”")' or _CYRILLIC.match(right):
        whole = (has_quotes(left) or organisation_strength(left) >= 0.4) and organisation_strength(right) >= 0.4
    else:
        words = right.split()
        whole = has_body_word(left) and len(words) > 1 and (has_body_word(words[0]) or has_body_word(words[-1]))
        whole = whole and fold(words[-1]) not in ("rights", "women")
    if not whole and not (person_shaped(left) and person_shaped(right)):
        return pieces
    return [*pieces[:-1], left, re.sub(r"^[Tt]he\s+(?=[A-Z])", "", right)]


def person_side(texts: list[str]) -> int:
    """Tell on which side of the dash the people stand in a list of "X — Y": -1 left, 1 right, 0 when it cannot be
    told, ``NOBODY`` in a list of organisations.
    """
    left = right = 0.0
    split = 0
    begins = [split_outside(tidy(re.split(DASH, text, maxsplit=1)[0]), ",")[0] for text in texts]
    people = sum(person_strength(without_title(begin)) >= 0.6 for begin in begins)
    bodies = sum(organisation_strength(begin) >= 0.5 for begin in begins)
    if len(texts) >= 5 and people <= 0.1 * len(texts) and bodies >= 0.4 * len(texts):
        return NOBODY
    for text in texts:
        found = DASH.search(text)
        if not found or inside_quotes(text, found.start()):
            continue
        if is_country(text[: found.start()]) or is_country(text[found.end() :]):
            continue  # a name and its country say nothing about people
        split += 1
        sides = [split_outside(tidy(side), ",")[0] for side in (text[: found.start()], text[found.end() :])]
        strengths = [
            person_strength(without_title(side)) - 0.6 * (organisation_strength(side) >= 0.5) for side in sides
        ]
        left, right = left + strengths[0], right + strengths[1]
    if split < 2 or abs(left - right) < 0.15 * split:
        return 0
    return -1 if left > right else 1
