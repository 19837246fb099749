"""What a catalogue is told of each thing it lists."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

Value = int | str
"""A value of a facet: the primary key of a row, or a machine word such as a year or a kind."""


@dataclass(frozen=True, slots=True)
class Item:
    """One public thing in one language.

    ``key`` is the primary key of what lists fetch (a page or a row), ``subject`` that of the record which an entry of
    the journal names. ``date`` is ISO text, ``""`` when there is none: such items come last. ``title`` is used for its
    place in the alphabet alone and not kept. ``rank`` is its place in an order of the list's own, the lowest first.
    ``path`` is the place in Wagtail's tree, for restrictions; the item is gone at the moment it ``expires``.
    """

    key: int
    subject: int
    date: str
    title: str
    facets: Mapping[str, Collection[Value]] = field(default_factory=dict)
    path: str = ""
    expires: datetime.datetime | None = None
    rank: str = ""
