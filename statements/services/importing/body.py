"""The body of a page, from the blocks that were recognised."""

from __future__ import annotations

import html
from typing import Any

import nh3

from zayava.core.sanitising import strip_markup

from ...importing.recognised import Block

_MAX_URL = 500


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
    """The blocks as data of a ``TextStreamBlock``; empty ones are left out."""
    data: list[dict[str, Any]] = []
    for block in blocks:
        value = _value(block)
        if value is not None:
            data.append({"type": block.kind, "value": value})
    return data


def _value(block: Block) -> Any:
    if block.kind == "heading":
        return html.unescape(strip_markup(block.html)).strip() or None
    if block.kind == "list":
        items = [{"type": "item", "value": rich(item)} for item in block.items if strip_markup(item).strip()]
        return {"ordered": block.ordered, "items": items} if items else None
    if not strip_markup(block.html).strip():
        return None
    if block.kind == "quote":
        return {"text": rich(block.html), "speaker": block.speaker, "role": "", "source_url": ""}
    return rich(block.html)


def stream_from_text(text: str) -> list[dict[str, Any]]:
    """Plain text as paragraphs, for a document whose structure was recognised wrongly."""
    paragraphs = (" ".join(part.split()) for part in text.split("\n\n"))
    return [{"type": "paragraph", "value": f"<p>{html.escape(part)}</p>"} for part in paragraphs if part]
