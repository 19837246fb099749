"""Printed names of a document beside the names of the register."""

from __future__ import annotations

from collections.abc import Iterable

from zayava.organisations.models import RegisterEntry
from zayava.organisations.selectors import ACCEPT, Match, match_names

from .plan import Candidate, PlannedName

MAX_CANDIDATES = 4


def planned_names(model: type[RegisterEntry], printed: Iterable[str], language: str) -> dict[str, PlannedName]:
    """For each printed name the entry it means, if that is sure, else a new one with the proposals beside it.

    At most four queries however many names there are.
    """
    found = match_names(model, printed, language)
    return {name: _planned(name, matches, language) for name, matches in found.items()}


def _planned(printed: str, matches: list[Match], language: str) -> PlannedName:
    candidates = [
        Candidate(str(match.entry.uid), match.entry.name_in(language).text, match.confidence, match.reason)
        for match in matches[:MAX_CANDIDATES]
    ]
    sure = candidates and candidates[0].confidence >= ACCEPT
    return PlannedName(printed, entry=candidates[0].uid if sure else "", candidates=candidates)


def match_again(names: Iterable[PlannedName], model: type[RegisterEntry], language: str) -> None:
    """Look up once more what no editor decided, because the register may have grown since the plan was made."""
    open_names = [name for name in names if not name.decided]
    found = planned_names(model, {name.printed for name in open_names}, language)
    for name in open_names:
        name.entry = found[name.printed].entry
