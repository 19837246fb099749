"""Dates that may be known only to the month or the year."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import lru_cache, total_ordering

from django.utils import formats, translation
from django.utils.translation import gettext as _

# Django's Belarusian catalogue mixes cases and spellings («5 сакавік», «5 верасьня»); these are the official ones.
_BELARUSIAN_MONTHS = (
    "студзень",
    "люты",
    "сакавік",
    "красавік",
    "май",
    "чэрвень",
    "ліпень",
    "жнівень",
    "верасень",
    "кастрычнік",
    "лістапад",
    "снежань",
)
_BELARUSIAN_MONTHS_AFTER_A_DAY = (
    "студзеня",
    "лютага",
    "сакавіка",
    "красавіка",
    "мая",
    "чэрвеня",
    "ліпеня",
    "жніўня",
    "верасня",
    "кастрычніка",
    "лістапада",
    "снежня",
)
_LEAP_YEAR = 2000
"""It has every day that any year has."""
_ISO = re.compile(r"(?P<year>[0-9]{4})(-(?P<month>[0-9]{2})(-(?P<day>[0-9]{2}))?)?")


@total_ordering
@dataclass(frozen=True)
class PartialDate:
    """A day, a month or a year of the Gregorian calendar (ISO 8601-1, 5.2.2: reduced precision).

    Sorts by its first day, the less precise before the more precise. Raises ``ValueError`` when there is no such day.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError(_("A date with a day needs a month."))
        datetime.date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read ``2021``, ``2021-07`` or ``2021-07-15``; raise ``ValueError`` with a sentence for anything else."""
        found = _ISO.fullmatch(text.strip())
        if found:
            parts = {name: int(value) for name, value in found.groupdict().items() if value}
            try:
                return cls(**parts)
            except ValueError:
                pass
        raise ValueError(
            _("“%(text)s” is not a date. Write a year, a month or a day, such as 2021, 2021-07 or 2021-07-15.")
            % {"text": text}
        )

    @property
    def earliest(self) -> datetime.date:
        """The first day this date can mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> datetime.date:
        """The last day this date can mean."""
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def localised(self, language: str | None = None) -> str:
        """The date in words: “9 жніўня 2021”, “July 2021”, “2021”; in the active language when none is named.

        The space between day and month is one at which no line ends.
        """
        return _in_words(self, language or translation.get_language() or "en")

    def __str__(self) -> str:
        text = f"{self.year:04}"
        if self.month is not None:
            text += f"-{self.month:02}"
        if self.day is not None:
            text += f"-{self.day:02}"
        return text

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return (self.earliest, len(str(self))) < (other.earliest, len(str(other)))


def day_and_month(month: int, day: int, language: str | None = None) -> str:
    """A day that comes back every year: “9 жніўня”, “9 August”; raises ``ValueError`` when no year has it."""
    language = language or translation.get_language() or "en"
    text = PartialDate(_LEAP_YEAR, month, day).localised(language)
    return text.removesuffix(str(_LEAP_YEAR)).rstrip()


@lru_cache(maxsize=4096)
def _in_words(date: PartialDate, language: str) -> str:
    if date.month is None:
        return str(date.year)
    if language.startswith("be"):
        if date.day is None:
            return f"{_BELARUSIAN_MONTHS[date.month - 1]} {date.year}"
        return f"{date.day}\u00a0{_BELARUSIAN_MONTHS_AFTER_A_DAY[date.month - 1]} {date.year}"
    english = language.startswith("en")
    with translation.override(language):
        pattern = "F Y" if date.day is None else ("j\u00a0F Y" if english else "j\u00a0E Y")
        text = formats.date_format(date.earliest, pattern)
    return text if english else text.lower()
