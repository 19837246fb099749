"""From bytes to text, when nobody says in which encoding they are."""

from __future__ import annotations

import codecs
import re

_COMMON = frozenset("оаеинтсрвлкмдпуязыбьгчйхжшюцщэфіўОАЕИНТСРВЛКМДПУЗЫБГЧХЖШЭФІЎ’'«»“”–—№… ")
_FREQUENT = frozenset("оаеинтсрвлкмдпуыіь")
_INVERTED = re.compile(r"[а-яёіў][А-ЯЁІЎ]")
_CANDIDATES = ("cp1251", "koi8_u", "cp866", "iso8859_5", "mac_cyrillic")
# The two letters of Belarusian that KOI8-RU has and Python's KOI8-U has not.
_KOI8_RU = str.maketrans("╝╬", "ўЎ")
_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip


class UnreadableText(ValueError):
    """The bytes cannot be read as a text. The message is a whole sentence for the editor."""


def _cyrillic_score(text: str) -> float:
    """Tell how much decoded text looks like Belarusian or Russian: from 0 (noise) to about 1."""
    high = [letter for letter in text if ord(letter) > 127]
    if not high:
        return 0.0
    common = sum(letter in _COMMON for letter in high) / len(high)
    frequent = sum(letter in _FREQUENT for letter in high) / len(high)
    inverted = len(_INVERTED.findall(text)) / len(high)
    return common + frequent - 3 * inverted


def _decode_single_byte(data: bytes) -> tuple[str, str]:
    sample = data[:20_000]
    high = sum(byte > 127 for byte in sample)
    letters = sum(chr(byte).isalpha() for byte in sample if byte < 128)
    if high < 0.12 * max(letters, 1):
        for encoding in ("cp1252", "cp1250", "latin-1"):
            try:
                return data.decode(encoding), encoding
            except UnicodeDecodeError:
                continue
    best, best_score = "", 0.0
    for encoding in _CANDIDATES:
        text = sample.decode(encoding, errors="replace")
        if encoding == "koi8_u":
            text = text.translate(_KOI8_RU)
        score = _cyrillic_score(text)
        if score > best_score:
            best, best_score = encoding, score
    if best_score < 1.2:
        raise UnreadableText(
            "The encoding of this text could not be recognised; save it as UTF-8 (“Unicode”) and try again."
        )
    text = data.decode(best, errors="replace")
    return (text.translate(_KOI8_RU) if best == "koi8_u" else text), best


def _utf16_without_mark(data: bytes) -> str:
    """Return the UTF-16 byte order the zeros betray (Latin letters, spaces and digits have one), or ``""``."""
    sample = data[:4000]
    if len(data) % 2 or len(sample) < 4:
        return ""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    if odd > 0.1 * half and even < 0.01 * half:
        return "utf-16-le"
    if even > 0.1 * half and odd < 0.01 * half:
        return "utf-16-be"
    # Cyrillic: the high byte is 04.
    for name, highs in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if highs.count(4) + highs.count(0) + highs.count(0x20) > 0.95 * half and highs.count(4) > 0.3 * half:
            return name
    return ""


def decode(data: bytes) -> tuple[str, str, bool]:
    """Return (text, encoding, clean). ``clean`` is False when single bytes had to be replaced.

    Raises :class:`UnreadableText` for binary data and for encodings that cannot be told.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                return data.decode(encoding), encoding, True
            except UnicodeDecodeError as error:
                raise UnreadableText("This file begins like Unicode text but is damaged; export it again.") from error
    encoding = _utf16_without_mark(data)
    if encoding:
        try:
            return data.decode(encoding), encoding, True
        except UnicodeDecodeError:
            pass
    sample = data[:20_000]
    control = sum(byte < 9 or 13 < byte < 32 and byte != 27 for byte in sample)
    if control > max(3, 0.003 * len(sample)):
        raise UnreadableText("This is not a text file; upload .txt, .md, .html or .docx, or paste the text.")
    try:
        return data.decode("utf-8"), "utf-8", True
    except UnicodeDecodeError:
        lenient = data.decode("utf-8", errors="replace")
    broken = lenient.count("\ufffd")
    proper = sum(ord(letter) > 127 for letter in lenient) - broken
    if broken <= max(2, 0.01 * proper) and proper > 20 * broken:
        return lenient, "utf-8", False
    text, encoding = _decode_single_byte(data)
    return text, encoding, "\ufffd" not in text
