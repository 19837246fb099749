"""Helpers of templates; none of them asks the database."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from ..dates import PartialDate
from ..sanitising import strip_markup
from ..texts import LocalisedText, TranslatedText

register = template.Library()


def _as_localised(value: Any) -> LocalisedText:
    if isinstance(value, LocalisedText):
        return value
    if isinstance(value, TranslatedText):
        return value.in_language()
    return LocalisedText("" if value is None else str(value), (get_language() or "").split("-")[0])


@register.filter
def partial_date(value: PartialDate | None) -> str:
    """A partial date in words of the active language."""
    return value.localised() if value else ""


@register.filter
def localised(value: Any) -> SafeString:
    """A text of the record; in a ``lang`` of its own when it is not in the language of the page."""
    text = _as_localised(value)
    if text.is_fallback and text.text:
        return format_html('<span lang="{}">{}</span>', text.language, text.text)
    return SafeString(conditional_escape(text.text))


@register.filter
def localised_html(value: Any) -> SafeString:
    """As :func:`localised`, for texts whose inline HTML was cleaned when they were saved."""
    text = _as_localised(value)
    if text.is_fallback and text.text:
        return format_html('<span lang="{}">{}</span>', text.language, mark_safe(text.text))
    return mark_safe(text.text)


@register.filter
def plain(value: Any) -> str:
    """A text of the record without its markup."""
    return strip_markup(_as_localised(value).text)
