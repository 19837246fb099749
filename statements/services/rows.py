"""Editing many rows on one screen while others edit them too. Nothing here asks the database.

The screen remembers for each row what the editor was shown, as a token. When she saves, a row whose posted values
still have that token was not touched by her; a row whose present values no longer have it was touched by somebody
else. Only both together are a conflict.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar, Generic, TypeVar

from zayava.core.text.folding import compose


def normalise(text: str) -> str:
    """One line without invisible characters: what a text field of a browser gives back unchanged."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in compose(text)).split())


def normalise_lines(text: str) -> str:
    """As :func:`normalise`, line by line, without empty lines at the ends."""
    return "\n".join(map(normalise, text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))).strip()


def _digest(values: Iterable[tuple[str, str]]) -> str:
    return hashlib.sha256(json.dumps(sorted(values), ensure_ascii=False).encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Token:
    """What was shown: ``facts`` of the row itself, ``labels`` of what it points at, which may change by itself."""

    facts: str
    labels: str = ""

    @classmethod
    def of(cls, values: Mapping[str, str], labels: Sequence[str] = ()) -> Token:
        return cls(
            _digest((name, value) for name, value in values.items() if name not in labels),
            _digest((name, values[name]) for name in labels) if labels else "",
        )

    @classmethod
    def parse(cls, text: str) -> Token:
        facts, _dot, labels = text.partition(".")
        return cls(facts, labels)

    def __str__(self) -> str:
        return f"{self.facts}.{self.labels}"


@dataclass(frozen=True)
class Place:
    """Where an editor saw a row and where she wants it; both count from 1."""

    wanted: int
    shown: int


@dataclass(frozen=True)
class RowEdit:
    """What an editor asks for in one row; ``key`` is None for a new one, ``ref`` the row's name in the form.

    ``token`` is what she was shown; ``overrule`` says that she saw what somebody else wrote and wants hers.
    """

    labels: ClassVar[Sequence[str]] = ()
    """Values that are only shown: they belong to what the row points at."""

    ref: str
    key: int | None
    values: Mapping[str, str]
    token: Token = Token("")
    place: Place | None = None
    delete: bool = False
    overrule: bool = False

    @property
    def by_her(self) -> bool:
        """Whether she changed anything she was shown."""
        return Token.of(self.values, self.labels) != self.token

    def by_another(self, present: Mapping[str, str]) -> bool:
        """Whether the row is another one by now than she was shown."""
        return Token.of(present, self.labels).facts != self.token.facts


E = TypeVar("E", bound=RowEdit)


@dataclass
class Problem(Generic[E]):
    """A row that was not saved: with errors by field (``""``: the whole row), or with what somebody else wrote."""

    edit: E
    errors: dict[str, list[str]] = field(default_factory=dict)
    present: Mapping[str, str] | None = None


class OrderChanged(Exception):
    """Somebody else moved the rows while the editor was moving them."""


def arrange(current: Sequence[int], places: Mapping[int, Place]) -> list[int]:
    """The rows in the order the editor asked for.

    ``current`` holds the keys in their present order, ``places`` those she was shown. A row moved up goes before the
    row that stood there, a row moved down behind it. Rows she never saw keep the place they have. Raises
    :class:`OrderChanged` when she moved rows that meanwhile stand in another order.
    """
    places = {key: place for key, place in places.items() if key in set(current)}
    if all(place.wanted == place.shown for place in places.values()):
        return list(current)
    shown = sorted(places, key=lambda key: places[key].shown)
    if shown != [key for key in current if key in places]:
        raise OrderChanged

    def rank(key: int) -> tuple[int, int, int]:
        place = places[key]
        direction = (place.wanted > place.shown) - (place.wanted < place.shown)
        return place.wanted, direction, place.shown

    wanted = iter(sorted(places, key=rank))
    return [next(wanted) if key in places else key for key in current]
