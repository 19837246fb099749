"""What the feeds of a list are called. Knows no request and no database."""

from __future__ import annotations

from typing import NamedTuple


class FeedFormat(NamedTuple):
    """One format: the last part of its addresses, its media type, and its name, which is no word to translate."""

    name: str
    media_type: str
    label: str


FORMATS = (
    FeedFormat("feed.xml", "application/rss+xml", "RSS"),
    FeedFormat("atom.xml", "application/atom+xml", "Atom"),
    FeedFormat("feed.json", "application/feed+json", "JSON Feed"),
)

FEED_ROUTE = r"^(?P<name>feed\.xml|atom\.xml|feed\.json)/?$"
"""The route of a page type for its feeds."""


class FeedAddress(NamedTuple):
    """Where one format of a feed is."""

    url: str
    media_type: str
    label: str


def feed_addresses(feed_url: str) -> list[FeedAddress]:
    """Every format of the feed whose RSS is at ``feed_url`` (with or without a query), or nothing for ``""``."""
    if not feed_url:
        return []
    path, mark, query = feed_url.partition("?")
    folder = path.removesuffix(FORMATS[0].name)
    return [FeedAddress(f"{folder}{name}{mark}{query}", media_type, label) for name, media_type, label in FORMATS]
