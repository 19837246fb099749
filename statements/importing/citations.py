"""Other published texts a document refers to, identified by a date, a title or a number."""

from __future__ import annotations

import html
import re
from dataclasses import replace

from zayava.core.text.dates import find_dates

from .phrases import CITED
from .recognised import Citation, Date
from .structure import Paragraph, sentences

_TITLE = re.compile(r"^(?P<between>[^«“„\"».;:!?]{0,90}?)(?P<title>[«“„\"][^«»“”„\"]{3,160}[»”“\"])")
_NUMBER = re.compile(r"^\s*(?:(?:№|No\.?|N)?\s*\d+[/\-.]\d+(?:[/\-.]\w+)*|(?:№|No\.?|N)\s*\d+)")
_BARE_NUMBER = re.compile(r"^\s+\d{1,5}(?![\d.:])(?=\s+(?:of|by|adopted|\()|[,;)]|$)")
# Kinds of texts that an issuer alone identifies; a "position" or an "opinion" is not yet a text.
_PUBLISHED = re.compile(
    r"(?:joint |open )?(?:report|statement|appeal|resolution|recommendations|declaration"
    r"|concluding observations|open letter"
    r"|petition|manifesto|memorandum|study|briefing|general comment)s?"
    r"|(?:заяв|зварот|даклад|рэзалюц|рэкамендац|дэкларац|справаздач|адозв|адкрыт|заключныя"
    r"|заявлен|обращен|доклад|резолюц|рекомендац|деклар|отчёт|отчет|открыт|воззван|совместн|супольн|сумесн|петыц|петиц|мемаранд"
    r"|меморанд|исследован|даследаван|справк|даведк)\w*(?:\s\w+)?",
    re.IGNORECASE,
)
_CAPITAL = "[A-ZÀ-ÞА-ЯЁІЎ]"
_ISSUER = re.compile(
    rf"^(?:\s+(?:of|by|from)\s+(?:the\s+)?(?=[A-Z])|\s+(?=[А-ЯЁІЎ]))(?P<issuer>{_CAPITAL}[\w’'-]*(?:\s+(?:of|on|for|the|in|па|по"
    rf"|аб|правах|правам|правоў|прав|чалавека|человека|{_CAPITAL}[\w’'-]*)(?=\W|$)){{0,7}}(?:\s+[«“\"][^«»“”\"]{{2,60}}[»”\"])?)"
)
_DANGLING = re.compile(r"(?:\s+(?:of|on|for|the|in|па|по|аб))+$")
_WHOSE = re.compile(
    r"(?:(?:[A-Z][\w-]*\s+(?:(?:of|on|for|the|and)\s+)*){0,6}[A-Z][\w-]*['’]s?"
    r"|[A-Z]{2,6})\s+(?:[a-z]+\s+)?$"
)
_SENT = re.compile(
    r"(?<!\w)(?:published|issued|sent|adopted|addressed|signed|released|апублікавал|накіравал|прынял|падпісал|звярнул|выступіл"
    r"|выдал|опубликовал|направил|принял|обратил|подписал|выступил)\w*",
    re.IGNORECASE,
)
_OF_WHOM = re.compile(r"^(?:\s+of\s+the\s+[A-Z][\w’'-]*(?:\s+of(?:\s+the)?\s+[A-Z][\w’'-]*)*)")
_OWN = re.compile(
    r"(?:this|these|present|гэт\w+|наша цяперашн\w+|эт\w+|данн\w+|настоящ\w+)\s+(?:\w{3,}\s+)?$", re.IGNORECASE
)
_LAW = re.compile(
    r"(?:draft law|law|constitution|code|decree|закон\w*|кодэкс\w*|кодекс\w*|канстытуцы\w*|конституци\w*|указ\w*)\s*$",
    re.IGNORECASE,
)
_MAX_GAP = 90  # characters between "open letter" and its date
_BREAK = re.compile(r"[;!?]|[.](?=\s)|\)\s*[,.]")
_ANCHOR = re.compile(r'<a href="([^"]+)"[^>]*>(.*?)</a>')
_ONLY_LINKS = re.compile(r"(?:\W*<a [^>]*>[^<]*</a>\W*)+")
_TAG = re.compile(r"<[^>]+>")
_LINKED_DATE = re.compile(
    r"^[\s,(]*(?:of|dated|from|adopted on|issued on|published on|signed on|ад|за|от|принят\w+|прынят\w+|у|ў|в|in)?\s*$",
    re.IGNORECASE,
)
_ITALICS = re.compile(r"<em>([^<]{3,160})</em>")
_VERBAL = re.compile(
    r"(?<!\w)(?:that|which|who|што|які\w*|якая|что|котор\w+|was|were|is|are|has|have|быў|была|было|был|были)(?!\w)",
    re.IGNORECASE,
)


