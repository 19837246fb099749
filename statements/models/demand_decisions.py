"""What was decided about demands: which are one, and merges that can be undone."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zayava.organisations.enums import Verdict
from zayava.organisations.models.decisions import Merge

from .demands import Demand


class DemandJudgement(models.Model):
    """A verdict on whether two demands are one. Of the two ``demand`` has the lower key.

    Kept for good, so that a pair once refused is never proposed again.
    """

    demand = models.ForeignKey(Demand, on_delete=models.CASCADE, related_name="judgements")
    other = models.ForeignKey(Demand, on_delete=models.CASCADE, related_name="+")
    verdict = models.CharField(_("verdict"), max_length=10, choices=Verdict.choices)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(_("decided at"), auto_now=True)

    class Meta:
        verbose_name = _("judgement on demands")
        verbose_name_plural = _("judgements on demands")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["demand", "other"], name="zayava_demand_judgement_pair_once"),
            models.CheckConstraint(
                condition=models.Q(demand__lt=models.F("other")), name="zayava_demand_judgement_in_order"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.demand} / {self.other}: {self.get_verdict_display()}"


class DemandMerge(Merge):
    """A merge of two demands."""

    winner = models.ForeignKey(Demand, on_delete=models.CASCADE, related_name="merges_won")
    loser = models.ForeignKey(Demand, on_delete=models.CASCADE, related_name="merges_lost")

    class Meta(Merge.Meta):
        verbose_name = _("merge of demands")
        verbose_name_plural = _("merges of demands")
