"""The body of a page, from the blocks that were recognised."""

from __future__ import annotations

import html
import uuid
from typing import Any

import nh3

from zayava.core.sanitising import strip_markup

from ...importing.recognised import Block

_BLOCKS = uuid.UUID("5b0a1c0e-6f0b-4d57-9a51-2f3c6f7d8e90")
"""The namespace of the ids of imported blocks: the same text gets the same ids."""


def inline(markup: str) -> str:
    """Emphasis and links as the editor's rich text keeps them, and nothing else."""
    return nh3.clean(
        markup,
        tags={"em", "strong", "a", "b", "i"},
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    ).strip()


def rich(markup: str) -> str:
    """One paragraph of rich text as stored: ``<p>`` around inline HTML with ``b`` and ``i``."""
    text = inline(markup)
    for ours, stored in (("strong", "b"), ("em", "i")):
        text = text.replace(f"<{ours}>", f"<{stored}>").replace(f"</{ours}>", f"</{stored}>")
    return f"<p>{text}</p>"


def stream_data(blocks: list[Block]) -> list[dict[str, Any]]:
    """The blocks as data of a ``TextStreamBlock``; empty ones are left out.

    Blocks and items of lists carry ids, made of their place and words. Without one a ``ListBlock`` takes the whole
    ``{"type": "item", …}`` for the item's text.
    """
    data: list[dict[str, Any]] = []
    for number, block in enumerate(blocks):
        value = _value(block, number)
        if value is not None:
            data.append({"type": block.kind, "value": value, "id": _id(number, block.kind, block.html)})
    return data


def _id(*parts: object) -> str:
    return str(uuid.uuid5(_BLOCKS, "\n".join(map(str, parts))))


def _items(block: Block, number: int) -> list[dict[str, Any]]:
    return [
        {"type": "item", "value": rich(item), "id": _id(number, place, item)}
        for place, item in enumerate(block.items)
        if strip_markup(item).strip()
    ]


def _value(block: Block, number: int) -> Any:
    if block.kind == "heading":
        return html.unescape(strip_markup(block.html)).strip() or None
    if block.kind == "demands":
        return {"first": block.first, "last": block.last}
    if block.kind == "list":
        items = _items(block, number)
        return {"ordered": block.ordered, "items": items} if items else None
    if not strip_markup(block.html).strip():
        return None
    if block.kind == "quote":
        return {"text": rich(block.html), "speaker": block.speaker, "role": "", "source_url": ""}
    return rich(block.html)


def stream_from_text(text: str) -> list[dict[str, Any]]:
    """Plain text as paragraphs, for a document whose structure was recognised wrongly."""
    paragraphs = (" ".join(part.split()) for part in text.split("\n\n"))
    return [
        {"type": "paragraph", "value": f"<p>{html.escape(part)}</p>", "id": _id(number, part)}
        for number, part in enumerate(paragraphs)
        if part
    ]
