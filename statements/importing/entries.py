"""One entry of a signatory list: who signs, for whom, in which position, from which country."""

from __future__ import annotations

import re
from dataclasses import dataclass

from . import lexicon
from .lexicon import (
    classify,
    has_body_word,
    has_quotes,
    is_country,
    is_role,
    organisation_strength,
    person_strength,
    without_title,
)
from .phrases import BEHALF, IN_PERSON, IN_THE_PERSON_OF, REPRESENTING
from .recognised import Signatory

_DASH = re.compile(r"\s+[–—-]{1,2}\s+|\s*—\s*|(?<=[»”\"])\s*[–-]\s+")
_BRACKET = re.compile(r"\s*\(([^()]{1,80})\)\s*$")
_ABBREVIATED_END = re.compile(r"(?:\b[^\W\d_]\.|\.\w{1,4}\.|\b(?:Ltd|Inc|Corp|Jr|Sr|etc|ул|гг|Co|Assn)\.)$")
_COMMA = re.compile(r",\s+(?![^«“„]*[»”])")
_ROLE_OF = re.compile(r"^(?P<role>.{3,80}?)\s+(?:of|at|for|from|in|with)\s+(?:the\s+)?(?P<body>[A-ZÀ-Þ].{2,})$")
_AND = re.compile(r"\s+(?:and|і|ды|и|&)\s+")
_ACRONYM = re.compile(r"[^\W\d_a-zа-яёіў]{2,10}(?:[-\s.]?\w{0,3})$")


@dataclass
class Part:
    """A piece of an entry with what it is."""

    text: str
    kind: str
    strength: float


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


def split_outside(text: str, mark: str) -> list[str]:
    """Split at a character, except inside quotation marks and brackets."""
    if mark not in text:
        return [text]
    parts, depth, straight, start = [], 0, False, 0
    for position, letter in enumerate(text):
        if letter in "«“„(":
            depth += 1
        elif letter in "»”)":
            depth = max(0, depth - 1)
        elif letter == '"':
            straight = not straight
        elif letter == mark and not depth and not straight:
            parts.append(text[start:position])
            start = position + 1
    if depth or straight:  # a mark never closed: quotation marks cannot be trusted here
        return [part.strip() for part in text.split(mark)]
    return [part.strip() for part in [*parts, text[start:]]]


def _brackets(text: str, entry: Signatory) -> str:
    """Take a country, a town, a person or a body in brackets at the end of a name out of it."""
    for _ in range(3):
        found = _BRACKET.search(text)
        if not found:
            break
        inner, before = found.group(1).strip(), text[: found.start()].rstrip()
        if not before:
            break
        person_before = person_strength(without_title(before)) >= 0.5 and not has_body_word(before)
        if is_country(inner):
            entry.country = entry.country or inner
        elif IN_PERSON.search(" " + inner):
            entry.capacity = "personal"
        elif _ACRONYM.match(inner) and not person_before:
            break
        elif person_before and (has_body_word(inner) or has_quotes(inner)) and not inner[:1].islower():
            entry.organisation = entry.organisation or inner
        elif person_before:
            entry.affiliation = entry.affiliation or inner
        elif person_strength(inner) >= 0.7 and not has_quotes(inner):
            entry.person = entry.person or inner
        elif inner[:1].islower() and is_role(inner):
            entry.role = entry.role or inner
        elif inner[:1].islower():
            entry.affiliation = entry.affiliation or inner
        else:
            break
        text = before
    return text


def _person_in(text: str) -> tuple[str, str]:
    """Return (role, person) when a part is a person, perhaps with a position or a title before the name."""
    bare = without_title(text)
    if person_strength(bare) >= 0.6:
        return "", bare
    words = bare.split()
    length = lexicon.role_length(bare)
    if 0 < length < len(words):
        rest = " ".join(words[length:])
        if person_strength(rest) >= 0.6:
            return " ".join(words[:length]), rest
    return "", ""


def person_shaped(text: str) -> bool:
    """Tell whether a text has the shape of a name, without a word that speaks for it."""
    bare = without_title(text)
    return person_strength(bare) >= 0.4 and not has_body_word(bare)


def _role_and_body(text: str) -> tuple[str, str]:
    """Split "head of the Saltmarsh Committee" and «старшыня Балотненскага цэнтра» into position and body."""
    if found := _ROLE_OF.match(text):
        named = len(found["body"].split()) > 1 or has_quotes(found["body"]) or found["body"].isupper()
        if is_role(text) and named and (has_body_word(found["body"]) or has_quotes(found["body"])):
            return found["role"], found["body"]
    length = lexicon.role_length(text)
    words = text.split()
    rest = " ".join(words[length:])
    if (
        0 < length < len(words)
        and (rest[:1].isupper() or rest[:1] in '«“"')
        and len(rest.split()) > 1
        and (has_body_word(rest) or has_quotes(rest))
    ):
        return " ".join(words[:length]), rest
    return text, ""


