"""Which script and which language a text is in, and Belarusian and Russian names in Latin letters. Pure functions."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

_SAMPLE = 20_000  # characters looked at; more does not change the answer
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_BLOCKS = {"LATIN": "latin", "CYRILLIC": "cyrillic", "GREEK": "greek", "HEBREW": "hebrew", "ARABIC": "arabic",
           "GEORGIAN": "georgian", "ARMENIAN": "armenian"}  # fmt: skip

_STOPWORDS = {
    "be": "і ў з не на да што як гэта для па ад ці але мы яны яго які якія якая праз пра быў была былі "
    "каб таксама альбо "
    "калі дзе паводле супраць усе ўсе нашы іх яе ёсць толькі пасля перад над пад без гэтага гэтай беларусі",
    "ru": "и в не на с что как это для по от или но мы они его который которые которая через о об был была были чтобы "
    "также если где против все наши их её есть только после перед над под без этого этой из к за при беларуси",
    "uk": "і в у не на з що як це для по від або але ми вони його який які яка через про був була були щоб також якщо "
    "де проти всі наші їх є тільки після перед над під без цього цієї та й до за при україни",
    "en": "the of and to in a is that for on with as by at from are was were be been has have this which it we our "
    "their who not or an also its will",
    "pl": "i w z nie na do że jak to dla po od lub ale my oni jego który które przez o był była były aby także jeśli "
    "gdzie przeciwko się jest są oraz ich",
    "de": "der die das und in zu den von mit für auf ist im nicht ein eine als auch wir sie dem des sich "
    "dass werden sind",
    "fr": "le la les de des et à en un une du que pour dans est qui sur par avec au nous ne pas sont leur",
    "lt": "ir į iš kad su ne yra bei dėl apie kaip tai už prie mes jų buvo lietuvos",
    "be-latn": "i ŭ z nia na da što jak heta dla pa ad ci ale my jany jaho jaki jakija praz pra byŭ byla byli "
    "kab taksama",
}
_STOP = {language: frozenset(words.split()) for language, words in _STOPWORDS.items()}
_ONLY = {"be": "ўі", "ru": "ищъ", "uk": "їєґ", "pl": "ąęłńóśźż", "de": "äöüß", "fr": "àçèêëîïôùûœ", "lt": "ąčęėįšųūž",
         "be-latn": "ŭćłśźčšž"}  # fmt: skip
_NEVER = {"be": "иїєъщґ", "ru": "іўїєґ", "uk": "ўыэёъ"}


def script_of(text: str) -> str:
    """Return the script most letters belong to: ``latin``, ``cyrillic``, another script's name, or ``""``."""
    counts: Counter[str] = Counter()
    for letter in text[:_SAMPLE]:
        if letter.isascii():
            if letter.isalpha():
                counts["latin"] += 1
        elif "\u0400" <= letter <= "\u04ff":
            counts["cyrillic"] += 1
        elif letter.isalpha():
            counts[_BLOCKS.get(unicodedata.name(letter, "?").split()[0], "other")] += 1
    return counts.most_common(1)[0][0] if counts else ""


def is_lacinka(text: str) -> bool:
    """Tell whether the text looks like Belarusian in Latin letters (ŭ is used by no other language here)."""
    lowered = unicodedata.normalize("NFC", text[:_SAMPLE]).lower()
    return "ŭ" in lowered or (any(c in lowered for c in "ćśźń") and any(c in lowered for c in "čšž"))


def guess_language(text: str) -> str:
    """Guess the language by its letters and commonest words.

    Returns an ISO 639-1 code (``be``, ``ru``, ``en``, ``uk``, ``pl``, ``de``, ``fr``, ``lt``), or ``""`` when the
    text is
    too short or too mixed to tell. Belarusian in Latin letters counts as ``be``.
    """
    sample = unicodedata.normalize("NFC", text[:_SAMPLE]).lower()
    script = script_of(sample)
    if script not in ("latin", "cyrillic"):
        return ""
    words = Counter(_WORD.findall(sample))
    letters = Counter(letter for letter in sample if letter.isalpha())
    total_words = sum(words.values())
    total_letters = sum(letters.values())
    if not total_words:
        return ""
    candidates = ("be", "ru", "uk") if script == "cyrillic" else ("en", "pl", "de", "fr", "lt", "be-latn")
    scores: dict[str, float] = {}
    for language in candidates:
        stops = sum(count for word, count in words.items() if word in _STOP[language]) / total_words
        own = sum(letters[letter] for letter in _ONLY.get(language, "")) / total_letters
        foreign = sum(letters[letter] for letter in _NEVER.get(language, "")) / total_letters
        scores[language] = stops + 4 * own - 8 * foreign
    best, second = sorted(scores.items(), key=lambda item: -item[1])[:2]
    if script == "latin" and total_words < 4 and best[1] < 0.3:
        return ""
    if best[1] <= 0.02 or best[1] - second[1] < 0.01:
        return ""
    return "be" if best[0] == "be-latn" else best[0]


