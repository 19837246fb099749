"""Spellings of known bodies and people that stand in the running text of a document.

A name that the register or the shipped list knows is kept with this document as its source, so that each body carries
every spelling under which it was ever printed. Nothing is guessed: only spellings known beforehand count.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from zayava.core.text.folding import fold
from zayava.organisations.models import Organisation, Person, RegisterEntry
from zayava.organisations.models.names import MAX_LENGTH
from zayava.organisations.services import record_names
from zayava.organisations.services.names import NAME_MODELS
from zayava.organisations.spellings import Group, is_generic, shipped

from .registering import entry_of_group

_TOKEN = re.compile(r"\S+")
_OPENING, _CLOSING = "«“„\"‘'(", "»”“\"’')"
_MAX_WORDS = 25


@dataclass(frozen=True)
class Known:
    """A known spelling: its folded words, and whose it is (the key of an entry, or a group not in the register yet)."""

    words: tuple[str, ...]
    entry: int | None
    group: Group | None


@dataclass(frozen=True)
class Mention:
    printed: str
    known: Known


class Words:
    """The folded words of a text, each with the place in the text it comes from."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: list[str] = []
        self.spans: list[tuple[int, int]] = []
        self.places: dict[str, list[int]] = defaultdict(list)
        for token in _TOKEN.finditer(text):
            for word in fold(token.group()).split():
                self.places[word].append(len(self.words))
                self.words.append(word)
                self.spans.append(token.span())

    def printed(self, first: int, last: int) -> str:
        """The words from ``first`` to ``last`` as printed, without the punctuation around them."""
        text = " ".join(self.text[self.spans[first][0] : self.spans[last][1]].split())
        text = text.strip(".,;:!?–—*_-•/ ")
        while text and text[0] in _OPENING and not any(mark in text[1:] for mark in _CLOSING):
            text = text[1:]
        while text and text[-1] in _CLOSING and not any(mark in text[:-1] for mark in _OPENING):
            text = text[:-1].rstrip(".,;:!?")
        if text[:1] in ("“", "„", "«", '"', "(") and text[-1:] in ("”", "“", "»", '"', ")"):
            inner = text[1:-1]
            if not any(mark in inner for mark in '«»“”„"()'):
                text = inner
        return text

    def is_a_name_here(self, place: int) -> bool:
        """Whether one word, which may be a common word of the language as well, is used as a name here."""
        start, end = self.spans[place]
        token = self.text[start:end]
        letters = [letter for letter in token if letter.isalpha()]
        if not letters or not letters[0].isupper():
            return False
        if letters[0].isascii():
            return True
        quoted = token[0] in _OPENING and any(mark in token[1:] for mark in _CLOSING)
        return quoted or (len(letters) > 1 and all(letter.isupper() for letter in letters))


def record_mentions(text: str, language: str, source: str) -> int:
    """Record every known spelling that the text uses, for organisations and people; return how many entries it names.

    Bodies of the shipped list that are not in the register yet are added when the list gives several spellings of them
    in this language. People are never added for being mentioned: the register lists those who signed.
    """
    words = Words(text)
    found = 0
    for model in (Organisation, Person):
        mentions = list(_mentions(words, _known(model, language, words)))
        found += _record(model, mentions, language, source)
    return found


def _known(model: type[RegisterEntry], language: str, words: Words) -> list[Known]:
    """The known spellings whose first and last word occur in the text and that name one entry only."""
    of_people = model is Person
    owners: dict[str, set[int]] = defaultdict(set)
    entry_of: dict[str, int] = {}
    by_name = shipped().by_person_name if of_people else shipped().by_organisation_name
    for entry_key, folded in _names(model).values_list(f"{NAME_MODELS[model].entry_field}_id", "folded"):
        owners[folded].add(entry_key)
        if (group := by_name.get(folded)) is not None:
            entry_of.setdefault(group.id, entry_key)
    uids = {group.uid: group.id for group in shipped().groups(of_people)}
    for entry in model.objects.filter(uid__in=list(uids)).select_related("merged_into"):
        entry_of[uids[entry.uid]] = entry.survivor().pk
    known: list[Known] = []
    for folded, entries in owners.items():
        if len(entries) == 1:
            known.append(Known(tuple(folded.split()), next(iter(entries)), None))
    for group in shipped().groups(of_people):
        entry = entry_of.get(group.id)
        spellings = {fold(spelling.text): spelling for spelling in group.spellings}
        own = [folded for folded, spelling in spellings.items() if spelling.language in ("", language)]
        if entry is None and (of_people or len(own) < 2):
            continue
        known += [Known(tuple(folded.split()), entry, group) for folded in spellings if folded not in owners]
    return [
        name
        for name in known
        if 0 < len(name.words) <= _MAX_WORDS
        and name.words[0] in words.places
        and name.words[-1] in words.places
        and not (of_people and len(name.words) < 2)
        and (of_people or not is_generic(" ".join(name.words)))
    ]


def _names(model: type[RegisterEntry]) -> QuerySet[Any]:
    """The names of the entries that stand."""
    names = NAME_MODELS[model]
    return names.objects.filter(**{f"{names.entry_field}__merged_into__isnull": True}).order_by("pk")


def _mentions(words: Words, known: Iterable[Known]) -> Iterator[Mention]:
    """Where the spellings stand; inside a longer one a shorter one does not count."""
    taken = [False] * len(words.words)
    for name in sorted(known, key=lambda name: (-len(name.words), name.words)):
        length = len(name.words)
        rarest = min(range(length), key=lambda position: len(words.places.get(name.words[position], ())))
        for anchor in words.places.get(name.words[rarest], ()):
            place = anchor - rarest
            if place < 0 or tuple(words.words[place : place + length]) != name.words:
                continue
            if all(taken[place : place + length]):
                continue
            if length == 1 and not words.is_a_name_here(place):
                continue
            taken[place : place + length] = [True] * length
            printed = words.printed(place, place + length - 1)
            if fold(printed) == " ".join(name.words) and len(printed) <= MAX_LENGTH:
                yield Mention(printed, name)


def _record(model: type[RegisterEntry], mentions: list[Mention], language: str, source: str) -> int:
    groups = {group.id: group for mention in mentions if mention.known.entry is None and (group := mention.known.group)}
    made = {key: entry_of_group(model, groups[key]) for key in sorted(groups)}
    model.objects.bulk_create(made.values())
    wanted: dict[tuple[int, str], str] = {}
    for mention in mentions:
        key = mention.known.entry or (made[mention.known.group.id].pk if mention.known.group else None)
        if key is not None:
            wanted.setdefault((key, fold(mention.printed)), mention.printed)
    own = _names(model).filter(language__in=("", language), folded__in={folded for _key, folded in wanted})
    for key, folded, text in own.values_list(f"{NAME_MODELS[model].entry_field}_id", "folded", "text"):
        if (key, folded) in wanted:
            wanted[key, folded] = text  # known in another typography: only its source may be missing
    record_names(model, [(key, printed) for (key, _folded), printed in wanted.items()], language, source=source)
    return len({key for key, _folded in wanted})
