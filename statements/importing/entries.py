"""One entry of a signatory list: who signs, for whom, in which position, from which country."""

from __future__ import annotations

import re

from . import lexicon
from .brackets import BRACKET, take_brackets
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
from .phrases import BEHALF, IN_PERSON, IN_THE_PERSON_OF, REPRESENTING
from .pieces import DASH, person_in, person_shaped, tidy
from .recognised import Signatory

# Who leads a body, so that what stands behind "of" is its name; of a professor it is a subject.
_LEADS = re.compile(
    r"(?:president|chair\w*|head|director|secretary|founder|co-?ordinator|spokes\w+|leader|manager|treasurer|trustee)$",
    re.IGNORECASE,
)
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_ROLE_OF = re.compile(r"^(?P<role>.{3,80}?)\s+(?:of|at|for|from|in|with)\s+(?:the\s+)?(?P<body>[A-ZÀ-Þ].{2,})$")


def _role_and_body(text: str) -> tuple[str, str]:
    """Split "head of the Saltmarsh Committee" and «старшыня Балотненскага цэнтра» into position and body."""
    if found := _ROLE_OF.match(text):
        named = len(found["body"].split()) > 1 or has_quotes(found["body"]) or found["body"].isupper()
        surely = has_body_word(found["body"]) or has_quotes(found["body"]) or _LEADS.search(found["role"])
        if is_role(text) and named and surely:
            return found["role"], re.sub(r"^the\s+(?=[A-Z])", "", found["body"])
    length = lexicon.role_length(text)
    words = text.split()
    rest = " ".join(words[length:])
    if (
        0 < length < len(words)
        and (rest[:1].isupper() or rest[:1] in '«“"' or has_body_word(words[length]) and has_quotes(rest))
        and (len(rest.split()) > 1 or rest.isupper() and len(rest) > 2 or has_quotes(rest))
        and not is_position(rest)
    ):
        return " ".join(words[:length]), rest
    return text, ""


def _by_commas(text: str, entry: Signatory, group_kind: str = "") -> str:
    """Read "Name, position, Organisation (Country)" and its like; returns what is left when nothing was understood."""
    parts = split_outside(text, ",")
    if len(parts) < 2:
        return text
    role, person = person_in(parts[0])
    if (
        person
        or person_shaped(parts[0])
        and (group_kind == "person" or is_role(parts[1]) or parts[1][:1].islower() or has_body_word(parts[1]))
    ):
        entry.person = person or without_title(parts[0])
        entry.role = role
        read_behind(parts[1:], entry)
        return ""
    # An organisation first: only a country, a person or a position can follow, anything else is part of its name.
    name = [parts[0]]
    for number, part in enumerate(parts[1:], 1):
        part_role, part_person = person_in(part)
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


