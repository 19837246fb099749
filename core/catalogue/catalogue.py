"""One kind of list: what is public of it in each language, kept up to date by the journal."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils import timezone

from . import following
from .items import Item, Value
from .journal import journal, write
from .numbering import Numbering
from .results import Result
from .snapshot import Snapshot, entry_of

SORTS = ("date", "-date", "title", "rank", "-rank")
"""Newest first, oldest first, by the alphabet of the language, by an order of the list's own and by its reverse."""

Load = Callable[[str, Collection[int] | None], Iterable[Item]]
Share = Callable[[Collection[int] | None], Iterable[tuple[int, str, Value]]]


class Catalogue:
    """The public things of one kind.

    ``load(language, subjects)`` gives the items of some records, of all when ``subjects`` is ``None``: live ones and
    whatever may expire later; restrictions are looked after here. ``shared(subjects)`` gives facets that a record has
    in every language, as ``(subject, facet, value)``: they are read and kept once. Several values chosen of a facet in
    ``any_of`` are alternatives (a year, a kind); of every other facet all of them are required (tags).
    """

    def __init__(self, name: str, load: Load, any_of: Collection[str] = (), shared: Share | None = None) -> None:
        self.name = name
        self._load, self._shared, self._any_of = load, shared, frozenset(any_of)
        self._lock = threading.RLock()
        self._pending: set[int | None] = set()
        self._dependants: list[Callable[[Collection[int | None]], None]] = []
        self._forget()
        journal.register(self)

    def _forget(self) -> None:
        self._numbering = Numbering()
        self._snapshots: dict[str, Snapshot] = {}
        self._facets: dict[int, tuple[int, ...]] | None = None

    def follow(self, model: type[models.Model], subject: str) -> None:
        """Touch the record named by the column ``subject`` whenever a row of ``model`` is written or deleted."""
        following.follow(self, model, subject)

    def touch(self, *subjects: int) -> None:
        """Record that something about these records changed, in the present transaction; of all when none is given."""
        if new := write(self.name, subjects or (None,)):
            for tell in self._dependants:
                tell(new)

    def tell(self, dependant: Callable[[Collection[int | None]], None]) -> None:
        """Have what depends on these records called with those that are touched, once for each in a transaction.

        ``None`` among them stands for all.
        """
        if dependant not in self._dependants:
            self._dependants.append(dependant)

    def take(self, subject: int | None) -> None:
        """Be told by the journal: the record, or everything, is read again before the next selection."""
        with journal.lock:
            self._pending.add(subject)

    def select(
        self,
        language: str,
        chosen: Mapping[str, Collection[Value]] | None = None,
        *,
        sort: str = "date",
        request: HttpRequest | None = None,
    ) -> Result:
        """What is public in a language and fits what was chosen; values that do not exist fit nothing.

        Asks the database one small question, none when the request has asked it already. Raises ``ValueError`` for an
        unknown order.
        """
        if sort not in SORTS:
            raise ValueError(f"There is no order called {sort!r}; choose one of {', '.join(SORTS)}.")
        snapshot, numbering = self._current(language, request)
        return Result(snapshot, numbering, chosen, sort, self._any_of)

    def _current(self, language: str, request: HttpRequest | None) -> tuple[Snapshot, Numbering]:
        reading = journal.read(request)
        with self._lock:
            keep = journal.is_current(reading)
            if keep or None in self._pending:  # forgetting everything can never be wrong
                self._refresh()
            snapshot = self._snapshots.get(language) or self._loaded(language, keep)
            public = snapshot.for_readers(reading.private, timezone.now())
            if keep:
                self._snapshots[language] = public
            return public, self._numbering

    def _refresh(self) -> None:
        """Read again what the journal told of."""
        with journal.lock:
            pending, self._pending = self._pending, set()
        if None in pending:
            self._forget()
        elif pending:
            subjects = [subject for subject in pending if subject is not None]
            try:
                if self._facets is not None:
                    for subject in subjects:
                        self._facets.pop(subject, None)
                    self._facets |= self._shared_facets(subjects)
                self._snapshots = {
                    language: snapshot.changed(subjects, self._entries(language, subjects))
                    for language, snapshot in self._snapshots.items()
                }
            except BaseException:
                self._forget()
                raise

    def _loaded(self, language: str, keep: bool) -> Snapshot:
        facets = self._facets
        if self._facets is None:
            self._facets = self._shared_facets(None)
        snapshot = Snapshot(self._entries(language, None))
        if not keep:
            self._facets = facets
        return snapshot

    def _shared_facets(self, subjects: Collection[int] | None) -> dict[int, tuple[int, ...]]:
        if self._shared is None:
            return {}
        found: dict[int, dict[str, list[Value]]] = {}
        for subject, facet, value in self._shared(subjects):
            found.setdefault(subject, {}).setdefault(facet, []).append(value)
        return {subject: self._numbering.all_of(facets) for subject, facets in found.items()}

    def _entries(self, language: str, subjects: Collection[int] | None) -> list[Any]:
        """A value that an item has in two ways, such as a partner that signed as well, counts once."""
        shared = self._facets or {}
        numbering = self._numbering
        return [
            entry_of(
                item,
                language,
                tuple(dict.fromkeys((*shared.get(item.subject, ()), *numbering.all_of(item.facets)))),
            )
            for item in self._load(language, subjects)
        ]
