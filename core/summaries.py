"""What a text says in a sentence or two: its lead or, where it has none, its first words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from .sanitising import strip_markup

SUMMARY_LENGTH = 200
"""Signs of a body that stand for a missing lead, at the most."""

_END = re.compile(r"(?i)<(?:/p|/li|br ?/?)>")


def summary(page: Any) -> str:
    """The ``lead`` of a page, else the first words of its ``body``, as plain text. No query."""
    return page.lead or first_words(page.body)


def first_words(body: Any, length: int = SUMMARY_LENGTH) -> str:
    """The beginning of the paragraphs and lists of a stream, cut after a word and marked with “…”; no markup.

    ``body`` is the stream, or the list of blocks that is stored of it.
    """
    taken = ""
    for html in _prose(body):
        taken = f"{taken} {' '.join(strip_markup(_END.sub(' ', html)).split())}".strip()
        if len(taken) > length:
            break
    return shortened(taken, length)


def shortened(text: str, length: int) -> str:
    """A text that is too long, cut after a word and marked with “…”."""
    if len(text) <= length:
        return text
    beginning = text[: length + 1]
    return (beginning.rpartition(" ")[0] or beginning[:-1]).rstrip(" ,;:–—-(«“") + "…"


def _prose(body: Any) -> Iterator[str]:
    """The HTML of the blocks that are read as text, as they are stored: no block is made for it."""
    for block in getattr(body, "raw_data", body) if body else ():
        value = block["value"]
        if block["type"] == "paragraph":
            yield value
        elif block["type"] == "list":
            for item in value["items"]:
                yield item["value"] if isinstance(item, dict) else item
