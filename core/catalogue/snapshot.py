"""The index of one language at one moment. Nothing in it changes: what is new makes another one.

Every item has a slot. Who has a value of a facet is one whole number with a bit for each slot, or, where they are few,
a tuple of slots. Sets of a hundred thousand are met and counted in some microseconds that way.
"""

from __future__ import annotations

import datetime
import re
from array import array
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Sequence
from copy import copy
from functools import cached_property
from sys import intern
from typing import Any, NamedTuple

from ..text.collation import sort_bytes
from .items import Item

Members = int | tuple[int, ...]
"""The slots that have a value, as bits or, when they are few, one by one."""

RARE = 600
"""A value is rare when fewer than one in so many slots have it: then a list of them is read faster than the bits."""

ANEW = 500
"""From so many changes on everything is put together anew."""


class Entry(NamedTuple):
    """What is kept of an item; ``values`` are numbers that the catalogue gave to pairs of facet and value."""

    key: int
    subject: int
    date: str
    title: bytes
    path: str
    expires: datetime.datetime | None
    values: tuple[int, ...]
    rank: str


def entry_of(item: Item, language: str, values: tuple[int, ...]) -> Entry:
    title = sort_bytes(item.title, language)
    return Entry(item.key, item.subject, intern(item.date), title, item.path, item.expires, values, intern(item.rank))


