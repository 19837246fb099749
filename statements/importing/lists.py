"""Lists: runs of marked lines with what introduces them, items that go on over several paragraphs, and nesting."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .lines import Line, Marker
from .structure import SENTENCE_END, Paragraph, join, join_markup

_OPEN_END = re.compile(r"[;,]$")
_INTRO_END = re.compile(r":\s*$")
_MAX_BETWEEN = 3  # unmarked paragraphs that may stand inside a numbered item


@dataclass
class Entry:
    """One entry of a list, with everything that belongs to it."""

    marker: Marker
    parts: list[Paragraph]
    indent: int = 0
    children: list[Entry] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Plain text of the entry without its children."""
        return join([part.text for part in self.parts])

    @property
    def html(self) -> str:
        """Inline HTML of the entry without its children."""
        return join_markup([part.html for part in self.parts])

    @property
    def line(self) -> Line:
        """The line the entry begins with."""
        return self.parts[0].first

    def walk(self) -> list[Entry]:
        """Return this entry and everything under it, in order."""
        return [self, *(entry for child in self.children for entry in child.walk())]


@dataclass
class TextList:
    """A list: its roots, the paragraph that introduces it (or None), and where it stands among the paragraphs."""

    roots: list[Entry]
    intro: Paragraph | None
    start: int
    end: int
    implied: bool = False
    heading: str = ""

    @property
    def entries(self) -> list[Entry]:
        """Every entry, nested ones after their parents."""
        return [entry for root in self.roots for entry in root.walk()]

    @property
    def dialogue(self) -> bool:
        """True when the "list" is a conversation set with dashes: questions and answers, each a sentence or more."""
        dashes = all(root.marker.kind == "bullet" and root.marker.label in "—–" for root in self.roots)
        return dashes and any(root.text.endswith("?") for root in self.roots)

    @property
    def numbered(self) -> bool:
        """True when the roots carry numbers or letters of their own."""
        return self.roots[0].marker.kind != "bullet"


def _key(marker: Marker) -> tuple[str, int]:
    return (marker.kind, marker.depth)


def nest(entries: list[Entry]) -> list[Entry]:
    """Arrange entries by the depth their labels, their kinds and their indentation tell."""
    roots: list[Entry] = []
    stack: list[Entry] = []
    for entry in entries:
        key = _key(entry.marker)
        level = None
        for position, opened in enumerate(stack):
            same = _key(opened.marker) == key
            if same and (
                opened.marker.depth > 1 or abs(opened.indent - entry.indent) < 2 or entry.indent < opened.indent
            ):
                level = position
                break
        if level is None and entry.marker.kind == "decimal" and entry.marker.depth == 1:
            level = next(
                (i for i, opened in enumerate(stack) if _key(opened.marker) == key and entry.indent <= opened.indent),
                None,
            )
        if level is not None:
            del stack[level:]
        (stack[-1].children if stack else roots).append(entry)
        stack.append(entry)
    return roots


def next_label(marker: Marker, following: Marker) -> bool:
    """Tell whether a number follows the other in counting (2 after 1, б after а, 2.2 after 2.1, 2.1 after 2)."""
    if marker.kind != following.kind:
        return False
    if marker.kind == "decimal":
        here, there = marker.label.split("."), following.label.split(".")
        return any(
            here[:depth] == there[:depth] and depth < len(here) and int(there[depth]) == int(here[depth]) + 1
            for depth in range(min(len(here), len(there)))
        ) or there == [*here, "1"]
    return marker.kind in ("letter", "roman") and marker.label != following.label


def _implied(items: list[Paragraph], position: int) -> int:
    """Return the end of a list without marks: lines after a colon, each ending in a semicolon but the last."""
    if not _INTRO_END.search(items[position].text) or items[position].first.marker:
        return position + 1
    end = position + 1
    while (
        end < len(items)
        and not items[end].first.marker
        and not items[end].first.cells
        and _OPEN_END.search(items[end].text)
    ):
        end += 1
    if (
        end - position >= 2
        and end < len(items)
        and not items[end].first.marker
        and SENTENCE_END.search(items[end].text)
    ):
        return end + 1
    return position + 1