# ICAO Doc 9303 part 3, section 6 B: the Latin letters of Belarusian and Russian passports.
_SHARED = dict(zip("абвдежзйклмнопрстуфцчшыэіьў",
                   ["a", "b", "v", "d", "e", "zh", "z", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f",
                    "ts",
                    "ch", "sh", "y", "e", "i", "", "u"], strict=True))  # fmt: skip
_SHARED |= {"ю": "iu", "я": "ia", "щ": "shch", "и": "i", "х": "kh", "ґ": "g", "ї": "i", "є": "ie", "ъ": "ie"}
_ROMAN = {
    "be": _SHARED | {"г": "h", "ё": "io", "ъ": ""},
    "ru": _SHARED | {"г": "g", "ё": "e"},
    "uk": _SHARED | {"г": "h", "и": "y", "й": "i", "ё": "io"},
}
_APOSTROPHE = re.compile(r"(?<=[\u0400-\u04ff])['’ʼ](?=[\u0400-\u04ff])")


def romanise(text: str, language: str = "be") -> str:
    """Write Cyrillic in Latin letters as passports do (ICAO Doc 9303); Latin text and signs pass through.

    ``language`` decides between г as h (be, uk) and g (ru). Capitals follow the original: Юлія gives Iuliia, ЮЛІЯ
    IULIIA.
    """
    table = _ROMAN.get(language, _ROMAN["be"])
    text = _APOSTROPHE.sub("", unicodedata.normalize("NFC", text))
    out: list[str] = []
    for position, letter in enumerate(text):
        latin = table.get(letter.lower())
        if latin is None:
            out.append(letter)
        elif letter.islower() or not latin:
            out.append(latin)
        else:
            around = text[position - 1 : position] + text[position + 1 : position + 2]
            shouted = any(c.isalpha() for c in around) and all(c.isupper() for c in around if c.isalpha())
            out.append(latin.upper() if shouted else latin.capitalize())
    return "".join(out)


_SOFT = {"л": "l", "с": "ś", "з": "ź", "ц": "ć", "н": "ń"}
_HARD = dict(zip("абвгґджзклмнопрстуўфцчшыэйі",
                 ["a", "b", "v", "h", "g", "d", "ž", "z", "k", "ł", "m", "n", "o", "p", "r", "s", "t", "u", "ŭ", "f",
                  "c",
                  "č", "š", "y", "e", "j", "i"], strict=True))  # fmt: skip
_HARD |= {"х": "ch", "ь": ""}
_IOTATED = {"е": "e", "ё": "o", "ю": "u", "я": "a"}


def lacinka(text: str) -> str:
    """Write Belarusian in Łacinka (the traditional alphabet: ł for a hard л, ŭ for ў, ch for х)."""
    text = unicodedata.normalize("NFC", text)
    out: list[str] = []
    for position, letter in enumerate(text):
        low, following = letter.lower(), text[position + 1 : position + 2].lower()
        before = text[position - 1 : position].lower() if position else ""
        if low in _IOTATED:
            if before == "л":
                latin = _IOTATED[low]
            elif before and before in "бвгґджзкмнпрстфхцчш":
                latin = "i" + _IOTATED[low]
            else:
                latin = "j" + _IOTATED[low]
        elif low in _SOFT and following == "ь":
            latin = _SOFT[low]
        elif low == "л":
            latin = "l" if following and following in "еёюяільі" else "ł"
        elif low in "'’ʼ" and before and "а" <= before <= "ў":
            continue
        else:
            latin = _HARD.get(low, letter)
        out.append(latin.capitalize() if letter.isupper() else latin)
    return "".join(out)
