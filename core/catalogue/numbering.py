"""Small numbers for pairs of facet and value, shared by the languages of a catalogue."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from sys import intern

from .items import Value

_NONE: Mapping[int, Value] = {}


class Numbering:
    """Numbers are given once and only grow, so that readers need no lock."""

    def __init__(self) -> None:
        self._numbers: dict[str, dict[Value, int]] = {}
        self._values: dict[str, dict[int, Value]] = {}
        self._next = 0

    def number(self, facet: str, value: Value) -> int | None:
        """The number of a pair, if any item ever had it."""
        return self._numbers.get(facet, {}).get(value)

    def of(self, facet: str) -> Mapping[int, Value]:
        """The values of a facet by their numbers."""
        return self._values.get(facet, _NONE)

    def numbered(self, facet: str, values: Iterable[Value]) -> tuple[int, ...]:
        """The numbers of values, each once; new ones where there are none. Only while the catalogue is locked."""
        numbers = self._numbers.setdefault(intern(facet), {})
        given = []
        for value in dict.fromkeys(values):
            number = numbers.get(value)
            if number is None:
                number = self._next
                self._next += 1
                self._values.setdefault(facet, {})[number] = value
                numbers[value] = number
            given.append(number)
        return tuple(given)

    def all_of(self, facets: Mapping[str, Collection[Value]]) -> tuple[int, ...]:
        return tuple(number for facet, values in facets.items() for number in self.numbered(facet, values))
