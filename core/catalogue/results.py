"""What a selection found: how many, which, and how many there would be with one more choice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from itertools import chain
from typing import Any

from .items import Value
from .numbering import Numbering
from .snapshot import Snapshot, slots_of

REMEMBERED = 64
"""Answers a snapshot remembers: those of the most usual choices."""

FEW = 40
"""Of selections below one in so many the values are counted item by item."""


class Result:
    """A selection of one catalogue in one language; it stays as it is whatever changes meanwhile."""

    def __init__(
        self,
        snapshot: Snapshot,
        numbering: Numbering,
        chosen: Mapping[str, Collection[Value]] | None,
        sort: str,
        any_of: Collection[str],
    ) -> None:
        self._snapshot, self._numbering, self._sort, self._any_of = snapshot, numbering, sort, any_of
        self._sets = {
            facet: bits for facet, values in (chosen or {}).items() if (bits := self._bits(facet, values)) is not None
        }
        self._chosen = {facet: tuple(sorted(set(values), key=repr)) for facet, values in (chosen or {}).items()}
        self._found = self._all_but("")
        self.total = self._found.bit_count()

    def _bits(self, facet: str, values: Collection[Value]) -> int | None:
        """Who fits the values chosen of a facet; ``None`` when none is chosen."""
        found: int | None = None
        for value in values:
            number = self._numbering.number(facet, value)
            bits = 0 if number is None else self._snapshot.bits(number)
            if found is None:
                found = bits
            else:
                found = found | bits if facet in self._any_of else found & bits
        return found

    def _all_but(self, left_out: str) -> int:
        found = self._snapshot.public
        for facet, bits in self._sets.items():
            if facet != left_out:
                found &= bits
        return found

    def keys(self, start: int, stop: int) -> list[int]:
        """The keys from one place of the order to another; fewer where it ends."""
        stop = min(stop, self.total)
        start = max(start, 0)
        if start >= stop:
            return []
        snapshot, entries = self._snapshot, self._snapshot.entries
        return [entries[slot].key for slot in self._slots(snapshot, start, stop)]

    def _slots(self, snapshot: Snapshot, start: int, stop: int) -> list[int]:
        if self.total == snapshot.size_present:
            return list(snapshot.order(self._sort)[start:stop])
        if self.total * self.total <= snapshot.size * stop:
            return snapshot.sorted(slots_of(self._found), self._sort)[start:stop]
        order = snapshot.order(self._sort)
        flags = self._found.to_bytes(snapshot.size // 8 + 1, "little")
        if stop <= self.total // 2 + 1:
            return _walk(order, flags, start, stop)
        return _walk(reversed(order), flags, self.total - stop, self.total - start)[::-1]

    def counts(self, facet: str) -> dict[Value, int]:
        """How many there would be if a value of the facet were chosen as well, without zeros.

        Of a facet whose values are alternatives: how many there are of each under the choices of the other facets.
        """
        left_out = facet if facet in self._any_of else ""
        choices = tuple(sorted((name, values) for name, values in self._chosen.items() if values and name != left_out))
        key = (facet, choices)
        remembered = self._snapshot.remembered
        counts = remembered.get(key)
        if counts is None:
            counts = self._counted(facet, self._all_but(left_out), choices)
            if len(remembered) >= REMEMBERED:
                remembered.pop(next(iter(remembered), None), None)
            remembered[key] = counts
        return dict(counts)

    def _counted(self, facet: str, found: int, choices: Any) -> dict[Value, int]:
        snapshot, numbering = self._snapshot, self._numbering
        numbers = numbering.of(facet)
        total = found.bit_count()
        if not total:
            return {}
        if total * FEW < snapshot.size or total <= 50:
            counted = Counter(chain.from_iterable(snapshot.entries[slot].values for slot in slots_of(found)))
            return {numbers[number]: count for number, count in counted.items() if number in numbers}
        flags = found.to_bytes(snapshot.size // 8 + 1, "little")
        counts: dict[Value, int] = {}
        for number, value in list(numbers.items()):
            members = snapshot.members.get(number, 0)
            if isinstance(members, int):
                count = (members & found).bit_count()
            else:
                count = sum(flags[slot >> 3] >> (slot & 7) & 1 for slot in members)
            if count:
                counts[value] = count
        return counts

    def values(self, key: int, facet: str) -> list[Value]:
        """The values an item has of a facet; none for one that is not public."""
        slot = self._snapshot.slots.get(key)
        if slot is None or not self._snapshot.public >> slot & 1:
            return []
        values = self._numbering.of(facet)
        return [values[number] for number in self._snapshot.entries[slot].values if number in values]

    def around(self, key: int) -> tuple[int | None, int | None]:
        """The keys that stand before and after a key in the order; ``None`` at its ends, and for an unknown key."""
        snapshot = self._snapshot
        slot = snapshot.slots.get(key)
        if slot is None or not self._found >> slot & 1:
            return None, None
        order = snapshot.order(self._sort)
        place = snapshot.place(slot, self._sort)
        flags = self._found.to_bytes(snapshot.size // 8 + 1, "little")
        before = _first(order, flags, range(place - 1, -1, -1))
        after = _first(order, flags, range(place + 1, len(order)))
        return (
            None if before is None else snapshot.entries[before].key,
            None if after is None else snapshot.entries[after].key,
        )


def _walk(order: Any, flags: bytes, start: int, stop: int) -> list[int]:
    """Of the slots of an order that are flagged, those from one place to another."""
    found: list[int] = []
    for slot in order:
        if flags[slot >> 3] >> (slot & 7) & 1:
            found.append(slot)
            if len(found) == stop:
                break
    return found[start:]


def _first(order: Any, flags: bytes, places: range) -> int | None:
    return next((slot for place in places if flags[(slot := order[place]) >> 3] >> (slot & 7) & 1), None)
