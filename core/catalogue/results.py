"""What a selection found: how many, which, and how many there would be with one more choice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from heapq import heappush, heappushpop, nlargest
from itertools import chain
from typing import Any, TypeVar

from .items import Value
from .meeting import met_in
from .numbering import Numbering
from .snapshot import Entry, Snapshot, slots_of

REMEMBERED = 200
"""Answers a snapshot remembers."""

SORTED = 20
"""Steps along an order that take as long as sorting one item."""

BIT, ITEM = 0.1, 95.0
"""Nanoseconds for one bit of two sets that are met and counted, and for one value of an item that is tallied."""


Kept = TypeVar("Kept")


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
        self._written: tuple[int, bytes] | None = None

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
        walked = snapshot.size * min(stop, self.total - start) / self.total
        if self.total * SORTED <= walked:
            return snapshot.sorted(slots_of(self._found), self._sort)[start:stop]
        order = snapshot.order(self._sort)
        flags = self._flags(self._found)
        if stop <= self.total // 2 + 1:
            return _walk(order, flags, start, stop)
        return _walk(reversed(order), flags, self.total - stop, self.total - start)[::-1]

    def counts(self, facet: str, most: int | None = None) -> dict[Value, int]:
        """How many there would be if a value of the facet were chosen as well, without zeros.

        Of a facet whose values are alternatives: how many there are of each under the choices of the other facets. With
        ``most``, only so many values that have the highest counts, and those that equal the last of them: of a facet
        with thousands of values that is known much sooner.
        """
        found, choices = self._others(facet)
        remembered = self._snapshot.remembered
        counts = remembered.get((facet, choices))
        if counts is None and most:
            counts = remembered.get((facet, choices, most))
            if counts is None:
                counts = self._highest(facet, found, most)
                self._remember((facet, choices, most), counts)
        elif counts is None:
            counts = self._counted(facet, found, choices)
            self._remember((facet, choices), counts)
        return _highest_of(counts, most) if most else dict(counts)

    def _others(self, facet: str) -> tuple[int, Any]:
        """Who is found while a facet is being chosen from, and a name for the choices that they fit."""
        left_out = facet if facet in self._any_of else ""
        choices = tuple(sorted((name, values) for name, values in self._chosen.items() if values and name != left_out))
        return self._all_but(left_out), choices

    def met(self, facet: str, other: str) -> Mapping[Value, frozenset[Value]]:
        """For each value that :meth:`counts` counts: which values of another facet would be found with it."""
        found, choices = self._others(facet)
        remembered = self._snapshot.remembered
        met = remembered.get((facet, other, choices, "met"))
        if met is None:
            met = met_in(self._snapshot, found, self._numbering.of(facet).copy(), self._numbering.of(other).copy())
            self._remember((facet, other, choices, "met"), met)
        return met

    def keep(self, name: str, make: Callable[[], Kept]) -> Kept:
        """What ``make`` gives, kept for as long as the index of the language stays as it is.

        Whoever is given the same object again knows that nothing has changed in between.
        """
        kept = self._snapshot.kept
        return kept[name] if name in kept else kept.setdefault(name, make())

    def _highest(self, facet: str, found: int, most: int) -> dict[Value, int]:
        """Count the most frequent values first, until no other can have as many."""
        sizes = self._snapshot.sizes
        values = self._numbering.of(facet).copy()
        highest: list[int] = []
        counts: dict[Value, int] = {}
        for number in sorted(values, key=lambda number: -sizes.get(number, 0)):
            if len(highest) == most and sizes.get(number, 0) < highest[0]:
                break
            if count := self._having(number, found):
                counts[values[number]] = count
                heappush(highest, count) if len(highest) < most else heappushpop(highest, count)
        return counts

    def _remember(self, key: Any, answer: Any) -> None:
        remembered = self._snapshot.remembered
        if len(remembered) >= REMEMBERED:
            remembered.pop([*remembered][0], None)  # noqa: RUF015  other threads add to it meanwhile
        remembered[key] = answer

    def _counted(self, facet: str, found: int, choices: Any) -> dict[Value, int]:
        """Count in the way that is quickest for this many values and items; the costs are those of Python, measured."""
        snapshot = self._snapshot
        values = self._numbering.of(facet).copy()
        total, present = found.bit_count(), snapshot.size_present
        if not total:
            return {}
        tally = snapshot.remembered.get(choices)
        by_value = len(values) * (BIT * snapshot.size + 300)
        by_item = ITEM * snapshot.values_each * min(total, present - total)
        if tally is None and by_item > by_value:
            return {value: count for number, value in values.items() if (count := self._having(number, found))}
        if tally is None:
            tally = self._tallied(found, total, present)
            self._remember(choices, tally)
        return {value: count for number, value in values.items() if (count := tally.get(number, 0))}

    def _tallied(self, found: int, total: int, present: int) -> dict[int, int]:
        """How many of the found have each value of any facet, told by the found or by the others, who are fewer."""
        snapshot = self._snapshot
        are_few = total <= present - total
        some = found if are_few else snapshot.present & ~found
        tally = Counter(chain.from_iterable(snapshot.entries[slot].values for slot in slots_of(some)))
        if are_few:
            return tally
        return {number: size - tally[number] for number, size in snapshot.sizes.items()}

    def _having(self, number: int, found: int) -> int:
        members = self._snapshot.members.get(number, 0)
        if isinstance(members, int):
            return (members & found).bit_count()
        flags = self._flags(found)
        return sum(flags[slot >> 3] >> (slot & 7) & 1 for slot in members)

    def _flags(self, found: int) -> bytes:
        """The bits as bytes, where one of them is read at once."""
        if self._written is None or self._written[0] is not found:
            self._written = found, found.to_bytes(self._snapshot.size // 8 + 1, "little")
        return self._written[1]

    def keys_of(self, subjects: Iterable[int]) -> dict[int, int]:
        """The keys of the items of some records, ``{record: key}``, without those that were not found."""
        snapshot, flags = self._snapshot, self._flags(self._found)
        return {
            subject: snapshot.entries[slot].key
            for subject in subjects
            for slot in snapshot.subjects.get(subject, ())
            if flags[slot >> 3] >> (slot & 7) & 1
        }

    def values(self, key: int, facet: str) -> list[Value]:
        """The values an item has of a facet; none for one that is not public."""
        entry = self._entry(key)
        values = self._numbering.of(facet) if entry else {}
        return [values[number] for number in entry.values if number in values] if entry else []

    def date(self, key: int) -> str:
        """The date an item is ordered by; ``""`` for one that has none or is not public."""
        entry = self._entry(key)
        return entry.date if entry else ""

    def _entry(self, key: int) -> Entry | None:
        slot = self._snapshot.slots.get(key)
        return None if slot is None or not self._snapshot.public >> slot & 1 else self._snapshot.entries[slot]

    def around(self, key: int) -> tuple[int | None, int | None]:
        """The keys that stand before and after a key in the order; ``None`` at its ends, and for an unknown key."""
        snapshot = self._snapshot
        slot = snapshot.slots.get(key)
        if slot is None or not self._found >> slot & 1:
            return None, None
        order = snapshot.order(self._sort)
        place = snapshot.place(slot, self._sort)
        flags = self._flags(self._found)
        before = _first(order, flags, range(place - 1, -1, -1))
        after = _first(order, flags, range(place + 1, len(order)))
        return (
            None if before is None else snapshot.entries[before].key,
            None if after is None else snapshot.entries[after].key,
        )


def _highest_of(counts: Mapping[Value, int], most: int) -> dict[Value, int]:
    least = min(nlargest(most, counts.values()), default=0)
    return {value: count for value, count in counts.items() if count >= least}


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
