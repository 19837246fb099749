"""What form a text has, by the word it uses for itself or another text uses for it."""

from __future__ import annotations

import re

from zayava.core.text.folding import fold

from ...enums import Kind

# Beginnings of folded words in English, Belarusian and Russian; the first that occurs decides.
_WORDS: tuple[tuple[Kind, str], ...] = (
    (Kind.OPEN_LETTER, r"open letter|joint letter|letter|адкрыт\w+ ліст|ліст|лист|открыт\w+ письм|письм"),
    (Kind.JOINT_STATEMENT, r"joint (?:\w+ )?statement|супольн\w+ заяв|сумесн\w+ заяв|совместн\w+ заявлен"),
    (Kind.APPEAL, r"appeal|зварот|обращен"),
    (Kind.POSITION, r"position|пазіцы|позици"),
    (Kind.INTERVIEW, r"interview|інтэрв|гутарк|интервью"),
    (Kind.STATEMENT, r"statement|declaration|заяв|заявлен|дэкларац|декларац"),
)
_PATTERNS = tuple((kind, re.compile(rf"\b(?:{words})")) for kind, words in _WORDS)
_SPOKEN = (Kind.STATEMENT, Kind.JOINT_STATEMENT)


def kind_named(text: str) -> Kind | None:
    """The kind a title or a reference names, or ``None``."""
    folded = fold(text)
    return next((kind for kind, pattern in _PATTERNS if pattern.search(folded)), None)


def same_kind(kind: str) -> list[str]:
    """The kinds that another text may mean by the word for this one: a joint statement is a statement too."""
    return [*_SPOKEN] if kind in _SPOKEN else [kind]
