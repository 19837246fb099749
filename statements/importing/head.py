"""The head of a text: title, subtitle, place and date, addressees, salutation."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from zayava.core.text import fold

from .data.names import GIVEN
from .furniture import is_section_name
from .lexicon import classify, title_cased
from .lines import Line
from .marks import is_open
from .phrases import CONTINUES, GENRE
from .placeline import TOWN_LINE, PlaceLine, read_placeline, town_of
from .structure import SENTENCE_END, Paragraph, is_prose, is_title_like
from .titles import (
    ADDRESS,
    QUOTED,
    SUBJECT,
    is_addressee,
    is_kind_alone,
    is_salutation,
    is_subject,
    says_only_the_kind,
    weight_by_page_title,
    weight_of_title,
)

_SUBJECT_OF = re.compile(r"(?:о|об|обо|аб|пра|про)\s+\S", re.IGNORECASE)  # «О ликвидации …», the subject of a letter
_FORWARDED = re.compile(r"^(?:(?:fwd?|re|aw|wg|пераслана|пересылка)\s*:\s*)+(?=\S)", re.IGNORECASE)
_ABOUT = re.compile(r"(?:on|about|concerning|regarding|against|in|for|of|by|аб|пра|па|у|ў|з|супраць|да|за|о|об"
                    r"|обо|по|в|с|против"
                    r"|к|ко|за|от|ад)\s", re.IGNORECASE)  # fmt: skip


@dataclass
class Head:
    """The head of a document. ``used`` are the line numbers it takes from the body."""

    title: str | None = None
    title_line: int | None = None
    subtitle: str = ""
    place: PlaceLine | None = None
    addressees: list[str] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    certain: bool = True


def _is_masthead(item: Paragraph, following: list[Paragraph]) -> bool:
    """Tell whether a few words in capitals are the name of a paper: a longer line in small letters stands below."""
    if not following or item.first.heading or GENRE.search(item.text) or item.first.words > 4:
        return False
    below = following[0]
    return (
        below.gap > 0
        and is_title_like(below.first)
        and not below.text.isupper()
        and not GENRE.match(below.text)
        and below.first.words > item.first.words
        and not read_placeline(below.first)
        and not is_addressee(below.text)
    )


def _is_one_shout(above: Paragraph, below: Paragraph) -> bool:
    """Tell whether two lines in capitals stand in one block: a title set in two lines."""
    if below.gap or not above.text.isupper() or not below.text.isupper() or read_placeline(above.first):
        return False
    return not is_kind_alone(above.text) and weight_of_title(above, 0, True) > 0


def _below_addressee(candidates: list[Paragraph], position: int) -> bool:
    """Tell whether a line goes on with those a letter is sent to: their block begins with an addressee."""
    while position and candidates[position].gap == 0:
        position -= 1
    return is_addressee(candidates[position].text)


def _letterhead(candidates: list[Paragraph]) -> set[int]:
    """Return the places of the lines that make up a letterhead: an address, and what stands above it in its block,
    or everything above it when a kind of text is named below.
    """
    out: set[int] = set()
    for place, item in enumerate(candidates):
        if not ADDRESS.search(item.text) or item.first.heading or is_subject(item.text):
            continue
        first = 0 if any(GENRE.match(below.text) for below in candidates[place:]) else place
        while first and candidates[first].gap == 0 and not candidates[first - 1].first.heading:
            first -= 1
        out |= {
            above for above in range(first, place + 1)
            if not GENRE.match(candidates[above].text) and not is_subject(candidates[above].text)
        }  # fmt: skip
    return out


def read_head(items: list[Paragraph], site: str = "") -> Head:
    """Read the head: everything before the first running text.

    ``site`` is the page's own title (``<title>``), which confirms a heading.
    """
    head = Head()
    candidates: list[Paragraph] = []
    for item in items[:14]:
        of_its_own = item.first.cells and not ADDRESS.search(item.text) or item.first.marker and not item.first.heading
        if of_its_own and not read_placeline(item.first):
            break
        if is_prose(item.first) and not item.first.heading and not (item.text.isupper() and len(item.text) < 300):
            asked = item.text.endswith(("?", "!")) and len(item.text) <= 140 and len(candidates) <= 4
            if not read_placeline(item.first) and not is_salutation(item.text) and not asked:
                break
        if len(item.lines) > 1 and not item.first.heading and SENTENCE_END.search(item.text) and len(item.text) > 120:
            break
        candidates.append(item)
    followed_by_text = len(candidates) < len(items)
    greeted = next((place for place, item in enumerate(candidates) if is_salutation(item.text)), 0)
    has_genre = any(GENRE.search(item.text) for item in candidates)
    kind_below = next(
        (
            place
            for place, item in enumerate(candidates)
            if says_only_the_kind(item.text) or place and GENRE.match(item.text) and not is_kind_alone(item.text)
        ),
        0,
    )
    letterhead = _letterhead(candidates)
    best, best_weight = -1, 0.9
    for position, item in enumerate(candidates):
        if read_placeline(item.first):
            continue
        weight = weight_of_title(item, position, followed_by_text)
        if 0 < position < greeted and item.gap and not item.first.heading and not GENRE.search(item.text):
            weight -= 0.8  # between the title and "Dear …" stand those it is sent to
        if item.gap == 0 and not is_subject(item.text) and _below_addressee(candidates, position):
            continue
        weight += 0.6 * bool(_SUBJECT_OF.match(item.text)) + weight_by_page_title(item.text, site)
        if position in letterhead:
            weight -= 3.0
        if position < kind_below and weight > 0.9 and (item.first.words >= 3 or item.text.endswith(("!", "?"))):
            # "The lighthouse must shine" above "Statement by the organisations of the coast"
            guess = classify(item.text)
            letterhead_like = guess.kind in ("organisation", "person", "role") and guess.strength >= 0.5
            weight += 1.5 * (not letterhead_like or item.first.heading > 0)
        named = classify(item.text)
        if (
            has_genre
            and not GENRE.search(item.text)
            and named.kind == "organisation"
            and named.strength >= 0.6
            and item.first.words <= 8
            and not QUOTED.fullmatch(item.text)
        ):
            weight -= 0.9  # a letterhead above «ЗАЯВА»
        if position == 0 and item.text.isupper() and _is_masthead(item, candidates[1:2]):
            weight -= 1.0
        if weight > best_weight:
            best, best_weight = position, weight
    while best > 0 and _is_one_shout(candidates[best - 1], candidates[best]) and best - 1 not in letterhead:
        best -= 1
    if best >= 0:
        lines = _title_lines(candidates, best)
        # A kind alone on its line («ЗАЯВА») belongs to what follows it in the same block.
        if best and is_kind_alone(candidates[best - 1].text):
            if candidates[best].gap == 0 or candidates[best].gap <= 2 and _ABOUT.match(candidates[best].text):
                lines = [*candidates[best - 1].lines, *lines]
            else:
                head.used |= {line.number for line in candidates[best - 1].lines}
        elif is_kind_alone(" ".join(line.content for line in lines)):
            lines = _behind_kind(candidates, best, lines)
        head.title = re.sub(r"\s+", " ", " ".join(line.content for line in lines)).strip()
        head.title = _FORWARDED.sub("", SUBJECT.sub("", head.title, count=1))
        head.title_line = lines[0].number
        head.used |= {line.number for line in lines}
        head.certain = best_weight >= 1.6
    for position, item in enumerate(candidates):
        if item.first.number in head.used:
            continue
        place = read_placeline(item.first)
        if place and (head.place is None or place.place and not head.place.place):
            # Where the text says where and when, the day on which the page was put up does not count.
            above = candidates[position - 1] if position else None
            if not place.place and not place.rest and above and item.gap == 0 and (town := town_of(above.text)):
                place = PlaceLine(place.date, town)
                head.used.add(above.first.number)
            head.place = place
            head.used.add(item.first.number)
        elif place:
            head.used.add(item.first.number)
        elif (
            is_addressee(item.text)
            or head.addressees
            and item.gap == 0
            and is_title_like(item.first)
            and not is_salutation(item.text)
        ):
            head.addressees.append(item.text)
        elif (
            position == best + 1
            and best >= 0
            and is_title_like(item.first)
            and not item.first.heading
            and not head.subtitle
        ):
            head.subtitle = item.text if not is_salutation(item.text) else ""
    return head


def _title_lines(candidates: list[Paragraph], start: int) -> list[Line]:
    """Return the lines of the title that begins with the candidate at ``start``."""
    lines = list(candidates[start].lines)
    for following in candidates[start + 1 : start + 5]:
        if following.gap and not _carries_on(lines[-1], following):
            break
        if not is_title_like(following.first) and not following.first.content[:1].islower():
            break
        if TOWN_LINE.match(following.text):
            break
        shouted = lines[-1].content.isupper() and following.first.content.isupper() and not following.gap
        addressee = is_addressee(following.text) and not following.first.content[:1].islower() and not shouted
        if read_placeline(following.first) or addressee or not _goes_on(lines[-1], following.first):
            break
        lines += following.lines
    return lines


def _behind_kind(candidates: list[Paragraph], best: int, lines: list[Line]) -> list[Line]:
    """Return the title when its first line only says the kind: what follows belongs to it, or is the title itself."""
    following = best + 1
    while following < len(candidates) and (
        candidates[following].first.number <= lines[-1].number or read_placeline(candidates[following].first)
    ):
        following += 1
    if following >= len(candidates):
        return lines
    item = candidates[following]
    if not is_title_like(item.first) and not item.first.content[:1].islower() or is_salutation(item.text):
        return lines
    joined = item.gap == 0 and following == best + 1
    if joined or item.gap <= 2 and _ABOUT.match(item.text) and not is_addressee(item.text):
        return lines + _title_lines(candidates, following)
    if is_addressee(item.text) or ADDRESS.search(item.text) or is_section_name(item.text) or item.first.words < 3:
        return lines
    if classify(item.text).kind == "person" or following + 1 >= len(candidates) and item.gap > 2:
        return lines
    return _title_lines(candidates, following)


def _carries_on(line: Line, following: Paragraph) -> bool:
    """Tell whether a title goes on behind an empty line: the next line begins small, or this one cannot end here."""
    if following.gap > 1 or following.first.heading != line.heading or len(following.text) > 200:
        return False
    if QUOTED.fullmatch(line.content) and GENRE.match(following.text):
        return False  # «The house is no favour», then "open letter on …": a title and its subtitle
    if SENTENCE_END.search(line.content) or is_prose(following.first):
        return False
    last = line.content.rsplit(" ", 1)[-1].lower()
    return following.first.content[:1].islower() or line.words > 1 and last in CONTINUES


def _goes_on(line: Line, following: Line) -> bool:
    """Tell whether a title runs over into the next line of the same block."""
    last = line.content.rstrip('»”"').rsplit(" ", 1)[-1].lower()
    if following.heading != line.heading or following.marker:
        return False
    if following.content[:1].islower() or last in CONTINUES or line.content.endswith((",", "-", "–", "—")):
        return True
    if line.content.isupper() and following.content.isupper():
        return True
    if title_cased(line.content) and line.words >= 4 and not title_cased(following.content):
        return False  # a title in capitals, then a subtitle in small letters
    if GENRE.match(following.content.lstrip("«“(")):
        return False  # a subtitle
    if is_open(line.content):
        return True
    if line.content.endswith(("!", "?", ".", "»", "”")):
        return False
    if 45 <= len(line.content) <= 110 and line.heading > 0:
        return True
    # Two short lines set together at the head of a text: a title broken in two, unless the second names its author.
    names = following.content.split()
    return line.words >= 3 and len(line.content) <= 70 >= len(following.content) and fold(names[0]) not in GIVEN
