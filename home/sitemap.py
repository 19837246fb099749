"""The site for search engines: every public page in every language, each with its translations (sitemaps.org 0.9)."""

from __future__ import annotations

import contextlib
import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.sax.saxutils import quoteattr

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
from zayava.statements.demand_listing import public_numbers, register_urls

MOST = 50_000
"""Addresses that one sitemap may hold by the standard; those beyond it are left out."""


@dataclass(frozen=True)
class Address:
    """A public page: its full address, its language, when it last changed, and every language it exists in."""

    url: str
    language: str
    changed: datetime.datetime | None = None
    alternates: dict[str, str] = field(default_factory=dict)


def addresses(request: HttpRequest) -> list[Address]:
    """Every public page of the site in the order of the tree, then demands, then the tags in use.

    At most eleven queries whatever there is.
    """
    return [*_pages(request), *_lists(request), *_demands(request), *_tags(request)][:MOST]


def _pages(request: HttpRequest) -> list[Address]:
    links = page_links(request)
    pages = readable(Page.objects.filter(depth__gte=HOME_DEPTH), request).order_by("path")
    rows = pages.values_list("url_path", "translation_key", "locale__language_code", "last_published_at")
    found = [(links.path(path), key, language, changed) for path, key, language, changed in rows]
    alternates: dict[object, dict[str, str]] = defaultdict(dict)
    absolute = request.build_absolute_uri
    for path, key, language, _changed in found:
        if path:
            alternates[key][language] = absolute(path)
    return [
        Address(absolute(path), language, changed, alternates[key]) for path, key, language, changed in found if path
    ]


def _demands(request: HttpRequest) -> list[Address]:
    """The public demands, each below the register of every language."""
    bases = {code: request.build_absolute_uri(url) for code, url in register_urls(request).items()}
    found = []
    for number in public_numbers(request)[:MOST] if bases else ():
        alternates = {code: f"{base}{number}/" for code, base in bases.items()}
        found += [Address(url, code, None, alternates) for code, url in alternates.items()]
    return found


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
