"""Addresses that can be read aloud: Belarusian and Russian written in Latin letters."""

from __future__ import annotations

import re
import unicodedata

from anyascii import anyascii

MAX_LENGTH = 80
"""Characters; a longer address is cut at a word."""

_APOSTROPHE = "ʼ"
_APOSTROPHES = re.compile("['’ʼ`´‘]")

_RUSSIAN = {
    **dict(zip("абвгдезийклмнопрстуфыэ", "abvgdeziyklmnoprstufye", strict=True)),
    "ё": "e",
    "ж": "zh",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ъ": "",
    "ь": "",
    "ю": "yu",
    "я": "ya",
}
# The system of Belarusian passports (Ministry of the Interior, 2008): no diacritics, г → h, ў → u.
_BELARUSIAN = {**_RUSSIAN, "г": "h", "ґ": "g", "е": "ie", "ё": "io", "ю": "iu", "я": "ia", "і": "i", "й": "i", "ў": "u"}
_SOFTENING = "ьй" + _APOSTROPHE
_BELARUSIAN_INITIAL = {"е": "ye", "ё": "yo", "ю": "yu", "я": "ya"}
_VOWELS = set("аеёіоуыэюяў")


def _romanise_belarusian(text: str) -> str:
    letters: list[str] = []
    for index, letter in enumerate(text):
        before = text[index - 1] if index else " "
        if letter in _BELARUSIAN_INITIAL and (not before.isalpha() or before in _VOWELS or before in _SOFTENING):
            letters.append(_BELARUSIAN_INITIAL[letter])
        else:
            letters.append(_BELARUSIAN.get(letter, letter))
    return "".join(letters)


def slugify_text(text: str, language: str = "") -> str:
    """A lower-case ASCII address for a title: words joined by hyphens, at most 80 characters, or ``""``.

    Without a language, і and ў mean Belarusian and other Cyrillic is read as Russian.
    """
    text = unicodedata.normalize("NFC", text).lower()
    text = _APOSTROPHES.sub(_APOSTROPHE, text)
    if language == "be" or (language != "ru" and re.search("[іў]", text)):
        text = _romanise_belarusian(text)
    else:
        text = "".join(_RUSSIAN.get(letter, letter) for letter in text)
    words = re.findall("[a-z0-9]+", anyascii(text.replace(_APOSTROPHE, "")).lower())
    slug = ""
    for word in words:
        longer = f"{slug}-{word}" if slug else word
        if len(longer) > MAX_LENGTH:
            break
        slug = longer
    return slug or "-".join(words)[:MAX_LENGTH]