def _by_commas(text: str, entry: Signatory, group_kind: str = "") -> str:
    """Read "Name, position, Organisation (Country)" and its like; returns what is left when nothing was understood."""
    parts = split_outside(text, ",")
    if len(parts) < 2:
        return text
    role, person = _person_in(parts[0])
    if (
        person
        or person_shaped(parts[0])
        and (group_kind == "person" or is_role(parts[1]) or parts[1][:1].islower() or has_body_word(parts[1]))
    ):
        entry.person = person or without_title(parts[0])
        entry.role = role
        _behind_person(parts[1:], entry)
        return ""
    # An organisation first: only a country, a person or a position can follow, anything else is part of its name.
    name = [parts[0]]
    for number, part in enumerate(parts[1:], 1):
        part_role, part_person = _person_in(part)
        last = number == len(parts) - 1
        if is_country(part) and last:
            entry.country = entry.country or part
        elif part_person and not entry.person and classify(", ".join(name)).kind != "person":
            entry.person, entry.role = part_person, part_role or entry.role
        elif is_role(part) and part[:1].islower() and (last or entry.person):
            entry.role = part
        else:
            name.append(part)
    return ", ".join(name)


def _behind_person(parts: list[str], entry: Signatory) -> None:
    """Read what stands behind a person's name: positions, a body (which may hold commas), a country, a town."""
    for number, part in enumerate(parts):
        if not part:
            continue
        if IN_PERSON.search(" " + part):
            entry.capacity = "personal"
        elif is_country(part):
            entry.country = entry.country or part
        elif is_role(part) and classify(part).kind == "role":
            role, body = _role_and_body(part)
            entry.role = f"{entry.role}, {role}" if entry.role else role
            entry.organisation = entry.organisation or _brackets(body, entry) if body else entry.organisation
        elif part[:1].islower():
            entry.role = f"{entry.role}, {part}" if entry.role else part
        elif (
            has_body_word(part)
            or has_quotes(part)
            or (entry.role and number == len(parts) - 1)
            or len(part.split()) >= 2
        ):
            rest = [part]
            for later in parts[number + 1 :]:
                if is_country(later) or IN_PERSON.search(" " + later):
                    _behind_person([later], entry)
                else:
                    rest.append(later)
            body = _brackets(", ".join(rest), entry)
            entry.organisation = entry.organisation or body
            return
        else:
            entry.affiliation = part


def _sides(left: str, right: str, entry: Signatory, side: int = 0) -> str | None:
    """Read the two sides of a dash or a colon; None when they do not belong to two different things.

    ``side`` is where the person stands in the lines around: -1 left, 1 right, 0 unknown.
    """
    orders = [(left, right, False), (right, left, True)]
    for first, second, reverse in orders[::-1] if side > 0 else orders:
        candidate = split_outside(_BRACKET.sub("", first), ",")[0]
        role, person = _person_in(candidate)
        expected = side == (1 if reverse else -1)
        if not person and (expected and person_strength(without_title(candidate)) >= 0.2 or person_shaped(candidate) and (
                has_body_word(second) or has_quotes(second)) and not side):  # fmt: skip
            role, person = "", without_title(candidate)
        if not person or side and not expected and person_strength(person) < 0.8:
            continue
        second_guess = classify(_BRACKET.sub("", second))
        other_person = _person_in(split_outside(second, ",")[0])[1]
        if other_person and second_guess.kind == "person" and not has_body_word(second) and not side:
            return None
        first = _brackets(first, entry)
        entry.person, entry.role = person, role
        _behind_person(split_outside(first, ",")[1:], entry)
        second = _brackets(second, entry)
        if is_country(second):
            entry.country = second
        elif reverse or second_guess.kind != "role" and not second[:1].islower():
            rest = second if reverse else _by_parts_of_body(second, entry)
            entry.organisation = _country_behind(rest, entry)
        else:
            _behind_person(split_outside(second, ","), entry)
        return ""
    if is_country(right):
        entry.country = right
        return left
    return None


def _country_behind(text: str, entry: Signatory) -> str:
    """Take a country behind the last comma out of an organisation's name."""
    parts = split_outside(text, ",")
    if len(parts) > 1 and is_country(parts[-1]):
        entry.country = entry.country or parts[-1]
        return ", ".join(parts[:-1])
    return text


def _by_parts_of_body(text: str, entry: Signatory) -> str:
    """Read "position, Organisation" behind a dash."""
    parts = split_outside(text, ",")
    while len(parts) > 1 and is_role(parts[0]) and classify(parts[0]).kind == "role":
        entry.role = f"{entry.role}, {parts[0]}" if entry.role else parts[0]
        parts = parts[1:]
    return ", ".join(parts)


