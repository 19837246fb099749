"""Comparing names of people. A family shares its name, so the given name has to agree as well."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import Indel

from .data.given_names import GIVEN_NAMES
from .folding import fold
from .names import name_key, similarity

_LONG_KEY = 4  # consonants; in a word this long one other letter is a slip of the pen
_SLIP = 0.8
_RELATIVES = 0.7
"""What two names are worth at most of which one word is another: below what is proposed."""
_ONE_NAME = {key: number for number, names in enumerate(GIVEN_NAMES) for key in map(name_key, names)}


def person_similarity(a: str, b: str) -> float:
    """Return how alike two names of people are, from 0.0 to 1.0, as :func:`~.names.similarity` does.

    Where both names have two words or more, each word of the shorter one needs a word of the other that may be a
    spelling of it: «Адэля Пралеска» and «Надзея Пралеска» are two people, «Вольга» and «Ольга» one name. Initials fit.
    """
    score = similarity(a, b)
    shorter, longer = sorted((_keys(a), _keys(b)), key=len)
    if score == 1.0 or len(shorter) < 2:
        return score
    left = list(longer)
    for key in sorted(shorter, key=len, reverse=True):  # initials take what is left
        fitting = next((other for other in left if other == key), None) or next(
            (other for other in left if _may_be_one(key, other)), None
        )
        if fitting is None:
            return min(score, _RELATIVES)
        left.remove(fitting)
    return score


@lru_cache(maxsize=50_000)
def _keys(name: str) -> tuple[str, ...]:
    """The consonants of each word; of an initial, the letter alone."""
    return tuple(key for word in fold(name).split() if (key := name_key(word)))


def _may_be_one(key: str, other: str) -> bool:
    if min(len(key), len(other)) == 1:
        return key[0] == other[0]
    if key in _ONE_NAME and _ONE_NAME[key] == _ONE_NAME.get(other):
        return True
    return min(len(key), len(other)) >= _LONG_KEY and Indel.normalized_similarity(key, other) >= _SLIP
