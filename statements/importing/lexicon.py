"""What a short phrase is: a person, an organisation, a position, a country, or unknown, and how sure that is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from zayava.core.text import fold

from .data import countries, merged, names

QUOTES = '«»“”„"‟❝❞'
_QUOTED = re.compile(r"[«“„\"‟❝][^«»“”„\"]{2,}[»”“\"]")
_TOKEN = re.compile(r"\S+")
_UPPER = "A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁІЎЄЇҐ"
_INITIALS = re.compile(rf"(?:[{_UPPER}]\.[-\s]?){{1,3}}$|[{_UPPER}]$")
_GLUED = re.compile(rf"(?:[{_UPPER}]\.){{1,3}}[{_UPPER}][\w’'ʼ-]+$|[{_UPPER}][\w’'ʼ-]+(?:[{_UPPER}]\.){{1,3}}$")
_NAME_WORD = re.compile(rf"[{_UPPER}][\w’'ʼ`]*(?:[-–][{_UPPER}]?[\w’'ʼ]+)*$")
_ACRONYM = re.compile(rf"[{_UPPER}]{{2,9}}\d?$")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
# Letters behind a name in the countries that use them: orders, degrees, offices.
_POSTNOMINALS = frozenset("AC AM AO BSC CBE CMG DBE ESQ FRS II III JD JP JR KBE KC LLB LLM MA MBA MBE MD MEP MLA MP "
                          "MSC OAM OBE "
                          "OCSO OFM OP PHD QC RN SC SJ SR".split())  # fmt: skip
_DOER = re.compile(
    r"(?:[^e]er|eer|[ct]or|ist|cian|rian|sman|swoman|person|student|candidate|[lt]tant|graduate|associate|fellow|scholar"
    r"|ист|тель|щик|чик|атор|итор|ктор|ёр|ндент|трант|ьтант|граф|олог|іст|ыст|цель|шчык|чык|атар|ытар|тарка|истка|істка)$"
)

_SHORT_U = str.maketrans("ўŭ", "уu")
_BODIES = tuple(dict.fromkeys(stem.translate(_SHORT_U) for stem in merged("BODIES")))
_LONG_BODIES = tuple(stem for stem in _BODIES if len(stem) >= 5 and " " not in stem)
_SHORT_BODIES = tuple(stem for stem in _BODIES if len(stem) < 5)
_PHRASE_BODIES = tuple(stem for stem in _BODIES if " " in stem)
_ROLES = tuple(fold(role) for role in merged("ROLES"))
_TITLES = tuple(sorted({title.lower() for title in merged("TITLES")}, key=len, reverse=True))
_ENDINGS = tuple(names.ENDINGS)
_COUNTRIES = frozenset(fold(name) for name in countries.COUNTRIES)
_AFFILIATIONS = tuple(merged("AFFILIATIONS"))
_SMALL = frozenset(
    "of for and the in on to with by a an at & і ў у з на для па аб да ад и в с по о об от к при de "
    "la des du der die für e und".split()
)


@dataclass(frozen=True)
class Guess:
    """``kind`` is ``person``, ``organisation``, ``role``, ``country`` or ``""``; ``strength`` runs from 0 to 1."""

    kind: str
    strength: float


def has_body_word(text: str) -> bool:
    """Tell whether a word of the text names a kind of organisation."""
    lowered = text.lower().translate(_SHORT_U)
    if any(phrase in lowered for phrase in _PHRASE_BODIES):
        return True
    for word in re.split(r"[\s/()\-–,;:]+", lowered):
        word = word.strip("«»“”„\"'’.")
        if word.startswith(_LONG_BODIES):
            return True
        if (
            word
            and word.startswith(_SHORT_BODIES)
            and any(word.startswith(stem) and len(word) - len(stem) <= 2 for stem in _SHORT_BODIES)
        ):
            return True
    return False


def has_quotes(text: str) -> bool:
    """Tell whether the text holds something in quotation marks."""
    return bool(_QUOTED.search(text))


def is_country(text: str) -> bool:
    """Tell whether the text is the name of a country, perhaps several (“Poland / Belarus”)."""
    parts = [part for part in re.split(r"\s*[/,;&]\s*|\s+(?:and|і|и)\s+", text.strip(" .")) if part]
    return bool(parts) and (fold(text) in _COUNTRIES or all(fold(part) in _COUNTRIES for part in parts))


def is_role(text: str) -> bool:
    """Tell whether the text begins like a position or a profession."""
    folded = fold(text[:120])
    return folded.startswith(_ROLES)


def is_position(text: str) -> bool:
    """Tell whether a phrase behind a person's name is a position or a profession: by its beginning, or by its noun.

    In "Law Lecturer", "Senior Adviser on Ageing" and «системный администратор» the last word before a preposition says
    who does it; English makes such nouns with -er, -or, -ist, Russian and Belarusian with a dozen endings.
    """
    if has_quotes(text):
        return False
    if is_role(text) and classify(text).kind == "role":
        return True
    words = re.split(r"\s+(?:of|at|for|in|on|to|with|по|в|на|при|па|у|ў)\s+", text, maxsplit=1)[0].split()
    if not 1 <= len(words) <= 6:
        return False
    noun = words[-1].strip(".,;").lower()
    if noun in _BODIES or len(noun) < 4:
        return noun in ("ceo", "cto", "cfo", "mp", "mep", "phd")
    return (
        is_role(noun)
        or bool(_DOER.search(noun))
        and (not _CYRILLIC.search(noun) or words[-1].islower() or len(words) == 1)
    )


def role_length(text: str) -> int:
    """Return how many words at the beginning of the text are a position (``Director Anna Quill`` → 1)."""
    count = 0
    for word in text.split():
        named = count and word[:1].islower() and word.lower() not in _SMALL and not has_body_word(word)
        if is_role(word) or named:
            count += 1
        else:
            break
    return count


def is_affiliation(text: str) -> bool:
    """Tell whether the text says what somebody belongs to or has finished, rather than a name."""
    return text.lower().startswith(_AFFILIATIONS)


@lru_cache(maxsize=20_000)
def without_title(text: str) -> str:
    """Drop a title before a person's name (Dr, Prof., праф., г-жа)."""
    lowered = text.lower()
    if not lowered.startswith(_TITLES):
        return text
    for title in _TITLES:
        whole = lowered.startswith(title + " ") or title.endswith(".") and len(text) > len(title)
        if whole and lowered.startswith(title):
            rest = text[len(title) :].lstrip()
            if rest[:1].isupper() and (len(title) > 2 or rest.count(" ")):
                return without_title(rest)
    return text


