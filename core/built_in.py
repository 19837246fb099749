"""Lists and pages of the site that are no pages of the tree: tags, feeds, search, cookies.

An app names its own in its ``AppConfig.ready``. A host project that has not mounted one has no link to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import NoReverseMatch, reverse


@dataclass(frozen=True)
class BuiltIn:
    """``label`` is a lazy translation, ``url_name`` what ``reverse()`` takes; ``in_footer``: stands there by itself."""

    name: str
    label: Any
    url_name: str
    in_footer: bool = True

    @property
    def url(self) -> str:
        """Its address in the active language, or ``""`` on a site that has not mounted it."""
        try:
            return reverse(self.url_name)
        except NoReverseMatch:
            return ""


class BuiltIns:
    def __init__(self) -> None:
        self._known: dict[str, BuiltIn] = {}

    def register(self, built_in: BuiltIn) -> None:
        self._known[built_in.name] = built_in

    def get(self, name: str) -> BuiltIn | None:
        return self._known.get(name)

    def __iter__(self) -> Iterator[BuiltIn]:
        return iter(self._known.values())


built_ins = BuiltIns()


def built_in_choices() -> list[tuple[str, Any]]:
    """The choices of a link; a function, because migrations name it."""
    return [(built_in.name, built_in.label) for built_in in built_ins]
