"""One comparable form of a text, whatever keyboard, encoding or typesetter it came through.

Pure functions. The folding rules for Belarusian and Russian follow what editors really mix up: a decomposed ў,
three kinds of apostrophe, Latin letters typed inside Cyrillic words, ё written as е.
"""

from __future__ import annotations

import re
import unicodedata

_APOSTROPHES = "'’ʼ‘`´′"
_INVISIBLE = dict.fromkeys(
    [
        *(0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x180E),
        *range(0x200E, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
    ]
)
_INNER_APOSTROPHE = re.compile(rf"(?<=\w)[{_APOSTROPHES}](?=\w)")
# A full stop or comma between digits belongs to the number (193.1); all other marks separate words.
_SEPARATOR = re.compile(r"(?<!\d)[.,](?!\d)|(?<=\d)[.,](?!\d)|(?<!\d)[.,](?=\d)|[^\w.,]|_")
_WORD = re.compile(r"\w+")
_LATIN_TWINS = str.maketrans("abcehikmoptuxy", "авсенікмортиху")
_CYRILLIC_TWINS = str.maketrans("авсеһікмортуху", "abcehikmoptyxy")
_LETTERS = str.maketrans({"ё": "е", "ў": "у", "ґ": "г", "ł": "l", "đ": "d", "ø": "o", "ß": "ss", "æ": "ae", "œ": "oe"})


def compose(text: str) -> str:
    """Return the text in NFC without invisible characters (soft hyphens, zero-width and direction marks)."""
    return unicodedata.normalize("NFC", text.translate(_INVISIBLE))


def _plain_latin(text: str) -> str:
    """Drop accents from Latin letters only: й and ў are letters of their own and stay."""
    if text.isascii():
        return text
    out: list[str] = []
    for character in unicodedata.normalize("NFD", text):
        if unicodedata.combining(character) and out and out[-1].isascii():
            continue
        out.append(character)
    return unicodedata.normalize("NFC", "".join(out))


def _one_script(match: re.Match[str]) -> str:
    """Repair look-alikes: in a word that mixes scripts, the rarer one gives way."""
    word = match.group()
    cyrillic = sum("\u0400" <= letter <= "\u04ff" for letter in word)
    latin = sum(letter.isascii() and letter.isalpha() for letter in word)
    if not cyrillic or not latin:
        return word
    return word.translate(_LATIN_TWINS if cyrillic >= latin else _CYRILLIC_TWINS)


def fold(text: str) -> str:
    """Return the form in which two spellings of the same words are equal.

    Composed, lower case, one script per word, ё as е and ў as у, accents of Latin letters gone, apostrophes dropped
    inside words, quotation marks and punctuation as single spaces; a number with a dot (193.1) stays one word.

    >>> fold("Праваабарончы цэнтр «Вясна»") == fold('праваабарончы  цэнтр "Вясна"')
    True
    """
    text = unicodedata.normalize("NFKC", text.translate(_INVISIBLE)).casefold()
    text = _INNER_APOSTROPHE.sub("", text)
    if not text.isascii():
        text = _WORD.sub(_one_script, text)
        text = _plain_latin(text.translate(_LETTERS)).translate(_LETTERS)
    return " ".join(_SEPARATOR.sub(" ", text).split())
