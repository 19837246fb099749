"""Other published texts a document refers to, identified by a date, a title or a number."""

from __future__ import annotations

import re

from zayava.core.text.dates import find_dates

from .phrases import CITED
from .recognised import Citation, Date
from .structure import Paragraph, sentences

_TITLE = re.compile(r"^(?P<between>[^«“„\"».;:!?]{0,90}?)(?P<title>[«“„\"][^«»“”„\"]{3,160}[»”“\"])")
_NUMBER = re.compile(r"^\s*(?:№|No\.?|N)?\s*\d+[/\-.]\d+(?:[/\-.]\w+)*")
_OF_WHOM = re.compile(r"^(?:\s+of\s+the\s+[A-Z][\w’'-]*(?:\s+of(?:\s+the)?\s+[A-Z][\w’'-]*)*)")
_OWN = re.compile(
    r"(?:this|these|present|гэт\w+|наша цяперашн\w+|эт\w+|данн\w+|настоящ\w+)\s+(?:\w+\s+)?$", re.IGNORECASE
)
_LAW = re.compile(
    r"(?:draft law|law|constitution|code|decree|закон\w*|кодэкс\w*|кодекс\w*|канстытуцы\w*|конституци\w*|указ\w*)\s*$",
    re.IGNORECASE,
)
_MAX_GAP = 90  # characters between "open letter" and its date
_BREAK = re.compile(r"[;!?]|[.](?=\s)|\)\s*[,.]")
_ANCHOR = re.compile(r'<a href="([^"]+)"[^>]*>(.*?)</a>')
_TAG = re.compile(r"<[^>]+>")
_LINKED_DATE = re.compile(
    r"^[\s,(]*(?:of|dated|from|adopted on|issued on|published on|signed on|ад|за|от|принят\w+|прынят\w+|у|ў|в|in)?\s*$",
    re.IGNORECASE,
)
_VERBAL = re.compile(
    r"(?<!\w)(?:that|which|who|што|які\w*|якая|что|котор\w+|was|were|is|are|has|have|быў|была|было|был|были)(?!\w)",
    re.IGNORECASE,
)


def find_citations(items: list[Paragraph], own_title: str | None) -> list[Citation]:
    """Return the cited texts in order, each once. Laws and court rulings are not published texts in this sense."""
    out: list[Citation] = []
    seen: set[tuple[str, str]] = set()
    for item in items:
        links = {_TAG.sub("", label): href for href, label in _ANCHOR.findall(item.html)}
        offset = 0
        for sentence in sentences(item.text):
            end = 0
            for found in CITED.finditer(sentence):
                if found.start() < end:
                    continue
                citation, length = _read(sentence, found, links, item.first.number)
                if citation is None:
                    continue
                end = found.end() + length
                key = (citation.label.lower()[:40], str(citation.date))
                if key not in seen and citation.label != own_title:
                    seen.add(key)
                    out.append(citation)
            offset += len(sentence)
    return out


def _read(sentence: str, found: re.Match[str], links: dict[str, str], line: int) -> tuple[Citation | None, int]:
    before = sentence[max(0, found.start() - 80) : found.start()]
    after = sentence[found.end() : found.end() + 400]
    if _OWN.search(before):
        return None, 0
    label = found.group()
    url = next((href for text, href in links.items() if label.lower() in text.lower()), "")
    window = after[: _MAX_GAP + 40]
    if broken := _BREAK.search(window):
        window = window[: broken.start()]
    dates = [date for date in find_dates(window) if date.start <= _MAX_GAP]
    date = None
    if dates:
        between = window[: dates[0].start]
        short = len(between) <= 30 or not _VERBAL.search(between)
        if (
            short
            and between.count(",") <= 2
            and not re.search(r"[A-Za-zА-я]-?(?:ed|л[аи]?|ў|лі)\s+(?:on|in|у|в|ў)?\s*$", between)
        ):
            date = Date(dates[0].year, dates[0].month, dates[0].day)
        elif _LINKED_DATE.match(between) or re.search(
            r"(?:adopted|issued|published|dated|signed)\s+(?:on\s+)?$", between
        ):
            date = Date(dates[0].year, dates[0].month, dates[0].day)
    number = _NUMBER.match(after)
    if number:
        end = number.end()
        if whom := _OF_WHOM.match(after[end:]):
            end += whom.end()
        return Citation(label + after[:end], date, url, line), end
    title = _TITLE.match(after[: _MAX_GAP + 170])
    if title and not _VERBAL.search(title["between"]) and "," not in title["between"]:
        titled = len(title["title"].split()) >= 2 and not _LAW.search(title["between"])
        if titled and (len(title["between"].split()) <= 7):
            return Citation(label + title.group(), date, url, line), title.end()
    if date or url:
        return Citation(label, date, url, line), 0
    return None, 0
