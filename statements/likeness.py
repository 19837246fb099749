"""How alike two demands are, by their words and by what they name. Pure functions.

Words are compared within a language, weighed by how rare they are; endings do not count, because be and ru inflect.
Across languages only what looks the same in all of them can speak: numbers of articles and bodies of the register.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from zayava.core.text.folding import fold

PROPOSE = 0.45
"""How alike two demands must be to be proposed, from 0 to 1."""
_SAME_ARTICLE, _SAME_BODY = 0.8, 0.5
_OTHER_ARTICLE = 0.5
"""What is left of the likeness of two demands that speak of different articles."""
_NUMBER = re.compile(r"\d+(?:\.\d+)+|\d{2,5}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_RAREST, _MOST_POSTINGS = 8, 400


@dataclass(frozen=True)
class Traits:
    """What a demand is compared by: stems by language, numbers that are neither years nor short, bodies it names."""

    stems: Mapping[str, frozenset[str]] = field(default_factory=dict)
    numbers: frozenset[str] = frozenset()
    bodies: frozenset[int] = frozenset()


def stem(word: str) -> str:
    """The beginning of a folded word, without what inflection changes."""
    return word[: max(4, min(6, len(word) - 1))]


class Bodies:
    """Names of bodies, found in running text whatever their case."""

    def __init__(self, names: Iterable[tuple[int, str]]) -> None:
        self._by_stems: dict[tuple[str, ...], int] = {}
        for key, name in names:
            stems = tuple(stem(word) for word in fold(name).split())
            if stems and (len(stems) > 1 or len(fold(name)) >= 5):
                self._by_stems.setdefault(stems, key)
        self._longest = max(map(len, self._by_stems), default=0)

    def named_in(self, text: str) -> Iterator[int]:
        """Keys of the bodies named. A name of one word counts only where it is written like a name."""
        words = [(fold(word), word.lstrip("«„“\"'(")[:1].isupper()) for word in text.split()]
        pieces = [(stem(part), upper) for folded, upper in words for part in folded.split()]
        for start in range(len(pieces)):
            for length in range(min(self._longest, len(pieces) - start), 0, -1):
                key = self._by_stems.get(tuple(piece for piece, _upper in pieces[start : start + length]))
                if key is not None and (length > 1 or (start and pieces[start][1])):
                    yield key
                    break


def traits(texts: Mapping[str, str], bodies: Bodies | None = None) -> Traits:
    """What a demand in these languages (plain text) is compared by."""
    stems = {language: frozenset(stem(word) for word in fold(text).split() if len(word) > 2) for language, text in
             texts.items()}  # fmt: skip
    numbers = {number for text in texts.values() for number in _NUMBER.findall(fold(text))}
    named = {key for text in texts.values() for key in bodies.named_in(text)} if bodies else set()
    return Traits(stems, frozenset(number for number in numbers if not _YEAR.fullmatch(number)), frozenset(named))


class LikenessIndex:
    """Demands by their traits; several texts of one demand speak for it together."""

    def __init__(self, rows: Iterable[tuple[int, Traits]]) -> None:
        self._rows = list(rows)
        self._postings: dict[object, list[int]] = defaultdict(list)
        for place, (_key, row) in enumerate(self._rows):
            for mark in _marks(row):
                self._postings[mark].append(place)
        self._total = max(1, len(self._rows))
        self._squares: dict[tuple[str, str], float] = {}
        self._lengths = [self._lengths_of(row) for _key, row in self._rows]

    def weight(self, language: str, word: str) -> float:
        """How much a stem says: the rarer, the more."""
        return math.log(1 + self._total / (1 + len(self._postings.get((language, word), ()))))

    def _square(self, mark: tuple[str, str]) -> float:
        """The square of a weight, which is asked for again and again."""
        if mark not in self._squares:
            self._squares[mark] = self.weight(*mark) ** 2
        return self._squares[mark]

    def _lengths_of(self, row: Traits) -> dict[str, float]:
        """The square of how long the words of each language are, each weighed."""
        return {code: sum(self._square((code, word)) for word in words) for code, words in row.stems.items()}

    def like(self, wanted: Traits, without: Collection[int] = ()) -> list[tuple[int, float, str]]:
        """Demands that may be this one: ``(key, likeness, reason)``, the likeliest first.

        ``reason`` is ``number``, ``body`` or ``words``: what speaks for it most.
        """
        marks = sorted(_marks(wanted), key=lambda mark: len(self._postings.get(mark, ())))
        places: set[int] = set()
        for mark in [mark for mark in marks if mark in self._postings][: _RAREST * max(1, len(wanted.stems))]:
            places.update(self._postings[mark][:_MOST_POSTINGS])
        best: dict[int, tuple[float, str]] = {}
        lengths = self._lengths_of(wanted)
        for place in places:
            key, row = self._rows[place]
            if key not in without:
                score = self._likeness(wanted, lengths, row, self._lengths[place])
                if score[0] >= PROPOSE and score > best.get(key, (0.0, "")):
                    best[key] = score
        return sorted(((key, *score) for key, score in best.items()), key=lambda found: (-found[1], found[0]))

    def _likeness(
        self, one: Traits, lengths: Mapping[str, float], other: Traits, other_lengths: Mapping[str, float]
    ) -> tuple[float, str]:
        """``lengths`` are those of their words: cosine of two sets of stems of a language, weighed by rarity."""
        words, apart = 0.0, True
        for code in one.stems.keys() & other.stems.keys():
            apart = False
            if shared := sum(self._square((code, word)) for word in one.stems[code] & other.stems[code]):
                words = max(words, shared / math.sqrt(lengths[code] * other_lengths[code]))
        named: list[tuple[float, str]] = [(words, "words")]
        if one.numbers & other.numbers:
            article = any("." in number for number in one.numbers & other.numbers)
            worth = _SAME_ARTICLE if article else _SAME_BODY
            named.append((max(words, worth) if apart or words > 0.1 else words, "number"))
        if one.bodies & other.bodies:
            named.append((max(words, _SAME_BODY) if apart or words > 0.2 else words, "body"))
        score, reason = max(named, key=lambda each: each[0])
        if one.numbers and other.numbers and not one.numbers & other.numbers:
            score *= _OTHER_ARTICLE
        return round(min(score, 1.0), 2), reason


def _marks(row: Traits) -> list[object]:
    stems = [(language, word) for language, words in row.stems.items() for word in words]
    return [*stems, *(("number", number) for number in row.numbers), *(("body", key) for key in row.bodies)]
