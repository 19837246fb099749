"""What bears tags: each app tells the catalogue of its things, and how much is found under each tag is asked there.

Of a tag that only drafts bear nobody learns: catalogues hold what is public.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from ..catalogue import Catalogue, Result, Value
from ..conf import conf

Chosen = Mapping[str, Collection[Value]]


def _everything(language: str) -> Chosen:
    return {}


@dataclass(frozen=True)
class Bearer:
    """The things of one kind, found under the facet ``tag`` of their catalogue with every broader tag.

    ``kind`` stands for them in addresses, ``label`` names them. ``facets`` are the filters of the list of tags that
    they can answer. ``within`` says which of the catalogue's entries count in a language, where not all of them do.
    """

    kind: str
    label: Any
    catalogue: Catalogue
    facets: frozenset[str] = frozenset()
    within: Callable[[str], Chosen] = _everything

    def select(
        self,
        language: str,
        chosen: Chosen | None = None,
        request: HttpRequest | None = None,
        *,
        sort: str = "date",
    ) -> Result:
        """Those that are public in a language and fit what was chosen."""
        return self.catalogue.select(language, {**(chosen or {}), **self.within(language)}, sort=sort, request=request)


class Bearers:
    """The kinds of things that bear tags, in the order in which readers are told of them."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[int, Bearer]] = {}

    def register(self, order: int, bearer: Bearer) -> None:
        """Add a kind at a place among the others, in ``AppConfig.ready``; one that is known by its word is replaced."""
        self._known[bearer.kind] = order, bearer

    def __iter__(self) -> Any:
        return iter([bearer for _order, bearer in sorted(self._known.values(), key=lambda known: known[0])])

    def by_language(self, request: HttpRequest | None = None) -> dict[str, dict[int, int]]:
        """``{language: {primary key of a tag: number}}``: how much is found under each tag; asked once for a request.

        Without zeros. What bears only a narrower tag counts for the broader one.
        """
        totals = getattr(request, "zayava_tag_counts", None)
        if totals is None:
            totals = {
                language: added(bearer.select(language, request=request).counts("tag") for bearer in self)
                for language in conf.languages
            }
            if request is not None:
                request.zayava_tag_counts = totals
        return totals


def added(counts: Any) -> dict[int, int]:
    """Several counts as one."""
    totals: dict[int, int] = {}
    for some in counts:
        for key, number in some.items():
            totals[key] = totals.get(key, 0) + number
    return totals


tag_bearers = Bearers()
