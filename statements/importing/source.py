"""From an uploaded or pasted document to lines: .txt, .md, .html and .docx.

Nothing is guessed about meaning here; the lines only carry what the format itself says (headings, list marks, table
cells, emphasis). Hostile input ends in :class:`UnreadableText`, whose message is a sentence for the editor.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import PurePath

from .decoding import UnreadableText, decode
from .inline import mark_up
from .lines import Line, count_bare_numbers, make_line, number_like_the_line_before
from .markdown import markdown_to_lines
from .markup import html_to_lines, looks_like_html
from .recognised import Warning  # noqa: A004
from .word import docx_to_html

# Bytes of text, whatever the format. The longest letter known has 60 kB with 2,000 signatories.
MAX_TEXT_BYTES = 5_000_000
# A .docx is compressed and may carry pictures.
MAX_DOCX_BYTES = 20_000_000

_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff\u180e]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f]")
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_GAP = re.compile(r"[ \t]{13,}")
_RULE = re.compile(r"[\s\-–—_=*~.#]{3,}")
_SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")


@dataclass
class SourceText:
    """A document as lines. ``text`` is what an editor sees beside the recognised fields; warnings carry line
    numbers.
    """

    name: str
    lines: list[Line]
    format: str = "txt"
    encoding: str = "utf-8"
    title_hint: str = ""
    warnings: list[Warning] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The whole text; line *n* of it is ``lines[n - 1]``."""
        return "\n".join(line.text for line in self.lines)


def normalise(text: str) -> tuple[str, list[Warning]]:
    """Return text with plain line ends and spaces and without invisible characters, and what had to be removed."""
    warnings: list[Warning] = []
    text = _BREAKS.sub("\n", text)
    for pattern, code, message in (
        (_BIDI, "bidi_removed", "Invisible characters that turn the direction of writing were removed here."),
        (_CONTROL, "control_removed", "Control characters that are not text were removed here."),
    ):
        found = pattern.search(text)
        if found:
            warnings.append(Warning(code, message, text.count("\n", 0, found.start()) + 1))
            text = pattern.sub("", text)
    # A gap of twelve spaces says as much as one of a thousand, and keeps every later rule linear.
    text = _GAP.sub(lambda found: found.group()[:12], _SPACES.sub(" ", _INVISIBLE.sub("", text)))
    return unicodedata.normalize("NFC", text), warnings


def read(data: bytes, name: str) -> SourceText:
    """Read a document.

    ``name`` is its file name (only the ending matters). Raises :class:`UnreadableText` when it is empty, too large, not
    text, damaged or unsafe.
    """
    ending = PurePath(name).suffix.lower()
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xfe\xff"):
        raise UnreadableText("This document is empty; there is nothing to import.")
    if ending == ".docx" or data.startswith(b"PK\x03\x04"):
        if len(data) > MAX_DOCX_BYTES:
            raise UnreadableText("This document is larger than 20 MB; remove its pictures or paste the text.")
        markup, kind, encoding, clean = docx_to_html(data), "docx", "utf-8", True
    else:
        if data.startswith((b"\xd0\xcf\x11\xe0", b"%PDF", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"GIF8")):
            raise UnreadableText("This kind of file cannot be read; save it as .docx or .txt, or paste the text.")
        if len(data) > MAX_TEXT_BYTES:
            raise UnreadableText("This text is larger than 5 MB; upload one document at a time.")
        markup, encoding, clean = decode(data)
        kind = {".md": "md", ".markdown": "md", ".html": "html", ".htm": "html"}.get(ending, "txt")
        if kind == "txt" and looks_like_html(markup):
            kind = "html"
    text, warnings = normalise(markup)
    if len(text.encode("utf-8", "ignore")) > MAX_TEXT_BYTES * 2:
        raise UnreadableText("This text is larger than 5 MB; upload one document at a time.")
    if not clean:
        warnings.append(Warning("damaged_characters", "Some characters could not be read and stand as �.", None))
    title = ""
    if kind in ("html", "docx"):
        lines, title = html_to_lines(text)
    elif kind == "md":
        lines = markdown_to_lines(text)
        named = [
            re.match(r"title\s*[:=]\s*(.+)", line.text, re.IGNORECASE)
            for line in lines
            if line.reason == "front matter"
        ]
        title = next((found.group(1).strip("\"' ") for found in named if found), "")
    else:
        lines = text_to_lines(text)
    if not any(not line.blank for line in lines):
        raise UnreadableText("This document has no readable text in it; there is nothing to import.")
    return SourceText(name, lines, kind, encoding, title, warnings)


def _cells(text: str) -> list[str]:
    """Return the cells of a line pasted from a table (tabs between them, or upright bars with text on both sides)."""
    text = text.strip()
    for mark in ("\t", " | "):
        if mark in text:
            cells = [cell.strip(" |") for cell in text.split(mark)]
            return (
                cells if len([cell for cell in cells if cell]) >= 2 and all(len(cell) < 250 for cell in cells) else []
            )
    return []


def _one_bar_is_no_table(lines: list[Line]) -> None:
    """Take the cells from a line with an upright bar in it when no line next to it has any: the bar is part of it."""
    filled = [line for line in lines if not line.blank]
    for place, line in enumerate(filled):
        if line.cells and "\t" not in line.text:
            around = filled[max(0, place - 1) : place] + filled[place + 1 : place + 2]
            if not any(other.cells for other in around):
                line.cells = []


def text_to_lines(text: str) -> list[Line]:
    """Turn plain text into lines; emphasis marks and links of Markdown are understood, block by block."""
    lines: list[Line] = []
    block: list[str] = []
    paragraph = 0

    def flush() -> None:
        nonlocal paragraph
        if block:
            paragraph += 1
            for (plain, markup), raw in zip(mark_up(block), block, strict=True):
                line = make_line(len(lines) + 1, plain, markup, raw.rstrip(), paragraph=paragraph)
                line.cells = _cells(plain)
                number_like_the_line_before(line, lines[-1] if lines else None)
                lines.append(line)
            block.clear()

    for raw in text.split("\n"):
        if raw.strip() and not _RULE.fullmatch(raw):
            block.append(raw.rstrip())
        else:
            flush()
            lines.append(Line(len(lines) + 1, raw.rstrip()))
    flush()
    _one_bar_is_no_table(lines)
    count_bare_numbers(lines)
    for line in lines:
        if found := re.match(r"(#{1,6})\s+(?=\S)", line.content):
            line.heading = len(found.group(1))
            line.content = line.content[found.end() :].rstrip("# ")
            line.html = line.html[found.end() :].rstrip("# ")
    return lines
