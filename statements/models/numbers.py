"""A public number that is given once and kept forever."""

from __future__ import annotations

from typing import Any

from django.db import models


class KeepsItsNumber(models.Model):
    """A row whose ``number`` is given by the service of its kind, never by saving.

    Whoever read the row before it was published and saves it afterwards knows no number, and takes none away. Stands
    first among the bases.
    """

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        is_whole = not args and not kwargs.get("force_insert") and kwargs.get("update_fields") is None
        if is_whole and self.number is None and not self._state.adding:
            unread = self.get_deferred_fields()
            kwargs["update_fields"] = [
                field.name
                for field in self._meta.concrete_fields
                if not field.primary_key and field.name != "number" and field.attname not in unread
            ]
        super().save(*args, **kwargs)
