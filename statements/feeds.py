"""The feed of a list of statements."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from zayava.core.conf import conf
from zayava.core.feeds import feed_response
from zayava.core.links import page_url
from zayava.core.publisher import coalition

from .entries import entry
from .models import StatementIndexPage


def index_feed(page: StatementIndexPage, request: HttpRequest, name: str) -> HttpResponse:
    """The newest statements in one language, as the format called ``name``."""
    publisher = coalition(request).name
    language = page.locale.language_code
    pages = page.statements().for_lists()[: conf.feed_length]
    title = publisher.text(language)
    return feed_response(
        request,
        name,
        title=f"{page.title} – {title}" if title else page.title,
        description=_("New statements"),
        link=page_url(page, request),
        entries=[entry(statement, coalition_name=publisher) for statement in pages],
        language=language,
        publisher=title,
    )
