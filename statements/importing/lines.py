"""One line of a source text and the list mark at its beginning."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

_BULLET = re.compile(r"[•●▪◦‣∙■□➤►▶✓✔○◆♦–—−*·-]\s+(?=\S)")
_PICTURE = re.compile(r"[\u25a0-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]\ufe0f?\s+(?=[^\W\d_]|[«“\"])")
_DECIMAL = re.compile(r"\(?((?!(?:19|20)\d\d[.)])\d{1,5}(?:\.\d{1,3}){0,3})(?:\.\)|[.)])(?:\s+|(?=[^\W\d_«“„\"]))")
_OUTLINE = re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,3})\s+(?=[^\W\d_])")
_LETTER = re.compile(r"\(?([a-zа-яёіў])\)\s*(?=\S)|([a-iабвеж])\.\s+(?=\S)")
_CAPITAL = re.compile(r"\(?([A-ZА-ЯІЎ])\)\s*(?=\S)")
_ROMAN = re.compile(r"\(?([IVXІХ]{1,6}|[ivx]{2,6})[.)]\s+(?=\S)")
_BARE = re.compile(r"\s*(\d{1,4})(?:\s+(?=[^\W\d_a-zа-яёіў]|[«“\"])|\s+[–—-]\s+(?=[^\W\d_]))")
_ROMAN_DATE = re.compile(r"\d{1,2}\.\s?[IVXІХ]{1,4}\.\s?(?:19|20|21)\d\d")
_TAG = re.compile(r"</?(?:em|strong|a)\b[^>]*>")


@dataclass(frozen=True)
class Marker:
    """A list mark: kind is ``bullet``, ``decimal``, ``letter`` or ``roman``; label is what was printed, without
    brackets.
    """

    kind: str
    label: str = ""

    @property
    def depth(self) -> int:
        """How many levels the label itself tells: 2.1 has two."""
        return self.label.count(".") + 1 if self.kind == "decimal" else 1


def parse_marker(text: str) -> tuple[Marker | None, int]:
    """Return the list mark a line begins with and how many characters it takes (0 when there is none)."""
    start = len(text) - len(text.lstrip())
    position = start
    marker: Marker | None = None
    found = _BULLET.match(text, position) or _PICTURE.match(text, position)
    if found:
        marker, position = Marker("bullet", text[position]), found.end()
    if found := _DECIMAL.match(text, position) or _OUTLINE.match(text, position):
        label = found.group(1)
        parts = label.split(".")
        is_date = (
            len(parts) >= 2
            and any(len(part) == 2 and part[0] == "0" for part in parts)
            or bool(_ROMAN_DATE.match(text, start))
        )
        if not is_date:
            return Marker("decimal", label), found.end()
    elif found := _ROMAN.match(text, position):
        return Marker("roman", found.group(1).translate(str.maketrans("ІХ", "IX"))), found.end()
    elif found := _LETTER.match(text, position) or _CAPITAL.match(text, position):
        return Marker("letter", next(group for group in found.groups() if group)), found.end()
    return marker, position if marker else 0


@dataclass
class Line:
    """One line of the text an editor sees.

    ``number`` counts from 1; ``text`` is plain and complete; ``content`` and ``html`` are without the list mark;
    ``heading``
    is 1–6 when the document itself marks a heading; ``cells`` are the cells of a table row; ``reason`` is set when the
    document's own structure says that the line is page furniture. ``paragraph`` is equal for the lines of one
    paragraph; ``cut`` says that buttons, tags or the like stood right above it.
    """

    number: int
    text: str
    content: str = ""
    html: str = ""
    marker: Marker | None = None
    indent: int = 0
    heading: int = 0
    strong: bool = False
    quote: bool = False
    cells: list[str] = field(default_factory=list)
    reason: str = ""
    paragraph: int = 0
    href: str = ""
    cut: bool = False

    @property
    def blank(self) -> bool:
        """True when there is nothing to read in the line."""
        return not self.content

    @property
    def words(self) -> int:
        """Number of words."""
        return len(self.content.split())


def number_like_the_line_before(line: Line, before: Line | None) -> None:
    """Make a number that could be a year (1900–2099) a list mark when it goes on counting from the line before."""
    found = re.match(r"\s*\(?((?:19|20)\d\d)[.)]\s+(?=\S)", line.text)
    if found and before and before.marker and before.marker.label == str(int(found.group(1)) - 1):
        line.marker, line.content = Marker("decimal", found.group(1)), line.text[found.end() :].strip()
        line.html = _drop_plain(line.html, found.end() - (len(line.text) - len(line.text.lstrip())))


def count_bare_numbers(lines: list[Line]) -> None:
    """Make numbers without a dot ("1 Union of Bridges") list marks where three lines or more count on."""
    filled = [line for line in lines if not line.blank and not line.cells]
    found: list[Any] = [None if line.marker else _BARE.match(line.text) for line in filled]
    start = 0
    while start < len(filled):
        end = start
        while end < len(filled) and found[end] and int(found[end][1]) - int(found[start][1]) == end - start:
            end += 1
        if end - start >= 3:
            for line, match in zip(filled[start:end], found[start:end], strict=True):
                assert match is not None
                line.marker, line.content = Marker("decimal", match[1]), line.text[match.end() :].strip()
                line.html = _drop_plain(line.html, len(line.text.lstrip()) - len(line.text[match.end() :]))
        start = max(end, start + 1)


def make_line(number: int, text: str, markup: str, raw: str | None = None, **facts: object) -> Line:
    """Build a line from its plain text and inline HTML, both still with the list mark.

    ``raw`` is what the editor sees, when it differs from the plain text.
    """
    marker, length = parse_marker(text)
    content, rich = text[length:].strip(), markup
    if length:
        rich = _drop_plain(markup, length)
    line = Line(number, raw if raw is not None else text, content, rich.strip(), marker, **facts)  # type: ignore[arg-type]
    line.indent = line.indent or len(text.expandtabs(4)) - len(text.expandtabs(4).lstrip())
    bare = _TAG.sub("", re.sub(r"<strong>.*?</strong>", "", line.html))
    line.strong = line.strong or ("<strong>" in line.html and not bare.strip(" :.*"))
    return line


def _drop_plain(markup: str, length: int) -> str:
    """Drop the first ``length`` characters of text from inline HTML, keeping tags and whole entities."""
    out: list[str] = []
    position = dropped = 0
    while position < len(markup) and dropped < length:
        if markup[position] == "<":
            end = markup.index(">", position) + 1
            out.append(markup[position:end])
            position = end
            continue
        position = markup.index(";", position) + 1 if markup[position] == "&" else position + 1
        dropped += 1
    return "".join(out) + markup[position:].lstrip()
