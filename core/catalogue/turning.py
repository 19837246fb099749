"""Catalogues of what changes by itself when a day comes."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from .catalogue import Catalogue
from .results import Result


class TurningCatalogue(Catalogue):
    """The next moment at which something in it is another one is kept; the first reader after it has all read anew."""

    _due: datetime.datetime | None = None

    def turns_at(self, moments: Iterable[datetime.datetime]) -> None:
        """Be told, while items are loaded, of moments to come at which they will be others."""
        self._due = min([*moments, *([self._due] if self._due else [])], default=None)

    def select(self, language: str, *args: Any, **kwargs: Any) -> Result:
        if self._due is not None and timezone.now() >= self._due:
            self._due = None
            self.take(None)
        return super().select(language, *args, **kwargs)


def midnight(day: datetime.date) -> datetime.datetime:
    """The beginning of a day where the site is."""
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time()))


def midnights(days: Iterable[datetime.date]) -> list[datetime.datetime]:
    """The beginnings of those of some days that are still to come."""
    today = timezone.localdate()
    return [midnight(day) for day in days if day > today]
