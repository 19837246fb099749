"""The line that says where and when: "Minsk – July 10, 2020", «г. Минск, 9 августа 2021 г.», a byline with a date."""

from __future__ import annotations

import re
from dataclasses import dataclass

from zayava.core.text.dates import FoundDate, find_dates

from .lexicon import is_country
from .lines import Line
from .phrases import PUBLISHED
from .recognised import Date

_CLOCK = re.compile(
    r"(?<!\d)(?:[01]?\d|2[0-3])[:.][0-5]\d(?::[0-5]\d)?(?![\d.])(?:\s*(?:am|pm|msk|utc|cet))?", re.IGNORECASE
)
_TOWN_MARK = re.compile(
    r"^(?:г\.\s?п\.|гор\.|г\.|аг\.|м\.|в\.|д\.|п\.|пос\.|in|у|ў|в)\s+|^(?:г|аг|гор)\.", re.IGNORECASE
)
_WEEKDAY = re.compile(
    r"(?<!\w)(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!\w)|(?<!\w)(?:панядзелак|аўторак|серада"
    r"|чацвер|пятніца|субота|нядзеля"
    r"|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)(?!\w)",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"[A-ZÀ-ÞĀ-ŽА-ЯЁІЎ][\w’'ʼ.-]*(?:[\s–-]+(?:[A-ZÀ-ÞĀ-ŽА-ЯЁІЎ][\w’'ʼ.-]*|[-–]|on|upon|am|an|de|der"
    r"|над|на|пад|под)){0,4}$"
)
_ANY_YEAR = re.compile(r"(?:19|20|21)\d\d")
_YEAR_ONLY = re.compile(r"((?:19|20|21)\d\d)(?:\s*(?:г\.|год|года|hod))?\.?$")
_BYLINE = re.compile(r"^\s*(?:by|аўтар|автор)\s*:?\s", re.IGNORECASE)
_DATELINE = re.compile(
    r"^\(?(?P<place>[A-ZÀ-ÞĀ-ŽА-ЯЁІЎ][\w’'ʼ.-]*(?:[\s-][A-ZÀ-ÞĀ-ŽА-ЯЁІЎ][\w’'ʼ.-]*){0,3})"
    r",\s+(?P<rest>.{4,40}?)\)?\s*[–—-]\s+(?=\S)"
)


@dataclass(frozen=True)
class PlaceLine:
    """A place and a date read from one line. ``rest`` is what the line says besides."""

    date: Date
    place: str | None
    rest: str = ""


def _date(found: FoundDate) -> Date:
    return Date(found.year, found.month, found.day)


def _place(text: str) -> str | None:
    """Return the place in what is left of a line when the date is taken out; None when nothing there is a place."""
    for part in re.split(r"[,|/]|\s[–—-]\s", text):
        part = _TOWN_MARK.sub("", part.strip(" ,.;:–—-()|/")).strip()
        if part and len(part) <= 50 and _PLACE.match(part) and not is_country(part):
            return part
    return None


def read_placeline(line: Line) -> PlaceLine | None:
    """Read a line that holds a date and nothing else but a place, an author or "published"; None for any other line."""
    text = (
        f"{line.marker.label}. {line.content}"
        if line.marker and line.marker.label in ("г", "д", "м", "п")
        else line.content
    )
    if len(text) > 130 or not _ANY_YEAR.search(text):
        return None
    text = _CLOCK.sub(" ", _WEEKDAY.sub(" ", text)).strip(" *")
    dates = find_dates(text)
    if year := _YEAR_ONLY.match(text):
        return PlaceLine(Date(int(year.group(1))), None)
    if not dates:
        return None
    found = dates[0]
    before, after = text[: found.start], text[found.end :]
    rest = f"{before} , {after}"
    for other in dates[1:]:
        rest = rest.replace(text[other.start : other.end], " ")
    rest = PUBLISHED.sub(" ", rest)
    bare = re.sub(r"[\W_]+", " ", rest).strip()
    if _BYLINE.match(rest):
        return PlaceLine(_date(found), None, rest)
    if not bare:
        return PlaceLine(_date(found), None)
    words = bare.split()
    place = _place(rest)
    if len(words) <= 6 and (place or len(words) <= 1) and not re.search(r"[.!?]\s*$", rest.rstrip(" ,")):
        lower = [word for word in words if word[:1].islower() and len(word) > 2]
        if not lower or place and len(lower) <= 1:
            return PlaceLine(_date(found), place, "")
    published = PUBLISHED.match(text.strip()) or re.search(r"[|•·]", text)
    if published and len(words) <= 9:
        return PlaceLine(_date(found), None, rest)
    return None


def read_dateline(text: str) -> tuple[PlaceLine, int] | None:
    """Read the place and date a paragraph opens with ("MINSK, 9 August 2021 — …"); returns it and its length."""
    found = _DATELINE.match(text)
    if not found:
        return None
    dates = find_dates(found["rest"])
    if len(dates) != 1 or re.sub(r"[\W_]+", "", found["rest"][: dates[0].start] + found["rest"][dates[0].end :]):
        return None
    return PlaceLine(_date(dates[0]), found["place"]), found.end()
