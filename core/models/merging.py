"""The record of a merge: who was joined to whom, and what was moved, so that it can be moved back."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Merge(models.Model):
    """A merge. Subclasses add ``winner`` and ``loser``, foreign keys to one model; see :mod:`zayava.core.merging`."""

    moves = models.JSONField(default=dict, editable=False)
    merged_at = models.DateTimeField(_("merged at"), auto_now_add=True)
    merged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    undone_at = models.DateTimeField(_("undone at"), null=True, blank=True, editable=False)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        abstract = True
        verbose_name = _("merge")
        verbose_name_plural = _("merges")
        ordering = ["-pk"]

    @property
    def is_undone(self) -> bool:
        return self.undone_at is not None

    def __str__(self) -> str:
        return f"{self.loser} → {self.winner}"
