"""The site for search engines: every public page in every language, each with its translations (sitemaps.org 0.9).

A large site has an index, and parts that are ranges of numbers: each reads a bounded number of rows, however much there
is, and a page stays in its part for good.
"""

from __future__ import annotations

import contextlib
import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from xml.sax.saxutils import quoteattr

from django.db.models import Max, QuerySet
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils import translation
from django.utils.html import escape
from wagtail.models import Page

from zayava.core.chrome import HOME_DEPTH
from zayava.core.conf import conf
from zayava.core.links import page_links
from zayava.core.models import Tag
from zayava.core.querysets import readable
from zayava.core.tags.bearing import tag_bearers
from zayava.statements.catalogue import statement_catalogue
from zayava.statements.demand_catalogue import demand_catalogue
from zayava.statements.demand_listing import public_numbers, register_urls
from zayava.statements.models import Demand

PART = 2_500
"""Numbers of pages that one part covers. A site with fewer pages and demands is one sitemap."""

DEMANDS = PART // 3
"""Numbers of demands that one part covers: a demand has an address in every language."""

MOST = 10**9
"""More than any number of a demand."""

PAGES, DEMAND_PAGES, OTHERS = "pages", "demands", "tags"
"""The kinds of parts. The last has no numbers: the vocabulary is small."""


@dataclass(frozen=True)
class Address:
    """A public page: its full address, its language, when it last changed, and every language it exists in."""

    url: str
    language: str
    changed: datetime.datetime | None = None
    alternates: dict[str, str] = field(default_factory=dict)


def addresses(request: HttpRequest) -> list[Address] | None:
    """Every public page of a small site in the order of the tree, then demands, then the tags in use.

    At most eleven queries; ``None`` for a site that needs :func:`parts`.
    """
    texts = sum(statement_catalogue.select(code, request=request).total for code in conf.languages)
    if texts > PART or demand_catalogue.select(conf.languages[0], request=request).total > DEMANDS:
        return None
    rows = _rows(_all_pages().order_by("path"), request)[: PART + 1]
    if len(rows) > PART:
        return None
    return [*_pages(rows, rows, request), *_others(request), *_demands(0, MOST, request)]


def parts() -> list[tuple[str, int]]:
    """The parts of a large site by kind and number: two queries."""
    pages = _all_pages().aggregate(last=Max("pk"))["last"] or 0
    demands = Demand.objects.aggregate(last=Max("number"))["last"] or 0
    return [
        *((PAGES, number) for number in range(1, pages // PART + 2)),
        *((DEMAND_PAGES, number) for number in range(1, demands // DEMANDS + 2)),
        (OTHERS, 1),
    ]


def addresses_of(kind: str, number: int, request: HttpRequest) -> list[Address]:
    """What stands in one part: two queries for pages, two for demands."""
    if kind == PAGES:
        pages = _all_pages().filter(pk__gte=(number - 1) * PART, pk__lt=number * PART)
        same = readable(pages, request).order_by().values("translation_key")
        translations = _rows(_all_pages().filter(translation_key__in=same).order_by("path"), request)
        return _pages(_rows(pages.order_by("pk"), request), translations, request)
    if kind == DEMAND_PAGES:
        return _demands((number - 1) * DEMANDS, number * DEMANDS, request)
    return _others(request)


def _all_pages() -> QuerySet:
    return Page.objects.filter(depth__gte=HOME_DEPTH)


def _rows(pages: QuerySet, request: HttpRequest) -> QuerySet:
    columns = ("url_path", "translation_key", "locale__language_code", "last_published_at")
    return readable(pages, request).values_list(*columns)


def _pages(rows: Iterable[Any], translations: Iterable[Any], request: HttpRequest) -> list[Address]:
    """Pages with their translations, which hold the pages themselves too."""
    links, absolute = page_links(request), request.build_absolute_uri
    alternates: dict[object, dict[str, str]] = defaultdict(dict)
    for url_path, key, language, _changed in translations:
        if path := links.path(url_path):
            alternates[key][language] = absolute(path)
    return [
        Address(absolute(path), language, changed, alternates[key])
        for url_path, key, language, changed in rows
        if (path := links.path(url_path))
    ]


def _demands(start: int, stop: int, request: HttpRequest) -> list[Address]:
    """The public demands with numbers from one to before another, each below the register of every language."""
    bases = {code: request.build_absolute_uri(url) for code, url in register_urls(request).items()}
    found = []
    for number in public_numbers(start, stop, request) if bases else ():
        alternates = {code: f"{base}{number}/" for code, base in bases.items()}
        found += [Address(url, code, None, alternates) for code, url in alternates.items()]
    return found


def _others(request: HttpRequest) -> list[Address]:
    return [*_lists(request), *_tags(request)]


def _tags(request: HttpRequest) -> list[Address]:
    """Pages of tags under which anything public is found, in the languages in which there is something."""
    languages: dict[int, set[str]] = defaultdict(set)
    for language, counts in tag_bearers.by_language(request).items():
        for tag in counts:
            languages[tag].add(language)
    found = []
    for tag in Tag.objects.filter(pk__in=languages).with_labels().order_by("pk"):
        try:
            alternates = {code: request.build_absolute_uri(_tag_url(tag, code)) for code in sorted(languages[tag.pk])}
        except NoReverseMatch:
            return []  # a site that has not mounted the tags
        found += [Address(url, code, None, alternates) for code, url in alternates.items()]
    return found


def _lists(request: HttpRequest) -> list[Address]:
    """The lists that are no pages: of tags and of feeds, in every language."""
    found = []
    for name in ("tag_index", "feeds_page"):
        alternates: dict[str, str] = {}
        for code in conf.languages:
            with translation.override(code), contextlib.suppress(NoReverseMatch):
                alternates[code] = request.build_absolute_uri(reverse(name))
        found += [Address(url, code, None, alternates) for code, url in alternates.items()]
    return found


def _tag_url(tag: Tag, language: str) -> str:
    with translation.override(language):
        return reverse("tag_page", args=[tag.slug_in(language)])


def as_xml(found: Iterable[Address]) -> str:
    """The addresses as a sitemap with ``xhtml:link`` alternates, as search engines read ``hreflang`` there."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    for address in found:
        lines.append(f"<url><loc>{escape(address.url)}</loc>")
        if address.changed:
            lines.append(f"<lastmod>{address.changed.isoformat(timespec='seconds')}</lastmod>")
        if len(address.alternates) > 1:
            lines += [
                f'<xhtml:link rel="alternate" hreflang="{code}" href={quoteattr(url)}/>'
                for code, url in address.alternates.items()
            ]
        lines.append("</url>")
    return "\n".join([*lines, "</urlset>", ""])


def index_as_xml(urls: Iterable[str]) -> str:
    """The addresses of parts as a sitemap index."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    lines.append('<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">')
    lines += [f"<sitemap><loc>{escape(url)}</loc></sitemap>" for url in urls]
    return "\n".join([*lines, "</sitemapindex>", ""])
