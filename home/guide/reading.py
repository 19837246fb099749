"""Reading and rendering the pages of the guide."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.urls import NoReverseMatch, reverse
from django.utils import translation
from markdown_it import MarkdownIt
from markdown_it.token import Token

from zayava.core.conf import conf

PAGES = Path(__file__).resolve().parent / "pages"
TOPICS = (
    "import",
    "signatories",
    "demands",
    "tags",
    "campaigns",
    "languages",
    "names",
    "index-by-year",
    "navigation",
)
"""Addresses and file names of the pages, in the order in which they are read."""
_LINK = re.compile(r"\]\((admin:[^)\s]+)\)")
_SCHEME = "admin:"
_markdown = MarkdownIt("commonmark", {"html": False})


@dataclass(frozen=True)
class GuidePage:
    """A page in the language it is really written in."""

    topic: str
    title: str
    text: str
    language: str

    @property
    def links(self) -> list[str]:
        """The screens it names, such as ``admin:zayava_statements:index``."""
        return _LINK.findall(self.text)

    def html(self) -> str:
        """The page below its title, with every link resolved."""
        tokens = _markdown.parse(self.text)
        for token in tokens:
            if token.children:
                token.children = _resolved(token.children)
        return _markdown.renderer.render(tokens, _markdown.options, {})


def guide_page(topic: str, language: str | None = None) -> GuidePage:
    """The page about a topic for a reader of ``language`` (the active one by default), from her fallback order.

    Raises ``KeyError`` for another topic.
    """
    if topic not in TOPICS:
        raise KeyError(topic)
    wanted = language or (translation.get_language() or "").split("-")[0]
    order = [code for code in (*conf.fallback_order(wanted), "en") if _path(topic, code).exists()]
    return _read(topic, order[0])


def address_of(link: str) -> str:
    """The address of the screen that a link names, or ``""`` where there is no such screen.

    ``admin:name?query`` and ``admin:name/argument`` are possible.
    """
    name, _mark, query = link.removeprefix(_SCHEME).partition("?")
    name, *arguments = name.split("/")
    try:
        return reverse(name, args=arguments) + (f"?{query}" if query else "")
    except NoReverseMatch:
        return ""


def _path(topic: str, language: str) -> Path:
    return PAGES / language / f"{topic}.md"


@cache
def _read(topic: str, language: str) -> GuidePage:
    title, _end, text = _path(topic, language).read_text(encoding="utf-8").partition("\n")
    return GuidePage(topic, title.removeprefix("#").strip(), text.strip(), language)


def _resolved(tokens: list[Token]) -> list[Token]:
    """Inline tokens with the addresses of screens; the words of a link that leads nowhere stay."""
    found: list[Token] = []
    dropped = 0
    for token in tokens:
        if token.type == "link_open" and str(token.attrs.get("href", "")).startswith(_SCHEME):
            address = address_of(str(token.attrs["href"]))
            if not address:
                dropped += 1
                continue
            token.attrs["href"] = address
        elif token.type == "link_close" and dropped:
            dropped -= 1
            continue
        found.append(token)
    return found
