"""Headings of groups among the signatories: who stands below them, and in which capacity."""

from __future__ import annotations

import re

from .lexicon import has_body_word
from .phrases import PERSONAL

_PEOPLE = re.compile(
    r"(?:experts|lawyers|journalists|writers|academics|scholars|artists|defenders|activists|individual|юрист|юрыст|актывіст|активист"
    r"|residents|citizens|teachers|students|doctors|workers|жыхар|жител|настаўнік|учител|студэнт|студент|рабочыя|рабочие|журналіст|журналист|пісьменн|писател|навукоўц|учён|учен|адвокат|адвакат|праваабаронц|правозащитник|экспер)",
    re.IGNORECASE,
)
_BODIES = re.compile(
    r"organi[sz]ations|associations|ngos|networks|media\b|initiatives|арганізацы|организаци|ініцыятыв|инициатив",
    re.IGNORECASE,
)


# What says in which capacity everybody below signs, whatever else the heading mentions.
CAPACITY = re.compile(
    r"(?:personal|individual|private) capacit|for identification|асабіст\w+ якасці|выступаюць асабіста"
    r"|асабіста,|дзеля ведама"
    r"|ад сябе асабіста|в личном качестве|от себя лично|лично,|указан\w* (?:только|лишь|для)|названыя толькі"
    r"|пазначан\w* толькі",
    re.IGNORECASE,
)


def tells_who(text: str) -> bool:
    """Tell whether a line speaks of organisations or of people of a kind, as what announces signatories does."""
    return bool(_PEOPLE.search(text) or _BODIES.search(text))


def group_kind_of(text: str) -> str:
    """Tell what a heading of a group announces: ``person``, ``organisation``, or ``""`` for both or neither."""
    if CAPACITY.search(text):
        return "person"
    people = bool(PERSONAL.search(text) or _PEOPLE.search(text))
    bodies = bool(_BODIES.search(text)) or not people and has_body_word(text)
    if people == bodies:
        return ""
    return "person" if people else "organisation"
