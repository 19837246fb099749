"""What happened on this day of the year."""

from __future__ import annotations

import calendar
import datetime
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from zayava.campaigns.enums import Kind
from zayava.campaigns.models import CampaignPage
from zayava.core.dates import day_and_month
from zayava.core.links import page_links
from zayava.core.prepared import prepared
from zayava.core.querysets import is_published, is_restricted, restricted_paths
from zayava.statements.models import StatementPage

MOST = 6
"""Texts named; of several years the newest."""
_ASKED = 60


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
    texts: list[DayText] = field(default_factory=list)
    yearly: list[DayText] = field(default_factory=list)


def days_of(today: datetime.date) -> list[tuple[int, int]]:
    """The days (month, day) remembered today: that of a leap year is remembered on 28 February of the others."""
    days = [(today.month, today.day)]
    if days == [(2, 28)] and not calendar.isleap(today.year):
        days.append((2, 29))
    return days


@prepared
def _texts(days: Any, before: Any, language: Any, now: Any) -> QuerySet:
    """Statements have their day of the year in an indexed column: only those of this day are read."""
    return (
        StatementPage.objects.filter(
            is_published(now), statement__day__in=days, statement__date__lt=before, locale__language_code=language
        )
        .order_by("-statement__date", "pk")
        .values_list("title", "url_path", "path", "statement__date")[:_ASKED]
    )


@prepared
def _yearly(months: Any, days: Any, language: Any, now: Any) -> QuerySet:
    return (
        CampaignPage.objects.filter(
            is_published(now),
            campaign__kind=Kind.YEARLY_DAY,
            campaign__month__in=months,
            campaign__day__in=days,
            locale__language_code=language,
        )
        .order_by("pk")
        .values_list("title", "url_path", "path", "campaign__ended")
    )


def on_this_day(language: str, request: HttpRequest, today: datetime.date | None = None) -> Day | None:
    """Public texts of this day in earlier years and the yearly days it is; ``None`` without any. Two queries."""
    today = today or timezone.localdate()
    days = days_of(today)
    restricted = restricted_paths(request)
    links = page_links(request)
    now = timezone.now()
    rows = _texts(
        days=[f"{month:02}-{day:02}" for month, day in days], before=f"{today.year:04}", language=language, now=now
    )
    texts = [
        DayText(title, links.path(url_path), date.year)
        for title, url_path, path, date in rows
        if not is_restricted(path, restricted)
    ]
    months, numbers = [month for month, _day in days], [day for _month, day in days]
    yearly = [
        DayText(title, links.path(url_path))
        for title, url_path, path, ended in _yearly(months=months, days=numbers, language=language, now=now)
        if not is_restricted(path, restricted) and not (ended and ended.earliest <= today)
    ]
    if not texts and not yearly:
        return None
    return Day(day_and_month(today.month, today.day, language), texts[:MOST], yearly)
