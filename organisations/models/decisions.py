"""What was decided about the register: judgements on who is who, and merges that can be undone."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zayava.core.models import Merge
from zayava.core.text.folding import fold

from ..enums import Verdict
from .names import MAX_LENGTH
from .organisation import Organisation
from .person import Person


class Judgement(models.Model):
    """A verdict on whether an entry and another entry, or an entry and a printed name, are the same.

    Kept for good, so that a pair once refused is never proposed again. Of two entries ``entry`` has the lower key.
    """

    text = models.CharField(_("printed name"), max_length=MAX_LENGTH, blank=True)
    folded = models.CharField(max_length=400, editable=False, blank=True, db_index=True)
    verdict = models.CharField(_("verdict"), max_length=10, choices=Verdict.choices)
    source = models.CharField(_("reason or source"), max_length=500, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(_("decided at"), auto_now=True)

    class Meta:
        abstract = True
        verbose_name = _("judgement")
        verbose_name_plural = _("judgements")
        ordering = ["pk"]

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.folded = fold(self.text)[:400]
        super().save(*args, **kwargs)

    def __str__(self) -> str:
        return f"{self.entry} / {self.text or self.other}: {self.get_verdict_display()}"


def _judgement_constraints(prefix: str) -> list[models.BaseConstraint]:
    return [
        models.CheckConstraint(
            condition=models.Q(other__isnull=True) ^ models.Q(folded=""), name=f"zayava_{prefix}_judgement_one_other"
        ),
        models.UniqueConstraint(
            fields=["entry", "other"],
            condition=models.Q(other__isnull=False),
            name=f"zayava_{prefix}_judgement_pair_once",
        ),
        models.UniqueConstraint(
            fields=["entry", "folded"], condition=~models.Q(folded=""), name=f"zayava_{prefix}_judgement_text_once"
        ),
    ]


class OrganisationJudgement(Judgement):
    """A verdict about organisations."""

    entry = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="judgements")
    other = models.ForeignKey(Organisation, on_delete=models.CASCADE, null=True, blank=True, related_name="+")

    class Meta(Judgement.Meta):
        abstract = False
        constraints = _judgement_constraints("organisation")


class PersonJudgement(Judgement):
    """A verdict about people."""

    entry = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="judgements")
    other = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, blank=True, related_name="+")

    class Meta(Judgement.Meta):
        abstract = False
        constraints = _judgement_constraints("person")


class OrganisationMerge(Merge):
    """A merge of two organisations."""

    winner = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="merges_won")
    loser = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="merges_lost")


class PersonMerge(Merge):
    """A merge of two people."""

    winner = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="merges_won")
    loser = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="merges_lost")
