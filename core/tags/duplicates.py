"""Pairs of tags that may be one concept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from django.utils.translation import gettext as _
from rapidfuzz import fuzz

from ..models import DifferentTags, Tag
from .finding import Word, words

_ALIKE = 84
"""How alike (of 100) two words must be to be proposed."""
_COMMON = 40
"""A beginning or a word that more words share says nothing about any two of them."""


@dataclass(frozen=True)
class Pair:
    """Two tags that may be one, and why. ``first`` has the lower key; ``likeness`` goes up to 100."""

    first: Tag
    second: Tag
    likeness: int
    reason: str


def possible_duplicates(limit: int = 200) -> list[Pair]:
    """Pairs nobody has called different, the likeliest first: tags that share a word, and tags with words alike.

    Four queries. Only words of one beginning, or with a word that sounds the same, are compared.
    """
    different = set(DifferentTags.objects.values_list("first_id", "second_id"))
    best: dict[tuple[int, int], tuple[int, str]] = {}
    for one, other in _neighbours():
        pair = (min(one.tag, other.tag), max(one.tag, other.tag))
        likeness = 100 if one.folded == other.folded else round(fuzz.ratio(one.latin, other.latin))
        if pair in different or likeness < _ALIKE or likeness <= best.get(pair, (0, ""))[0]:
            continue
        if one.folded == other.folded:
            best[pair] = likeness, _("Both are called “%(word)s”.") % {"word": one.text}
        else:
            words_of_both = {"first": one.text, "second": other.text}
            best[pair] = likeness, _("“%(first)s” and “%(second)s” are alike.") % words_of_both
    ranked = sorted(best, key=lambda pair: (-best[pair][0], pair))[:limit]
    keys = {key for pair in ranked for key in pair}
    tags = {tag.pk: tag for tag in Tag.objects.filter(pk__in=keys).with_labels()}
    return [Pair(tags[one], tags[other], *best[one, other]) for one, other in ranked if one in tags and other in tags]


def call_different(first: Tag, second: Tag, by: Any = None) -> None:
    """Keep for good that two tags are not one, so that they are never proposed again."""
    low, high = sorted([first, second], key=lambda tag: tag.pk)
    DifferentTags.objects.update_or_create(first=low, second=high, defaults={"decided_by": by})


def _neighbours() -> Iterator[tuple[Word, Word]]:
    """Pairs of words of different tags that are worth comparing."""
    blocks: dict[tuple[str, str], set[Word]] = defaultdict(set)
    for word in words():
        if word.folded:
            blocks["same", word.folded].add(word)
            blocks["beginning", word.latin[:4]].add(word)
            for key in word.key:
                blocks["sound", key].add(word)
    for (kind, _shared), block in blocks.items():
        if kind == "same" or len(block) <= _COMMON:
            ordered = sorted(block, key=lambda word: (word.tag, word.text, word.language))
            yield from ((one, other) for one, other in combinations(ordered, 2) if one.tag != other.tag)
