"""The journal of what changed, from which every process learns what its catalogues must read again."""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class CatalogueChange(models.Model):
    """A record that changed, or everything when ``subject`` is null; written in the transaction of the change."""

    catalogue = models.CharField(max_length=60)
    subject = models.BigIntegerField(null=True)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("change of a catalogue")
        verbose_name_plural = _("changes of catalogues")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.catalogue} {'*' if self.subject is None else self.subject}"
