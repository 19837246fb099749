"""Every name of the register in memory, for one piece of work: a lookup while typing, or the matching of a list.

Reading ten thousand names takes one query and some tens of milliseconds; after that no name costs a query. The
candidates for a name are those that share its rarest words (by consonant key, or by the concept a word expresses in any
language); only they are compared letter by letter.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from zayava.core.text.data.bodies import EMPTY
from zayava.core.text.names import name_key

from ..models import NameBase, RegisterEntry
from ..services.names import NAME_MODELS
from ..spellings import concept_of

_MAX_CANDIDATES = 60
"""How many names are compared letter by letter with one printed name."""
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
    _by_word: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

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
        for word in _words(folded, name_key(text)):
            for known, likeness in self._known_words(word, slips):
                positions = self._by_word[known]
                for position in positions:
                    weight[position] += likeness / len(positions)
        best = sorted(weight, key=lambda position: (-weight[position], position))[:limit]
        return [self.rows[position] for position in best]

    def _known_words(self, word: str, slips: bool) -> list[tuple[str, float]]:
        if word in self._by_word:
            return [(word, 1.0)]
        if not slips or len(word) < 4:
            return []
        alike = process.extract(word, self._by_word.keys(), scorer=fuzz.ratio, score_cutoff=75, limit=5)
        return [(known, score / 200) for known, score, _ in alike]


def _words(folded: str, key: str) -> set[str]:
    """The words of a name for looking up: consonant keys, and concepts (marked, so that the two never mix)."""
    concepts = (concept_of(word) for word in folded.split()[:_MAX_WORDS] if word not in EMPTY)
    return {word for word in key.split()[:_MAX_WORDS] if len(word) > 1} | {f"={name}" for name in concepts if name}