def find_citations(items: list[Paragraph], own_title: str | None) -> list[Citation]:
    """Return the cited texts in order, each once. Laws and court rulings are not published texts in this sense."""
    out: list[Citation] = []
    seen: set[tuple[str, str]] = set()
    for item in items:
        if _ONLY_LINKS.fullmatch(item.html):
            continue
        links = {_TAG.sub("", label): href for href, label in _ANCHOR.findall(item.html)}
        offset = 0
        text, titles = _quoted(item)
        for sentence in sentences(text):
            end = 0
            for found in CITED.finditer(sentence):
                if found.start() < end:
                    continue
                citation, length = _read(sentence, found, links, item.first.number)
                if citation is None:
                    continue
                for title in titles:
                    citation = replace(citation, label=citation.label.replace(f"“{title}”", title))
                end = found.end() + length
                key = (citation.label.lower()[:40], str(citation.date))
                if key not in seen and citation.label != own_title:
                    seen.add(key)
                    out.append(citation)
            offset += len(sentence)
    return out


def _quoted(item: Paragraph) -> tuple[str, list[str]]:
    """Return the text of a paragraph with the titles it sets in italics in quotation marks, and these titles."""
    text, titles = item.text, []
    for title in _ITALICS.findall(item.html):
        title = html.unescape(title).strip()
        if len(title) > 5 and text.count(title) == 1 and title[:1].isupper():
            text = text.replace(title, f"“{title}”")
            titles.append(title)
    return text, titles


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
    if another := CITED.search(window):  # a date belongs to the text named last before it
        window = window[: another.start()]
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
    if date is None and (sent := _SENT.search(before)) and not _BREAK.search(before[sent.end() :]):
        # "On 5 July 2032 we published an open letter": the date stands before the verb.
        opening = find_dates(sentence[max(0, found.start() - 160) : found.start() - len(before) + sent.start()])
        if len(opening) == 1:
            date = Date(opening[0].year, opening[0].month, opening[0].day)
    number = _NUMBER.match(after)
    if not number and re.match(r"resolution|рэзалюц|резолюц", label, re.IGNORECASE):
        number = _BARE_NUMBER.match(after)
    if number:
        end = number.end()
        if whom := _OF_WHOM.match(after[end:]):
            end += whom.end()
        return Citation(label + after[:end], date, url, line), end
    title = _TITLE.match(after[: _MAX_GAP + 170])
    between = title["between"] if title else ","
    if title and not _VERBAL.search(between) and not CITED.search(between) and "," not in between:
        one_word = _PUBLISHED.fullmatch(label) and len(title["title"]) >= 6 and not title["between"].strip()
        titled = (len(title["title"].split()) >= 2 or bool(one_word)) and not _LAW.search(title["between"])
        if titled and (len(title["between"].split()) <= 7):
            return Citation(label + title.group(), date, url, line), title.end()
    if date or url:
        return Citation(label, date, url, line), 0
    if _PUBLISHED.match(label) and len(sentence) > 45:
        issuer = _ISSUER.match(after[:160])
        if issuer:
            whom = _DANGLING.sub("", issuer.group().rstrip())
            return Citation(label + whom, None, "", line), issuer.end()
        if (whose := _WHOSE.search(before)) and label[:1].islower():
            return Citation(whose.group() + label, None, "", line), 0
    return None, 0
