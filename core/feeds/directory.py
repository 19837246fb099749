"""Every feed of the site, for the page that lists them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.http import HttpRequest

from ..texts import LocalisedText


@dataclass(frozen=True)
class ListedFeed:
    """One feed: what it is of, and the address of its RSS."""

    title: LocalisedText
    url: str


@dataclass(frozen=True)
class FeedGroup:
    """Feeds of one kind, in the order in which they are to be read."""

    heading: str
    feeds: Sequence[ListedFeed]


FeedLister = Callable[[str, HttpRequest], FeedGroup]
"""``(language, request) -> FeedGroup``: the feeds of public things only, in few queries."""


class FeedDirectory:
    """What lists the feeds of each app; an app adds its own in ``AppConfig.ready``."""

    def __init__(self) -> None:
        self._listers: list[tuple[int, FeedLister]] = []

    def register(self, order: int, lister: FeedLister) -> None:
        """Add what lists some feeds, at a place among the others; registering it twice adds it once."""
        if (order, lister) not in self._listers:
            self._listers = sorted([*self._listers, (order, lister)], key=lambda item: item[0])

    def groups(self, language: str, request: HttpRequest) -> list[FeedGroup]:
        """The groups in their order, without the empty ones."""
        groups = (lister(language, request) for _order, lister in self._listers)
        return [group for group in groups if group.feeds]


feed_directory = FeedDirectory()
