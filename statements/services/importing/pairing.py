"""Which lines of one list are the same as which lines of another: pure functions over keys."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from itertools import pairwise

# Letters that number demands look alike in both scripts, and translators type whichever their keyboard has.
_LOOK_ALIKE = str.maketrans("аеосрхіку", "aeocpxiky")


def number_key(number: str) -> str:
    """What two spellings of one number have in common: “2.1.”, “2.1)” and “2.1” are one number."""
    return number.strip().lower().strip(".()[] ").translate(_LOOK_ALIKE)


def by_key(here: Sequence[Hashable | None], there: Sequence[Hashable | None]) -> dict[int, int]:
    """The places with a key that stands once on either side, ``{place here: place there}``; ``None`` is no key."""
    counts_here, counts_there = Counter(here), Counter(there)
    places = {key: place for place, key in enumerate(there) if key is not None and counts_there[key] == 1}
    return {place: places[key] for place, key in enumerate(here) if key in places and counts_here[key] == 1}


def by_place(sure: Mapping[int, int], here: int, there: int) -> dict[int, int]:
    """What stands at the same place between sure pairs, where as much is left on either side.

    ``here`` and ``there`` are the lengths of the lists. Sure pairs that cross earlier ones fix nothing.
    """
    fixed = [(-1, -1)]
    for place in sorted(sure):
        if sure[place] > fixed[-1][1]:
            fixed.append((place, sure[place]))
    fixed.append((here, there))
    taken = set(sure.values())
    pairs: dict[int, int] = {}
    for (first, first_there), (last, last_there) in pairwise(fixed):
        left = [place for place in range(first + 1, last) if place not in sure]
        left_there = [place for place in range(first_there + 1, last_there) if place not in taken]
        if len(left) == len(left_there):
            pairs.update(zip(left, left_there, strict=True))
    return pairs
