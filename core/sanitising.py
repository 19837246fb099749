"""The little HTML that a sentence of the record may carry."""

from __future__ import annotations

from html import unescape

import nh3

INLINE_TAGS = {"em", "strong", "a", "abbr", "sub", "sup"}
INLINE_ATTRIBUTES = {"a": {"href"}, "abbr": {"title"}}
URL_SCHEMES = {"http", "https", "mailto"}


def clean_inline(html: str) -> str:
    """Keep emphasis and links, drop every other element, attribute and address scheme."""
    return nh3.clean(
        html, tags=INLINE_TAGS, attributes=INLINE_ATTRIBUTES, url_schemes=URL_SCHEMES, link_rel="noreferrer"
    )


def strip_markup(html: str) -> str:
    """The words alone."""
    return unescape(nh3.clean(html, tags=set()))
