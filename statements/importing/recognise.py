"""The recogniser: one document in, everything found in it out."""

from __future__ import annotations

import re

from zayava.core.text import guess_language

from .body import build_body
from .citations import find_citations
from .demands import is_demand_heading, take_demands
from .figures import find_total
from .furniture import find_furniture, is_section_name
from .head import Head, read_head
from .headed import find_headed_demands, without_overlaps
from .index_scores import find_scores
from .lines import Line
from .listing import Listing, find_listing
from .lists import find_lists
from .nameness import is_signed_heading
from .phrases import FIRST_PERSON, GENRE, OWN_TEXT, SIGNED, starts_with_first_person
from .placeline import PlaceLine, date_of_itself, date_of_title, read_dateline, read_placeline
from .quotations import is_quotation, speaker_in
from .recognised import Block, Recognised
from .signatories import read_signatories
from .source import SourceText
from .structure import Paragraph, is_prose, paragraphs, sentences
from .tail import find_tail
from .titles import is_salutation

_QUOTED = re.compile(r"[«“„\"][^«»“”„\"]{0,4000}[»”“\"]")
_SITE = re.compile(r"\s+[|–—•·»]\s+|\s+-\s+")


def recognise(source: SourceText, locale: str | None = None) -> Recognised:
    """Recognise title, place and date, demands, signatories, quotations, cited texts and page furniture.

    ``locale`` (``be``, ``ru``, ``en`` …) overrides the guessed language. Uncertainty ends as a warning with its
    line; nothing
    is ever written anywhere.
    """
    result = Recognised(source.name)
    result.warnings += source.warnings
    furniture = find_furniture(source.lines)
    furniture.drop_above(source.lines, source.title_hint)
    result.dropped = furniture.dropped(source.lines)
    result.tags = furniture.tags
    lines = furniture.rest(source.lines)
    items = paragraphs(lines)
    if not items:
        result.warn("nothing_left", "Everything in this document looks like page furniture.")
        return result
    result.language = locale or _language(items)
    if not result.language:
        result.warn("language_unknown", "The language could not be recognised; choose it.")
    listing = find_listing(items, furniture)
    if listing:
        _fill_listing(result, listing, items, paragraphs([line for line in source.lines if len(line.content) > 60]))
    else:
        _fill_text(result, source, lines, items)
    return result


def _language(items: list[Paragraph]) -> str:
    """Guess by the running text; names and headings may be in another language."""
    prose = [item.text for item in items if is_prose(item.first) or len(item.text) > 120]
    return guess_language("\n".join(prose)) or guess_language("\n".join(item.text for item in items))


def _fill_listing(result: Recognised, listing: Listing, items: list[Paragraph], everything: list[Paragraph]) -> None:
    result.kind = "listing"
    result.title = listing.title
    if listing.title is None:
        first = listing.items[0].line or 0
        above = [line.text for line in result.dropped if line.line < first and line.reason == "page furniture"]
        listing.title = result.title = next((text for text in above if is_section_name(text)), None)
    if listing.title is None:
        result.warn("no_title", "This listing has no title of its own.")
    result.items = listing.items
    result.index = find_scores(everything)
    for item in listing.loose:
        result.warn(
            "untitled_item", "This text of the listing has no title; it was kept as a paragraph.", item.first.number
        )
        result.body.append(Block("paragraph", item.html.removesuffix("//").rstrip(), line=item.first.number))
    total = find_total([item for item in items if is_prose(item.first)])
    if total:
        # The number belongs to the text that the item announces, never to the listing itself.
        above = [item for item in listing.items if (item.line or 0) <= total[1]]
        if above:
            above[-1].signatory_total = total[0]
        result.warn("total_only", f"{total[0]} signatories are counted here but not listed.", total[1])


def _fill_text(result: Recognised, source: SourceText, lines: list[Line], items: list[Paragraph]) -> None:
    head = read_head(items, source.title_hint)
    used = set(head.used)
    headings: set[int] = set()
    _title(result, head, source)
    rest = [item for item in items if item.first.number not in used]
    lists = without_overlaps(find_lists(rest), find_headed_demands(rest))
    # Names come first in the question, demands in the answer: a numbered list of names is no list of demands.
    taken = take_demands(lists, result)
    for found in taken:
        for entry in found.entries:
            used |= {line.number for part in entry.parts for line in part.lines}
        if found.intro is not None and found.intro.first.heading and is_demand_heading(found.intro):
            headings.add(found.intro.first.number)
    used |= headings
    places = _signatures(result, lines, used)
    _date(result, source, head, places, items, used)
    result.index = find_scores(items)
    result.cited = find_citations([item for item in items if item.first.number not in head.used], result.title)
    _total(result, items)
    build_body(rest, [found for found in lists if found not in taken], used - headings, result, taken)
    result.addressee = result.addressee or "; ".join(head.addressees)
    result.kind = _kind(result, items)


