"""Indices by year, as a reader sees them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.translation import gettext as _

from zayava.core.conf import conf
from zayava.core.figures import Figure, FigureSource
from zayava.core.links import PageLinks, page_links
from zayava.core.numbers import number_in_words
from zayava.core.prepared import prepared
from zayava.core.querysets import is_restricted, restricted_paths
from zayava.core.templatetags.core_tags import localised
from zayava.core.texts import LocalisedText

from ..models import IndexScore, YearlyIndex
from ..scores import YearScore, in_order, out_of


@dataclass(frozen=True)
class IndexSeries:
    """An index with its scores, the oldest first, and its public page for a reader (``url`` may be ``""``).

    ``url_language`` is the language of that page where it is not the reader's.
    """

    name: LocalisedText
    maximum: Decimal
    scores: list[YearScore]
    figure_name: str
    url: str = ""
    url_language: str = ""

    @property
    def newest(self) -> YearScore:
        return self.scores[-1]

    def newest_out_of(self, language: str) -> str:
        """“3.1 of 10”."""
        return out_of(self.newest.score, self.maximum, language)


@prepared
def _scores() -> QuerySet:
    """Every score, once for each page of its index: a few hundred rows in one query, and most often thirty."""
    page = "index__pages"
    fields = ("url_path", "path", "locale__language_code", "live", "expire_at", "alias_of_id")
    return IndexScore.objects.order_by("index_id", "year").values_list(
        "index_id", "index__uid", "index__name", "index__maximum", "year", "score", "note", "method_version",
        *(f"{page}__{field}" for field in fields),
    )  # fmt: skip


@prepared
def _scores_of(index: Any) -> QuerySet:
    return (
        IndexScore.objects.filter(index=index).order_by("year").values_list("year", "score", "note", "method_version")
    )


def scores_of(index: YearlyIndex, language: str) -> list[YearScore]:
    """The scores of one index with their changes, the oldest first: one query."""
    return in_order(
        (year, score, note.in_language(language), method) for year, score, note, method in _scores_of(index=index.pk)
    )


def all_series(language: str, request: HttpRequest | None = None) -> list[IndexSeries]:
    """Every index that has a score, each with its best public page: one query, and one more without a request."""
    restricted = restricted_paths(request)
    links = page_links(request) if request is not None else PageLinks()
    now = timezone.now()
    indices: dict[int, tuple[str, Any, Decimal]] = {}
    scores: dict[int, dict[int, tuple[int, Decimal, LocalisedText, str]]] = {}
    pages: dict[int, dict[str, str]] = {}
    for key, uid, name, maximum, year, score, note, method, url_path, path, code, live, expires, alias in _scores():
        indices[key] = (f"index:{uid}", name, maximum)
        scores.setdefault(key, {})[year] = (year, score, note.in_language(language), method)
        if path and live and alias is None and not _is_over(expires, now) and not is_restricted(path, restricted):
            pages.setdefault(key, {})[code] = links.path(url_path)
    return [
        IndexSeries(
            name.in_language(language), maximum, in_order(scores[key].values()), figure_name,
            *_best(pages.get(key, {}), language),
        )
        for key, (figure_name, name, maximum) in indices.items()
    ]  # fmt: skip


def _is_over(expires: datetime.datetime | None, now: datetime.datetime) -> bool:
    return expires is not None and expires <= now


def _best(pages: dict[str, str], language: str) -> tuple[str, str]:
    code = next((code for code in conf.fallback_order(language) if pages.get(code)), "")
    return pages.get(code, ""), "" if code == language else code


def _choices() -> Iterable[tuple[str, str]]:
    return [(index.figure_name, str(index)) for index in YearlyIndex.objects.all()]


def _figures(language: str, request: HttpRequest | None) -> dict[tuple[str, int | None], Figure]:
    found: dict[tuple[str, int | None], Figure] = {}
    for series in all_series(language, request):
        for score in series.scores:
            found[series.figure_name, score.year] = figure_of(series, score, language)
        found[series.figure_name, None] = found[series.figure_name, series.newest.year]
    return found


def figure_of(series: IndexSeries, score: YearScore, language: str) -> Figure:
    """The score of a year as a figure for any text: its scale and its change are told in the remark."""
    caption = _("%(index)s, %(year)s") % {"index": series.name.text, "year": score.year}
    remarks = [_("On a scale from 0 to %(maximum)s.") % {"maximum": number_in_words(series.maximum, language)}]
    if score.change:
        remarks += [f"{score.change.short(language)}.", score.change.caution(language)]
    remarks.append(localised(score.note))
    return Figure(
        number=score.number(language),
        caption=LocalisedText(caption, series.name.language, series.name.is_fallback),
        note=format_html_join(" ", "{}", ((remark,) for remark in remarks if remark)),
        url=series.url,
        url_language=series.url_language,
    )


index_figures = FigureSource(choices=_choices, figures=_figures)
