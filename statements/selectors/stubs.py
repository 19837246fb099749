"""Stubs whose text seems to have come into the archive since. Proposals only: an editor decides."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from rapidfuzz import fuzz

from zayava.core.text.folding import fold

from ..models import Citation, DifferentTexts, Statement, StatementPage

_LOOKED_AT = 500
"""Stubs that are compared, the newest first."""
_ALIKE = 82
"""How alike (of 100) the titles of two texts of one day have to be."""


@dataclass(frozen=True)
class Twin:
    """A stub and a text with a page that may be the same, and why it is proposed."""

    stub: Statement
    statement: Statement
    reason: str


def archived_twins(among: QuerySet[Statement], limit: int) -> list[Twin]:
    """Stubs of ``among`` with the text that each of them most likely is. Seven queries at most.

    Proposed are texts with the very title of the stub, in any language or as some listing printed it, and texts of the
    same day with a title much like it. A text that cites the stub is another one, and so is one that was judged so.
    """
    stubs = list(among.stubs().order_by("-date", "-pk").prefetch_related("appearances", "pages")[:_LOOKED_AT])
    titles = {stub.pk: _titles(stub) for stub in stubs}
    every = {title for own in titles.values() for title in own}
    days = {str(stub.date) for stub in stubs if stub.date and stub.date.day}
    pages = StatementPage.objects.filter(alias_of=None).order_by("statement_id", "pk")
    by_title: dict[str, int] = {}
    for title, key in pages.filter(title_key__in=every).values_list("title_key", "statement_id"):
        by_title.setdefault(title, key)
    by_day: dict[str, list[tuple[str, int]]] = defaultdict(list)
    rows = pages.filter(statement__date__in=days).values_list("statement__date", "title_key", "statement_id")
    for date, title, key in rows:
        by_day[str(date)].append((title, key))
    apart = _known_apart(stubs)
    found: dict[int, tuple[int, str]] = {}
    for stub in stubs:
        same = [by_title[title] for title in titles[stub.pk] if title in by_title]
        alike = [
            key
            for title, key in by_day[str(stub.date)]
            if any(fuzz.token_set_ratio(title, own) >= _ALIKE for own in titles[stub.pk])
        ]
        proposals = [(key, _("The same title.")) for key in same]
        proposals += [(key, _("The same day, and a title much like it.")) for key in alike]
        for key, reason in proposals:
            if (stub.pk, key) not in apart:
                found[stub.pk] = key, reason
                break
        if len(found) == limit:
            break
    texts = Statement.objects.prefetch_related("pages__locale").in_bulk([key for key, _reason in found.values()])
    return [
        Twin(stub, texts[found[stub.pk][0]], found[stub.pk][1])
        for stub in stubs
        if stub.pk in found and found[stub.pk][0] in texts
    ]


def _titles(stub: Statement) -> set[str]:
    folded = {fold(title)[:500] for title in stub.title.values()}
    return (folded | {appearance.title_key for appearance in stub.appearances.all()}) - {""}


def _known_apart(stubs: list[Statement]) -> set[tuple[int, int]]:
    judged = DifferentTexts.objects.filter(stub__in=stubs).values_list("stub_id", "statement_id")
    citing = Citation.objects.filter(cited__in=stubs).values_list("cited_id", "statement_id")
    return {*judged, *citing}
