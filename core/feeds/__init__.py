"""Feeds of any list of entries: RSS, Atom and JSON Feed, in pages, answering 304 when nothing changed.

Every list has its feeds below its own address: ``…/feed.xml``, ``…/atom.xml`` and ``…/feed.json``. A page type adds the
route :data:`FEED_ROUTE` and answers with :func:`feed_response`; templates get by with the address of the first.
"""

from .names import FEED_ROUTE, FORMATS, FeedFormat, feed_addresses
from .response import feed_response

__all__ = ["FEED_ROUTE", "FORMATS", "FeedFormat", "feed_addresses", "feed_response"]
