"""Scores that people take over from texts into the register of indices."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from zayava.core.index_register import KeptIndex, ScoreRefused

from .models import IndexScore, YearlyIndex


class IndexKeeper:
    """The indices of this app, for :data:`zayava.core.index_register.index_register`."""

    def indices(self) -> Sequence[KeptIndex]:
        """Every index with its scores, the oldest index first: two queries."""
        return [
            KeptIndex(str(index.uid), index.name, index.maximum, {row.year: row.score for row in index.scores.all()})
            for index in YearlyIndex.objects.order_by("pk").prefetch_related("scores")
        ]

    def may_keep(self, user: Any) -> bool:
        return user is not None and user.has_perm("zayava_home.change_yearlyindex")

    def keep(self, uid: str, year: int, score: Decimal, *, instead_of: Decimal | None, user: Any) -> None:
        """Write the score of a year; its note and its method stay. The history of the index tells who did it.

        Raises :class:`~zayava.core.index_register.ScoreRefused`, see there.
        """
        if not self.may_keep(user):
            raise ScoreRefused(_("You may not change the scores of indices. Untick them, or ask an administrator."))
        with transaction.atomic():
            index = YearlyIndex.objects.select_for_update().filter(uid=uid).first()
            if index is None:
                raise ScoreRefused(_("The index that a score should be taken over into has been deleted."))
            row = IndexScore.objects.filter(index=index, year=year).first() or IndexScore(index=index, year=year)
            if (row.score if row.pk else None) != instead_of:
                raise ScoreRefused(
                    _("The score of %(year)s in “%(index)s” was changed in the meantime. Look at it and decide again.")
                    % {"index": index, "year": year}
                )
            row.score = score
            try:
                row.full_clean()
            except ValidationError as error:
                raise ScoreRefused(" ".join(error.messages)) from error
            row.save()
            log(instance=index, action="wagtail.edit", user=user, content_changed=True)


index_keeper = IndexKeeper()
