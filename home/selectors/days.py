"""What happened on this day of the year."""

from __future__ import annotations

import calendar
import datetime
from dataclasses import dataclass
from typing import NamedTuple

from django.http import HttpRequest

from zayava.campaigns.catalogue import campaign_catalogue
from zayava.statements.catalogue import statement_catalogue

MOST = 6
"""Texts named; of several years the newest."""

_LOOKED_AT = 60


@dataclass(frozen=True)
class DayText:
    """A text of this day, or the page of a yearly day (then without a year)."""

    title: str
    url: str
    year: int | None = None


@dataclass(frozen=True)
class Day:
    """A day of the year in words, its texts of earlier years, and the yearly days it is."""

    words: str
    texts: list[DayText]
    yearly: list[DayText]


class DayKeys(NamedTuple):
    """The keys of the pages of a day: of statements of earlier years, and of campaigns that are yearly days."""

    texts: list[int]
    yearly: list[int]


def days_of(today: datetime.date) -> list[str]:
    """The days remembered today, as ``08-04``: that of a leap year is remembered on 28 February of the others."""
    days = [f"{today:%m-%d}"]
    if days == ["02-28"] and not calendar.isleap(today.year):
        days.append("02-29")
    return days


def day_keys(language: str, request: HttpRequest, today: datetime.date) -> DayKeys:
    """What is public and of this day: no query, both catalogues know the days of what they hold."""
    chosen = {"day": days_of(today)}
    texts = statement_catalogue.select(language, chosen, request=request)
    yearly = campaign_catalogue.select(language, chosen, sort="rank", request=request)
    year = f"{today.year:04}"
    earlier = [key for key in texts.keys(0, _LOOKED_AT) if texts.date(key) < year]
    return DayKeys(earlier[:MOST], yearly.keys(0, MOST))
