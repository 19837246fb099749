"""Every name of the register in memory, for looking one up while it is typed and for matching a list.

Reading ten thousand names takes one query and some tenths of a second; the index is then kept for as long as nothing
in the register changes, so that a lookup costs two small queries. The candidates for a name are those that share its
rarest words (by consonant key, or by the concept a word expresses in any language); only they are compared letter by
letter.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.db.models import Count, Max
from rapidfuzz import fuzz, process

from zayava.core.text.data.bodies import EMPTY
from zayava.core.text.names import name_key

from ..models import NameBase, RegisterEntry
from ..services.names import NAME_MODELS
from ..spellings import COMMON, concept_of

_MAX_CANDIDATES = 60
"""How many names are compared letter by letter with one printed name."""
_COMMON = 300
"""A word in more names than this finds nobody, unless the name has no rarer one."""
_MAX_WORDS = 40


@dataclass(frozen=True, slots=True)
class NameRow:
    """A name of an entry that stands, as plain values."""

    entry: int
    text: str
    folded: str
    key: str
    language: str


@dataclass
class NameIndex:
    """The names of all organisations, or of all people, that were not merged away."""

    model: type[RegisterEntry]
    rows: list[NameRow] = field(default_factory=list)
    by_folded: dict[str, list[NameRow]] = field(default_factory=lambda: defaultdict(list))
    by_initials: dict[str, list[NameRow]] = field(default_factory=lambda: defaultdict(list))
    _by_word: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def current(cls, model: type[RegisterEntry]) -> NameIndex:
        """The names as they are now: the index made before, if nothing has changed since, else a new one.

        Adding and removing a name changes their number or highest key; rewriting one is done in the form of its entry,
        and merging in :mod:`~zayava.organisations.services`, both of which touch the entry.
        """
        names = NAME_MODELS[model].objects.aggregate(count=Count("pk"), highest=Max("pk"))
        entries = model.objects.aggregate(count=Count("pk"), merged=Count("merged_into"), changed=Max("updated_at"))
        stamp = (*names.values(), *entries.values())
        kept = _kept.get(model)
        if kept is None or kept[0] != stamp:
            kept = _kept[model] = (stamp, cls.load(model))
        return kept[1]

    @classmethod
    def load(cls, model: type[RegisterEntry]) -> NameIndex:
        """Read the names of a model of the register in one query."""
        names: type[NameBase] = NAME_MODELS[model]
        values = (
            names.objects.filter(**{f"{names.entry_field}__merged_into__isnull": True})
            .order_by("pk")
            .values_list(f"{names.entry_field}_id", "text", "folded", "key", "language")
        )
        index = cls(model)
        for position, row in enumerate(NameRow(*value) for value in values.iterator(chunk_size=5000)):
            index.rows.append(row)
            index.by_folded[row.folded].append(row)
            index.by_initials[_initials(row.folded)].append(row)
            for word in _words(row.folded, row.key):
                index._by_word[word].append(position)
        return index

    def candidates(
        self, folded: str, text: str, slips: bool = False, limit: int = _MAX_CANDIDATES
    ) -> Iterable[NameRow]:
        """Names that share words with this one, those that share the rarest words first.

        With ``slips`` a word that no name has also stands for the words most like it.
        """
        weight: dict[int, float] = defaultdict(float)
        known = [pair for word in _words(folded, name_key(text)) for pair in self._known_words(word, slips)]
        for word, likeness in sorted(known, key=lambda pair: (len(self._by_word[pair[0]]), pair[0])):
            positions = self._by_word[word]
            if weight and len(positions) > _COMMON:
                break
            for position in positions:
                weight[position] += likeness / len(positions)
        best = sorted(weight, key=lambda position: (-weight[position], position))[:limit]
        return [self.rows[position] for position in best]

    def beginning(self, typed: Sequence[str]) -> list[NameRow]:
        """Names in which the keys typed stand in a row, the last of them perhaps not typed to its end."""
        last = typed[-1]
        words = [word for word in self._by_word if word.startswith(last)]
        positions = sorted({position for word in words for position in self._by_word[word]})
        return [self.rows[position] for position in positions if _stand_in(typed, self.rows[position].key.split())]

    def _known_words(self, word: str, slips: bool) -> list[tuple[str, float]]:
        if word in self._by_word:
            return [(word, 1.0)]
        if not slips or len(word) < 4:
            return []
        alike = process.extract(word, self._by_word.keys(), scorer=fuzz.ratio, score_cutoff=75, limit=5)
        return [(known, score / 200) for known, score, _ in alike]


_kept: dict[type[RegisterEntry], tuple[tuple[object, ...], NameIndex]] = {}


def _initials(folded: str) -> str:
    return "".join(word[0] for word in folded.split() if word not in EMPTY)


def _stand_in(typed: Sequence[str], words: Sequence[str]) -> bool:
    length = len(typed)
    for start in range(len(words) - length + 1):
        part = words[start : start + length]
        if part[:-1] == list(typed[:-1]) and part[-1].startswith(typed[-1]):
            return True
    return False


def _words(folded: str, key: str) -> set[str]:
    """The words of a name for looking up: consonant keys, and concepts (marked, so that the two never mix)."""
    concepts = (concept_of(word) for word in folded.split()[:_MAX_WORDS] if word not in EMPTY)
    return {word for word in key.split()[:_MAX_WORDS] if len(word) > 1} | {f"={name}" for name in concepts if name}


def hangs_by_a_syllable(folded: str, other: str) -> bool:
    """Whether a short name lies inside a long one by sound alone, as "Her" does in "Higher": too little to say so."""
    shorter, longer = sorted([_own_words(folded), _own_words(other)], key=len)
    if len(shorter) == len(longer) or not shorter:
        return False
    return all(word not in longer and (len(word) <= 3 or len(name_key(word)) <= 2) for word in shorter)


def _own_words(folded: str) -> list[str]:
    """The words of a name that are its own, rather than shared by many bodies."""
    return [word for word in folded.split() if word not in EMPTY and word != "human" and concept_of(word) not in COMMON]
