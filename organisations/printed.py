"""Which name to show where a text, a list or a campaign has recorded the name it was printed with. Pure."""

from __future__ import annotations

from zayava.core.texts import LocalisedText


def is_printed_in(name_language: str | None, language: str) -> bool:
    """Whether a printed name can stand in a text in ``language`` as it is; one of unknown language can."""
    return name_language in ("", language)


def name_as_printed(
    text: str | None, printed_in: str | None, own: LocalisedText | None, language: str
) -> LocalisedText:
    """A name as printed where that is the reader's language, else ``own``, the register's name of that language.

    Where the register has none of that language, the name as printed stands, marked as another language's.
    """
    if own is None or (text is not None and is_printed_in(printed_in, language)):
        return LocalisedText(text or "", language)
    if own.is_fallback and text is not None and printed_in:
        return LocalisedText(text, printed_in, True)
    return own
