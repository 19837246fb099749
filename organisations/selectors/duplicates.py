"""Pairs of entries that may be one."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from rapidfuzz import fuzz

from zayava.core.text.names import similarity
from zayava.core.text.people import person_similarity

from ..enums import Verdict
from ..models import Person, RegisterEntry
from ..services.judging import JUDGEMENT_MODELS
from ..spellings import is_generic
from .finding import fetch
from .matching import PROPOSE, groups_of_entries, survivors_of
from .name_index import NameIndex, hangs_by_a_syllable

_NEIGHBOURS = 12
"""How many names are compared with each name, before those of its own entry are left out."""
_ALIKE = 55
"""Pairs whose keys are less alike than this (of 100) are not compared letter by letter."""


@dataclass(frozen=True)
class Pair:
    """Two entries that may be one, and why. ``first`` has the lower key; ``verdict`` is empty or “unsure”."""

    first: RegisterEntry
    second: RegisterEntry
    confidence: float
    reason: str
    verdict: str = ""


def possible_duplicates(model: type[RegisterEntry], limit: int = 200) -> list[Pair]:
    """Pairs nobody has judged to be different, the likeliest first; pairs judged “unsure” come last.

    Proposed are: entries of one group of the shipped spellings, entries with one name, and entries with names that are
    alike. At most ten queries.
    """
    index = NameIndex.current(model)
    alike = person_similarity if model is Person else similarity
    survivors = survivors_of(model)
    verdicts = _verdicts(model, survivors)
    groups = groups_of_entries(model, index, survivors)
    best: dict[tuple[int, int], tuple[float, str]] = {}

    def propose(one: int, other: int, confidence: float, reason: str) -> None:
        pair = (min(one, other), max(one, other))
        if verdicts.get(pair) != Verdict.DIFFERENT and confidence > best.get(pair, (0.0, ""))[0]:
            best[pair] = confidence, reason

    by_group: dict[str, list[int]] = {}
    for key, group in sorted(groups.items()):
        for other in by_group.setdefault(group.id, []):
            propose(other, key, 1.0, _("The list of known spellings calls them one."))
        by_group[group.id].append(key)
    for row in index.rows:
        if model is not Person and is_generic(row.text):
            continue
        for near in index.candidates(row.folded, row.text, limit=_NEIGHBOURS):
            if near.entry <= row.entry or _apart(groups, row.entry, near.entry):
                continue
            if near.folded == row.folded:
                propose(row.entry, near.entry, 1.0, _("Both are called “%(name)s”.") % {"name": row.text})
            elif fuzz.token_set_ratio(row.key, near.key) >= _ALIKE and not hangs_by_a_syllable(row.folded, near.folded):
                score = alike(row.text, near.text)
                if score >= PROPOSE:
                    reason = _("“%(first)s” and “%(second)s” are alike.") % {"first": row.text, "second": near.text}
                    propose(row.entry, near.entry, round(score, 2), reason)
    ranked = sorted(best, key=lambda pair: (verdicts.get(pair, "") == Verdict.UNSURE, -best[pair][0], pair))[:limit]
    entries = {entry.pk: entry for entry in fetch(model, sorted({key for pair in ranked for key in pair}))}
    return [
        Pair(entries[one], entries[other], *best[one, other], verdicts.get((one, other), ""))
        for one, other in ranked
        if one in entries and other in entries
    ]


def _verdicts(model: type[RegisterEntry], survivors: dict[int, int]) -> dict[tuple[int, int], str]:
    """Verdicts on pairs, by the keys of the entries that stand for them now."""
    rows = JUDGEMENT_MODELS[model].objects.filter(other__isnull=False).order_by("decided_at", "pk")
    verdicts: dict[tuple[int, int], str] = {}
    for one, other, verdict in rows.values_list("entry_id", "other_id", "verdict"):
        one, other = survivors.get(one, one), survivors.get(other, other)
        verdicts[min(one, other), max(one, other)] = verdict
    return verdicts


def _apart(groups: dict[int, object], one: int, other: int) -> bool:
    """Whether the shipped spellings know both and keep them apart."""
    first, second = groups.get(one), groups.get(other)
    return first is not None and second is not None and first is not second
