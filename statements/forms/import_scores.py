"""Scores of an index in an import: beside what the register has, to be taken over where the editor ticks a box."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from zayava.core.index_register import index_register
from zayava.core.numbers import number_in_words

from ..services.importing import ImportPlan
from ..services.importing.index_scores import NO_INDEX, Standing, compared, score_in_words

NOTHING = "nothing"
_SEEN = re.compile(r"[0-9]{1,9}(\.[0-9]{1,6})?")


class ScoreRows:
    """A row for each score, with a box for each index it may belong to.

    A box says what it would replace, so that one which was ticked before the register changed is not ticked any more.
    """

    no_index = NO_INDEX

    def __init__(self, plan: ImportPlan, user: Any, data: Mapping[str, str] | None = None) -> None:
        self.plan, self.data = plan, data or {}
        self.may_keep = index_register.may_keep(user)
        self.rows = [
            {
                "line": score.line,
                "sentence": score_in_words(score),
                "year": score.year,
                "indices": [self._index(score.year, standing) for standing in standings],
            }
            for score, standings in compared(plan)
        ]

    def _index(self, year: int, standing: Standing) -> dict[str, Any]:
        name, value = f"score-{year}-{standing.uid}", standing.seen or NOTHING
        return {
            "standing": standing,
            "name": name,
            "value": value,
            "new": number_in_words(standing.score),
            "old": "" if standing.kept is None else number_in_words(standing.kept),
            "is_ticked": self.data.get(name) == value,
        }

    def apply(self) -> None:
        """Put the ticked boxes into the plan. What is no box of this screen is left."""
        for score in self.plan.scores:
            prefix = f"score-{score.year}-"
            for name, value in self.data.items():
                if name.startswith(prefix) and (value == NOTHING or _SEEN.fullmatch(value)):
                    score.take[name.removeprefix(prefix)] = "" if value == NOTHING else value
