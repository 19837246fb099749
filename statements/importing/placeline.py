"""The line that says where and when: "Minsk – July 10, 2020", «г. Минск, 9 августа 2021 г.», a byline with a date."""

from __future__ import annotations

import re
from dataclasses import dataclass

from zayava.core.text import fold
from zayava.core.text.dates import FoundDate, find_dates

from .data.names import GIVEN
from .lexicon import has_body_word, is_country
from .lines import Line
from .phrases import GENRE, OWN_TEXT, PUBLISHED
from .recognised import Date

_CLOCK = re.compile(
    r"(?<!\d)(?:[01]?\d|2[0-3])[:.][0-5]\d(?::[0-5]\d)?(?![\d.])(?:\s*(?:am|pm|msk|utc|cet))?", re.IGNORECASE
)
_TOWN_MARK = re.compile(
    r"^(?:г\.\s?п\.|гор\.|г\.|аг\.|м\.|в\.|д\.|с\.|х\.|ст\.|п\.|пгт|пос\.|дер\.|вёска|in|у|ў|в)\s+|^(?:г|аг|гор|с|дер)\.",
    re.IGNORECASE,
)
# A town on a line of its own above the date: «г. Лиман», "Tarnside,".
TOWN_LINE = re.compile(
    r"(?:(?:г\.|гор\.|аг\.|г\.\s?п\.)\s?(?P<town>[A-ZА-ЯЁІЎ][\w’'-]+(?:[\s-][A-ZА-ЯЁІЎ][\w’'-]+){0,2}),?"
    r"|(?P<alone>[A-ZА-ЯЁІЎ][\w’'-]+(?:[\s-][A-ZА-ЯЁІЎ][\w’'-]+){0,2}),)$"
)
_WEEKDAY = re.compile(
    r"(?<!\w)(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!\w)|^(?:mon|tue|wed|thu|fri|sat|sun),|(?<!\w)(?:панядзелак|аўторак|серада"
    r"|чацвер|пятніца|субота|нядзеля"
    r"|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)(?!\w)",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"[A-ZÀ-ÞĀ-ŽА-ЯЁІЎ][\w’'ʼ.-]*(?:[\s–/-]+(?:[A-ZÀ-ÞĀ-ŽА-ЯЁІЎ][\w’'ʼ.-]*|[-–]|on|upon|am|an|de|der"
    r"|над|на|пад|под)){0,4}$"
)
_ANY_YEAR = re.compile(r"(?:19|20|21)\d\d")
_YEAR_ONLY = re.compile(
    r"\(?(?:(?P<place>[A-ZÀ-ÞĀ-ŽА-ЯЁІЎ][\w’'ʼ-]+),\s+)?(?:(?:spring|summer|autumn|winter|вясна|лета|восень|зіма|весна|лето|осень"
    r"|зима)\s+)?(?P<year>(?:19|20|21)\d\d)(?:\s*(?:г\.|год|года|hod))?\)?\.?$",
    re.IGNORECASE,
)
_ADOPTED = re.compile(
    r"(?<!\w)(?:adopted|signed|issued|published|approved|released|прынят|падпісан|апублікаван|ухвален|зацверджан|принят|подписан"
    r"|опубликован|утвержд)\w*",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"^\W*(?:(?:исх|вых|рег|рэг|зых|our ref|ref)\b[.:]?\s*(?:№|no\.?)?|№)\s*[\w/-]+(?:\s+(?:от|ад|of))?", re.IGNORECASE
)
_ITSELF = re.compile(r"\W*(?:the\s+)?(?:statement|appeal|letter|declaration|заява|зварот|ліст|заявление"
                     r"|обращение|письмо)\s",
                     re.IGNORECASE)  # fmt: skip
BYLINE = re.compile(
    r"^\W*(?:by|аўтар\w*|автор\w*|тэкст|текст|фота|фото|photo|interview(?:ed)? by|гутары\w+|размаўля\w+|беседовал\w*"
    r"|записал\w*|запісал\w*)\s*:?\s",
    re.IGNORECASE,
)
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
    for part in re.split(r"[,|]|\s/|/\s|\s[–—-]\s", text):
        part = _TOWN_MARK.sub("", part.strip(" ,.;:–—-()|/")).strip()
        if part and len(part) <= 50 and _PLACE.match(part) and not is_country(part):
            words = part.split()
            if len(words) == 1 or fold(words[0]) not in GIVEN and not has_body_word(part):
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
    text = re.sub(r"^\W*(?:date|дата|sent)\s*:\s*", "", text, flags=re.IGNORECASE)
    text = _CLOCK.sub(" ", _WEEKDAY.sub(" ", text)).strip(" *")
    dates = find_dates(text)
    if year := _YEAR_ONLY.match(text):
        town = year["place"]
        if not town or town[:1].isupper() and not GENRE.search(town):
            return PlaceLine(Date(int(year["year"])), town)
        return None
    if not dates:
        return None
    found = dates[0]
    before, after = _REFERENCE.sub(" ", text[: found.start]), _REFERENCE.sub(" ", text[found.end :])
    after = "" if after.strip() == "." else after
    rest = f"{before} , {after}"
    for other in dates[1:]:
        rest = rest.replace(text[other.start : other.end], " ")
    rest = PUBLISHED.sub(" ", rest)
    bare = re.sub(r"[\W_]+", " ", rest).strip()
    segments = re.split(r"[|•·]", rest)
    if any(map(BYLINE.match, segments)):
        where = " | ".join(segment for segment in segments if not BYLINE.match(segment)) if len(segments) > 1 else ""
        return PlaceLine(_date(found), _place(where.strip(" ,")), rest)
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


def town_of(text: str) -> str | None:
    """Return the town a line consists of («г. Лиман», "Tarnside,"), or None."""
    found = TOWN_LINE.match(text.strip())
    return (found["town"] or found["alone"]) if found else None


def date_of_itself(sentence: str) -> Date | None:
    """Return the date in a sentence in which a text says when it was adopted ("This statement was adopted on …")."""
    if not OWN_TEXT.search(sentence) and not _ITSELF.match(sentence) and not _ADOPTED.match(sentence.lstrip("( ")):
        return None
    if not _ADOPTED.search(sentence):
        return None
    dates = find_dates(sentence)
    return _date(dates[0]) if len(dates) == 1 else None


def date_of_title(title: str) -> Date | None:
    """Return the date in "Statement of 9 August 2031 …" or at the end of such a title; None for dates of events."""
    dates = find_dates(title) if GENRE.search(title) else []
    if len(dates) != 1:
        return None
    before = title[: dates[0].start].rstrip()
    kind = GENRE.search(before + " ")
    direct = kind and re.fullmatch(r"[\s,(]*(?:of|dated|from|ад|от|за)?", before[kind.end() :], re.IGNORECASE)
    last = not title[dates[0].end :].strip(" .)") and re.search(r"[,(–—]$", before)
    return _date(dates[0]) if direct or last else None


def read_dateline(text: str) -> tuple[PlaceLine, int] | None:
    """Read the place and date a paragraph opens with ("MINSK, 9 August 2021 — …"); returns it and its length."""
    found = _DATELINE.match(text)
    if not found:
        return None
    dates = find_dates(found["rest"])
    if len(dates) != 1 or re.sub(r"[\W_]+", "", found["rest"][: dates[0].start] + found["rest"][dates[0].end :]):
        return None
    return PlaceLine(_date(dates[0]), found["place"]), found.end()
