"""Inline emphasis and links: from pasted text with Markdown marks, and towards safe HTML.

Only ``em``, ``strong`` and ``a[href]`` exist. A link that leads nowhere (``#``) keeps its words and loses its address.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

import nh3

_MARK = re.compile(r"\\(?P<escaped>[\\`*_{}\[\]()#+.!>-])|(?P<link>\[(?P<label>[^\[\]\n]{1,300})"
r"\]\((?P<href>[^()\s]{0,500})\))"
                   r"|(?P<mark>\*{1,3}|_{1,3})")  # fmt: skip
_TAGS = {1: ("em",), 2: ("strong",), 3: ("strong", "em")}
_EMPTY = re.compile(r"<(em|strong)>(\s*)</\1>")


def clean(markup: str) -> str:
    """Return inline HTML with nothing but em, strong and links to web pages and addresses (nh3)."""
    return nh3.clean(
        markup,
        tags={"em", "strong", "a"},
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer",
    )


def safe_href(href: str) -> str:
    """Return the address if it leads somewhere a reader may go, otherwise an empty string."""
    href = href.strip()
    return href if re.match(r"(?:https?://|mailto:)[^\s\"<>]+$", href, re.IGNORECASE) else ""


@dataclass
class _Token:
    kind: str  # "text", "open", "close" (of either mark), "link"
    text: str
    mark: str = ""
    href: str = ""


def _tokens(text: str) -> list[_Token]:
    out: list[_Token] = []
    end = 0
    for found in _MARK.finditer(text):
        if found.start() > end:
            out.append(_Token("text", text[end : found.start()]))
        end = found.end()
        if found["escaped"]:
            out.append(_Token("text", found["escaped"]))
        elif found["link"]:
            out.append(_Token("link", found["label"], href=safe_href(found["href"])))
        else:
            before = text[found.start() - 1 : found.start()] if found.start() else ""
            after = text[found.end() : found.end() + 1]
            opens = bool(after) and not after.isspace() and not before.isalnum()
            closes = bool(before) and not before.isspace() and not after.isalnum()
            kind = "both" if opens and closes else "open" if opens else "close" if closes else "text"
            out.append(_Token(kind, found["mark"], mark=found["mark"]))
    if end < len(text):
        out.append(_Token("text", text[end:]))
    return out


def _pair(tokens: list[_Token]) -> None:
    """Match opening and closing marks; what stays single is text (a footnote star, a lonely underscore)."""
    waiting: dict[str, list[int]] = {}
    for position, token in enumerate(tokens):
        if not token.mark or token.kind == "text":
            continue
        stack = waiting.setdefault(token.mark, [])
        if token.kind in ("close", "both") and stack:
            tokens[stack.pop()].kind, token.kind = "opens", "closes"
        elif token.kind in ("open", "both"):
            stack.append(position)
    for token in tokens:
        if token.kind in ("open", "close", "both"):
            token.kind = "text"


def mark_up(lines: list[str]) -> list[tuple[str, str]]:
    """Read the emphasis of the lines of one block together: a mark may open in one line and close in another.

    Returns (plain text, inline HTML) per line; a mark open at the end of a line closes there and opens again in the
    next.
    """
    text = "\n".join(lines)
    if not any(mark in text for mark in "*_[\\"):
        return [(line, html.escape(line, quote=False)) for line in lines]
    tokens = _tokens(text)
    _pair(tokens)
    plain: list[list[str]] = [[]]
    markup: list[list[str]] = [[]]
    stack: list[str] = []
    for token in tokens:
        if token.kind == "opens":
            for tag in _TAGS[len(token.mark)]:
                stack.append(tag)
                markup[-1].append(f"<{tag}>")
        elif token.kind == "closes":
            for tag in reversed(_TAGS[len(token.mark)]):
                # Close what was opened inside as well, so that tags nest.
                while tag in stack:
                    inner = stack.pop()
                    markup[-1].append(f"</{inner}>")
                    if inner == tag:
                        break
        elif token.kind == "link" and "\n" not in token.text:
            label = html.escape(token.text, quote=False)
            plain[-1].append(token.text)
            markup[-1].append(f'<a href="{html.escape(token.href)}">{label}</a>' if token.href else label)
        else:
            for number, part in enumerate(token.text.split("\n")):
                if number:
                    markup[-1] += [f"</{tag}>" for tag in reversed(stack)]
                    plain.append([])
                    markup.append([f"<{tag}>" for tag in stack])
                plain[-1].append(part)
                markup[-1].append(html.escape(part, quote=False))
    markup[-1] += [f"</{tag}>" for tag in reversed(stack)]
    return [("".join(text), _EMPTY.sub(r"\2", "".join(rich))) for text, rich in zip(plain, markup, strict=True)]