def bits_of(slots: Iterable[int], size: int) -> int:
    """Slots as one number."""
    flags = bytearray(size // 8 + 1)
    for slot in slots:
        flags[slot >> 3] |= 1 << (slot & 7)
    return int.from_bytes(flags, "little")


def slots_of(bits: int) -> list[int]:
    """The slots of a number, lowest first."""
    found = []
    for match in _ANY.finditer(bits.to_bytes(bits.bit_length() // 8 + 1, "little")):
        place = 8 * match.start()
        found += [place + bit for bit in _BITS[match[0][0]]]
    return found


_ANY = re.compile(rb"[^\0]")


_BITS = [tuple(bit for bit in range(8) if flags >> bit & 1) for flags in range(256)]


_ORDERS = {"date": "_newest", "-date": "_oldest", "title": "by_title", "rank": "_ranked", "-rank": "_ranked_last"}


class Snapshot:
    """See the module. ``public`` are the slots that anybody may read now."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self.entries: list[Entry | None] = list(entries)
        self.free: tuple[int, ...] = ()
        self.size = len(self.entries)
        members: dict[int, list[int]] = {}
        self.expiring: dict[int, datetime.datetime] = {}
        self.slots: dict[int, int] = {}
        self.subjects: dict[int, tuple[int, ...]] = {}
        for slot, entry in enumerate(self.entries):
            assert entry is not None
            self.slots[entry.key] = slot
            self.subjects[entry.subject] = (*self.subjects.get(entry.subject, ()), slot)
            if entry.expires is not None:
                self.expiring[slot] = entry.expires
            for value in entry.values:
                members.setdefault(value, []).append(slot)
        self.sizes = {value: len(slots) for value, slots in members.items()}
        self.members: dict[int, Members] = {value: self._fitting(slots) for value, slots in members.items()}
        everything = range(self.size)
        self.by_date = array("l", sorted(everything, key=self._date_key))
        self.by_title = array("l", sorted(everything, key=self._title_key))
        self.values_each = sum(self.sizes.values()) / max(1, self.size)
        self.present = (1 << self.size) - 1
        self.restricted: tuple[str, ...] = ()
        self.public = self.present
        self.expires = self._next_expiry()
        self.remembered: dict[Any, Any] = {}
        self.kept: dict[str, Any] = {}

    def _fitting(self, slots: Collection[int]) -> Members:
        return tuple(slots) if len(slots) * RARE < self.size else bits_of(slots, self.size)

    def bits(self, value: int) -> int:
        """Who has a value."""
        members = self.members.get(value, 0)
        return members if isinstance(members, int) else bits_of(members, self.size)

    # Order ----------------------------------------------------------------------------------------------------------

    def _date_key(self, slot: int) -> tuple[str, int]:
        entry = self.entries[slot]
        return entry.date, entry.key

    def _title_key(self, slot: int) -> tuple[bytes, int]:
        entry = self.entries[slot]
        return entry.title, entry.key

    def _rank_key(self, slot: int) -> tuple[str, int]:
        entry = self.entries[slot]
        return entry.rank, entry.key

    @cached_property
    def _undated(self) -> int:
        return bisect_left(self.by_date, ("", float("inf")), key=self._date_key)

    @cached_property
    def _newest(self) -> Sequence[int]:
        return self.by_date[::-1]

    @cached_property
    def _oldest(self) -> Sequence[int]:
        return self.by_date[self._undated :] + self.by_date[: self._undated]

    @cached_property
    def _ranked(self) -> Sequence[int]:
        return array("l", sorted(self.by_date, key=self._rank_key))

    @cached_property
    def _ranked_last(self) -> Sequence[int]:
        return self._ranked[::-1]

    def order(self, sort: str) -> Sequence[int]:
        """Every slot in an order."""
        return getattr(self, _ORDERS[sort])

    def sorted(self, slots: list[int], sort: str) -> list[int]:
        """Some slots in an order."""
        if sort == "title":
            return sorted(slots, key=self._title_key)
        if sort in ("rank", "-rank"):
            return sorted(slots, key=self._rank_key, reverse=sort == "-rank")
        found = sorted(slots, key=self._date_key, reverse=sort == "date")
        if sort == "-date":
            found.sort(key=lambda slot: not self.entries[slot].date)
        return found

    def place(self, slot: int, sort: str) -> int:
        """Where in an order a slot stands."""
        if sort == "title":
            return bisect_left(self.by_title, self._title_key(slot), key=self._title_key)
        if sort in ("rank", "-rank"):
            place = bisect_left(self._ranked, self._rank_key(slot), key=self._rank_key)
            return self.size_present - 1 - place if sort == "-rank" else place
        place = bisect_left(self.by_date, self._date_key(slot), key=self._date_key)
        return self.size_present - 1 - place if sort == "date" else (place - self._undated) % self.size_present

    @property
    def size_present(self) -> int:
        return len(self.by_date)

    # Readers --------------------------------------------------------------------------------------------------------

    def for_readers(self, restricted: tuple[str, ...], now: datetime.datetime) -> Snapshot:
        """The same, without what is private or has expired; this very one when nothing changes."""
        if restricted == self.restricted and (self.expires is None or now < self.expires):
            return self
        other = self._copied()
        other.restricted = restricted
        hidden = [slot for slot, moment in self.expiring.items() if moment <= now]
        if restricted:
            entries = enumerate(self.entries)
            hidden += [slot for slot, entry in entries if entry is not None and entry.path.startswith(restricted)]
        other.public = self.present & ~bits_of(hidden, self.size)
        other.expires = other._next_expiry(now)
        return other

    def _next_expiry(self, now: datetime.datetime | None = None) -> datetime.datetime | None:
        return min((moment for moment in self.expiring.values() if now is None or moment > now), default=None)

    def _copied(self) -> Snapshot:
        other = copy(self)
        other.remembered, other.kept = {}, {}
        for name in ("_undated", "_newest", "_oldest", "_ranked", "_ranked_last"):
            other.__dict__.pop(name, None)
        return other

    # Changes --------------------------------------------------------------------------------------------------------

    def changed(self, subjects: Collection[int], entries: Sequence[Entry]) -> Snapshot:
        """The same with ``entries`` in place of whatever there was of ``subjects``."""
        gone = [slot for subject in subjects for slot in self.subjects.get(subject, ())]
        if len(gone) + len(entries) > ANEW:
            left = set(gone)
            kept = [entry for slot, entry in enumerate(self.entries) if entry is not None and slot not in left]
            return Snapshot([*kept, *entries])
        other = self._copied()
        other.entries, other.members = self.entries.copy(), self.members.copy()
        other.slots, other.subjects = self.slots.copy(), self.subjects.copy()
        other.sizes, other.expiring = self.sizes.copy(), self.expiring.copy()
        other.by_date, other.by_title = self.by_date[:], self.by_title[:]
        for slot in gone:
            other._remove(slot)
        for subject in subjects:
            other.subjects.pop(subject, None)
        for entry in entries:
            other._add(entry)
        other.public, other.restricted = other.present, ()
        other.expires = other._next_expiry()
        return other

    def _remove(self, slot: int) -> None:
        entry = self.entries[slot]
        del self.by_date[bisect_left(self.by_date, self._date_key(slot), key=self._date_key)]
        del self.by_title[bisect_left(self.by_title, self._title_key(slot), key=self._title_key)]
        self.expiring.pop(slot, None)
        for value in entry.values:
            self.sizes[value] -= 1
            members = self.members[value]
            if isinstance(members, int):
                self.members[value] = members & ~(1 << slot)
            else:
                self.members[value] = tuple(other for other in members if other != slot)
        self.entries[slot] = None
        del self.slots[entry.key]
        self.free = (*self.free, slot)
        self.present &= ~(1 << slot)

    def _add(self, entry: Entry) -> None:
        if self.free:
            slot, self.free = self.free[-1], self.free[:-1]
            self.entries[slot] = entry
        else:
            slot = self.size
            self.entries.append(entry)
            self.size += 1
        self.slots[entry.key] = slot
        self.subjects[entry.subject] = (*self.subjects.get(entry.subject, ()), slot)
        _insert(self.by_date, slot, self._date_key)
        _insert(self.by_title, slot, self._title_key)
        if entry.expires is not None:
            self.expiring[slot] = entry.expires
        for value in entry.values:
            self.sizes[value] = self.sizes.get(value, 0) + 1
            members = self.members.get(value, ())
            if isinstance(members, int):
                self.members[value] = members | 1 << slot
            else:
                self.members[value] = self._fitting((*members, slot))
        self.present |= 1 << slot


def _insert(order: array, slot: int, key: Callable[[int], Any]) -> None:
    order.insert(bisect_left(order, key(slot), key=key), slot)
