"""What stands in brackets behind a name: a country, a town, a person, a body, a position."""

from __future__ import annotations

import re

from .lexicon import has_body_word, has_quotes, is_country, is_role, person_strength, without_title
from .phrases import IN_PERSON
from .pieces import person_shaped
from .recognised import Signatory

BRACKET = re.compile(r"\s*\(([^()]{1,80})\)\s*$")
_TOWN = re.compile(r"[^\W\d_a-zа-яёіў][a-zа-яёіўà-öø-ÿ’'ʼ-]{2,}(?:-[^\W\d_][a-zа-яёіўà-öø-ÿ’'ʼ-]+)*")
_ACRONYM = re.compile(r"[^\W\d_a-zа-яёіў]{2,10}(?:[-\s.]?\w{0,3})$")


def take_brackets(text: str, entry: Signatory) -> str:
    """Take a country, a town, a person or a body in brackets at the end of a name out of it."""
    for _ in range(3):
        found = BRACKET.search(text)
        if not found:
            break
        inner, before = found.group(1).strip(), text[: found.start()].rstrip()
        if not before:
            break
        person_before = person_strength(without_title(before)) >= 0.5 and not has_body_word(before)
        if is_country(inner) or is_country(inner.rpartition(",")[2]):
            rest, comma, country = inner.rpartition(",")
            entry.country = entry.country or country.strip()
            if comma and person_before and (has_body_word(rest) or has_quotes(rest)):
                entry.organisation = entry.organisation or rest.strip()
        elif (
            person_shaped(before)
            and not person_before
            and (has_body_word(inner) or has_quotes(inner))
            and inner[:1].isupper()
        ):
            entry.person, entry.organisation = without_title(before), entry.organisation or inner
            return ""
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
        elif _TOWN.fullmatch(inner) and not person_before and (has_quotes(before) or has_body_word(before)):
            entry.country = entry.country or inner
        elif inner[:1].islower() and is_role(inner):
            entry.role = entry.role or inner
        elif inner[:1].islower():
            entry.affiliation = entry.affiliation or inner
        else:
            break
        text = before
    return text
