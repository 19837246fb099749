"""One answer for every feed of the site."""

from __future__ import annotations

import datetime
import hashlib
import re
import uuid
from collections.abc import Callable, Sequence

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.utils.translation import gettext as _

from ..conf import conf
from ..registry import Entry
from ..summaries import shortened
from .generators import GENERATORS, writable

MAX_PAGES = 100
"""Pages of a feed at the most: whoever wants the whole archive is better served by the lists."""
SUMMARY_LENGTH = 1000
"""Characters of a summary at the most; with the number of entries this limits the bytes of a feed."""

_PAGE = re.compile("[1-9][0-9]{0,2}")
_NAMESPACE = uuid.UUID("7d0f8a52-5d7a-4f0e-9b0e-2f6c1c1b6a57")
_LONG_AGO = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)

Entries = Sequence[Entry] | Callable[[int, int], Sequence[Entry]]
"""The entries of a feed, newest first, or what gives those from one place to another."""


def feed_response(
    request: HttpRequest,
    name: str,
    *,
    title: str,
    description: str,
    link: str,
    entries: Entries,
    language: str,
    publisher: str = "",
    uid: str = "",
) -> HttpResponse:
    """Write ``entries`` as the format called ``name``, one of :data:`~zayava.core.feeds.names.FORMATS`.

    ``link`` is the path of the page that shows the same list. ``uid`` says what the feed is of (``tag:3``, a UUID),
    whatever that is called and wherever it stands: the feed's identity is made from it, so that feed readers do not see
    everything as new when an address changes. A feed of many entries is paged by ``?page=`` (RFC 5005, 3).
    Raises ``Http404`` for a page that does not exist.

    The answer has an ETag of its bytes and no date of last modification: an entry that was taken back changes the
    bytes, but makes nothing newer, and a reader who asks by date alone would never learn of it.
    """
    number = _page_number(request)
    length = conf.feed_length
    start = (number - 1) * length
    # One more than is shown tells whether there is a page behind this one.
    found = entries(start, start + length + 1) if callable(entries) else entries[start : start + length + 1]
    if number > 1 and not found:
        raise Http404(_("This feed has no such page."))
    address = request.build_absolute_uri(_address(request, number))
    pages = {}
    if number > 1:
        pages["first"] = request.build_absolute_uri(_address(request, 1))
        pages["previous"] = request.build_absolute_uri(_address(request, number - 1))
    if len(found) > length and number < MAX_PAGES:
        pages["next"] = request.build_absolute_uri(_address(request, number + 1))
    feed = GENERATORS[name](
        title=writable(title),
        link=request.build_absolute_uri(link),
        description=writable(description),
        language=language,
        feed_url=address,
        author_name=writable(publisher or title),  # Atom requires one (RFC 4287, 4.1.1)
        feed_guid=uuid.uuid5(_NAMESPACE, f"{uid or link}/{language}").urn,
        pages=pages,
    )
    shown = found[:length]
    for entry in shown:
        feed.add_item(
            title=writable(entry.title),
            link=request.build_absolute_uri(entry.url),
            description=writable(shortened(entry.summary, SUMMARY_LENGTH)),
            unique_id=entry.uid,
            unique_id_is_permalink=False,
            pubdate=entry.published,
            updateddate=entry.updated,
            author_name=writable(entry.issuer or publisher) or None,
            categories=[writable(tag.text) for tag in entry.tags],
            language=entry.language,
        )
    newest = max((entry.updated for entry in shown), default=_LONG_AGO)
    # Without entries the generator would write the present moment, and no two answers would be the same.
    feed.latest_post_date = lambda: newest
    body = feed.writeString("utf-8").encode()
    response = HttpResponse(body, content_type=feed.content_type)
    response.headers["ETag"] = quote_etag(hashlib.sha256(body).hexdigest()[:32])
    response.headers["Cache-Control"] = f"public, max-age={conf.public_max_age}"
    return get_conditional_response(request, etag=response.headers["ETag"], response=response)


def _page_number(request: HttpRequest) -> int:
    asked = request.GET.getlist("page")
    if not asked:
        return 1
    if len(asked) > 1 or not _PAGE.fullmatch(asked[0]) or int(asked[0]) > MAX_PAGES:
        raise Http404(_("This feed has no such page."))
    return int(asked[0])


def _address(request: HttpRequest, number: int) -> str:
    """The path and query of one page of the feed asked for; the first has no number."""
    query = request.GET.copy()
    query.pop("page", None)
    if number > 1:
        query["page"] = str(number)
    return f"{request.path}?{query.urlencode()}" if query else request.path
