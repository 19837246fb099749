"""What a line of the head of a text is: a title and how likely, an addressee, a salutation, a kind of text."""

from __future__ import annotations

import re

from zayava.core.text import fold

from .furniture import is_section_name
from .lexicon import classify
from .phrases import ADDRESSED, GENRE, SALUTATION, SIGNED, folded_set
from .structure import Paragraph, is_title_like

_KICKER = re.compile(
    r"\W*(?:press[- ]release|прэс-рэліз|пресс-релиз|for immediate release|embargo\w*|draft|праект"
    r"|проект|translation|пераклад|перевод"
    r"|unofficial translation|неафіцыйны пераклад|неофициальный перевод|urgent|тэрмінова|срочно"
    r"|для немедленно\w+ (?:распространения|опубликования|публикации)"
    r"|(?:да|для) неадкладна\w+ (?:распаўсюд\w*|публікацы\w*|апублікаванн\w*))"
    r"\W*(?:\d|$|until|from|ад|от|з)",
    re.IGNORECASE,
)
# A field of a letter's or a message's head; "Subject:" is read apart.
_FIELD = re.compile(
    r"\W*(?:to|from|date|cc|bcc|sent|contact|ref|forwarded(?: from)?|source|author|каму|кому|ад каго|от кого|дата"
    r"|копі[яю]|копи[яю]"
    r"|контакты?|кантакты?|пераслана(?: з)?|переслано(?: из)?|крыніца|источник|аўтар|автор)\s*[:.]\s*\S",
    re.IGNORECASE,
)
_RUBRICS = folded_set("RUBRICS") | {fold(word) for word in ("гутарка", "беседа", "разговор", "размова", "інтэрв'ю")}
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
SUBJECT = re.compile(r"\W*(?:re|subject|title|headline|тэма|тема|назва|название|загаловак"
                      r"|заголовок)\s*:\s*(?=\w|[«“\"])",
                      re.IGNORECASE)  # fmt: skip
# A letterhead holds an address, a telephone number, the number under which the letter was sent.
ADDRESS = re.compile(
    r"[^\s@]@[^\s@]{1,200}?\.\w|https?://|www\.|(?<!\w)(?:tel|phone|fax|тэл|тел|факс|e-mail|email|вул|ул|пр-т|просп|str|street|road"
    r"|lane|p\.?\s?o\.?\s?box|исх|вых|рег|рэг|our ref|ref|инн|унп|р/с|п/и|а/с)(?!\w)[.:№ ]*"
    r"(?:\S*\d|[^,]{3,30},?\s*(?:д\.|дом|b\.)?\s*\d)|\b\d{6}\b"
    r"|^\d{1,4}[a-z]?,?\s+[A-Z].*\b(?:row|street|road|lane|avenue|square|yard|way|court|house)\b"
    r"|\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b|^\W*№\s*[\w/-]+$|\+\d[\d ()-]{7,}",
    re.IGNORECASE,
)
QUOTED = re.compile(r"[«“\"].+[»”\"][.!?]?")  # a title in quotation marks, not a body's name


def is_addressee(content: str) -> bool:
    """Tell whether a short line names those a letter is sent to."""
    lowered = content.lower()
    return len(content) <= 160 and lowered.startswith(ADDRESSED) and not content.endswith((".", "!"))


def is_salutation(content: str) -> bool:
    """Tell whether a line greets the addressee ("Dear …", «Паважаныя …!»)."""
    return len(content) <= 140 and bool(SALUTATION.match(content))


def is_subject(text: str) -> bool:
    """Tell whether a line names its own subject ("Re: …", «Тэма: …»)."""
    return bool(SUBJECT.match(text))


def is_kind_alone(text: str) -> bool:
    """Tell whether a line only says what kind of text follows («ЗАЯВА», "Public appeal")."""
    return bool(_KIND_ALONE.fullmatch(text.strip(" .:*")))


def says_only_the_kind(text: str) -> bool:
    """Tell whether a line names the kind of text and perhaps its issuers, but no subject ("Statement by NGOs")."""
    text = text.strip(" .:*()")
    return bool(_GENERIC.match(text)) and not _TOPIC.search(text + " ")


def weight_of_title(paragraph: Paragraph, position: int, followed: bool) -> float:
    """Return how much a paragraph of the head deserves to be the title."""
    line, text = paragraph.first, paragraph.text
    if is_addressee(text) or is_salutation(text) or _LABEL.match(text) and not line.heading:
        return 0.0
    if _FIELD.match(text) and not SUBJECT.match(text) or text.isupper() and fold(text) in _RUBRICS:
        return 0.0
    if _KICKER.match(text) or ADDRESS.search(text) and not line.heading:
        return 0.0
    if SUBJECT.match(text):
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


def weight_by_page_title(text: str, site: str) -> float:
    """Weigh a heading by the page's own title ("Title | Site"): its beginning confirms, its end is the site's name."""
    if not site or not text:
        return 0.0
    parts = [part.strip().lower() for part in re.split(r"\s+[|–—•·»]\s+|\s+-\s+", site)]
    if len(parts) > 1 and text.lower() == parts[-1]:
        return -2.5
    return 1.0 if text[:60].lower() in site.lower() else 0.0
