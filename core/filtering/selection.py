"""What an address asks of a list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol
from urllib.parse import parse_qsl, urlencode

from django.http import HttpRequest

from ..conf import conf
from .filters import Filter, References, Value
from .vocabularies import Word, vocabularies
from .words import clean_number, clean_word

SORT, PAGE, MORE = "sort", "page", "more"
MAX_VALUES = 12
"""Choices of one filter that an address may name; nobody needs more, and every one costs."""


@dataclass(frozen=True)
class Sort:
    """An order of a list: ``word`` stands for it in addresses and in the catalogue."""

    word: str
    label: Any


class Found(Protocol):
    """What a selection found, as :class:`~zayava.core.catalogue.Result` says it."""

    total: int

    def keys(self, start: int, stop: int) -> list[int]: ...

    def counts(self, facet: str) -> Mapping[Value, int]: ...


class Source(Protocol):
    """What a list is chosen from: a catalogue, or whatever answers as one."""

    def select(
        self,
        language: str,
        chosen: Mapping[str, Collection[Value]] | None = None,
        *,
        sort: str,
        request: HttpRequest | None = None,
    ) -> Found: ...


@dataclass(frozen=True)
class FilteredList:
    """What a list is, for its page, its feeds and the API alike.

    ``counted`` is a lazy plural that puts the ``number`` of its items into words (“37 statements”). The first of
    ``sorts`` is the usual order.
    ``page_length`` is how many stand on a page where the usual number (``ZAYAVA_PAGE_LENGTH``) does not fit.
    """

    catalogue: Source
    filters: Sequence[Filter]
    sorts: Sequence[Sort]
    counted: Any
    page_length: int | None = None

    @property
    def available_filters(self) -> list[Filter]:
        return [each for each in self.filters if each.is_available]


class Selection:
    """The choices, the order and the page that an address asks for, and what is found.

    ``chosen`` maps parameters to values, ``unknown`` names the filters (and ``page`` or ``sort``) that were given
    something which means nothing. A list shows what it understood; see :meth:`is_canonical`.
    """

    def __init__(
        self,
        kind: FilteredList,
        language: str,
        request: HttpRequest | None = None,
        chosen: Mapping[str, Sequence[Value]] | None = None,
        sort: str = "",
        page: int = 1,
        more: str = "",
        unknown: Collection[str] = (),
    ) -> None:
        self.kind = kind
        self.language = language
        self.request = request
        self.filters = {each.parameter: each for each in kind.available_filters}
        self.chosen = {name: tuple(values) for name, values in (chosen or {}).items() if values}
        self.sort = sort or kind.sorts[0].word
        self.page = page
        self.more = more
        self.unknown = list(unknown)
        self._words: dict[str, dict[int, Word]] = defaultdict(dict)

    @classmethod
    def from_request(cls, kind: FilteredList, request: HttpRequest, language: str) -> Selection:
        """Read the address of ``request``. One query for each vocabulary of which words are asked."""
        given = request.GET
        selection = cls(kind, language, request)
        words: dict[str, list[str]] = {}
        for name in selection.filters:
            cleaned = list(dict.fromkeys(clean_word(raw) for raw in given.getlist(name)))
            if None in cleaned or len(cleaned) > MAX_VALUES:
                selection.unknown.append(name)
            words[name] = [word for word in cleaned[:MAX_VALUES] if word]
        selection._read(words)
        sort = selection._only(given.getlist(SORT), SORT)
        if sort in {each.word for each in kind.sorts}:
            selection.sort = sort
        elif sort:
            selection.unknown.append(SORT)
        page = selection._only(given.getlist(PAGE), PAGE)
        number = clean_number(page) if page else 1
        if number:
            selection.page = number
        else:
            selection.unknown.append(PAGE)
        more = selection._only(given.getlist(MORE), MORE)
        selection.more = more if more in selection.filters else ""
        return selection

    def _only(self, raw: Sequence[str], name: str) -> str:
        """The one value of a parameter that takes one: the last, as forms send it."""
        word = clean_word(raw[-1]) if raw else ""
        if word is None:
            self.unknown.append(name)
        return word or ""

    def _read(self, words: Mapping[str, Sequence[str]]) -> None:
        references = _together(self.filters[name].references(some) for name, some in words.items() if some)
        readings = {
            model: vocabularies[model].read(some, self.language, self.request)
            for model, some in references.items()
            if some and model in vocabularies
        }
        for name, some in words.items():
            values = [self.filters[name].read(word, readings) for word in some]
            known = [value for value in dict.fromkeys(values) if value is not None and self._is_public(name, value)]
            if len(known) < len(set(values)):
                self.unknown.append(name)
            if known:
                self.chosen[name] = tuple(known)

    def _is_public(self, name: str, value: Value) -> bool:
        """Whether a public item has the value: of a row that only drafts point at, nobody learns that it exists."""
        if not any(self.filters[name].rows([value]).values()):
            return True
        languages = dict.fromkeys([self.language, *conf.languages])
        return any(
            self.kind.catalogue.select(language, {name: [value]}, sort=self.sort, request=self.request).total
            for language in languages
        )

    @cached_property
    def result(self) -> Found:
        """What fits all choices, in the order asked for."""
        return self.kind.catalogue.select(self.language, self.chosen, sort=self.sort, request=self.request)

    @property
    def total(self) -> int:
        return self.result.total

    @property
    def has_nothing_to_choose_from(self) -> bool:
        """Whether the list is empty in this language even when nothing is chosen: no question to the database."""
        catalogue = self.kind.catalogue
        return not (self.total or catalogue.select(self.language, sort=self.sort, request=self.request).total)

    def keys(self, limit: int, start: int = 0) -> list[int]:
        """Primary keys of what lists fetch, in order, for a page of a list or a feed."""
        return self.result.keys(start, start + limit)

    # Words

    def look_up(self, values: Mapping[str, Iterable[Value]], also: References | None = None) -> None:
        """Fetch the words of the chosen values and of others, by parameter; ``also``: of rows by model.

        All that a page shows is asked for at once: each vocabulary answers one time.
        """
        wanted = _together(
            [
                *(self.filters[name].rows(some) for name, some in self.chosen.items()),
                *(self.filters[name].rows(some) for name, some in values.items()),
                also or {},
            ]
        )
        for model, keys in wanted.items():
            missing = keys - self._words[model].keys()
            if missing and model in vocabularies:
                self._words[model].update(vocabularies[model].show(missing, self.language, self.request))

    def word(self, name: str, value: Value) -> Word | None:
        """How a value of a filter is shown, once it was looked up."""
        return self.filters[name].word(value, self._words, self.language)

    def row_word(self, model: str, key: int | None) -> Word | None:
        """How a row that was looked up is shown."""
        return self._words.get(model, {}).get(key) if key else None

    @cached_property
    def choices(self) -> list[tuple[Filter, Value, Word]]:
        """What was chosen, in words, in the order of the filters and of the words."""
        self.look_up({})
        found = [
            (each, value, word)
            for each in self.filters.values()
            for value in self.chosen.get(each.parameter, ())
            if (word := self.word(each.parameter, value))
        ]
        places = {name: place for place, name in enumerate(self.filters)}
        return sorted(found, key=lambda choice: (places[choice[0].parameter], choice[2].slug))

    # Addresses

    def pairs(self, **changes: Any) -> list[tuple[str, str]]:
        """The one way to write this selection as parameters; ``changes`` replace ``sort``, ``page`` and ``more``.

        ``without=(name, value)`` leaves a choice out, ``with_=(name, slug)`` adds one, ``choices=False`` drops all.
        """
        pairs = []
        if changes.get("choices", True):
            kept = (choice for choice in self.choices if (choice[0].parameter, choice[1]) != changes.get("without"))
            pairs = [(each.parameter, word.slug) for each, _value, word in kept]
        if added := changes.get("with_"):
            places = {name: place for place, name in enumerate(self.filters)}
            pairs = sorted([*pairs, added], key=lambda pair: (places[pair[0]], pair[1]))
        sort, page, more = (changes.get(name, getattr(self, name)) for name in (SORT, PAGE, MORE))
        if sort != self.kind.sorts[0].word:
            pairs.append((SORT, sort))
        if page > 1:
            pairs.append((PAGE, str(page)))
        if more:
            pairs.append((MORE, more))
        return pairs

    def query_string(self, **changes: Any) -> str:
        """As :meth:`pairs`, to be put behind a path: ``?tag=prisoners&year=2021``, or ``""``."""
        pairs = self.pairs(**changes)
        return "?" + urlencode(pairs, safe=":") if pairs else ""

    @property
    def feed_query(self) -> str:
        """What the address of a feed of exactly these choices ends in."""
        return self.query_string(sort=self.kind.sorts[0].word, page=1, more="")

    @property
    def identity(self) -> list[str]:
        """What was chosen by values that last, whatever their words become."""
        return sorted(f"{each.parameter}={value}" for each, value, _word in self.choices)

    def is_canonical(self, request: HttpRequest, pages: bool = True) -> bool:
        """Whether the address is the one way to ask for this; what it is escaped with does not count.

        Feeds look after their ``pages`` themselves.
        """
        asked = parse_qsl(request.META.get("QUERY_STRING", ""), keep_blank_values=True)
        if not pages:
            return [pair for pair in asked if pair[0] != PAGE] == self.pairs(page=1)
        return asked == self.pairs()

    @property
    def is_indexable(self) -> bool:
        """Whether search engines should keep the page: combinations, orders and empty lists are endless."""
        return len(self.choices) < 2 and self.sort == self.kind.sorts[0].word and not self.more and not self.unknown


def _together(references: Iterable[References]) -> dict[str, set[Any]]:
    merged: dict[str, set[Any]] = defaultdict(set)
    for each in references:
        for model, some in each.items():
            merged[model] |= set(some)
    return merged
