"""Which values are found together: the tags of each year, the organisations of each campaign."""

from __future__ import annotations

from collections.abc import Mapping

from .items import Value
from .snapshot import Members, Snapshot, slots_of

BIT, VALUE = 0.025, 40.0
"""Nanoseconds for one bit of two sets that are met, and for one value of an item that is looked at; measured."""


def met_in(
    snapshot: Snapshot, found: int, firsts: Mapping[int, Value], seconds: Mapping[int, Value]
) -> dict[Value, frozenset[Value]]:
    """For each of ``firsts`` that some of the ``found`` have: which of ``seconds`` these have as well.

    Values are given by their numbers. What is rare is read item by item, what is frequent is met as sets.
    """
    met = {}
    by_sets = len(seconds) * (BIT * snapshot.size + 150)
    for number, value in firsts.items():
        within = snapshot.bits(number) & found
        if not within:
            continue
        if within.bit_count() * snapshot.values_each * VALUE < by_sets:
            numbers = {one for slot in slots_of(within) for one in snapshot.entries[slot].values}
            met[value] = frozenset(seconds[one] for one in numbers & seconds.keys())
        else:
            flags = within.to_bytes(snapshot.size // 8 + 1, "little")
            met[value] = frozenset(
                other for one, other in seconds.items() if _meets(snapshot.members.get(one, 0), within, flags)
            )
    return met


def _meets(members: Members, within: int, flags: bytes) -> bool:
    if isinstance(members, int):
        return bool(members & within)
    return any(flags[slot >> 3] >> (slot & 7) & 1 for slot in members)
