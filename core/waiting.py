"""What waits for an editor's hand: each app says what it can have waiting, the admin's front page shows it.

An app registers kinds of work in its ``AppConfig.ready``. Each is a count and the address of the very list that shows
what was counted, for one editor: only what she may see and do.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.core.cache import cache
from django.db.models import Max, QuerySet

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractBaseUser
    from django.utils.functional import _StrPromise

MOST = 99
"""Counting stops here: “more than 99” says as much as any number, and costs the same in every archive."""
_KEPT_FOR = 300
"""Seconds for which counts are kept at most; see :meth:`WaitingKinds.lines`."""


@dataclass(frozen=True)
class WaitingKind:
    """One kind of work.

    ``count`` gives 0 for who may not do it, and should count with :func:`bounded`; ``url`` leads to the list of what
    was counted. ``label`` is a phrase that stands before a number: “Texts without tags”. ``note`` may add a line about
    the most urgent one; it is asked for only when something waits.
    """

    name: str
    label: str | _StrPromise
    count: Callable[[AbstractBaseUser], int]
    url: Callable[[AbstractBaseUser], str]
    icon: str = "tasks"
    order: int = 100
    note: Callable[[AbstractBaseUser], str] | None = None


@dataclass(frozen=True)
class WaitingLine:
    """A kind of work that has something waiting, as it is shown."""

    name: str
    label: str
    count: str
    url: str
    icon: str
    note: str = ""


class WaitingKinds:
    """The kinds of work of all apps."""

    def __init__(self) -> None:
        self._kinds: dict[str, WaitingKind] = {}

    def register(self, *kinds: WaitingKind) -> None:
        """Add kinds of work. One that has the name of another takes its place."""
        self._kinds.update({kind.name: kind for kind in kinds})

    def lines(self, user: AbstractBaseUser) -> list[WaitingLine]:
        """What waits for an editor, in order; nothing of which there is nothing.

        Counting may read much of a large archive. So the counts are kept until somebody does something that Wagtail
        logs, and for five minutes at most: coming back to the front page costs two small queries.
        """
        kinds = sorted(self._kinds.values(), key=lambda kind: (kind.order, kind.name))
        counts = self._counts(kinds, user)
        return [
            WaitingLine(
                name=kind.name,
                label=str(kind.label),
                count=f"{MOST}+" if counts[kind.name] > MOST else str(counts[kind.name]),
                url=kind.url(user),
                icon=kind.icon,
                note=kind.note(user) if kind.note else "",
            )
            for kind in kinds
            if counts[kind.name]
        ]

    def _counts(self, kinds: list[WaitingKind], user: AbstractBaseUser) -> dict[str, int]:
        key, stamp = f"zayava:waiting:{user.pk}", _last_logged()
        names = sorted(kind.name for kind in kinds)
        kept = cache.get(key)
        if kept and kept["stamp"] == stamp and sorted(kept["counts"]) == names:
            return kept["counts"]
        counts = {kind.name: kind.count(user) for kind in kinds}
        cache.set(key, {"stamp": stamp, "counts": counts}, _KEPT_FOR)
        return counts


def bounded(rows: QuerySet[Any]) -> int:
    """How many rows there are, counted no further than is shown."""
    return rows.order_by()[: MOST + 1].count()


def _last_logged() -> list[int | None]:
    """What the logs of Wagtail end with; it changes with everything that an editor does."""
    from wagtail.models import ModelLogEntry, PageLogEntry

    return [model.objects.aggregate(last=Max("pk"))["last"] for model in (PageLogEntry, ModelLogEntry)]


waiting_kinds = WaitingKinds()
