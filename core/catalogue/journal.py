"""Reading and writing the journal of changes, so that what a process keeps in memory is what the database holds.

Entries are written in the transaction of the change they tell of. Each request asks once for those it has not seen, in
the same query that asks which parts of the tree are private. A process that cannot be sure starts over.
"""

from __future__ import annotations

import datetime
import threading
import time
import weakref
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

from django.db import connection, models, transaction
from django.db.models import Q, QuerySet, Value
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from ..models import CatalogueChange
from ..prepared import prepared

GAPS_KEPT = 300.0
"""Seconds for which an entry that is missing from the sequence is waited for: no transaction of ours takes longer."""

MAX_GAPS = 2000
IN_FLIGHT = 100
"""Numbers right before an entry that may belong to transactions still open when it was seen."""

ENTRIES_KEPT = 1000
"""Entries that stay however old they are, so that quiet days make nobody start over."""

AGE_KEPT = datetime.timedelta(days=1)


class Reader(Protocol):
    """What is told of changes: a catalogue."""

    name: str

    def take(self, subject: int | None) -> None: ...

    def select(self, language: str) -> Any: ...


class _Position(NamedTuple):
    """How far the journal was read: the last entry, and those before it that were not there, with the time since."""

    last: int
    at: datetime.datetime | None
    gaps: Mapping[int, float]


@dataclass(frozen=True, slots=True)
class Reading:
    """What one request learnt: the ``private`` paths of the tree, and how far the journal was read.

    ``aside`` says that the connection sees another state than the rest of the process: an older one, or changes of its
    own that may yet be taken back. It must not change what others read.
    """

    private: tuple[str, ...]
    position: _Position
    aside: bool = False


@prepared
def _news(known: Any, last: Any) -> QuerySet:
    """Entries after the last one, the last one itself and the gaps; and, with the number 0, every private path."""
    columns = ("number", "record", "text", "moment")
    entries = CatalogueChange.objects.filter(Q(pk__gt=last) | Q(pk__in=known)).annotate(
        number=models.F("pk"), record=models.F("subject"), text=models.F("catalogue"), moment=models.F("at")
    )
    private = PageViewRestriction.objects.annotate(
        number=Value(0, models.BigIntegerField()),
        record=Value(None, models.BigIntegerField()),
        text=models.F("page__path"),
        moment=Value(None, models.DateTimeField()),
    )
    return entries.order_by().values_list(*columns).union(private.order_by().values_list(*columns), all=True)


class Journal:
    """The process's place in the journal, and the catalogues that are told of what is read there."""

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self._readers: weakref.WeakSet[Reader] = weakref.WeakSet()
        self._position: _Position | None = None
        self._database: Any = None
        self._start_over_at = 0.0

    def register(self, reader: Reader) -> None:
        self._readers.add(reader)

    def catalogues(self) -> list[Reader]:
        """Every catalogue there is, by name."""
        return sorted(self._readers, key=lambda reader: reader.name)

    def forget(self) -> None:
        """Start over: nothing that was read counts any more."""
        with self.lock:
            self._position = None
            for reader in self._readers:
                reader.take(None)

    def read(self, request: HttpRequest | None = None) -> Reading:
        """What is private and what changed, asked once for a request; the changes are told to the catalogues."""
        reading = getattr(request, "zayava_reading", None)
        if reading is None:
            reading = self._read()
            if request is not None:
                request.zayava_reading = reading
        return reading

    def is_current(self, reading: Reading) -> bool:
        """Whether what the connection sees may be taken over by the whole process."""
        if reading.aside:
            return False
        return reading.position is self._position or _mark() is None

    def _read(self) -> Reading:
        with self.lock:
            if self._database != connection.settings_dict["NAME"] or 0 < self._start_over_at < time.monotonic():
                self.forget()
                self._database, self._start_over_at = connection.settings_dict["NAME"], 0.0
            if self._position is None:
                self._position = _beginning()
            position = self._position
        rows = _news(known=[position.last, *position.gaps], last=position.last)
        private = tuple(sorted({text for number, _subject, text, _at in rows if number == 0}))
        entries = {number: (text, subject, at) for number, subject, text, at in rows if number}
        lost = position.last and entries.get(position.last, (None, None, None))[2] != position.at
        if _mark() is not None and (lost or _written_here()):
            return Reading(private, position, aside=True)
        with self.lock:
            if self._position is not position and _mark() is not None:
                return Reading(private, position, aside=True)
            if lost and self._position is position:
                # Pruned, rolled back or another database: whatever was read may be wrong.
                self.forget()
                self._position = _beginning()
            elif not lost and self._position is not None:
                self._take(entries)
            return Reading(private, self._position or position)

    def _take(self, entries: Mapping[int, tuple[str, int | None, datetime.datetime]]) -> None:
        """Tell the catalogues of entries, and move on behind the last of them."""
        assert self._position is not None
        last, at, gaps = self._position
        now = time.monotonic()
        new = sorted(number for number in entries if number > last or number in gaps)
        waiting = {number: since for number, since in gaps.items() if now - since < GAPS_KEPT and number not in entries}
        if not new and len(waiting) == len(gaps):
            return
        for number in new:
            name, subject, _at = entries[number]
            for reader in self._readers:
                if reader.name == name:
                    reader.take(subject)
        newest = max([last, *new])
        first = last + 1
        if newest - last - len(new) + len(waiting) > MAX_GAPS:
            # Too many to ask for all of them by number: read everything once they must all have been committed.
            self._start_over_at = self._start_over_at or now + GAPS_KEPT
            waiting, first = {}, max(first, newest - IN_FLIGHT)
        waiting |= dict.fromkeys(set(range(first, newest)) - set(new), now)
        self._position = _Position(newest, entries[newest][2] if newest > last else at, waiting)


