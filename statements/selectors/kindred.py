"""Which texts belong with a text, by what they have in common."""

from __future__ import annotations

from itertools import combinations
from math import log2

from django.http import HttpRequest

from ..catalogue import statement_catalogue

_FACETS = ("tag", "campaign", "cites")
_SPECIFIC = 5
"""Traits looked at: the rarest say most."""

_NEWEST = 20
"""Texts with a trait that are weighed against one another; the number does not grow with the archive."""


def kindred(page: int, language: str, limit: int, request: HttpRequest | None = None) -> list[int]:
    """Pages that share tags, campaigns or cited texts with a page, the nearest first; no query of their own.

    A trait weighs as much as it tells: log2 of how rare it is (the inverse document frequency of Spärck Jones, 1972).
    One that half of all texts have tells nothing.
    """
    everything = statement_catalogue.select(language, request=request)
    weights = {}
    for facet in _FACETS:
        for value in everything.values(page, facet):
            shared = statement_catalogue.select(language, {facet: [value]}, request=request).total
            if shared > 1 and (weight := log2(everything.total / shared)) >= 1:
                weights[facet, value] = weight
    traits = sorted(weights, key=lambda trait: (-weights[trait], trait))[:_SPECIFIC]
    candidates: dict[int, None] = {}
    for some in (*combinations(traits[:3], 2), *((trait,) for trait in traits)):
        chosen: dict[str, list] = {}
        for facet, value in some:
            chosen.setdefault(facet, []).append(value)
        found = statement_catalogue.select(language, chosen, request=request).keys(0, _NEWEST)
        candidates |= dict.fromkeys(found)
    candidates.pop(page, None)
    scores = {
        key: sum(weights[facet, value] for facet, value in traits if value in everything.values(key, facet))
        for key in candidates
    }
    return sorted(scores, key=lambda key: -scores[key])[: 2 * limit]
