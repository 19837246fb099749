"""Markdown to lines, by markdown-it; line numbers stay those of the file."""

from __future__ import annotations

import html

from markdown_it import MarkdownIt
from markdown_it.token import Token

from .inline import safe_href
from .lines import Line, make_line


def _inline(token: Token) -> list[tuple[str, str]]:
    """Return (plain, inline HTML) for each line of an inline token."""
    lines: list[tuple[str, str]] = [("", "")]
    open_tags: list[str] = []

    def add(plain: str, rich: str) -> None:
        lines[-1] = (lines[-1][0] + plain, lines[-1][1] + rich)

    for child in token.children or []:
        if child.type in ("softbreak", "hardbreak"):
            add("", "".join(f"</{tag.split()[0]}>" for tag in reversed(open_tags)))
            lines.append(("", "".join(f"<{tag}>" for tag in open_tags)))
        elif child.type == "link_open":
            href = safe_href(str(child.attrGet("href") or ""))
            open_tags.append(f'a href="{html.escape(href)}"' if href else "")
            add("", f"<{open_tags[-1]}>" if href else "")
        elif child.type in ("em_open", "strong_open"):
            open_tags.append(child.tag)
            add("", f"<{child.tag}>")
        elif child.type.endswith("_close") and open_tags:
            tag = open_tags.pop()
            add("", f"</{tag.split()[0]}>" if tag else "")
        elif child.type == "image":
            continue
        else:
            add(child.content, html.escape(child.content, quote=False))
        open_tags = (
            [tag for tag in open_tags if tag or child.type == "link_open"] if child.type == "link_close" else open_tags
        )
    return lines


def _without_front_matter(text: str) -> tuple[str, list[tuple[int, str]]]:
    """Blank the block of settings some systems put above a text (between two lines of dashes, or of plus signs);
    returns its lines.
    """
    rows = text.split("\n")
    fence = rows[0].strip()
    if fence not in ("---", "+++"):
        return text, []
    end = next((number for number, row in enumerate(rows[1:40], 1) if row.strip() == fence), 0)
    if not end or not all(
        ":" in row or "=" in row or not row.strip() or row.startswith((" ", "-")) for row in rows[1:end]
    ):
        return text, []
    return "\n".join([""] * (end + 1) + rows[end + 1 :]), [
        (number, rows[number]) for number in range(1, end) if rows[number].strip()
    ]


def markdown_to_lines(text: str) -> list[Line]:
    """Turn Markdown into lines; raw HTML in it is text, tables are rows of cells."""
    text, front = _without_front_matter(text)
    tokens = MarkdownIt("commonmark", {"html": False}).enable("table").parse(text)
    raw = text.split("\n")
    lines = [Line(number, line.rstrip()) for number, line in enumerate(raw, 1)]
    for number, line in front:
        lines[number] = Line(number + 1, line, line, html.escape(line, quote=False), reason="front matter")
    marks: list[str] = []
    counters: list[int | None] = []
    heading = quote = paragraph = 0
    pending = ""
    cells: list[str] = []
    row_line = 0
    in_row = False
    for token in tokens:
        if token.type in ("bullet_list_open", "ordered_list_open"):
            counters.append(int(token.attrGet("start") or 1) if token.type[0] == "o" else None)
            marks.append(")" if token.markup == ")" else ".")
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            counters.pop()
            marks.pop()
        elif token.type == "list_item_open":
            counter = counters[-1]
            pending = "- " if counter is None else f"{counter}{marks[-1]} "
            counters[-1] = None if counter is None else counter + 1
        elif token.type == "heading_open":
            heading = int(token.tag[1])
        elif token.type == "heading_close":
            heading = 0
        elif token.type in ("blockquote_open", "blockquote_close"):
            quote += 1 if token.type.endswith("open") else -1
        elif token.type == "tr_open":
            cells, row_line, in_row = [], (token.map or [0])[0], True
        elif token.type == "tr_close":
            line = make_line(row_line + 1, " \u2014 ".join(cell for cell in cells if cell), "", raw[row_line])
            line.cells, line.html, in_row = cells, html.escape(line.content, quote=False), False
            lines[row_line] = line
        elif token.type == "inline" and in_row:
            cells = [*cells, " ".join(plain for plain, _ in _inline(token)).strip()]
        elif token.type in ("inline", "fence", "code_block"):
            paragraph += 1
            start = (token.map or [0, 1])[0] + (1 if token.type == "fence" else 0)
            parts = _inline(token) if token.type == "inline" else [
                (line, html.escape(line, quote=False)) for line in token.content.rstrip("\n").split("\n")
            ]  # fmt: skip
            for offset, (plain, rich) in enumerate(parts):
                number = start + offset
                if number >= len(lines) or not plain.strip():
                    continue
                mark, pending = pending, ""
                lines[number] = make_line(
                    number + 1, mark + plain, mark + rich, raw[number].rstrip(), heading=heading, quote=quote > 0,
                    paragraph=paragraph, indent=2 * max(len(counters) - 1, 0),
                )  # fmt: skip
    return lines
