"""The title, and what stands around it: subtitle, place and date, addressees, salutation."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from zayava.core.text import fold

from .data.names import GIVEN
from .furniture import is_section_name
from .lexicon import classify
from .lines import Line
from .marks import is_open
from .phrases import ADDRESSED, CONTINUES, GENRE, SALUTATION, SIGNED
from .placeline import TOWN_LINE, PlaceLine, read_placeline, town_of
from .structure import SENTENCE_END, Paragraph, is_prose, is_title_like

_KICKER = re.compile(
    r"\W*(?:press[- ]release|прэс-рэліз|пресс-релиз|for immediate release|embargo\w*|draft|праект"
    r"|проект|translation|пераклад|перевод"
    r"|unofficial translation|неафіцыйны пераклад|неофициальный перевод|urgent|тэрмінова|срочно"
    r"|для немедленно\w+ (?:распространения|опубликования|публикации)"
    r"|(?:да|для) неадкладна\w+ (?:распаўсюд\w*|публікацы\w*|апублікаванн\w*))"
    r"\W*(?:\d|$|until|from|ад|от|з)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[«“\"].+[»”\"][.!?]?")  # a title in quotation marks, not a body's name
_LABEL = re.compile(r"[^.!?]{2,60}:$")
_KIND_ALONE = re.compile(
    r"(?:[^\W\d_]+\s+){0,2}(?:" + GENRE.pattern + r")(?:\s+(?:No\.?|№|N)\s*[\w/-]+)?", re.IGNORECASE
)
_GENERIC = re.compile(r"\W*(?:[^\W\d_]+\s+){0,2}?(?:" + GENRE.pattern + ")", re.IGNORECASE)
_TOPIC = re.compile(
    r"\s(?:on|about|concerning|regarding|against|in|to|for|аб|пра|у|ў|з|супраць|да|о|об|обо|в|по|против|к|ко)\s"
    r"|[:–—]",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"\W*(?:re|subject|title|headline|тэма|тема|назва|название|загаловак"
                      r"|заголовок)\s*:\s*(?=\w|[«“\"])",
                      re.IGNORECASE)  # fmt: skip
_ABOUT = re.compile(r"(?:on|about|concerning|regarding|against|in|for|of|by|аб|пра|па|у|ў|з|супраць|да|за|о|об"
                    r"|обо|по|в|с|против"
                    r"|к|ко|за|от|ад)\s", re.IGNORECASE)  # fmt: skip
# A letterhead holds an address, a telephone number, the number under which the letter was sent.
_ADDRESS = re.compile(
    r"\S+@\S+\.\w|https?://|www\.|(?<!\w)(?:tel|phone|fax|тэл|тел|факс|e-mail|email|вул|ул|пр-т|просп|str|street|road|lane"
    r"|p\.?\s?o\.?\s?box|исх|вых|рег|рэг|our ref|ref|инн|унп)(?!\w)[.:№ ]*\S*\d|^\W*№\s*[\w/-]+$|\+\d[\d ()-]{7,}",
    re.IGNORECASE,
)


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


def is_kind_alone(text: str) -> bool:
    """Tell whether a line only says what kind of text follows («ЗАЯВА», "Public appeal")."""
    return bool(_KIND_ALONE.fullmatch(text.strip(" .:*")))


def says_only_the_kind(text: str) -> bool:
    """Tell whether a line names the kind of text and perhaps its issuers, but no subject ("Statement by NGOs")."""
    text = text.strip(" .:*()")
    return bool(_GENERIC.match(text)) and not _TOPIC.search(text + " ")


def _goes_on(line: Line, following: Line) -> bool:
    """Tell whether a title runs over into the next line of the same block."""
    last = line.content.rstrip('»”"').rsplit(" ", 1)[-1].lower()
    if following.heading != line.heading or following.marker:
        return False
    if following.content[:1].islower() or last in CONTINUES or line.content.endswith((",", "-", "–", "—")):
        return True
    if line.content.isupper() and following.content.isupper():
        return True
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


def _carries_on(line: Line, following: Paragraph) -> bool:
    """Tell whether a title goes on behind an empty line: the next line begins small, or this one cannot end here."""
    if following.gap > 1 or following.first.heading != line.heading or len(following.text) > 200:
        return False
    if _QUOTED.fullmatch(line.content) and GENRE.match(following.text):
        return False  # «The house is no favour», then "open letter on …": a title and its subtitle
    if SENTENCE_END.search(line.content) or is_prose(following.first):
        return False
    last = line.content.rsplit(" ", 1)[-1].lower()
    return following.first.content[:1].islower() or line.words > 1 and last in CONTINUES


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
        addressee = is_addressee(following.text) and not following.first.content[:1].islower()
        if read_placeline(following.first) or addressee or not _goes_on(lines[-1], following.first):
            break
        lines += following.lines
    return lines


def _weight(paragraph: Paragraph, position: int, followed: bool) -> float:
    """Return how much a paragraph of the head deserves to be the title."""
    line, text = paragraph.first, paragraph.text
    if is_addressee(text) or is_salutation(text) or _LABEL.match(text) and not line.heading:
        return 0.0
    if _KICKER.match(text) or _ADDRESS.search(text) and not line.heading:
        return 0.0
    if _SUBJECT.match(text):
        return 4.0
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
        weight -= 1.5 if position or guess.kind == "role" else 0.8
    if SIGNED.search(text) and line.words <= 4 or is_section_name(text):
        return 0.0
    return weight


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
    if is_addressee(item.text) or _ADDRESS.search(item.text) or is_section_name(item.text) or item.first.words < 3:
        return lines
    if classify(item.text).kind == "person" or following + 1 >= len(candidates) and item.gap > 2:
        return lines
    return _title_lines(candidates, following)


def _by_page_title(text: str, site: str) -> float:
    """Weigh a heading by the page's own title ("Title | Site"): its beginning confirms, its end is the site's name."""
    if not site or not text:
        return 0.0
    parts = [part.strip().lower() for part in re.split(r"\s+[|–—•·»]\s+|\s+-\s+", site)]
    if len(parts) > 1 and text.lower() == parts[-1]:
        return -2.5
    return 1.0 if text[:60].lower() in site.lower() else 0.0


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


def read_head(items: list[Paragraph], site: str = "") -> Head:
    """Read the head: everything before the first running text.

    ``site`` is the page's own title (``<title>``), which confirms a heading.
    """
    head = Head()
    candidates: list[Paragraph] = []
    for item in items[:14]:
        of_its_own = item.first.cells and not _ADDRESS.search(item.text) or item.first.marker and not item.first.heading
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
    # What stands above an address or a telephone number is the letterhead, when a kind of text is named below it.
    letterhead_end = max(
        (place for place, item in enumerate(candidates[:-1]) if _ADDRESS.search(item.text) and not item.first.heading),
        default=0,
    )
    if not any(GENRE.match(item.text) for item in candidates[letterhead_end:]):
        letterhead_end = 0
    best, best_weight = -1, 0.9
    for position, item in enumerate(candidates):
        if read_placeline(item.first):
            continue
        weight = _weight(item, position, followed_by_text)
        if 0 < position < greeted and item.gap and not item.first.heading and not GENRE.search(item.text):
            weight -= 0.8  # between the title and "Dear …" stand those it is sent to
        weight += _by_page_title(item.text, site)
        if position < letterhead_end and not item.first.heading and not GENRE.search(item.text):
            weight -= 1.5
        if position < kind_below and weight > 0.9 and (item.first.words >= 3 or item.text.endswith(("!", "?"))):
            # "The lighthouse must shine" above "Statement by the organisations of the coast"
            guess = classify(item.text)
            letterhead_like = guess.kind in ("organisation", "person", "role") and guess.strength >= 0.5
            weight += 1.5 * (not letterhead_like or item.first.heading > 0)
        letterhead = classify(item.text)
        if (
            has_genre
            and not GENRE.search(item.text)
            and letterhead.kind == "organisation"
            and letterhead.strength >= 0.6
            and item.first.words <= 8
            and not _QUOTED.fullmatch(item.text)
        ):
            weight -= 0.9  # a letterhead above «ЗАЯВА»
        if position == 0 and item.text.isupper() and _is_masthead(item, candidates[1:2]):
            weight -= 1.0
        if weight > best_weight:
            best, best_weight = position, weight
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
        head.title = _SUBJECT.sub("", head.title, count=1)
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
