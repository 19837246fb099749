"""RSS 2.0 and Atom 1.0 (RFC 4287) of any list of entries, answering 304 when nothing changed."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed
from django.utils.http import http_date, quote_etag

from .conf import conf
from .registry import Entry

FORMATS = {"feed.xml": Rss201rev2Feed, "atom.xml": Atom1Feed}
"""Generators by the last part of a feed's address."""


def feed_response(
    request: HttpRequest,
    name: str,
    *,
    title: str,
    description: str,
    link: str,
    entries: Sequence[Entry],
    language: str,
    publisher: str = "",
) -> HttpResponse:
    """Write ``entries`` (newest first) as the format called ``name``, a key of :data:`FORMATS`.

    ``link`` is the path of the page that shows the same list. The answer has an ETag made of its bytes and the date
    of its newest entry, and is 304 when the reader has both.
    """
    absolute = request.build_absolute_uri
    feed = FORMATS[name](
        title=title,
        link=absolute(link),
        description=description,
        language=language,
        feed_url=absolute(request.path),
        author_name=publisher or None,
        feed_guid=absolute(request.path),
    )
    for entry in entries:
        feed.add_item(
            title=entry.title,
            link=absolute(entry.url),
            description=entry.summary,
            unique_id=entry.uid,
            unique_id_is_permalink=False,
            pubdate=entry.published,
            updateddate=entry.updated,
            author_name=entry.issuer or publisher or None,
            categories=[tag.text for tag in entry.tags],
        )
    newest = max((entry.updated for entry in entries), default=datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC))
    # Without entries the generator would write the present moment, and no two answers would be the same.
    feed.latest_post_date = lambda: newest
    body = feed.writeString("utf-8").encode()
    response = HttpResponse(body, content_type=feed.content_type)
    response.headers["ETag"] = quote_etag(hashlib.sha256(body).hexdigest()[:32])
    response.headers["Last-Modified"] = http_date(newest.timestamp())
    response.headers["Cache-Control"] = f"public, max-age={conf.public_max_age}"
    return get_conditional_response(
        request,
        etag=response.headers["ETag"],
        last_modified=int(newest.timestamp()),
        response=response,
    )
