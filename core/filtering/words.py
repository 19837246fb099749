"""Values of an address as they were meant. Pure functions."""

from __future__ import annotations

import unicodedata

from ..text.folding import compose

MAX_LENGTH = 200
"""Characters; nothing of ours has a longer name in an address."""


def clean_word(raw: str) -> str | None:
    """A value of an address in the one form it is compared in, ``""`` when it is empty, ``None`` when it is none.

    Without marks that cannot be seen and space around it, wide and other compatible letters as the plain ones, in lower
    case. What is too long, was no text or holds control characters means nothing.
    """
    if len(raw) > MAX_LENGTH or "\ufffd" in raw:
        return None
    word = unicodedata.normalize("NFKC", compose(raw)).strip().lower()
    return word if word.isprintable() else None


def clean_number(word: str) -> int | None:
    """A whole number written with the digits of any script, or ``None``."""
    return int(word) if word.isdecimal() else None
