"""The number an editor gave a row."""

from __future__ import annotations

import re

from django.http import QueryDict

from ..services.rows import Place

_NUMBER = re.compile(r"[0-9]{1,6}")


def posted_place(data: QueryDict, prefix: str, exists: bool) -> Place | None:
    """Where she saw the row (``…-was``) and where she wants it (``…-order``), if she said so."""
    wanted, shown = (data.get(f"{prefix}-{name}", "").strip() for name in ("order", "was"))
    if not _NUMBER.fullmatch(wanted):
        wanted = shown
    if not _NUMBER.fullmatch(wanted):
        return None
    if exists:
        return Place(int(wanted), int(shown)) if _NUMBER.fullmatch(shown) else None
    return Place(max(int(wanted), 1), 0)


def place_only(data: QueryDict) -> list[str]:
    """The refs of rows of which only the place was posted, because nothing else was touched."""
    return [ref for ref in dict.fromkeys(data.getlist("place")) if re.fullmatch(r"[0-9]{1,18}", ref)]