def read_behind(parts: list[str], entry: Signatory) -> None:
    """Read what stands behind a person's name: positions, a body (which may hold commas), a country, a town."""
    for number, part in enumerate(parts):
        if not part:
            continue
        if IN_PERSON.search(" " + part):
            entry.capacity = "personal"
        elif is_country(part):
            entry.country = entry.country or part
        elif is_position(part):
            role, body = _role_and_body(part)
            entry.role = f"{entry.role}, {role}" if entry.role else role
            entry.organisation = entry.organisation or take_brackets(body, entry) if body else entry.organisation
        elif part[:1].islower():
            entry.role = f"{entry.role}, {part}" if entry.role else part
        elif (
            has_body_word(part)
            or has_quotes(part)
            or (entry.role and number == len(parts) - 1 and (" " in part or part.isupper()))
            or len(part.split()) >= 2
        ):
            rest = [part]
            for later in parts[number + 1 :]:
                if is_country(later) or IN_PERSON.search(" " + later):
                    read_behind([later], entry)
                else:
                    rest.append(later)
            body = take_brackets(", ".join(rest), entry)
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
        candidate = split_outside(BRACKET.sub("", first), ",")[0]
        role, person = person_in(candidate)
        expected = side == (1 if reverse else -1)
        by_column = expected and person_strength(without_title(candidate)) >= 0.2
        by_shape = not side and person_shaped(candidate) and (has_body_word(second) or has_quotes(second))
        if not person and (by_column or by_shape):
            role, person = "", without_title(candidate)
        if not person or side and not expected and person_strength(person) < 0.8:
            continue
        second_guess = classify(BRACKET.sub("", second))
        other_person = person_in(split_outside(second, ",")[0])[1]
        if other_person and second_guess.kind == "person" and not has_body_word(second) and not side:
            return None
        first = take_brackets(first, entry)
        entry.person, entry.role = person, role
        read_behind(split_outside(first, ",")[1:], entry)
        second = take_brackets(second, entry)
        if is_country(second):
            entry.country = second
        elif reverse or second_guess.kind != "role" and not second[:1].islower():
            rest = second if reverse else _by_parts_of_body(second, entry)
            entry.organisation = _country_behind(rest, entry)
        else:
            read_behind(split_outside(second, ","), entry)
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
            entry.organisation = _country_behind(take_brackets(after, entry), entry)
            return entry
        text = after
        break
    if found := IN_THE_PERSON_OF.search(text):
        role, person = person_in(tidy(found["who"]))
        entry.person, entry.role, entry.capacity = person or tidy(found["who"]), role, "representing"
        entry.organisation = _country_behind(take_brackets(text[: found.start()], entry), entry)
        return entry
    text = take_brackets(text, entry)
    if entry.capacity == "on_behalf" and (found := DASH.search(text)) and not inside_quotes(text, found.start()):
        # "On behalf of the Initiative «Light» — Peter Moth"
        role, person = person_in(split_outside(tidy(text[found.end() :]), ",")[0])
        if person:
            entry.person, entry.role = person, role
            entry.organisation = _country_behind(take_brackets(tidy(text[: found.start()]), entry), entry)
            read_behind(split_outside(tidy(text[found.end() :]), ",")[1:], Signatory())
            return entry
    rest: str | None = text
    for pattern in (DASH, re.compile(r":\s+")):
        found = pattern.search(text)
        if found and found.start() > 1 and not inside_quotes(text, found.start()):
            outcome = _sides(tidy(text[: found.start()]), tidy(text[found.end() :]), entry, side)
            if outcome is not None:
                rest = outcome
                break
    if rest:
        rest = _by_commas(rest, entry, group_kind) if not entry.person else rest
    if rest:
        _read_name(tidy(rest), entry, group_kind)
    return settle_capacity(entry, group_kind)


def _read_person(text: str, entry: Signatory) -> None:
    parts = split_outside(text, ",")
    role, person = person_in(take_brackets(parts[0], entry))
    entry.person, entry.role = person or without_title(parts[0]), role
    read_behind(parts[1:], entry)


def _read_name(text: str, entry: Signatory, group_kind: str) -> None:
    text = take_brackets(text, entry)
    role, person = person_in(text)
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


def settle_capacity(entry: Signatory, group_kind: str) -> Signatory:
    """Under a heading such as "In a personal capacity" the body is an affiliation, not a signatory."""
    if entry.person and _CYRILLIC.search(entry.organisation):
        role, body = _role_and_body(entry.organisation)  # «Председатель РОО «Право» — Н. В. Стрельчук»
        if body:
            entry.organisation, entry.role = body, entry.role or role
    if entry.person and entry.organisation and (group_kind == "person" or entry.capacity == "personal"):
        entry.affiliation, entry.organisation = entry.organisation, ""
        entry.capacity = "personal"
    elif group_kind == "person" and entry.person and not entry.capacity:
        entry.capacity = "personal"
    elif entry.person and entry.organisation and not entry.capacity:
        entry.capacity = "representing"
    return entry
