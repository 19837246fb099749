"""Finding statements by what is typed."""

from __future__ import annotations

import re

from django.db.models import Q, QuerySet

from zayava.core.text.folding import fold

from .models import Statement, StatementPage

_MAX_WORDS = 12
_ISO_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
_PRINTED_DATE = re.compile(r"([0-9]{1,2})[./]([0-9]{1,2})[./]([0-9]{4})")


def matching_statements(query: str, pages: QuerySet[StatementPage] | None = None) -> Q:
    """The condition for statements with every word typed in a title of one language, or with that number or date.

    Texts without a page are found by their working titles, which are read and compared here: a column of texts in
    several languages has no folded form. ``pages`` limits the titles to those of these pages: working titles do not
    count then.
    """
    words = fold(query[:200]).split()[:_MAX_WORDS]
    if not words:
        return Q(pk__in=[])
    among = StatementPage.objects.all() if pages is None else pages
    for word in words:
        among = among.filter(title_key__contains=word)
    found = Q(pk__in=among.values("statement_id"))
    if pages is None:
        titles = Statement.objects.exclude(title={}).values_list("pk", "title").order_by()
        named = [key for key, title in titles.iterator() if any(_holds(text, words) for text in title.values())]
        found |= Q(pk__in=named)
    number = query.strip().lstrip("№#").strip()
    if number.isdecimal() and len(number) < 10:
        found |= Q(number=int(number))
    if date := _date(query.strip()):
        found |= Q(date__startswith=date)
    return found


def _date(query: str) -> str:
    """The beginning of the dates meant by “2021”, “2021-07”, “2021-07-15” or “15.07.2021”, if it is a date."""
    if printed := _PRINTED_DATE.fullmatch(query):
        day, month, year = printed.groups()
        return f"{year}-{month:0>2}-{day:0>2}"
    return query if _ISO_DATE.fullmatch(query) else ""


def _holds(text: str, words: list[str]) -> bool:
    folded = fold(text)
    return all(word in folded for word in words)
