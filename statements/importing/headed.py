"""Demands set as numbered headings, each with its explanation below."""

from __future__ import annotations

from .demands import is_demand_list, looks_asked
from .lines import Marker
from .lists import Entry, TextList, next_label
from .structure import Paragraph

_MAX_EXPLAINED = 6  # paragraphs that may explain one demand


def _number(item: Paragraph) -> Marker | None:
    """Return the number of a heading, or of a line printed wholly in bold; bullets and other lines have none."""
    marker = item.first.marker
    headed = item.first.heading or item.first.strong
    return marker if headed and marker and marker.kind != "bullet" and not item.first.cells else None


def find_headed_demands(items: list[Paragraph]) -> list[TextList]:
    """Return the runs of numbered headings that say what is to be done; their explanations stay in the body."""
    out: list[TextList] = []
    position = 0
    while position < len(items):
        if _number(items[position]) is None:
            position += 1
            continue
        start, end, explained = position, position + 1, 0
        roots = [_entry(items[position])]
        for ahead in range(position + 1, len(items)):
            marker = _number(items[ahead])
            if (
                marker
                and next_label(roots[-1].marker, marker)
                and items[ahead].first.heading == items[start].first.heading
            ):
                roots.append(_entry(items[ahead]))
                end, explained = ahead + 1, 0
                continue
            explained += 1
            if marker or items[ahead].first.heading or explained > _MAX_EXPLAINED:
                break
        position = end
        found = TextList(roots, items[start - 1] if start else None, start, end)
        asked = sum(looks_asked(root) for root in roots)
        apart = end - start > len(roots)  # without explanations between them it is an ordinary list
        if len(roots) >= 2 and apart and asked >= 0.5 * len(roots) and is_demand_list(found)[0]:
            out.append(found)
    return out


def _entry(item: Paragraph) -> Entry:
    marker = item.first.marker
    assert marker is not None
    return Entry(marker, [item], item.first.indent)


def without_overlaps(lists: list[TextList], headed: list[TextList]) -> list[TextList]:
    """Return all lists in order; where a list holds such headings, the headings stay."""
    taken = {root.line.number for found in headed for root in found.roots}
    rest = [found for found in lists if taken.isdisjoint(entry.line.number for entry in found.entries)]
    return sorted([*rest, *headed], key=lambda found: found.start)