def _beginning() -> _Position:
    """Behind the newest entry; whoever reads the database after this knows all it tells of, but for its gaps."""
    entries = list(CatalogueChange.objects.order_by("-pk").values_list("pk", "at")[:ENTRIES_KEPT])
    if not entries:
        return _Position(0, None, {})
    numbers = {number for number, _at in entries}
    lowest = max(1, min(numbers) - IN_FLIGHT, max(numbers) - MAX_GAPS)
    missing = set(range(lowest, max(numbers))) - numbers
    return _Position(*entries[0], dict.fromkeys(missing, time.monotonic()))


@dataclass(frozen=True)
class _Written:
    """Left with a transaction, which forgets it when what was written is rolled back; does nothing on commit."""

    transaction: str
    catalogue: str
    subjects: frozenset[int | None]

    def __call__(self) -> None:
        pass


def write(catalogue: str, subjects: Iterable[int | None]) -> frozenset[int | None]:
    """Record that subjects changed; ``None`` stands for everything. Once for each in a transaction.

    Returns those that the present transaction had not recorded yet.
    """
    wanted = set(subjects)
    for written in _written_here():
        if written.catalogue == catalogue:
            wanted = set() if None in written.subjects else wanted - written.subjects
    if not wanted:
        return frozenset()
    mark = _mark()
    with transaction.atomic(savepoint=False):
        entries = [CatalogueChange(catalogue=catalogue, subject=subject) for subject in wanted]
        CatalogueChange.objects.bulk_create(entries, batch_size=500)
        if mark is not None:
            transaction.on_commit(_Written(mark, catalogue, frozenset(wanted)))
        newest = entries[-1].pk
        if newest // 100 != (newest - len(entries)) // 100:
            old = CatalogueChange.objects.filter(at__lt=timezone.now() - AGE_KEPT, pk__lt=newest - ENTRIES_KEPT)
            old.delete()
    return frozenset(wanted)


def _mark() -> str | None:
    """What tells the present transaction from others; ``None`` outside of one.

    That of a test case does not count: within it the first savepoint stands for a transaction.
    """
    of_tests = sum(getattr(block, "_from_testcase", False) for block in connection.atomic_blocks)
    if len(connection.atomic_blocks) == of_tests:
        return None
    return connection.savepoint_ids[of_tests - 1] if of_tests else ""


def _written_here() -> list[_Written]:
    """What the present transaction has written so far."""
    mark = _mark()
    functions = [entry[1] for entry in connection.run_on_commit]
    return [function for function in functions if isinstance(function, _Written) and function.transaction == mark]


journal = Journal()
