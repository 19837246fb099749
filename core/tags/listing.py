"""The list of tags: what bears them narrows it, the alphabet, their number or the tree puts it in order."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cached_property

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from ..catalogue import Result, Value
from ..filtering import FilteredList, Sort, WordFilter
from ..filtering.usual import campaign_filter, organisation_filter, year_filter
from .bearing import added, tag_bearers
from .catalogue import tag_catalogue
from .hierarchy import Hierarchy
from .wordbook import Wordbook

KIND = "kind"
BY_TREE = Sort("tree", _("From broad to narrow"))

PAGE_LENGTH = 300
"""Tags on a page: a line each, in columns. Only vocabularies of a library have more."""


class FoundTags:
    """The tags of all public things that fit a selection; ``numbers`` says how much of these is found under each."""

    def __init__(
        self, language: str, chosen: Mapping[str, Collection[Value]], sort: str, request: HttpRequest | None
    ) -> None:
        self._language, self._sort, self._request = language, sort, request
        others = {name: values for name, values in chosen.items() if name != KIND and values}
        self._able = {
            bearer.kind: (bearer, bearer.select(language, others, request))
            for bearer in tag_bearers
            if bearer.facets.issuperset(others)
        }
        kinds = chosen.get(KIND) or self._able
        self._results: list[tuple[Collection[str], Result]] = [
            (bearer.facets, result) for kind, (bearer, result) in self._able.items() if kind in kinds
        ]
        self.numbers = added(result.counts("tag") for _facets, result in self._results)
        self.total = len(self.numbers)

    def counts(self, facet: str) -> dict[Value, int]:
        """How many tags there would be if a value of the facet were chosen as well, without zeros."""
        if facet == KIND:
            of_kinds = {kind: len(result.counts("tag")) for kind, (_bearer, result) in self._able.items()}
            return {kind: number for kind, number in of_kinds.items() if number}
        tags: dict[Value, set[Value]] = {}
        for facets, result in self._results:
            for value, met in result.met(facet, "tag").items() if facet in facets else ():
                tags.setdefault(value, set()).update(met)
        return {value: len(some) for value, some in tags.items() if some}

    def keys(self, start: int, stop: int) -> list[int]:
        """Primary keys of tags from one place of the order to another."""
        return self._ordered[max(start, 0) : stop]

    @cached_property
    def _ordered(self) -> list[int]:
        everything = tag_catalogue.select(self._language, sort="title", request=self._request)
        by_alphabet = [key for key in everything.keys(0, everything.total) if key in self.numbers]
        if self._sort == "count":
            return sorted(by_alphabet, key=lambda key: -self.numbers[key])
        if self._sort == BY_TREE.word:
            return list(
                _down(None, Wordbook.of(self._request).hierarchy, {key: n for n, key in enumerate(by_alphabet)})
            )
        return by_alphabet


def _down(above: int | None, hierarchy: Hierarchy, places: Mapping[int, int]) -> Iterator[int]:
    """The tags below one, each before those below itself."""
    for key in sorted((key for key in hierarchy.children(above) if key in places), key=places.__getitem__):
        yield key
        yield from _down(key, hierarchy, places)


class TaggedThings:
    """What the list of tags is chosen from. A tag fits when one public thing that bears it fits every choice."""

    def select(
        self,
        language: str,
        chosen: Mapping[str, Collection[Value]] | None = None,
        *,
        sort: str = "title",
        request: HttpRequest | None = None,
    ) -> FoundTags:
        """As a catalogue's; asks the database no more than that."""
        return FoundTags(language, chosen or {}, sort, request)


tag_list = FilteredList(
    catalogue=TaggedThings(),
    filters=(
        WordFilter(
            parameter=KIND,
            label=_("What is tagged"),
            description=_("The kind of what bears the tag; several kinds are alternatives."),
            choices=lambda: {bearer.kind: bearer.label for bearer in tag_bearers},
            is_open=True,
            is_named=False,
        ),
        year_filter(
            _(
                "The year of what bears the tag: of texts, of demands when they were first raised, of campaigns while "
                "they ran; several years are alternatives."
            )
        ),
        campaign_filter(_("The slug of a campaign's page; what bears the tag belongs to all that are named.")),
        organisation_filter(
            _("The slug of an organisation's profile, or its uid; all that are named had a part in what bears the tag.")
        ),
    ),
    sorts=(Sort("title", _("By alphabet")), Sort("count", _("Most used first")), BY_TREE),
    counted=ngettext_lazy("%(number)d tag", "%(number)d tags", "number"),
    page_length=PAGE_LENGTH,
)
