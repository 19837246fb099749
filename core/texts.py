"""A text in several languages that belongs to one row and falls back visibly."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.utils import translation

from .conf import conf


class Shown:
    """What a template shows hundreds of: its fields are found by the first of the ways in which templates look.

    Django's templates try ``shown["name"]`` before ``shown.name``, and failing costs them more than all they do with
    the field afterwards.
    """

    __slots__ = ()
    __iter__ = None  # looking a field up by its name does not make it a collection

    def __getitem__(self, name: str) -> Any:
        try:
            return getattr(self, name)
        except (AttributeError, TypeError) as error:
            raise KeyError(name) from error


@dataclass(frozen=True)
class LocalisedText:
    """A text with the language it is really in, and whether that is another one than was asked for."""

    text: str
    language: str
    is_fallback: bool = False

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text)


@lru_cache(maxsize=64)  # most texts of a long list are empty
def _no_text(language: str) -> LocalisedText:
    return LocalisedText("", language)


class TranslatedText(Mapping[str, str]):
    """One text in each language: a read-only mapping of language code to text that never holds an empty one.

    ``str()`` gives the text for the active language, so that it can stand anywhere a plain text could.
    """

    __slots__ = ("_texts",)

    def __init__(self, texts: Mapping[str, str] | None = None, /, **by_language: str) -> None:
        merged = {**(texts or {}), **by_language}
        self._texts = {language: text.strip() for language, text in merged.items() if text and text.strip()}

    def text(self, language: str | None = None) -> str:
        """The text for a reader of ``language``, from the first language of her fallback order that has one."""
        return self.in_language(language).text

    def in_language(self, language: str | None = None) -> LocalisedText:
        """As :meth:`text`, saying which language it is in."""
        wanted = language or (translation.get_language() or "").split("-")[0]
        if not self._texts:
            return _no_text(wanted)
        if wanted in self._texts:
            return LocalisedText(self._texts[wanted], wanted)
        order = conf.fallback_order(wanted)
        code = next((code for code in order if code in self._texts), next(iter(self._texts)))
        return LocalisedText(self._texts[code], code, True)

    def with_text(self, language: str, text: str) -> TranslatedText:
        """A copy in which the text in one language is another one, or gone when it is empty."""
        return TranslatedText({**self._texts, language: text})

    def __getitem__(self, language: str) -> str:
        return self._texts[language]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, TranslatedText):
            return self._texts == other._texts
        return isinstance(other, Mapping) and self._texts == dict(other)

    def __hash__(self) -> int:
        return hash(tuple(sorted(self._texts.items())))

    def __str__(self) -> str:
        return self.text()

    def __repr__(self) -> str:
        return f"TranslatedText({self._texts!r})"
