"""How rows of the record are called in addresses and among choices.

A list filters by rows of apps that it must not know: statements by campaigns, for example. The app that holds the rows
registers a vocabulary for their model in its ``AppConfig.ready``; a filter asks for it by the model's label, and is
left out where nobody registered one.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Protocol

from django.http import HttpRequest

from ..conf import conf
from ..texts import LocalisedText
from .words import clean_word


@dataclass(frozen=True)
class Word:
    """A choice for readers of a language: ``slug`` stands for it in addresses, ``label`` among the choices."""

    slug: str
    label: LocalisedText


class Vocabulary(Protocol):
    """Both ways between the rows of a model and their words; each in a fixed number of queries."""

    def read(self, words: Collection[str], language: str, request: HttpRequest | None) -> Mapping[str, int]:
        """The primary key each word means, the language of the list first: ``{word: key}`` without those unknown.

        Words come as :func:`~zayava.core.filtering.words.clean_word` leaves them. Slugs of other languages, of rows
        that were merged into others, and permanent identifiers (``uid``) are understood as well.
        """

    def show(self, keys: Collection[int], language: str, request: HttpRequest | None) -> Mapping[int, Word]:
        """The word for each key: one that :meth:`read` understands as this key and no other."""


class Slugs:
    """Which row each slug means to readers of a language, and by which slug each row is called.

    Slugs are unique in their language only: one that two languages have means what it means in the reader's, then in
    her fallback order. Slugs without a language come last.
    """

    def __init__(self, language: str) -> None:
        self._places = {code: place for place, code in enumerate(conf.fallback_order(language))}
        self._meant: dict[str, tuple[tuple[int, int], int]] = {}
        self._of: dict[int, set[tuple[tuple[int, int], str]]] = {}

    def add(self, slug: str | None, language: str, key: int, tier: int = 0) -> None:
        """Note that a row has a slug in a language; ``""`` for one without, such as an identifier.

        Slugs of a higher ``tier``, such as former ones, count when no other does. One that would be read as another
        word is left out.
        """
        if slug and clean_word(slug) == slug:
            rank = tier, self._places.get(language, len(self._places) + (not language))
            self._meant[slug] = min((rank, key), self._meant.get(slug, (rank, key)))
            self._of.setdefault(key, set()).add((rank, slug))

    def meaning(self, word: str) -> int | None:
        """The key of the row that a slug means, or ``None``."""
        return self._meant[word][1] if word in self._meant else None

    def slug(self, key: int) -> str:
        """The first slug of a row that means it and no other, or ``""``."""
        return next((slug for _rank, slug in sorted(self._of.get(key, ())) if self.meaning(slug) == key), "")


class Vocabularies:
    """Vocabularies by the label of their model. One for each label."""

    def __init__(self) -> None:
        self._known: dict[str, Vocabulary] = {}

    def register(self, model: str, vocabulary: Vocabulary) -> None:
        """Let ``vocabulary`` speak for the rows of the model ``app_label.Model``."""
        self._known[model.lower()] = vocabulary

    def __contains__(self, model: str) -> bool:
        return model.lower() in self._known

    def __getitem__(self, model: str) -> Vocabulary:
        return self._known[model.lower()]


vocabularies = Vocabularies()