def _title(result: Recognised, head: Head, source: SourceText) -> None:
    result.title, result.subtitle = head.title, head.subtitle
    if head.title is None and source.title_hint:
        result.title = _SITE.split(source.title_hint)[0].strip() or None
        result.warn("title_from_page", "The title was taken from the page's own title, not from the text.")
    elif head.title is None:
        result.warn("no_title", "No title was found; write one.")
    elif not head.certain:
        result.warn("title_unsure", "It is not certain that this line is the title.", head.title_line)


def _signatures(result: Recognised, lines: list[Line], used: set[int]) -> list[PlaceLine]:
    tail = find_tail(lines, used)
    if tail is None:
        return []
    places = read_signatories(lines, tail, result)
    if not result.signatories.entries or tail.in_text:
        return places
    used |= {line.number for line in lines[tail.start : tail.end]} - tail.strange
    if tail.heading is not None:
        used.add(tail.heading.number)
    first = tail.start
    while first and (lines[first - 1].blank or is_signed_heading(lines[first - 1])):
        first -= 1
        used.add(lines[first].number)
    if tail.heading is None and not tail.inline and len(result.signatories.entries) < 3:
        result.warn("signatories_unsure", "These last lines were taken for signatories; nothing announces them.",
                    lines[tail.start].number)  # fmt: skip
    return places


def _date(
    result: Recognised, source: SourceText, head: Head, places: list[PlaceLine], items: list[Paragraph], used: set[int]
) -> None:
    place = head.place
    if place is None:
        for line in (line for line in source.lines if line.reason == "front matter"):
            found = re.match(r"date\s*[:=]\s*\"?([^\"]+)", line.text, re.IGNORECASE)
            place = read_placeline(Line(1, found.group(1), found.group(1))) if found else place
    if place is None and places:
        place = places[0]
    if place is None:
        for item in reversed(items):
            if item.first.number not in used and (found := read_placeline(item.first)):
                place = found
                used.add(item.first.number)
                break
    if place is None:
        for item in items[:6]:
            if item.first.number not in used and is_prose(item.first):
                opening = read_dateline(item.text)
                place = opening[0] if opening else None
                break
    if place is None:
        told = date_of_title(f"{result.title or ''}") or date_of_title(result.subtitle)
        for item in [] if told else items:
            if len(item.text) < 2000 and any(letter.isdigit() for letter in item.text):
                told = told or next(filter(None, map(date_of_itself, sentences(item.text))), None)
        place = PlaceLine(told, None) if told else None
    if place is None:
        result.warn("no_date", "No line gives the date of this text; dates inside the text were not taken for it.")
        return
    result.date, result.place = place.date, place.place


def _total(result: Recognised, items: list[Paragraph]) -> None:
    found = find_total(
        [item for item in items if is_prose(item.first) or SIGNED.search(item.text) or len(item.text) > 40]
    )
    entries = len(result.signatories.entries)
    if not found:
        return
    total, line = found
    result.signatories.total = total
    if not entries:
        result.warn("total_only", f"{total} signatories are counted here but not listed.", line)
    elif total != entries:
        result.warn("total_differs", f"The text counts {total} signatories, {entries} were recognised.", line)


def _kind(result: Recognised, items: list[Paragraph]) -> str:
    """Tell a statement (the voice of those who issue it) from an article (somebody writes about it)."""
    score = 0.0
    score += 2.0 * (len(result.signatories.entries) >= 2) + 2.0 * bool(result.demands)
    if result.title and GENRE.search(result.title):
        score += 1.5
    score += 1.0 * (result.signatories.total is not None)
    said = quoted = 0
    for item in items:
        if is_quotation(item) and speaker_in(item.text):
            quoted += 1
            continue
        own = _QUOTED.sub(" ", item.text)
        said += len(FIRST_PERSON.findall(own))
        score += 1.0 * starts_with_first_person(own) + 1.0 * is_salutation(item.text)
        score += 1.0 * bool(OWN_TEXT.search(own))
    score += min(2.0, 0.5 * said) - 1.0 * quoted
    questions = sum(item.text.endswith("?") and len(item.text) < 250 for item in items)
    if questions >= 2 and questions >= 0.2 * len(items) and not result.signatories.entries:
        score -= 3.0  # an interview
    return "statement" if score >= 1.5 else "article"
