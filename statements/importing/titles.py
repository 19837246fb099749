"""The title, and what stands around it: subtitle, place and date, addressees, salutation."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .furniture import is_section_name
from .lexicon import classify
from .lines import Line
from .phrases import ADDRESSED, CONTINUES, GENRE, SALUTATION, SIGNED
from .placeline import PlaceLine, read_placeline
from .structure import SENTENCE_END, Paragraph, is_prose, is_title_like

_KICKER = re.compile(
    r"\W*(?:press[- ]release|прэс-рэліз|пресс-релиз|for immediate release|embargo\w*|draft|праект"
    r"|проект|translation|пераклад|перевод"
    r"|unofficial translation|неафіцыйны пераклад|неофициальный перевод|urgent|тэрмінова|срочно)"
    r"\W*(?:\d|$|until|from|ад|от|з)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"[^.!?]{2,60}:$")


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


def is_addressee(content: str) -> bool:
    """Tell whether a short line names those a letter is sent to."""
    lowered = content.lower()
    return len(content) <= 160 and lowered.startswith(ADDRESSED) and not content.endswith((".", "!"))


def is_salutation(content: str) -> bool:
    """Tell whether a line greets the addressee ("Dear …", «Паважаныя …!»)."""
    return len(content) <= 140 and bool(SALUTATION.match(content))


def _goes_on(line: Line, following: Line) -> bool:
    """Tell whether a title runs over into the next line of the same block."""
    last = line.content.rstrip('»”"').rsplit(" ", 1)[-1].lower()
    if following.heading != line.heading or following.marker:
        return False
    if following.content[:1].islower() or last in CONTINUES or line.content.endswith((",", "-", "–", "—")):
        return True
    if line.content.isupper() and following.content.isupper():
        return True
    opened = sum(line.content.count(mark) for mark in "«“„(") - sum(line.content.count(mark) for mark in "»”)")
    if opened > 0:
        return True
    return 45 <= len(line.content) <= 110 and not line.content.endswith(("!", "?")) and line.heading > 0


def _title_lines(candidates: list[Paragraph], start: int) -> list[Line]:
    """Return the lines of the title that begins with the candidate at ``start``."""
    lines = list(candidates[start].lines)
    for following in candidates[start + 1 : start + 5]:
        if following.gap or not is_title_like(following.first) and not following.first.content[:1].islower():
            break
        if read_placeline(following.first) or is_addressee(following.text) or not _goes_on(lines[-1], following.first):
            break
        lines += following.lines
    return lines


def _weight(paragraph: Paragraph, position: int, followed: bool) -> float:
    """Return how much a paragraph of the head deserves to be the title."""
    line, text = paragraph.first, paragraph.text
    if is_addressee(text) or is_salutation(text) or _LABEL.match(text) and not line.heading:
        return 0.0
    if _KICKER.match(text):
        return 0.0
    if len(paragraph.lines) > 3 or not is_title_like(line):
        marked = text.isupper() or line.strong or GENRE.match(text) and line.words <= 20
        return 1.5 if marked and len(text) < 300 and len(paragraph.lines) <= 4 else 0.0
    weight = 2.0 - 0.1 * position
    weight += {1: 3.0, 2: 2.0}.get(line.heading, 1.0 if line.heading else 0.0)
    weight += 1.0 * bool(GENRE.search(text)) + 0.6 * line.strong + 0.4 * (text.isupper() and len(text.split()) > 1)
    weight += 0.3 * (line.words >= 4) - 0.8 * (line.words == 1 and not line.heading) - 0.5 * (not followed)
    if re.match(r"\W*(?:by|аўтар|автор|крыніца|источник|source)\b", text, re.IGNORECASE):
        return 0.0
    guess = classify(text)
    if (
        guess.kind == "person"
        and guess.strength >= 0.7
        or guess.kind == "role"
        and line.words <= 4
        and not GENRE.search(text)
    ):
        weight -= 1.5
    if SIGNED.search(text) and line.words <= 4 or is_section_name(text):
        return 0.0
    return weight


def _by_page_title(text: str, site: str) -> float:
    """Weigh a heading by the page's own title ("Title | Site"): its beginning confirms, its end is the site's name."""
    if not site or not text:
        return 0.0
    parts = [part.strip().lower() for part in re.split(r"\s+[|–—•·»]\s+|\s+-\s+", site)]
    if len(parts) > 1 and text.lower() == parts[-1]:
        return -2.5
    return 1.0 if text[:60].lower() in site.lower() else 0.0


def read_head(items: list[Paragraph], site: str = "") -> Head:
    """Read the head: everything before the first running text.

    ``site`` is the page's own title (``<title>``), which confirms a heading.
    """
    head = Head()
    candidates: list[Paragraph] = []
    for item in items[:14]:
        if item.first.cells or (item.first.marker and not read_placeline(item.first) and not item.first.heading):
            break
        if is_prose(item.first) and not item.first.heading and not (item.text.isupper() and len(item.text) < 300):
            if not read_placeline(item.first) and not is_salutation(item.text):
                break
        if len(item.lines) > 1 and not item.first.heading and SENTENCE_END.search(item.text) and len(item.text) > 120:
            break
        candidates.append(item)
    followed_by_text = len(candidates) < len(items)
    greeted = next((place for place, item in enumerate(candidates) if is_salutation(item.text)), 0)
    has_genre = any(GENRE.search(item.text) for item in candidates)
    best, best_weight = -1, 0.9
    for position, item in enumerate(candidates):
        if read_placeline(item.first):
            continue
        weight = _weight(item, position, followed_by_text)
        if 0 < position < greeted and item.gap and not item.first.heading and not GENRE.search(item.text):
            weight -= 0.8  # between the title and "Dear …" stand those it is sent to
        weight += _by_page_title(item.text, site)
        letterhead = classify(item.text)
        if (
            has_genre
            and not GENRE.search(item.text)
            and letterhead.kind == "organisation"
            and letterhead.strength >= 0.6
            and item.first.words <= 8
        ):
            weight -= 0.9  # a letterhead above «ЗАЯВА»
        if weight > best_weight:
            best, best_weight = position, weight
    if best >= 0:
        lines = _title_lines(candidates, best)
        # A kind alone on its line («ЗАЯВА») belongs to what follows it in the same block.
        if best and candidates[best].gap == 0 and GENRE.fullmatch(candidates[best - 1].text):
            lines = [*candidates[best - 1].lines, *lines]
        elif GENRE.fullmatch(" ".join(line.content for line in lines)):
            following = best + len(lines)
            if (
                following < len(candidates)
                and candidates[following].gap == 0
                and is_title_like(candidates[following].first)
            ):
                lines += _title_lines(candidates, following)
        head.title = re.sub(r"\s+", " ", " ".join(line.content for line in lines)).strip()
        head.title_line = lines[0].number
        head.used |= {line.number for line in lines}
        head.certain = best_weight >= 1.6
    for position, item in enumerate(candidates):
        if item.first.number in head.used:
            continue
        place = read_placeline(item.first)
        if place and head.place is None:
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
