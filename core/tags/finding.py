"""Finding a tag by any word for it, in any language and script, while it is being typed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from django.db.models import CharField, QuerySet, Value
from rapidfuzz import fuzz

from ..models import Tag, TagLabel, TagSynonym
from ..prepared import prepared
from ..text.folding import fold
from ..text.names import name_key
from ..text.scripts import romanise

MAX_QUERY = 100  # characters; whoever pastes more is not typing a tag
_SLIP = 80
"""How alike (of 100) a word must be to be found in spite of a slip of the hand."""
_SOUND = 60
"""How alike (of 100), in Latin letters, words with the same consonants must be."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word for a tag: its working name, a label or a synonym. ``language`` is ``""`` when it is not known."""

    tag: int
    text: str
    language: str

    @property
    def folded(self) -> str:
        return _forms(self.text)[0]

    @property
    def key(self) -> tuple[str, ...]:
        """The consonants of its words, the same in Cyrillic, Łacinka and the usual romanisations."""
        return _forms(self.text)[1]

    @property
    def latin(self) -> str:
        return _forms(self.text)[2]


@lru_cache(maxsize=50_000)  # the vocabulary is small, and the same words are compared with every letter typed
def _forms(text: str) -> tuple[str, tuple[str, ...], str]:
    folded = fold(text)
    return folded, tuple(name_key(text).split()), folded if folded.isascii() else romanise(folded)


@prepared
def _all_words() -> QuerySet:
    unknown = Value("", output_field=CharField(max_length=12))
    standing = {"tag__merged_into__isnull": True}
    names = Tag.objects.filter(merged_into__isnull=True).order_by().values_list("pk", "name", unknown)
    labels = TagLabel.objects.filter(**standing).order_by().values_list("tag_id", "label", "language")
    synonyms = TagSynonym.objects.filter(**standing).order_by().values_list("tag_id", "text", "language")
    return names.union(labels, synonyms, all=True)


def words() -> list[Word]:
    """Every word of the vocabulary: one query."""
    return [Word(*row) for row in _all_words()]


def find_tags(query: str, limit: int = 10) -> list[Tag]:
    """Tags with a word like the one being typed, the likeliest first, with their labels.

    Order: the very word, words that begin so, words in which each word typed begins one, words that contain it, words
    that sound so in another script, words that differ by a slip. Three queries, however many tags there are. Nothing
    but signs typed finds nothing.
    """
    typed = Word(0, query[:MAX_QUERY].replace("\0", " "), "")
    if not typed.folded:
        return []
    best: dict[int, tuple[float, int, str]] = {}
    for word in words():
        rank = _rank(typed, word)
        if rank is not None:
            place = (rank, len(word.folded), word.folded)
            best[word.tag] = min(place, best.get(word.tag, place))
    keys = sorted(best, key=lambda key: (best[key], key))[:limit]
    found = {tag.pk: tag for tag in Tag.objects.filter(pk__in=keys).with_labels()} if keys else {}
    return [found[key] for key in keys if key in found]


def tag_called(text: str, among: Iterable[Word] | None = None) -> int | None:
    """The primary key of the tag that has this very word, whatever its case and its marks; one query."""
    folded = fold(text)
    return next((word.tag for word in (words() if among is None else among) if word.folded == folded), None)


def _rank(typed: Word, word: Word) -> float | None:
    """How good an answer a word is to what was typed: 0 is the best, ``None`` is none."""
    if typed.folded == word.folded:
        return 0
    if word.folded.startswith(typed.folded):
        return 1
    beginnings = word.folded.split()
    if all(any(known.startswith(part) for known in beginnings) for part in typed.folded.split()):
        return 2
    if len(typed.folded) > 1 and typed.folded in word.folded:
        return 3
    if _sounds_alike(typed, word):
        return 4
    if len(typed.folded) > 3 and fuzz.ratio(typed.latin, word.latin) >= _SLIP:
        return 5
    return None


def _sounds_alike(typed: Word, word: Word) -> bool:
    """Whether the consonants typed begin the words of another one, in their order, the last perhaps unfinished."""
    size = len(typed.key)
    if not size or len("".join(typed.key)) < 2 or size > len(word.key):
        return False
    for start in range(len(word.key) - size + 1):
        there = word.key[start : start + size]
        if there[:-1] == typed.key[:-1] and there[-1].startswith(typed.key[-1]):
            return fuzz.partial_ratio(typed.latin, word.latin) >= _SOUND
    return False
