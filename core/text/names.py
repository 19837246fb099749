"""Comparing names of organisations and people written in different scripts and by different habits. Pure functions.

Three layers, cheapest first: the folded text, a key that keeps the consonants in one alphabet, and a similarity of
words brought to one coarse Latin spelling. The key alone is too coarse ("vision" has the key of "Viasna"), so a hit by
key must also be similar.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import Indel, JaroWinkler

from .data.bodies import CONCEPTS, EMPTY
from .folding import fold
from .scripts import is_lacinka

_MAX_WORDS = 40  # a longer line is no name; the comparison stays linear
_SHORT_WORD = 7  # letters; in a name this short, vowels in other places make another word ("vision", "Viasna")
_LOOK_ALIKE = 0.7  # what such a pair is worth at most: it is not proposed
_CYRILLIC = dict(zip("абвгґджзйклмнопрстуфхцчшщыьъэіиеюяїє",
                     ["a", "b", "v", "h", "h", "d", "ž", "z", "j", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u",
                      "f",
                      "h", "t", "č", "š", "šč", "i", "", "", "e", "i", "i", "e", "ju", "ja", "ji", "je"],
                     strict=True))  # fmt: skip
_CYRILLIC_TABLE = str.maketrans(_CYRILLIC)
_DZ = re.compile(r"дз(?=[еіюяь])")
# Order matters: the longest Latin spelling of a sound first.
_LATIN_SOUNDS = [
    ("shch", "šč"), ("tch", "č"), ("sch", "š"), ("tsch", "č"), ("dzh", "dž"), ("zh", "ž"), ("kh", "h"), ("sh", "š"),
    ("sz", "š"), ("cz", "č"), ("ch", "č"), ("ph", "f"), ("ts", "t"), ("tz", "t"), ("th", "t"), ("qu", "kv"), ("x",
    "ks"),
    ("w", "v"), ("g", "h"), ("q", "k"),
]  # fmt: skip
_LATIN_DZ = re.compile(r"dz(?=[iey])")
_LATIN_CK = re.compile(r"ck(?=(?:i|y|aj|aja|aya|aia|ij|oj)\b)")
_SOFT_C = re.compile(r"c(?=[eiyj]|\b)")
_LACINKA_MARKS = str.maketrans("čšžćśźńłŭ", "ⓒⓢⓩtsznlv")
_LACINKA_BACK = str.maketrans("ⓒⓢⓩ", "čšž")
_U_AFTER_VOWEL = re.compile(r"(?<=[aoe])u(?![aeiou])")
_DOUBLED = re.compile(r"(.)\1+")
_SIBILANTS = re.compile(r"[sz]{2,}")
_IOTATED = ("ja", "ju", "je")
_VOWELS = re.compile(r"[aeiouyj]+")


def _sounds(word: str, lacinka: bool = False) -> str:
    """Bring one folded word to a coarse Latin spelling in which the usual romanisations agree."""
    if not word.isascii() and any("\u0400" <= letter <= "\u04ff" for letter in word):
        word = _DZ.sub("д", word).translate(_CYRILLIC_TABLE)
        word = _U_AFTER_VOWEL.sub("v", word)
    else:
        if lacinka:
            word = word.replace("ch", "h").replace("c", "t")
        word = _LATIN_DZ.sub("d", _LATIN_CK.sub("tk", word))
        for spelling, sound in _LATIN_SOUNDS:
            word = word.replace(spelling, sound)
        word = _SOFT_C.sub("t", word).replace("c", "k")
        word = _U_AFTER_VOWEL.sub("v", word).replace("y", "i")
    return _DOUBLED.sub(r"\1", word)


@lru_cache(maxsize=50_000)
def _words(text: str) -> tuple[str, ...]:
    """Split a name into coarse words; Łacinka is read before its marks are folded away."""
    lacinka = is_lacinka(text)
    if lacinka:
        text = text.lower().translate(_LACINKA_MARKS)
    folded = fold(text).translate(_LACINKA_BACK)
    return tuple(_sounds(word, lacinka) for word in folded.split()[:_MAX_WORDS])


def _skeleton(word: str) -> str:
    """Return the consonants of a coarse word; a vowel at its beginning stays as the mark ``a``."""
    if word.isdigit():
        return word
    opening = "a" if word[:1] in "aeioujy" else ""
    return opening + _DOUBLED.sub(r"\1", _SIBILANTS.sub("z", _VOWELS.sub("", word)))


def name_key(text: str) -> str:
    """Return the consonant key of a name: equal for its spellings in Cyrillic, Łacinka and the usual romanisations.

    Words stay in order, separated by single spaces; "Viasna", "Вясна" and "Весна" share the key "vsn". Keys are coarse:
    use them to find candidates and :func:`similarity` to judge them.
    """
    return " ".join(key for key in (_skeleton(word) for word in _words(text)) if key)


def _initial_of(a: str, b: str) -> bool:
    """Tell whether one word is the initial of the other (я, ю and е are two letters in the coarse spelling)."""
    if min(len(a), len(b)) > 1 and a not in _IOTATED and b not in _IOTATED:
        return False
    return a.startswith(b) or b.startswith(a)


@lru_cache(maxsize=100_000)
def _word_similarity(a: str, b: str) -> float:
    if a == b:
        return 1.0
    if not a or not b:
        return 0.0
    if any(c.isdigit() for c in a + b):
        return 0.0
    if _initial_of(a, b):
        return 0.7
    letters = max(Indel.normalized_similarity(a, b), JaroWinkler.similarity(a, b) - 0.08)
    key_a, key_b = _skeleton(a), _skeleton(b)
    if key_a == key_b and len(key_a) >= 2 and letters >= 0.7:
        return max(0.9, letters)
    if len(key_a) >= 4 and len(key_b) >= 4:
        letters = max(letters, Indel.normalized_similarity(key_a, key_b) - 0.03)
    return letters if letters >= 0.72 else 0.0


@lru_cache(maxsize=50_000)
def _concepts(text: str) -> tuple[tuple[str, str, float], ...]:
    """Return (coarse word, concept or "", weight) for each word that carries meaning."""
    out: list[tuple[str, str, float]] = []
    folded = fold(text).split()[:_MAX_WORDS]
    for word, sounds in zip(folded, _words(text), strict=False):
        if word in EMPTY:
            continue
        concept = next(
            (name for name, beginnings in CONCEPTS.items() if any(word.startswith(start) for start in beginnings)), ""
        )
        if concept == "human rights":
            out += [(sounds, "human", 0.5), (sounds, "rights", 0.5)]
        elif word == "human":
            out.append((sounds, "human", 0.5))
        else:
            out.append((sounds, concept, 0.5 if concept else min(2.0, 0.6 + len(word) / 8)))
    return tuple(out)


def similarity(a: str, b: str) -> float:
    """Return how alike two names are, from 0.0 to 1.0, across scripts, word order, initials and translated generic
    words.

    1.0 means equal when folded. From about 0.9 two names are spellings of one name; from 0.75 they deserve a look.
    """
    if fold(a) == fold(b):
        return 1.0 if a.strip() else 0.0
    left, right = _concepts(a), _concepts(b)
    if not left or not right:
        return 0.0
    pairs = sorted(
        (
            (1.0 if concept and concept == other_concept else _word_similarity(word, other_word), i, j)
            for i, (word, concept, _) in enumerate(left)
            for j, (other_word, other_concept, _) in enumerate(right)
        ),
        reverse=True,
    )
    matched, seen_left, seen_right = 0.0, set(), set()
    for score, i, j in pairs:
        if score <= 0:
            break
        if i in seen_left or j in seen_right:
            continue
        seen_left.add(i)
        seen_right.add(j)
        matched += score * (left[i][2] + right[j][2])
    total = sum(weight for *_, weight in left) + sum(weight for *_, weight in right)
    score = matched / total
    if len(left) == len(right) == 1 and left[0][1] == right[0][1] == "":
        short = max(len(left[0][0]), len(right[0][0])) <= _SHORT_WORD
        if short and _VOWELS.sub("a", left[0][0]) != _VOWELS.sub("a", right[0][0]):
            score = min(score, _LOOK_ALIKE)
    shorter = min((left, right), key=len)
    # A short proper name inside a full one ("Viasna" in "Human Rights Centre Viasna") is a strong hint, never
    # certainty.
    distinctive = [i for i, (_, concept, _) in enumerate(shorter) if not concept]
    seen = seen_left if shorter is left else seen_right
    if distinctive and len(shorter) < max(len(left), len(right)) and len(seen) == len(shorter):
        score = max(score, 0.6 + 0.25 * matched / (2 * sum(w for *_, w in shorter)) if matched else 0.0)
    return round(min(score, 0.99), 4)
