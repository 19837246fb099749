"""What editors decided about tags: which became one, and which only look alike."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .merging import Merge


class TagMerge(Merge):
    """A merge of two tags."""

    winner = models.ForeignKey("zayava_core.Tag", on_delete=models.CASCADE, related_name="merges_won")
    loser = models.ForeignKey("zayava_core.Tag", on_delete=models.CASCADE, related_name="merges_lost")


class DifferentTags(models.Model):
    """Two tags somebody called different although they look alike; ``first`` has the lower key. Kept for good."""

    first = models.ForeignKey("zayava_core.Tag", on_delete=models.CASCADE, related_name="+")
    second = models.ForeignKey("zayava_core.Tag", on_delete=models.CASCADE, related_name="+")
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(_("decided at"), auto_now=True)

    class Meta:
        verbose_name = _("different tags")
        verbose_name_plural = _("different tags")
        constraints = [models.UniqueConstraint(fields=["first", "second"], name="zayava_tags_called_different_once")]

    def __str__(self) -> str:
        return f"{self.first} ≠ {self.second}"
