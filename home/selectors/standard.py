"""A standard page, as a reader sees it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from wagtail.models import Page

from zayava.core.chrome import PageLink
from zayava.core.links import page_links
from zayava.core.querysets import readable
from zayava.core.slugs import slugify_text


@dataclass(frozen=True)
class Part:
    """A block of a text; a heading has words and an ``anchor``, which is its address on the page."""

    block: Any
    heading: str = ""
    anchor: str = ""


def parts_of(body: Iterable[Any], language: str) -> list[Part]:
    """The blocks of a text in order. An anchor is made from the words of its heading and is never given twice."""
    parts: list[Part] = []
    taken = {"content"}  # the address of the text as a whole, in the shell
    for block in body:
        if block.block_type != "heading":
            parts.append(Part(block))
            continue
        base = slugify_text(block.value, language) or "part"
        anchor = next(
            name for name in (base if again == 1 else f"{base}-{again}" for again in range(1, len(taken) + 2))
            if name not in taken
        )  # fmt: skip
        taken.add(anchor)
        parts.append(Part(block, block.value, anchor))
    return parts


def pages_below(page: Page, request: HttpRequest) -> list[PageLink]:
    """The public pages directly below a page, in the order editors gave them: one query."""
    rows = readable(Page.objects.child_of(page), request).order_by("path").values_list("title", "url_path")
    links = page_links(request)
    return [PageLink(title, links.path(url_path)) for title, url_path in rows]
