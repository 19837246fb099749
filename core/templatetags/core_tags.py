"""Helpers of templates; none of them asks the database."""

from __future__ import annotations

import re
from html import escape
from typing import Any

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from .. import summaries
from ..dates import PartialDate
from ..sanitising import strip_markup
from ..texts import LocalisedText, TranslatedText

register = template.Library()
_JOINT = re.compile(r"(?<=[^/]/)(?=[^/])|(?<=\w)(?=[.?&#=])")
_DASH = re.compile("(?<=\\S) (?=[—–] )")
_DAY = re.compile(r"\b([0-9]{1,2}) (?=[^\W\d_])")


def _as_localised(value: Any) -> LocalisedText:
    if isinstance(value, LocalisedText):
        return value
    if isinstance(value, TranslatedText):
        return value.in_language()
    return LocalisedText("" if value is None else str(value), (get_language() or "").split("-")[0])


def _in_its_language(text: LocalisedText, html: str) -> SafeString:
    if text.is_fallback and html:
        return SafeString(f'<span lang="{escape(text.language)}">{html}</span>')
    return SafeString(html)


@register.filter
def partial_date(value: PartialDate | None) -> str:
    """A partial date in words of the active language."""
    return value.localised() if value else ""


@register.filter
def summary(page: Any) -> str:
    """What a page says in a sentence or two; see :func:`zayava.core.summaries.summary`."""
    return summaries.summary(page)


@register.filter(is_safe=True)
def shortened(text: str, length: int) -> str:
    """A text cut after a word; see :func:`zayava.core.summaries.shortened`."""
    return summaries.shortened(text, length)


@register.filter
def breakable(address: str) -> SafeString:
    """An address that may go on in another line after a slash or before a full stop, and elsewhere only in need."""
    parts = _JOINT.split(address)
    return SafeString("<wbr>".join(escape(part) for part in parts))


@register.filter(is_safe=True)
def unbroken(value: str) -> str:
    """A text by people in which no line ends between a number and the word after it, or begins with a dash."""
    return _DASH.sub("\u00a0", _DAY.sub("\\1\u00a0", value))


@register.filter
def localised(value: Any) -> SafeString:
    """A text of the record; in a ``lang`` of its own when it is not in the language of the page."""
    text = _as_localised(value)
    return _in_its_language(text, escape(text.text))


@register.filter
def localised_html(value: Any) -> SafeString:
    """As :func:`localised`, for texts whose inline HTML was cleaned when they were saved."""
    text = _as_localised(value)
    return _in_its_language(text, text.text)


@register.filter
def plain(value: Any) -> str:
    """A text of the record without its markup."""
    return strip_markup(_as_localised(value).text)
