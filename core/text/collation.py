"""The order of the alphabet of each language. Pure functions."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from .folding import compose

_ALPHABETS = {
    "be": "абвгґдеёжзійклмнопрстуўфхцчшыьэюя",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "en": "abcdefghijklmnopqrstuvwxyz",
}
_PLACES = {
    language: {letter: place for place, letter in enumerate(letters)} for language, letters in _ALPHABETS.items()
}
# Letters that an alphabet lacks stand beside the letter they are read as.
_GUESTS = {
    "be": {"и": "і", "щ": "ш", "ъ": "ь"},
    "ru": {"і": "и", "ў": "у", "ґ": "г"},
    "en": {"ł": "l", "ø": "o", "đ": "d", "æ": "a", "ß": "s"},
}
_DIGIT, _OWN, _OTHER = 0, 1, 2


@lru_cache(maxsize=20_000)
def sort_key(text: str, language: str) -> tuple[object, ...]:
    """Sorts texts as a dictionary of the language does: і after з, ё after е, ў after у; quotation marks do not count.

    Figures go first, then the language's own letters, then other scripts. Texts that differ in marks alone keep a fixed
    order.
    """
    words = "".join(letter if letter.isalnum() else " " for letter in compose(text).casefold()).split()
    return [[_letter_key(letter, language) for letter in word] for word in words], text


def initial(text: str) -> str:
    """The letter a text stands under in an alphabetical list, or ``""``."""
    return next((letter.upper() for letter in compose(text).casefold() if letter.isalnum()), "")


def _letter_key(letter: str, language: str) -> tuple[int, float, str]:
    places = _PLACES.get(language, _PLACES["en"])
    if letter.isdigit():
        return _DIGIT, 0.0, letter
    if letter in places:
        return _OWN, places[letter], ""
    guest = _GUESTS.get(language, {}).get(letter)
    if guest is not None:
        return _OWN, places[guest] + 0.5, letter
    base = unicodedata.normalize("NFD", letter)[0]
    if base in places:
        return _OWN, places[base] + 0.5, letter
    return _OTHER, 0.0, letter


@lru_cache(maxsize=4096)
def _word_code(word: str, language: str) -> str:
    code = []
    for kind, place, letter in (_letter_key(letter, language) for letter in word):
        if kind == _DIGIT:
            code.append("\x02" + letter)
        elif kind == _OWN:
            code.append(chr(0x10 + int(2 * place)) + letter)
        else:
            code.append("\x7f" + letter)
    return "".join(code)


def sort_bytes(text: str, language: str) -> bytes:
    """The order of :func:`sort_key` in a form that takes little memory; texts that differ in marks alone are equal."""
    words = "".join(letter if letter.isalnum() else " " for letter in compose(text).casefold()).split()
    return "\x01".join(_word_code(word, language) for word in words).encode("utf-8", "surrogatepass")
