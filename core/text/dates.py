"""Dates in Belarusian, Russian and English prose. Pure functions; nothing is taken from the clock."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass

from .data.months import MONTHS

_NAMES = "|".join(sorted((re.escape(name) for name in MONTHS), key=len, reverse=True))
# A month's name: a known beginning and at most five letters of ending, so that "Marta" stays a name.
_MONTH = rf"(?P<month>(?:{_NAMES})[а-яёіў]{{0,4}}\.?)"
_YEAR = r"(?P<year>(?:19|20|21)\d\d)"
_ANY_YEAR = re.compile(r"(?:19|20|21)\d\d")
_AFTER = r"(?!\d)(?:\s*(?:г\.|года|годзе|году|год|г(?![\w.])|р\.|h\.|hoda|hodzie|hod(?!\w)))?"
_ORDINAL = r"(?:st|nd|rd|th|-?га|-?го|-?е)?"
_ROMAN = {
    "I": 1,
    "II": 2,
    "III": 3,
    "IV": 4,
    "V": 5,
    "VI": 6,
    "VII": 7,
    "VIII": 8,
    "IX": 9,
    "X": 10,
    "XI": 11,
    "XII": 12,
}
_PATTERNS = (
    re.compile(rf"(?<!\d){_YEAR}[./](?P<number>0[1-9]|1[0-2])[./](?P<day>[0-3]\d)(?!\d)"),
    re.compile(rf"(?<![\d.])(?P<day>[0-3]?\d)[./\s-](?P<roman>[IVX]{{1,4}})[./\s-]{_YEAR}{_AFTER}"),
    re.compile(rf"(?<![\d.-])(?P<day>[0-3]\d)-(?P<number>[01]\d)-{_YEAR}{_AFTER}"),
    re.compile(rf"[«“\"](?P<day>[0-3]?\d)[»”\"]\s+{_MONTH}\s+{_YEAR}{_AFTER}", re.IGNORECASE),
    re.compile(rf"(?<!\d){_YEAR}-(?P<number>0[1-9]|1[0-2])-(?P<day>[0-3]\d)(?!\d)"),
    re.compile(rf"(?<![\d.])(?P<day>[0-3]?\d)[./](?P<number>[01]?\d)[./]{_YEAR}{_AFTER}"),
    re.compile(
        rf"(?<![\d.])(?P<day>[0-3]?\d){_ORDINAL}(?:\s+(?:day\s+)?of)?\s+{_MONTH},?\s+{_YEAR}{_AFTER}", re.IGNORECASE
    ),
    re.compile(rf"(?<!\w){_MONTH}\s+(?P<day>[0-3]?\d){_ORDINAL},?\s+{_YEAR}(?!\d)", re.IGNORECASE),
    re.compile(rf"(?<!\w){_MONTH},?\s+{_YEAR}{_AFTER}", re.IGNORECASE),
)
_DAY_WITHOUT_YEAR = (
    re.compile(rf"(?<![\d.])(?P<day>[0-3]?\d){_ORDINAL}\s+{_MONTH}(?!\w)", re.IGNORECASE),
    re.compile(rf"(?<!\w){_MONTH}\s+(?P<day>[0-3]?\d){_ORDINAL}(?![\d\w])", re.IGNORECASE),
)


@dataclass(frozen=True)
class FoundDate:
    """A date and where it stands in the text. ``year`` is 0 when the text gives only day and month."""

    year: int
    month: int | None
    day: int | None
    start: int
    end: int

    @property
    def iso(self) -> str:
        """``2021``, ``2021-07`` or ``2021-07-15``; ``""`` without a year."""
        if not self.year:
            return ""
        return "-".join([f"{self.year:04d}"] + [f"{part:02d}" for part in (self.month, self.day) if part])


def _month_number(printed: str) -> int | None:
    word = printed.lower().rstrip(".")
    for length in range(len(word), 2, -1):
        if word[:length] in MONTHS:
            return MONTHS[word[:length]]
    return None


def _checked(found: re.Match[str]) -> FoundDate | None:
    groups = found.groupdict()
    year = int(groups.get("year") or 0)
    month = (
        _ROMAN.get(groups["roman"])
        if groups.get("roman")
        else int(groups["number"])
        if groups.get("number")
        else _month_number(groups.get("month") or "")
    )
    day = int(groups["day"]) if groups.get("day") else None
    if not month or not 1 <= month <= 12:
        return None
    if day is not None and not 1 <= day <= calendar.monthrange(year or 2000, month)[1]:
        return None
    return FoundDate(year, month, day, found.start(), found.end())


def find_dates(text: str, *, years_only: bool = True) -> list[FoundDate]:
    """Return the dates printed in a text, in order, the longest reading of each place.

    Understood: ISO, 09.08.2021, 9 August 2021, August 9, 2021, July 2021 and the same in Belarusian and Russian with
    "г." or "года" (which belong to the date). With ``years_only=False`` also days without a year, whose ``year`` is 0.
    """
    if years_only and not _ANY_YEAR.search(text):
        return []
    taken: list[FoundDate] = []
    patterns = _PATTERNS if years_only else _PATTERNS + _DAY_WITHOUT_YEAR
    for pattern in patterns:
        for found in pattern.finditer(text):
            date = _checked(found)
            if date and not any(date.start < other.end and other.start < date.end for other in taken):
                taken.append(date)
    return sorted(taken, key=lambda date: date.start)
