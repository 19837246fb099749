"""Scores of an index that a text names: compared with the register of indices, taken over when somebody decides so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zayava.core.index_register import KeptIndex, index_register
from zayava.core.numbers import number_in_words
from zayava.core.text.folding import fold

from ...importing.recognised import IndexMatch, Recognised
from .plan import ImportPlan, PlannedScore

NO_INDEX = gettext_lazy("No index of the register has this scale.")


@dataclass(frozen=True)
class Standing:
    """How a score of the text stands to an index of the register: ``kept`` is what that has for the year, if anything.

    ``is_other`` tells that the two differ.
    """

    uid: str
    name: str
    score: Decimal
    kept: Decimal | None

    @property
    def is_other(self) -> bool:
        return self.kept is not None and self.kept != self.score

    @property
    def is_open(self) -> bool:
        """Whether there is anything to decide."""
        return self.kept != self.score

    @property
    def seen(self) -> str:
        """What the register has, for :attr:`.plan.PlannedScore.take`."""
        return "" if self.kept is None else str(self.kept)

    @property
    def sentence(self) -> str:
        """The same in words."""
        if self.kept is None:
            return _("“%(index)s” of the register has no score for this year.") % {"index": self.name}
        if self.is_other:
            words = {"index": self.name, "score": number_in_words(self.kept)}
            return _("“%(index)s” of the register has another score for this year: %(score)s.") % words
        return _("“%(index)s” of the register has the same score.") % {"index": self.name}


def plan_scores(recognised: Recognised, plan: ImportPlan) -> None:
    """Note the scores that the text names, and for programs how each stands to the register. Two queries if any."""
    plan.scores = [PlannedScore(row.year, str(row.score), row.scale, row.line) for row in recognised.index]
    for score, standings in compared(plan):
        recognised.index_matches += [
            IndexMatch(score.year, row.score, row.name, row.kept) for row in standings
        ] or [IndexMatch(score.year, Decimal(score.score))]  # fmt: skip


def compared(plan: ImportPlan) -> Iterator[tuple[PlannedScore, list[Standing]]]:
    """Each score with the indices it may belong to as they are now: those of its scale.

    Of several it is those that the text calls by their name in any language, if it does.
    """
    indices = index_register.indices() if plan.scores else ()
    named = _named(indices, plan.text)
    for score in plan.scores:
        of_scale = [index for index in indices if index.maximum == score.scale]
        fitting = [index for index in of_scale if index.uid in named] or of_scale
        yield (
            score,
            [
                Standing(index.uid, index.name.text() or index.uid, Decimal(score.score), index.scores.get(score.year))
                for index in fitting
            ],
        )


def _named(indices: Sequence[KeptIndex], text: str) -> set[str]:
    words = f" {fold(text)} " if len(indices) > 1 else ""
    return {index.uid for index in indices for name in index.name.values() if fold(name) and f" {fold(name)} " in words}


def score_in_words(score: PlannedScore) -> str:
    """“The text names the index of 2020: 3.1 of 10.”"""
    return _("The text names the index of %(year)s: %(score)s of %(scale)s.") % {
        "year": score.year,
        "score": number_in_words(Decimal(score.score)),
        "scale": score.scale,
    }


def take_scores(plan: ImportPlan, user: Any) -> int:
    """Carry out what an editor decided; return how many scores were taken over.

    Raises :class:`~zayava.core.index_register.ScoreRefused` when the register has something else now than she saw, or
    when she may not change it.
    """
    taken = 0
    for score in plan.scores:
        for uid, seen in score.take.items():
            instead_of = Decimal(seen) if seen else None
            index_register.keep(uid, score.year, Decimal(score.score), instead_of=instead_of, user=user)
            taken += 1
    return taken
