"""Reading the content from its files. Knows nothing of the database."""

from __future__ import annotations

import tomllib
import uuid
from functools import cache
from pathlib import Path
from typing import Any

from zayava.core.dates import PartialDate

DATA = Path(__file__).resolve().parent / "data"
LANGUAGES = ("be", "en", "ru")
_NAMESPACE = uuid.UUID("6f1d3c52-0d9e-4b6a-9f0e-5a1c2f7e8b34")

DATE_KEYS = {"began", "date", "ended", "founded", "joined", "left", "resolved", "valid_from", "valid_until"}
"""Their texts become :class:`PartialDate` when a file is read."""

Data = dict[str, Any]


def uid(*parts: str) -> uuid.UUID:
    """The permanent identity of a thing of the demonstration (RFC 9562, version 5): the same wherever it is loaded."""
    return uuid.uuid5(_NAMESPACE, "/".join(parts))


def read(name: str) -> Data:
    """One file of content, such as ``tags.toml``."""
    return _with_dates(tomllib.loads((DATA / name).read_text(encoding="utf-8")))


def _with_dates(value: Any) -> Any:
    if isinstance(value, list):
        return [_with_dates(inner) for inner in value]
    if isinstance(value, dict):
        return {
            key: PartialDate.parse(inner) if key in DATE_KEYS and isinstance(inner, str) else _with_dates(inner)
            for key, inner in value.items()
        }
    return value


def statements() -> dict[str, Data]:
    """Every statement by its key, which is the name of its file; oldest first, because names begin with the date."""
    folder = DATA / "statements"
    return {path.stem: read(f"statements/{path.name}") for path in sorted(folder.glob("*.toml"))}


def in_language(value: Any, language: str) -> Any:
    """``value`` with every table of translations inside it replaced by its text in one language (``""`` if none)."""
    if isinstance(value, dict):
        if value and value.keys() <= set(LANGUAGES):
            return value.get(language, "")
        return {key: in_language(inner, language) for key, inner in value.items()}
    if isinstance(value, list):
        return [in_language(inner, language) for inner in value]
    return value


@cache
def _name_parts() -> tuple[Data, Data]:
    names = read("names.toml")
    return names["given"], names["surnames"]


def person_name(name: str) -> dict[str, str]:
    """A person's Belarusian name in each language, put together from the tables of given names and surnames.

    Raises ``KeyError`` for a part that the tables do not have.
    """
    given, surname = name.split(" ")
    givens, surnames = _name_parts()
    russian = f"{givens[given][0]} {surnames[surname][0]}"
    return {"be": name, "ru": russian, "en": f"{givens[given][1]} {surnames[surname][1]}"}
