"""Pages of print and of listings: running heads, numbers of pages, and the lone numbers of a pager."""

from __future__ import annotations

import re
from itertools import pairwise

from .lines import Line

_PAGE_NUMBER = re.compile(
    r"(?:стр\.?|страница|старонка|ст\.|с\.|page|p\.)\s*\d+(?:\s*(?:of|из|з|/)\s*\d+)?\W*$"
    r"|^\W*\d+\s*(?:of|из|з|/)\s*\d+\W*$|\s{3,}\d+$|^[–—-]\s*\d+\s*[–—-]$",
    re.IGNORECASE,
)


def pager_digits(lines: list[Line], filled: list[int], reasons: dict[int, str]) -> None:
    """Lone numbers, one to a line, next to a pager are its pages."""
    for step in (filled, filled[::-1]):
        for before, position in pairwise(step):
            near = reasons.get(lines[before].number)
            if near in ("pager", "page furniture") and lines[position].content.isdigit():
                reasons.setdefault(lines[position].number, "pager")


def running_heads(lines: list[Line], filled: list[int], reasons: dict[int, str]) -> None:
    """A line repeated with nothing but another number of a page is the head or foot of a printed page."""
    seen: dict[str, list[int]] = {}
    for position in filled:
        line = lines[position]
        if _PAGE_NUMBER.search(line.content) and not line.heading and len(line.content) < 120:
            seen.setdefault(re.sub(r"\d+", "", line.text), []).append(line.number)
    for numbers in seen.values():
        if len(numbers) > 1:
            reasons |= {number: "page header" for number in numbers if number not in reasons}
