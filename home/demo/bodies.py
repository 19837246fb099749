"""Texts from the files as the value of a page's body."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from wagtail.models import Page

from zayava.core.models import CleanDocument, CleanImage

from .reading import Data, in_language, uid


@dataclass(frozen=True)
class Surroundings:
    """Where a body finds what it only names: pictures, files and pages of its language (``None``: not published)."""

    image: Callable[[str], CleanImage]
    document: Callable[[str, str], CleanDocument]
    page: Callable[[str, str], Page | None]


def body(blocks: list[Data], language: str, key: str, around: Surroundings) -> str:
    """The stored form (JSON) of ``blocks`` in one language.

    A block without a ``type`` is a paragraph. A block keeps its identity in every language, so that the translation
    editor knows which belong together; one that says nothing in the language is left out.
    """
    rows = []
    for number, block in enumerate(blocks):
        spoken = in_language(block, language) if "type" in block else {"type": "paragraph", "text": block.get(language)}
        value = _value(spoken, language, around)
        if value:
            rows.append({"type": spoken["type"], "value": value, "id": str(uid("block", key, str(number)))})
    return json.dumps(rows, ensure_ascii=False)


def _rich(text: str) -> str:
    return "".join(f"<p>{' '.join(part.split())}</p>" for part in text.strip().split("\n\n") if part.strip())


def _value(block: Data, language: str, around: Surroundings) -> Any:
    match block["type"]:
        case "paragraph":
            return _rich(block["text"] or "")
        case "heading":
            return block["text"]
        case "list":
            return {"ordered": block.get("ordered", False), "items": [_rich(item) for item in block["items"]]}
        case "image":
            return {**_without(block), "image": around.image(block["image"]).pk}
        case "embed":
            return {**_without(block), "image": around.image(block["image"]).pk}
        case "document":
            return {"document": around.document(block["document"], language).pk, "title": block["title"]}
        case "quote":
            return {"source_url": "", "role": "", **_without(block), "text": _rich(block["text"])}
        case "call_to_action":
            page = around.page(block["page"], language) if "page" in block else None
            return {
                "heading": block["heading"],
                "text": _rich(block["text"]),
                "link_text": block["link_text"] if page or "url" in block else "",
                "page": page.pk if page else None,
                "url": block.get("url", ""),
            }
        case "demands":
            return {"first": "", "last": "", **_without(block)}
        case "figure":
            return {"note": "", **_without(block)}
        case "named_figure":
            return {"figure": f"index:{uid('index', 'shores')}", "year": block.get("year")}
    raise ValueError(f"The demonstration has no block of the type “{block['type']}”.")


def _without(block: Data) -> Data:
    return {key: value for key, value in block.items() if key != "type"}
