"""Tags of the page's shell: navigation, pagers, structured data."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from typing import Any

from django import template
from django.core.paginator import Page as PagerPage
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from wagtail.rich_text import RichText

from ..chrome import site_links
from ..feeds.names import FeedAddress, feed_addresses
from ..models import CoalitionSettings
from ..navigation import LinkColumn, PageLink
from ..publisher import coalition
from .core_tags import unbroken

register = template.Library()

_INTERNAL_LINK = re.compile(r'<a((?: (?!href)[\w-]+="[^"]*")*) href="(/[^"/][^"]*)"')

# What could end a script element or be read as markup inside it (the HTML standard, 4.12.1.3), and the two line
# separators that are not allowed in scripts written before ES2019.
_JSON_ESCAPES = {sign: f"\\u{ord(sign):04X}" for sign in "<>&\u2028\u2029"}


@register.simple_tag(takes_context=True)
def publisher(context: template.Context) -> CoalitionSettings | None:
    """Who publishes the site; ``None`` on a page that is made without a request."""
    known = context.get("coalition")
    request = context.get("request")
    return known or (coalition(request) if request else None)


@register.simple_tag(takes_context=True)
def navigation(context: template.Context) -> Sequence[PageLink]:
    """The links in the head. Pages bring them in ``chrome``; for any other view this is one query."""
    return _site_links(context)[0]


@register.simple_tag(takes_context=True)
def footer_links(context: template.Context) -> Sequence[LinkColumn]:
    """The columns of links at the foot; asked together with those in the head."""
    return _site_links(context)[1]


def _site_links(context: template.Context) -> tuple[Sequence[PageLink], Sequence[LinkColumn]]:
    chrome = context.get("chrome")
    request = context.get("request")
    if chrome and (chrome.navigation or chrome.footer):
        return chrome.navigation, chrome.footer
    return site_links(request, (get_language() or "").split("-")[0]) if request is not None else ([], [])


@register.simple_tag(takes_context=True)
def absolute_url(context: template.Context, url: str) -> str:
    """The full address of a path on this site, as ``hreflang`` links need it."""
    request = context.get("request")
    return request.build_absolute_uri(url) if request else url


@register.simple_tag(takes_context=True)
def with_addresses(context: template.Context, text: RichText | SafeString) -> SafeString:
    """The HTML of a rich text whose links to this site also carry the full address, for paper (``css/print.css``).

    As in all words by people, no line ends between a day and its month; see :func:`unbroken`.
    """
    request = context.get("request")
    html = mark_safe(unbroken(str(text)))
    if request is None or ' href="/' not in html:
        return html
    root = request.build_absolute_uri("/").rstrip("/")
    return mark_safe(_INTERNAL_LINK.sub(rf'<a\1 href="\2" data-address="{root}\2"', html))


@register.simple_tag
def feed_formats(feed_url: str) -> list[FeedAddress]:
    """Every format of the feed at an address; see :func:`zayava.core.feeds.feed_addresses`."""
    return feed_addresses(feed_url)


@register.simple_tag
def pager_numbers(pager_page: PagerPage) -> Iterable[int | str]:
    """The page numbers of a pager, long runs shortened to “…”."""
    return pager_page.paginator.get_elided_page_range(pager_page.number, on_each_side=2, on_ends=1)


@register.simple_tag
def json_ld(data: dict[str, Any] | None) -> SafeString:
    """A JSON-LD block (schema.org), with every sign escaped that could end it early."""
    if not data:
        return mark_safe("")
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign, escaped in _JSON_ESCAPES.items():
        text = text.replace(sign, escaped)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')


@register.simple_tag(takes_context=True)
def pager_url(context: template.Context, pager_page: PagerPage, number: int) -> str:
    """The address of a page of a list: its ``address(number)`` where it has one, else the request's with ``page``."""
    address = getattr(pager_page, "address", None)
    if address is not None:
        return address(number)
    query = context["request"].GET.copy()
    query.pop("page", None)
    if number > 1:
        query["page"] = str(number)
    return f"{context['request'].path}?{query.urlencode()}" if query else context["request"].path
