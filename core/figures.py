"""Named figures: numbers that an app keeps up to date and that a block can put into any text.

An app registers a source in its ``AppConfig.ready``. The block (:class:`zayava.core.blocks.NamedFigureBlock`) knows the
name only, so that a text always shows the figure of the day, and nothing once it is gone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from django.http import HttpRequest

from .texts import LocalisedText


@dataclass(frozen=True)
class Figure:
    """A number as it should be read, what it counts, and a remark; ``url`` leads to where it comes from.

    ``url_language`` is the language of that page when it is not the reader's.
    """

    number: str
    caption: LocalisedText
    note: str = ""
    url: str = ""
    url_language: str = ""


Figures = Mapping[tuple[str, int | None], Figure]
"""Figures by name and year; under the year ``None`` stands the newest."""


@dataclass(frozen=True)
class FigureSource:
    """``choices`` gives names with words for editors; ``figures`` everything public in a language, in one query."""

    choices: Callable[[], Iterable[tuple[str, str]]]
    figures: Callable[[str, HttpRequest | None], Figures]


class NamedFigures:
    """The sources of all apps. Names begin with the app's own word (``index:…``), so that they cannot collide."""

    def __init__(self) -> None:
        self._sources: list[FigureSource] = []

    def register(self, source: FigureSource) -> None:
        if source not in self._sources:
            self._sources.append(source)

    def choices(self) -> list[tuple[str, str]]:
        """What an editor can choose from."""
        return [choice for source in self._sources for choice in source.choices()]

    def find(self, name: str, year: int | None, language: str, request: HttpRequest | None = None) -> Figure | None:
        """The figure of a name, in a year or the newest one; asked of the sources once for a request."""
        known: dict[str, Figures] = getattr(request, "zayava_figures", None) or {}
        if language not in known:
            known[language] = {
                key: figure for source in self._sources for key, figure in source.figures(language, request).items()
            }
            if request is not None:
                request.zayava_figures = known
        return known[language].get((name, year))


named_figures = NamedFigures()


def figure_choices() -> list[tuple[str, str]]:
    """The choices of the block; a function, because migrations name it."""
    return named_figures.choices()
