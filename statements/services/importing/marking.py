"""What each line of a text was taken for, to show it beside the text."""

from __future__ import annotations

from collections.abc import Iterator

from zayava.core.text.folding import fold

from ...importing.recognised import Recognised
from ...importing.source import SourceText
from .plan import Mark

_FIRST_LINES = 40


def marks(recognised: Recognised, source: SourceText) -> list[Mark]:
    """One mark for each line that was taken for something else than running text, in order."""
    found: dict[int, Mark] = {}
    for mark in _marks(recognised, source):
        found.setdefault(mark.line, mark)
    return [found[line] for line in sorted(found)]


def _marks(recognised: Recognised, source: SourceText) -> Iterator[Mark]:
    for dropped in recognised.dropped:
        yield Mark(dropped.line, "dropped", dropped.reason)
    yield from _title(recognised, source)
    for signatory in recognised.signatories.entries:
        for line in signatory.lines:
            yield Mark(line, "signature", signatory.kind)
    for demand in recognised.all_demands():
        if demand.line:
            yield Mark(demand.line, "demand", demand.number)
    for item in recognised.items:
        if item.line:
            yield Mark(item.line, "item")
    for citation in recognised.cited:
        if citation.line:
            yield Mark(citation.line, "citation")
    for score in recognised.index:
        if score.line:
            yield Mark(score.line, "score", str(score.year))


def _title(recognised: Recognised, source: SourceText) -> Iterator[Mark]:
    title = fold(recognised.title or "")
    for line in source.lines[:_FIRST_LINES] if title and recognised.kind != "listing" else ():
        folded = fold(line.content)
        if folded and (folded == title or (len(folded) > 15 and folded in title)):
            yield Mark(line.number, "title")
    place = fold(recognised.place or "")
    for line in source.lines if place else ():
        if place in fold(line.content) and len(line.content) < 100 and any(sign.isdigit() for sign in line.content):
            yield Mark(line.number, "place")
            return
