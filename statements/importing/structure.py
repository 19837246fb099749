"""What kind of line a line is: prose, a heading-like line, the beginning of a list; and lines grouped into
paragraphs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .lines import Line

SENTENCE_END = re.compile(r"[.!?…]['»”\")\]*]*(?:\s*//)?$")
_SENTENCES = re.compile(r"(?<=[.!?…])[»”\")\]]*\s+(?=[«“„\"(]?[A-ZÀ-ÞА-ЯЁІЎ])")
_WRAPPED_MIN, _WRAPPED_MAX = 45, 110
_UNWRAPPED = 160  # characters; text wrapped by hand or by a printer has no such lines


def sentences(text: str) -> list[str]:
    """Split a paragraph into sentences, roughly: a mark, a space, a capital."""
    return _SENTENCES.split(text)


def is_prose(line: Line) -> bool:
    """Tell whether a line is running text: long, or a sentence of some length."""
    length = len(line.content)
    if length > 260:
        return True
    return bool(SENTENCE_END.search(line.content)) and line.words >= 7 and length >= 45


def is_title_like(line: Line) -> bool:
    """Tell whether a line could be a title or a heading: short, begins with a capital, does not end like a sentence."""
    content = line.content
    if line.heading:
        return len(content) <= 300
    if not content or len(content) > 260 or line.words > 36 or line.marker and line.marker.kind != "bullet":
        return False
    if not (
        content[0].isupper()
        or content[0].isdigit()
        or content[0] in "«“„\"#‘'"
        or content.islower()
        and line.words <= 4
    ):
        return False
    return not re.search(r"[.;:,…]['»”\")\]*]*$", content) or content.endswith(("г.", "etc."))


@dataclass
class Paragraph:
    """Lines that read as one: a wrapped paragraph, or a single line. ``gap`` is how many empty lines stand before
    it.
    """

    lines: list[Line]
    gap: int = 0
    used: bool = False
    notes: dict[str, str] = field(default_factory=dict)

    @property
    def first(self) -> Line:
        """The first line."""
        return self.lines[0]

    @property
    def text(self) -> str:
        """Plain text, wrapped lines joined."""
        return join([line.content for line in self.lines])

    @property
    def html(self) -> str:
        """Inline HTML, wrapped lines joined."""
        return join_markup([line.html for line in self.lines])


def join(parts: list[str]) -> str:
    """Join wrapped lines with a space; a word broken by a hyphen at the line's end keeps its hyphen, without the
    space.
    """
    out: list[str] = []
    for part in parts:
        part = part.strip()
        if out and re.search(r"\w-$", out[-1][-2:]) and part[:1].islower():
            out.append(part)
        else:
            out.append(f" {part}")
    return " ".join("".join(out).split())


def join_markup(parts: list[str]) -> str:
    """Join the inline HTML of wrapped lines; emphasis that only closed for the line break stays open."""
    return re.sub(r"</(em|strong)>( ?)<\1>", r"\2", join(parts))


def _wraps(line: Line, following: Line, longest: int, listed: bool, width: int) -> bool:
    """Tell whether a line goes on in the next: broken by the width of the page and not by meaning.

    ``longest`` is the longest line of the block, ``width`` that of the document.
    """
    if line.heading and line.heading == following.heading and line.paragraph == following.paragraph:
        return True
    if following.marker or following.cells or line.cells or following.heading or line.heading:
        return False
    if line.content.endswith(":") or line.content.endswith(";") and listed:
        return False
    if following.indent > line.indent + 1 and line.marker:
        return True
    if line.paragraph != following.paragraph:
        return False
    length = len(line.text.strip())
    if not _WRAPPED_MIN <= length <= _WRAPPED_MAX:
        return False
    if following.content[:1].islower():
        return True
    if width > _UNWRAPPED:
        return False  # whole paragraphs stand on one line here: a break means something
    full = length >= longest - 16
    return full and not SENTENCE_END.search(line.content) or full and longest >= 60 and len(following.content) > 40


def paragraphs(lines: list[Line]) -> list[Paragraph]:
    """Group lines into paragraphs; hard-wrapped text becomes whole again, lists stay line by line."""
    out: list[Paragraph] = []
    gap = 0
    position = 0
    width = max((len(line.text.strip()) for line in lines), default=0)
    while position < len(lines):
        line = lines[position]
        if line.blank:
            gap += 1
            position += 1
            continue
        block_end = position
        while block_end < len(lines) and not lines[block_end].blank:
            block_end += 1
        block = lines[position:block_end]
        longest = max(len(member.text.strip()) for member in block)
        listed = sum(member.content.endswith((";", ":")) for member in block) >= max(2, 0.5 * (len(block) - 1))
        for member in block:
            if out and gap == 0 and _wraps(out[-1].lines[-1], member, longest, listed, width):
                out[-1].lines.append(member)
            else:
                out.append(Paragraph([member], gap))
            gap = 0
        position = block_end
    return out