def parse_entry(text: str, *, group_kind: str = "", side: int = 0) -> Signatory:
    """Read one entry.

    ``group_kind`` is what the heading above says: ``person``, ``organisation`` or ``""``; ``side`` where the person
    stands around a dash in the lines around (-1 left, 1 right). The name goes to ``organisation`` or
    ``person``; when the entry alone cannot tell, it goes to ``affiliation`` and both names stay empty.
    """
    entry = Signatory()
    text = tidy(text)
    if found := IN_PERSON.search(text):
        if found.start() > 2:
            entry.capacity = "personal"
            text = tidy(text[: found.start()])
    for pattern, capacity in ((BEHALF, "on_behalf"), (REPRESENTING, "representing")):
        found = pattern.search(text)
        if not found:
            continue
        before, after = tidy(text[: found.start()].rstrip(" (–—-,:")), tidy(text[found.end() :].rstrip(")"))
        if before and not after:
            continue
        entry.capacity = capacity  # type: ignore[assignment]
        after = re.sub(r"^the\s+(?=[A-Z])", "", after)
        if before:
            _read_person(before, entry)
            entry.organisation = _country_behind(_brackets(after, entry), entry)
            return entry
        text = after
        break
    if found := IN_THE_PERSON_OF.search(text):
        role, person = _person_in(tidy(found["who"]))
        entry.person, entry.role, entry.capacity = person or tidy(found["who"]), role, "representing"
        entry.organisation = _country_behind(_brackets(text[: found.start()], entry), entry)
        return entry
    text = _brackets(text, entry)
    rest: str | None = text
    for pattern in (_DASH, re.compile(r":\s+")):
        found = pattern.search(text)
        if found and found.start() > 1 and not _inside_quotes(text, found.start()):
            outcome = _sides(tidy(text[: found.start()]), tidy(text[found.end() :]), entry, side)
            if outcome is not None:
                rest = outcome
                break
    if rest:
        rest = _by_commas(rest, entry, group_kind) if not entry.person else rest
    if rest:
        _read_name(tidy(rest), entry, group_kind)
    return _settle(entry, group_kind)


def _inside_quotes(text: str, position: int) -> bool:
    before = text[:position]
    opened = sum(before.count(mark) for mark in "«“„(") - sum(before.count(mark) for mark in "»”)")
    return opened > 0 or before.count('"') % 2 == 1


def _read_person(text: str, entry: Signatory) -> None:
    parts = split_outside(text, ",")
    role, person = _person_in(_brackets(parts[0], entry))
    entry.person, entry.role = person or without_title(parts[0]), role
    _behind_person(parts[1:], entry)


def _read_name(text: str, entry: Signatory, group_kind: str) -> None:
    text = _brackets(text, entry)
    role, person = _person_in(text)
    guess = classify(text)
    if group_kind == "person" and person_strength(without_title(text)) > 0.3:
        entry.person = without_title(text)
    elif group_kind == "organisation" and person_strength(text) < 0.8:
        entry.organisation = text
    elif person and (guess.kind != "organisation" or guess.strength < 0.6):
        entry.person, entry.role = person, entry.role or role
    elif guess.kind == "organisation" and guess.strength >= 0.5:
        entry.organisation = text
    elif entry.person:
        entry.organisation = text
    else:
        entry.affiliation = text


def _settle(entry: Signatory, group_kind: str) -> Signatory:
    """Under a heading such as "In a personal capacity" the body is an affiliation, not a signatory."""
    if entry.person and entry.organisation and (group_kind == "person" or entry.capacity == "personal"):
        entry.affiliation, entry.organisation = entry.organisation, ""
        entry.capacity = "personal"
    elif group_kind == "person" and entry.person and not entry.capacity:
        entry.capacity = "personal"
    elif entry.person and entry.organisation and not entry.capacity:
        entry.capacity = "representing"
    return entry


def split_run_of_names(text: str, usual: int = 2) -> list[str]:
    """Split several people's names printed on one line without a mark between them; [] when it is not such a line.

    ``usual`` is how many words a name has on the lines around.
    """
    words = text.split()
    if len(words) < 4 or any(not word[:1].isupper() or word[-1] in ",.;:" and len(word) > 3 for word in words):
        return []
    if has_body_word(text) or has_quotes(text) or any(not re.match(r"[^\W\d_][\w’'ʼ.-]*$", word) for word in words):
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


def person_side(texts: list[str]) -> int:
    """Tell on which side of the dash the people stand in a list of "X — Y": -1 left, 1 right, 0 when it cannot be told."""
    left = right = 0.0
    split = 0
    for text in texts:
        found = _DASH.search(text)
        if not found or _inside_quotes(text, found.start()):
            continue
        split += 1
        sides = [split_outside(tidy(side), ",")[0] for side in (text[: found.start()], text[found.end() :])]
        strengths = [
            person_strength(without_title(side)) - 0.6 * (organisation_strength(side) >= 0.5) for side in sides
        ]
        left, right = left + strengths[0], right + strengths[1]
    if split < 2 or abs(left - right) < 0.15 * split:
        return 0
    return -1 if left > right else 1
