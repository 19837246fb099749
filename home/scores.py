"""Scores by year and how they changed. Pure: works on rows already fetched, asks the database nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.utils import translation
from django.utils.translation import gettext as _

from zayava.core.numbers import number_in_words
from zayava.core.texts import LocalisedText


@dataclass(frozen=True)
class Change:
    """How a score differs from that of the year before it in the series.

    ``is_gap``: years lie between the two. ``is_other_method``: they were measured differently, so that the difference
    says less than it seems to.
    """

    difference: Decimal
    since: int
    is_gap: bool = False
    is_other_method: bool = False

    def short(self, language: str) -> str:
        """“−1.0 since 2019”, or “unchanged since 2019”."""
        words = {"difference": number_in_words(self.difference, language, signed=True), "year": self.since}
        with translation.override(language):
            if not self.difference:
                return _("unchanged since %(year)s") % words
            return _("%(difference)s since %(year)s") % words

    def caution(self, language: str) -> str:
        """What keeps the two years from being compared outright, as a sentence; ``""`` when nothing does."""
        with translation.override(language):
            if self.is_other_method:
                return _("The method has changed since %(year)s: the two scores can be compared only in part.") % {
                    "year": self.since
                }
            if self.is_gap:
                return _("There is no score for the years between.")
        return ""


@dataclass(frozen=True)
class YearScore:
    """One year of a series; ``change`` is missing in the first."""

    year: int
    score: Decimal
    note: LocalisedText
    method: str = ""
    change: Change | None = None

    def number(self, language: str) -> str:
        return number_in_words(self.score, language)


def in_order(rows: Iterable[tuple[int, Decimal, LocalisedText, str]]) -> list[YearScore]:
    """Rows of year, score, note and method, in any order, as a series with its changes, the oldest first."""
    series: list[YearScore] = []
    for year, score, note, method in sorted(rows, key=lambda row: row[0]):
        change = None
        if series:
            last = series[-1]
            change = Change(
                difference=score - last.score,
                since=last.year,
                is_gap=year - last.year > 1,
                is_other_method=method != last.method,
            )
        series.append(YearScore(year, score, note, method, change))
    return series


def out_of(score: Decimal, maximum: Decimal, language: str) -> str:
    """“3.1 of 10”."""
    with translation.override(language):
        # Translators: a score on a scale, «3,1 з 10».
        return _("%(score)s out of %(maximum)s") % {
            "score": number_in_words(score, language),
            "maximum": number_in_words(maximum, language),
        }