def without_postnominals(words: list[str]) -> list[str]:
    """Return the words of a name without the letters behind it (AO, QC, PhD)."""
    end = len(words)
    while end > 2 and words[end - 1].strip(",.").upper() in _POSTNOMINALS and words[end - 1][:1].isupper():
        end -= 1
    return words[:end]


@lru_cache(maxsize=20_000)
def person_strength(text: str) -> float:
    """Return how much the text looks like one person's name, from 0 to 1."""
    tokens = without_postnominals(text.split())
    if not 1 <= len(tokens) <= 6 or any(mark in text for mark in QUOTES) or any(c.isdigit() for c in text):
        return 0.0
    if any(mark in text for mark in "&@/|:;,()"):
        return 0.0
    if len(tokens) == 1:
        return 0.75 if _GLUED.match(text) else 0.0
    names_found = initials = given = endings = patronymics = capitals = 0
    for token in tokens:
        folded = fold(token)
        if token.lower() in names.PARTICLES:
            continue
        if _INITIALS.match(token):
            initials += 1
        elif _GLUED.match(token):
            initials += 1
            names_found += 1
        elif _NAME_WORD.match(token):
            names_found += 1
            capitals += _ACRONYM.match(token) is not None
            given += folded in names.GIVEN
            patronymics += folded.endswith(names.PATRONYMICS) and len(folded) > 5
            endings += folded.endswith(_ENDINGS) and len(folded) > 3 and folded not in names.GIVEN
        else:
            return 0.0
    if names_found + initials < 2 or names_found > 5 or (initials and names_found == 0):
        return 0.0
    score = 0.4 if names_found <= 3 else 0.25
    score += 0.4 * bool(given) + 0.3 * bool(initials) + 0.2 * bool(patronymics) + 0.15 * bool(endings)
    if _CYRILLIC.search(text):
        score += 0.3  # bodies are not written with a capital in every word here
    if capitals and capitals < names_found and not endings:
        score -= 0.3
    if has_body_word(text):
        score -= 0.25 if given else 0.6
    return max(0.0, min(1.0, score))


@lru_cache(maxsize=20_000)
def organisation_strength(text: str) -> float:
    """Return how much the text looks like an organisation's name, from 0 to 1."""
    first = text.lstrip("«“„\"'( ")[:1]
    if not first or not (first.isupper() or first.isdigit()):
        return 0.0
    tokens = text.split()
    if len(tokens) > 30:
        return 0.0
    score = 0.0
    if has_body_word(text):
        score += 0.6
    if has_quotes(text):
        score += 0.4
    shouted = text.isupper()
    if not shouted and any(_ACRONYM.match(token.strip('().,«»“”"')) for token in tokens):
        score += 0.3
    inner = [token.lower() for token in tokens[1:]]
    if any(token in _SMALL for token in inner):
        score += 0.2
    if tokens[0] in ("The", "La", "Le", "Les", "Die", "Der", "Das"):
        score += 0.25
    if len(tokens) == 1 and not score and len(text) > 2:
        score = 0.3
    return min(1.0, score)


def title_cased(text: str) -> bool:
    """Tell whether most longer words are capitalised, as in English names."""
    words = [word.strip("«»“”\"'().,") for word in text.split()]
    longer = [word for word in words if len(word) > 3]
    if not longer:
        return bool(words) and words[0][:1].isupper()
    return sum(word[:1].isupper() for word in longer) >= 0.6 * len(longer)


@lru_cache(maxsize=20_000)
def classify(text: str) -> Guess:
    """Say what a phrase is, as far as the phrase alone can tell."""
    text = text.strip()
    if not text:
        return Guess("", 0.0)
    if is_country(text):
        return Guess("country", 1.0)
    person, body = person_strength(without_title(text)), organisation_strength(text)
    if is_role(text) and person < 0.6:
        # "Member of the Board" is a position, "Lawyers for Lawyers" a body.
        plural_or_name = body >= 0.6 and not re.match(r"[^,]{0,60}\b(?:of|at|in)\b", text)
        if text[:1].islower() or not plural_or_name:
            return Guess("role", 0.8)
    if text[:1].islower():
        return Guess("", 0.0)
    if person >= 0.6 and person >= body:
        return Guess("person", person)
    if body >= 0.5:
        return Guess("organisation", body)
    if person >= 0.4:
        return Guess("person", person - 0.1)
    return Guess("organisation", body) if body else Guess("", 0.1)
