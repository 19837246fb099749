"""Finding an entry while its name is being typed, by any of its names, in any script."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Case, IntegerField, Min, Q, Value, When
from rapidfuzz import fuzz

from zayava.core.text.folding import fold
from zayava.core.text.names import name_key, similarity
from zayava.core.text.scripts import romanise

from ..models import Organisation, Person, RegisterEntry
from ..services.names import NAME_MODELS
from .name_index import NameIndex, NameRow, hangs_by_a_syllable

_SURE, _LIKELY = 0.75, 0.6
"""How alike a name must be to be shown beside names that contain the letters typed, and when none does."""
_MAX_QUERY = 200  # characters; whoever pastes more is not typing a name


def find(query: str, limit: int = 10, *, model: type[RegisterEntry] = Organisation) -> list[RegisterEntry]:
    """Organisations (or people, by ``model``) with a name like the one being typed, the likeliest first.

    Order: the very name, names that begin so, names with a word that begins so, names that contain it, then names that
    sound so in another script or spelling, then abbreviations of names. Names (and, of organisations, statuses) come
    with the entries; at most seven queries however many names there are. Nothing but signs typed finds nothing.
    """
    query = query[:_MAX_QUERY]
    folded = fold(query)
    if not folded:
        return []
    keys = _containing(model, folded, limit)
    if len(keys) < limit:
        threshold = _SURE if keys else _LIKELY
        keys += [key for key in _sounding(model, query, folded, threshold) if key not in set(keys)]
    return fetch(model, keys[:limit])


def find_people(query: str, limit: int = 10) -> list[Person]:
    """People with a name like the one being typed. See :func:`find`."""
    return find(query, limit, model=Person)


def fetch(model: type[RegisterEntry], keys: Sequence[int]) -> list[RegisterEntry]:
    """Entries with names and statuses, in the order of ``keys``."""
    entries = model.objects.filter(pk__in=keys).prefetch_related("names")
    if model is Organisation:
        entries = entries.prefetch_related("statuses")
    by_key = {entry.pk: entry for entry in entries}
    return [by_key[key] for key in keys if key in by_key]


def _containing(model: type[RegisterEntry], folded: str, limit: int) -> list[int]:
    """Entries one of whose names contains the letters typed, or all the words typed."""
    names = NAME_MODELS[model]
    entry = names.entry_field
    words = Q()
    for word in folded.split():
        words &= Q(folded__startswith=word) | Q(folded__contains=f" {word}")
    rank = Case(
        When(folded=folded, then=Value(0)),
        When(folded__startswith=folded, then=Value(1)),
        When(folded__contains=f" {folded}", then=Value(2)),
        When(words, then=Value(3)),
        default=Value(4),
        output_field=IntegerField(),
    )
    found = (
        names.objects.filter(Q(folded__contains=folded) | words, **{f"{entry}__merged_into__isnull": True})
        .values(entry)
        .annotate(rank=Min(rank))
        .order_by("rank", entry)[:limit]
    )
    return [row[entry] for row in found]


def _sounding(model: type[RegisterEntry], query: str, folded: str, threshold: float) -> list[int]:
    """Entries one of whose names sounds like the letters typed, or is abbreviated by them."""
    index = NameIndex.current(model)
    typed = name_key(query).split()
    best: dict[int, float] = {}

    def propose(row: NameRow, score: float) -> None:
        best[row.entry] = max(score, best.get(row.entry, 0.0))

    coarse = _coarse(folded)
    if typed and len(coarse) > 1:
        for row in index.beginning(typed):
            if fuzz.partial_ratio(coarse, _coarse(row.folded)) >= 60:
                propose(row, 0.9 if row.key.split()[: len(typed)] == typed else 0.85)
    if 2 <= len(folded) <= 8 and " " not in folded:
        for row in index.by_initials.get(folded, ()):
            propose(row, 0.8)
    for row in index.candidates(folded, query, slips=True):
        score = similarity(query, row.text)
        if score >= threshold and not hangs_by_a_syllable(folded, row.folded):
            propose(row, score)
    return sorted(best, key=lambda key: (-best[key], key))


def _coarse(folded: str) -> str:
    return folded if folded.isascii() else romanise(folded)
