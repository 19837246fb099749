"""The scores of an index as a drawing: where everything stands, in words that SVG takes. Pure.

Positions across are percentages, so that one drawing fits every width while its letters keep their size; heights are
units of the drawing's own height. The template (``components/score_chart.html``) only writes them down.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zayava.core.numbers import number_in_words

from .scores import YearScore

HEIGHT = 300
TOP, BOTTOM = 44, 262
"""Heights of the highest score and of 0; above stand the names of methods, below the years."""
LEFT, RIGHT = 8.0, 96.0
NARROW, WIDE = 9, 22
"""Labels that fit beside one another on a phone, and on a wide page."""


@dataclass(frozen=True)
class Point:
    """One year. ``labelled`` and ``year_labelled`` say where its words show: ``always``, ``wide``, never."""

    x: str
    y: str
    label_y: str
    year: int
    number: str
    labelled: str
    year_labelled: str
    is_last: bool = False
    has_note: bool = False


@dataclass(frozen=True)
class Line:
    """A straight line between two points; ``label`` is what it marks."""

    x1: str
    y1: str
    x2: str
    y2: str
    label: str = ""
    anchor: str = "start"


@dataclass(frozen=True)
class Chart:
    title: str
    description: str
    height: int = HEIGHT
    floor: str = str(BOTTOM)
    years_y: str = str(BOTTOM + 26)
    points: list[Point] = field(default_factory=list)
    segments: list[Line] = field(default_factory=list)
    grid: list[Line] = field(default_factory=list)
    breaks: list[Line] = field(default_factory=list)


def chart(scores: Sequence[YearScore], maximum: Decimal, language: str) -> Chart:
    """A drawing of a series, the oldest year first; the scale goes from 0 to ``maximum``. Raises nothing."""
    years = [score.year for score in scores]
    first, last = years[0], years[-1]

    def across(year: float) -> float:
        return (LEFT + RIGHT) / 2 if first == last else LEFT + (RIGHT - LEFT) * (year - first) / (last - first)

    def down(score: Decimal) -> float:
        return BOTTOM - (BOTTOM - TOP) * float(min(score, maximum) / maximum)

    narrow_numbers, wide_numbers = (_labelled(scores, room) for room in (NARROW, WIDE))
    narrow_years, wide_years = (_spread(years, room) for room in (NARROW, WIDE))
    points = [
        Point(
            x=_percent(across(score.year)),
            y=_number(down(score.score)),
            label_y=_number(down(score.score) - 12),
            year=score.year,
            number=score.number(language),
            labelled=_where(score.year, narrow_numbers, wide_numbers),
            year_labelled=_where(score.year, narrow_years, wide_years),
            is_last=score.year == last,
            has_note=bool(score.note),
        )
        for score in scores
    ]
    segments, breaks = [], []
    for before, after, start, end in zip(scores, scores[1:], points, points[1:], strict=False):
        if after.change and after.change.is_other_method:
            middle = across((before.year + after.year) / 2)
            with translation.override(language):
                label = _("Method: %(version)s") % {"version": after.method} if after.method else _("Another method")
            breaks.append(
                Line(
                    _percent(middle), str(TOP - 22), _percent(middle), str(BOTTOM), label,
                    "end" if middle > 60 else "start",
                )
            )  # fmt: skip
        elif not (after.change and after.change.is_gap):
            segments.append(Line(start.x, start.y, end.x, end.y))
    return Chart(
        title=_title(scores, language),
        description=_description(scores, maximum, language),
        points=points,
        segments=segments,
        grid=[_grid_line(maximum * share / 4, maximum, down, language) for share in (0, 2, 4)],
        breaks=breaks,
    )


def _where(year: int, narrow: set[int], wide: set[int]) -> str:
    return "always" if year in narrow else "wide" if year in wide else ""


def _labelled(scores: Sequence[YearScore], room: int) -> set[int]:
    """Years whose scores are written beside their points where ``room`` labels fit.

    All of them; of a longer series the last, the first, the highest and the lowest, unless they stand too close.
    """
    span = scores[-1].year - scores[0].year + 1
    if span <= room:
        return {score.year for score in scores}
    by_score = sorted(scores, key=lambda score: (score.score, score.year))
    kept: list[int] = []
    for score in (scores[-1], scores[0], by_score[-1], by_score[0]):
        if all(abs(score.year - year) >= span / room for year in kept):
            kept.append(score.year)
    return set(kept)


def _spread(years: Sequence[int], most: int) -> set[int]:
    """As many years as fit, evenly apart and counted back from the newest."""
    span = years[-1] - years[0] + 1
    step = -(-span // most)
    return {year for year in years if (years[-1] - year) % step == 0}


def _grid_line(score: Decimal, maximum: Decimal, down, language: str) -> Line:
    y = _number(down(score))
    return Line("0", y, "100%", y, number_in_words(score.normalize() if score else Decimal(0), language))


def _title(scores: Sequence[YearScore], language: str) -> str:
    first, last = scores[0].year, scores[-1].year
    with translation.override(language):
        if first == last:
            return _("Score of the year %(year)s") % {"year": first}
        return _("Scores by year, %(first)s–%(last)s") % {"first": first, "last": last}


def _description(scores: Sequence[YearScore], maximum: Decimal, language: str) -> str:
    """The drawing in words, for readers who do not see it."""
    low = min(scores, key=lambda score: score.score)
    high = max(scores, key=lambda score: score.score)
    with translation.override(language):
        count = ngettext(
            "A chart of %(count)s score on a scale from 0 to %(maximum)s.",
            "A chart of %(count)s scores on a scale from 0 to %(maximum)s.",
            len(scores),
        ) % {"count": len(scores), "maximum": number_in_words(maximum, language)}
        newest = _("The newest is %(score)s (%(year)s).") % _words(scores[-1], language)
        if len(scores) == 1:
            return f"{count} {newest}"
        lowest = _("The lowest is %(score)s (%(year)s).") % _words(low, language)
        highest = _("The highest is %(score)s (%(year)s).") % _words(high, language)
        return f"{count} {highest} {lowest} {newest} " + _("The table below holds all of them.")


def _words(score: YearScore, language: str) -> dict[str, object]:
    return {"score": score.number(language), "year": score.year}


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _percent(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") + "%"
