"""The register of indices by year, as apps that read texts ask it without importing the app that keeps it.

That app registers what keeps its indices in its ``AppConfig.ready``. Without one there are no indices, and nothing can
be kept.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Protocol

from .texts import TranslatedText


class ScoreRefused(Exception):
    """A score cannot be kept; the message is a whole sentence that says why. Nothing was changed."""


@dataclass(frozen=True)
class KeptIndex:
    """An index with its permanent ``uid``, its name in every language, the end of its scale and its scores by year."""

    uid: str
    name: TranslatedText
    maximum: Decimal
    scores: Mapping[int, Decimal]


class Keeper(Protocol):
    """What the app that keeps indices registers; see :class:`IndexRegister`."""

    def indices(self) -> Sequence[KeptIndex]: ...

    def may_keep(self, user: Any) -> bool: ...

    def keep(self, uid: str, year: int, score: Decimal, *, instead_of: Decimal | None, user: Any) -> None: ...


class IndexRegister:
    """Asks the one app that keeps indices."""

    def __init__(self) -> None:
        self._keeper: Keeper | None = None

    def register(self, keeper: Keeper) -> None:
        self._keeper = keeper

    def indices(self) -> Sequence[KeptIndex]:
        """Every index. Editors see all of them: any text of theirs can show any score (:mod:`~zayava.core.figures`)."""
        return self._keeper.indices() if self._keeper else ()

    def may_keep(self, user: Any) -> bool:
        """Whether somebody may change the scores of indices."""
        return bool(self._keeper) and self._keeper.may_keep(user)

    def keep(self, uid: str, year: int, score: Decimal, *, instead_of: Decimal | None, user: Any) -> None:
        """Keep the score of a year in the name of ``user``, who has decided it.

        ``instead_of`` is what she saw in its place, ``None`` for a year without score. Raises :class:`ScoreRefused`
        when something else is there now, when the score does not fit the index, or when she may not change it.
        """
        if self._keeper is None:
            raise ScoreRefused("No app that keeps indices is installed.")
        self._keeper.keep(uid, year, score, instead_of=instead_of, user=user)


index_register = IndexRegister()
