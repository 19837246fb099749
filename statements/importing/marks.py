"""Quotation marks and brackets: what is open at a place in a text, and cutting only where nothing is.

Names of bodies are printed in every pair there is: «…», “…”, „…“, „…”, "…", and pairs that do not match („…").
"""

from __future__ import annotations

_CLOSES = {"»": "«", "”": '“„"', ")": "("}


class _Open:
    """The marks open so far, innermost last."""

    def __init__(self) -> None:
        self.stack: list[str] = []

    def read(self, letter: str) -> None:
        top = self.stack[-1] if self.stack else ""
        if letter in "«„(" or letter == "“" and top != "„" or letter == '"' and top not in ('"', "„", "“"):
            self.stack.append(letter)
        elif letter in '“"' or top and top in _CLOSES.get(letter, ""):
            self.stack.pop()


def is_open(text: str) -> bool:
    """Tell whether a quotation mark or a bracket of the text was never closed."""
    marks = _Open()
    for letter in text:
        marks.read(letter)
    return bool(marks.stack)


def inside_quotes(text: str, position: int) -> bool:
    """Tell whether a place in the text stands inside quotation marks or brackets."""
    return is_open(text[:position])


def split_outside(text: str, mark: str) -> list[str]:
    """Split at a character, except inside quotation marks and brackets."""
    if mark not in text:
        return [text]
    marks = _Open()
    parts, start = [], 0
    for position, letter in enumerate(text):
        if letter == mark and not marks.stack:
            parts.append(text[start:position])
            start = position + 1
        else:
            marks.read(letter)
    if marks.stack:  # a mark never closed: quotation marks cannot be trusted here
        return [part.strip() for part in text.split(mark)]
    return [part.strip() for part in [*parts, text[start:]]]
