"""Places behind names: where most names of a list end in a country, what stands there behind the others is one too."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .lexicon import has_body_word, has_quotes, is_country
from .marks import is_open

_BEHIND = (
    re.compile(r"(?P<name>.*\S)\s*,\s*(?P<place>[^,;]{2,40})$"),
    re.compile(r"(?P<name>.*\S)\s*[–—]\s*(?P<place>[^–—;]{2,40})$|(?P<name2>.*\S)\s+-\s+(?P<place2>[^;]{2,40})$"),
    re.compile(r"(?P<name>.*\S)\s*\((?P<place>[^()]{2,40})\)$"),
    re.compile(r"(?P<name>.*\S)\s+/\s+(?P<place>[^/;]{2,40})$"),
)
_LEAST = 4  # names; in shorter lists each speaks for itself


def _cut(pattern: re.Pattern[str], text: str) -> tuple[str, str] | None:
    found = pattern.match(text.rstrip(" ,;."))
    if not found:
        return None
    groups = found.groupdict()
    name = (groups["name"] or groups.get("name2") or "").rstrip()
    place = (groups["place"] or groups.get("place2") or "").strip()
    return None if is_open(name) else (name, place)


def _could_be(place: str) -> bool:
    """Tell whether words can be a region or a town: a few capitalised words that name no body."""
    words = place.split()
    return (
        len(words) <= 4
        and place[:1].isupper()
        and not place.isupper()
        and not has_body_word(place)
        and not has_quotes(place)
    )


def places_behind(texts: Sequence[str]) -> list[tuple[str, str]]:
    """Return each text as (name, place); the place is "" where none stands behind the name.

    A place is only taken in a list of four names or more of which at least half end in a country after the same mark;
    behind the others a region, a town or a country nobody knows counts too.
    """
    out = [(text, "") for text in texts]
    if len(texts) < _LEAST:
        return out
    for pattern in _BEHIND:
        cut = [_cut(pattern, text) for text in texts]
        sure = sum(bool(pieces and is_country(pieces[1])) for pieces in cut)
        if sure < _LEAST or sure < 0.5 * len(texts):
            continue
        return [
            pieces if pieces and (is_country(pieces[1]) or _could_be(pieces[1])) else (text, "")
            for text, pieces in zip(texts, cut, strict=True)
        ]
    return out