def find_lists(items: list[Paragraph]) -> list[TextList]:
    """Find the lists among paragraphs, in order."""
    out: list[TextList] = []
    position = 0
    while position < len(items):
        if not _is_entry(items[position]):
            end = _implied(items, position)
            if end > position + 2:
                roots = [Entry(Marker("bullet", "-"), [item]) for item in items[position + 1 : end]]
                out.append(TextList(roots, items[position], position + 1, end, implied=True))
            position = max(end, position + 1)
            continue
        entries, end = _collect(items, position)
        intro = items[position - 1] if position and (not out or out[-1].end <= position - 1) else None
        above = [
            item.text for item in items[max(0, position - 40) : position] if item.first.heading or item.first.strong
        ]
        if intro is not None and _short_label(intro) and position > 1 and _INTRO_END.search(items[position - 2].text):
            above.append(items[position - 2].text)  # "We call on:", then "The Council:" above its own list
        out.append(TextList(nest(entries), intro, position, end, heading=" ".join(above[-2:])))
        position = end
    return out


def _short_label(item: Paragraph) -> bool:
    return len(item.text) < 90 and bool(_INTRO_END.search(item.text)) and not item.first.marker


def _is_entry(item: Paragraph) -> bool:
    return item.first.marker is not None and not item.first.heading and not item.first.cells and not item.first.quote


def _settle_roman(items: list[Paragraph], position: int) -> None:
    """(i) is a letter or a Roman one: the next mark of the list tells."""
    marker = items[position].first.marker
    if marker and marker.kind == "letter" and marker.label.lower() in "ivx":
        following = next((item.first.marker for item in items[position + 1 : position + 6] if item.first.marker), None)
        before = items[position - 1].first.marker if position else None
        if (following and following.kind == "roman") or (before and before.kind == "roman"):
            items[position].first.marker = Marker("roman", marker.label)


def _collect(items: list[Paragraph], start: int) -> tuple[list[Entry], int]:
    entries: list[Entry] = []
    position = start
    while position < len(items):
        item = items[position]
        if _is_entry(item):
            _settle_roman(items, position)
            marker = item.first.marker
            assert marker is not None
            restarts = False
            if entries and marker.kind == "decimal" and marker.label == "1":
                for entry in reversed(entries):
                    if entry.marker.kind in ("roman", "letter") and entries[0].marker.kind == entry.marker.kind:
                        break
                    if _key(entry.marker) == ("decimal", 1):
                        restarts = entry.indent >= item.first.indent
                        break
            if restarts:
                break
            entries.append(Entry(marker, [item], item.first.indent))
            position += 1
            continue
        last = entries[-1]
        follows = item.gap == 0 and (
            item.first.content[:1].islower()
            and not SENTENCE_END.search(last.text)
            or item.first.indent > last.indent + 1
        )
        if follows and not item.first.cells and not item.first.heading:
            last.parts.append(item)
            position += 1
            continue
        # Paragraphs inside a numbered item: the next number must continue the counting.
        ahead = position
        while (
            ahead < len(items)
            and ahead - position < _MAX_BETWEEN
            and not _is_entry(items[ahead])
            and not items[ahead].first.heading
        ):
            ahead += 1
        following = items[ahead].first.marker if ahead < len(items) and _is_entry(items[ahead]) else None
        between = items[position:ahead]
        counts_on = following and following.kind == "decimal" and next_label(last.marker, following)
        if (
            counts_on
            and not any(_INTRO_END.search(part.text) for part in between)
            and all(part.first.indent > last.indent or not last.indent and len(part.text) > 60 for part in between)
        ):
            last.parts += between
            position = ahead
            continue
        break
    return entries, position
