"""Which tag is broader than which. The whole vocabulary is small, so its branches are read at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import QuerySet

from ..models import Tag
from ..prepared import prepared


@prepared
def _branches() -> QuerySet:
    return Tag.objects.filter(merged_into__isnull=True).order_by("pk").values_list("pk", "broader_id")


class Hierarchy:
    """Every tag that stands, and the one above it, by their primary keys."""

    def __init__(self, rows: Iterable[tuple[int, int | None]]) -> None:
        standing = dict(rows)
        self._above = {key: above if above in standing else None for key, above in standing.items()}
        self._below: dict[int | None, list[int]] = defaultdict(list)
        for key, above in self._above.items():
            self._below[above].append(key)

    @classmethod
    def load(cls) -> Hierarchy:
        """As it is now: one query."""
        return cls(_branches())

    def above(self, key: int) -> list[int]:
        """The broader tags of a tag, the nearest first."""
        found: list[int] = []
        above = self._above.get(key)
        while above is not None and above not in found and above != key:
            found.append(above)
            above = self._above.get(above)
        return found

    def children(self, key: int | None) -> list[int]:
        """The tags right below one; the topmost ones for ``None``."""
        return list(self._below.get(key, ()))

    def would_circle(self, key: int, broader: int | None) -> bool:
        """Whether a tag would stand below itself if ``broader`` stood above it."""
        return broader is not None and (broader == key or key in self.above(broader))

    def with_broader(self, tags: Iterable[int]) -> set[int]:
        """Tags and every broader one: under all of these a thing that bears ``tags`` is found."""
        return {found for tag in tags if tag in self._above for found in (tag, *self.above(tag))}


def lock_vocabulary() -> Hierarchy:
    """Keep others from changing tags until the transaction ends, and return how the tags stand to one another.

    Two editors who each put one of two tags below the other would make a circle that neither of them sees.
    """
    return Hierarchy(Tag.objects.select_for_update().order_by("pk").values_list("pk", "broader_id"))
