"""Filters: each knows its parameter, its words, how to read them from an address and how to show its choices."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ..texts import LocalisedText
from .vocabularies import Word, vocabularies
from .words import clean_number

Value = int | str
References = Mapping[str, Collection[Any]]
"""Words or keys of rows by the label of their model: what vocabularies are asked for, all filters together."""
Readings = Mapping[str, Mapping[str, int]]
Words = Mapping[str, Mapping[int, Word]]


@dataclass(frozen=True, kw_only=True)
class Filter:
    """One question a list can be narrowed by.

    ``parameter`` is its name in addresses and the facet of the catalogue. ``label`` heads its choices, ``description``
    is the line that documentation has for it. ``is_open``: its choices are in sight before anything is chosen.
    ``is_compact``: they are so short that they stand in a row. ``is_named``: a choice is not clear without the label.
    """

    parameter: str
    label: Any
    description: Any
    is_open: bool = False
    is_compact: bool = False
    is_named: bool = True
    shown: int = 12

    @property
    def is_available(self) -> bool:
        """Whether the apps that it needs are installed."""
        return True

    def references(self, words: Iterable[str]) -> References:
        """Which words are to be read by the vocabulary of which model."""
        return {}

    def read(self, word: str, readings: Readings) -> Value | None:
        """The value a cleaned word means, or ``None``."""
        raise NotImplementedError

    def rows(self, values: Iterable[Value]) -> References:
        """The rows that values stand for, as keys by the label of their model."""
        return {}

    def word(self, value: Value, words: Words, language: str) -> Word | None:
        """How a value is shown and written in addresses, from what vocabularies said of :meth:`rows`."""
        raise NotImplementedError

    def ordered(self, counts: Mapping[Value, int]) -> list[Value]:
        """Values in the order in which they are offered, the most frequent ones first."""
        return sorted(counts, key=lambda value: (-counts[value], str(value)))


@dataclass(frozen=True, kw_only=True)
class WordFilter(Filter):
    """A few fixed words, offered in the order in which they are given: ``choices`` gives ``{word: label}``."""

    choices: Callable[[], Mapping[str, Any]]

    def read(self, word: str, readings: Readings) -> Value | None:
        return word if word in self.choices() else None

    def word(self, value: Value, words: Words, language: str) -> Word | None:
        label = self.choices().get(str(value))
        return None if label is None else Word(str(value), LocalisedText(str(label), language))

    def ordered(self, counts: Mapping[Value, int]) -> list[Value]:
        return [word for word in self.choices() if word in counts]


@dataclass(frozen=True, kw_only=True)
class YearFilter(Filter):
    """Years in four figures, the latest first."""

    is_open: bool = True
    is_compact: bool = True
    is_named: bool = False
    shown: int = 60

    def read(self, word: str, readings: Readings) -> Value | None:
        year = clean_number(word) if len(word) == 4 else None
        return None if year is None else f"{year:04}"

    def word(self, value: Value, words: Words, language: str) -> Word | None:
        return Word(str(value), LocalisedText(str(value), language))

    def ordered(self, counts: Mapping[Value, int]) -> list[Value]:
        return sorted(counts, key=str, reverse=True)


@dataclass(frozen=True, kw_only=True)
class RowFilter(Filter):
    """Rows of the model with the label ``model``, through its vocabulary."""

    model: str

    @property
    def is_available(self) -> bool:
        return self.model in vocabularies

    def references(self, words: Iterable[str]) -> References:
        return {self.model: set(words)}

    def read(self, word: str, readings: Readings) -> Value | None:
        return readings.get(self.model, {}).get(word)

    def rows(self, values: Iterable[Value]) -> References:
        return {self.model: set(values)}

    def word(self, value: Value, words: Words, language: str) -> Word | None:
        return words.get(self.model, {}).get(int(value))
