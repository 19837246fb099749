"""Which values are found together: the tags of each year, the organisations of each campaign."""

from __future__ import annotations

from collections.abc import Mapping

from .items import Value
from .snapshot import Members, Snapshot, slots_of

BIT, SET, VALUE = 0.025, 150.0, 110.0
"""Nanoseconds for one bit of two sets that meet, for each two sets, and for one value of an item; measured."""


def met_in(
    snapshot: Snapshot, found: int, firsts: Mapping[int, Value], seconds: Mapping[int, Value]
) -> dict[Value, frozenset[Value]]:
    """For each of ``firsts`` that some of the ``found`` have: which of ``seconds`` these have as well.

    Values are given by their numbers. A few frequent values meet as sets, else the found are read one by one.
    """
    by_sets = len(firsts) * len(seconds) * (BIT * snapshot.size + SET)
    if by_sets < found.bit_count() * snapshot.values_each * VALUE:
        return _as_sets(snapshot, found, firsts, seconds)
    return _one_by_one(snapshot, found, firsts, seconds)


def _as_sets(
    snapshot: Snapshot, found: int, firsts: Mapping[int, Value], seconds: Mapping[int, Value]
) -> dict[Value, frozenset[Value]]:
    met = {}
    for number, value in firsts.items():
        if within := snapshot.bits(number) & found:
            flags = within.to_bytes(snapshot.size // 8 + 1, "little")
            met[value] = frozenset(
                other for one, other in seconds.items() if _meets(snapshot.members.get(one, 0), within, flags)
            )
    return met


def _meets(members: Members, within: int, flags: bytes) -> bool:
    if isinstance(members, int):
        return bool(members & within)
    return any(flags[slot >> 3] >> (slot & 7) & 1 for slot in members)


def _one_by_one(
    snapshot: Snapshot, found: int, firsts: Mapping[int, Value], seconds: Mapping[int, Value]
) -> dict[Value, frozenset[Value]]:
    """What an item has of ``seconds`` is one number with a bit for each, so that many are joined at once."""
    others = list(seconds.values())
    bits = {number: 1 << place for place, number in enumerate(seconds)}
    joined: dict[int, int] = {}
    for slot in slots_of(found):
        values = snapshot.entries[slot].values
        own = 0
        for number in values:
            if bit := bits.get(number):
                own |= bit
        for number in values:
            if number in firsts:
                joined[number] = joined.get(number, 0) | own
    return {firsts[number]: frozenset(others[place] for place in slots_of(own)) for number, own in joined.items()}
