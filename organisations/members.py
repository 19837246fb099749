"""Who belongs to the coalition today, and how each of them stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest

from zayava.core.texts import LocalisedText, Shown

from .catalogue import CLOSED, MEMBER, organisation_catalogue
from .enums import StatusKind
from .selectors import histories, names_and_profiles
from .standing import standing_on, today

_PLAIN = {StatusKind.REGISTERED, StatusKind.RESTORED}


@dataclass(frozen=True)
class Member(Shown):
    """A member with a public profile; ``standing`` says in words how it stands, ``""`` for one that is simply active.

    ``url_language`` is the language of its profile where it is not the reader's.
    """

    name: LocalisedText
    url: str
    url_language: str = ""
    standing: str = ""
    is_closure: bool = False


@dataclass(frozen=True)
class Members:
    """The first of today's members by the alphabet; ``total`` counts all of them, ``closed`` those closed since."""

    shown: Sequence[Member]
    total: int
    closed: int


def members(language: str, limit: int, request: HttpRequest | None = None) -> Members:
    """Today's members that have a public profile in any language, by the alphabet of the reader's.

    One without a public profile is not named and not counted. Two queries about the ``limit`` that are named.
    """
    found = organisation_catalogue.select(language, {"membership": [MEMBER]}, sort="title", request=request)
    closed = organisation_catalogue.select(language, {"membership": [MEMBER], "status": [CLOSED]}, request=request)
    keys = found.keys(0, limit)
    names, _people, links = names_and_profiles(keys, (), keys, language, request)
    steps = histories(links)
    day = today()
    shown = []
    for key in keys:
        if key in links:
            link, standing = links[key], standing_on(steps[key], day)
            is_plain = standing.is_active and (standing.status is None or standing.status.status in _PLAIN)
            shown.append(
                Member(
                    names[key],
                    link.url,
                    "" if link.language == language else link.language,
                    "" if is_plain else standing.sentence(language),
                    standing.is_closure,
                )
            )
    return Members(shown, found.total, closed.total)
