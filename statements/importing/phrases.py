"""Ready-made patterns from the word lists: cues of demands, signatures, speech, genres, furniture."""

from __future__ import annotations

import re

from zayava.core.text import fold

from .data import merged


def _either(entries: tuple[str, ...], *, whole: bool = False, ending: str = r"\w*") -> str:
    """Join entries into one alternation of word beginnings, longest first."""
    longest = sorted(entries, key=len, reverse=True)
    tail = r"(?!\w)" if whole else ending
    return r"(?<!\w)(?:" + "|".join(re.escape(entry) for entry in longest) + ")" + tail


def folded_set(name: str) -> frozenset[str]:
    """Return a word list as a set of folded phrases, for equality."""
    return frozenset(fold(entry) for entry in merged(name))


DEMAND = re.compile(
    _either(merged("DEMAND"), ending=r"(?:\w{0,4})(?!\w)")
    + r"|(?<!\w)we\s+(?:\w+\s+){0,3}?(?:ask|call|demand|urge|request|appeal|insist|recommend|require|expect)(?!\w)",
    re.IGNORECASE,
)
SIGNED = re.compile(
    r"(?<!\w)(?:signator|signatur|signed\b|undersigned|co-?sign|endors|падпіса|подпіс|подписа"
    r"|подпис[иь]|нижеподпис|ніжэйпадпіс"
    r"|supporters|initiators|applicants|joined (?:by|later)|присоединил|далучыл|падтрымал|поддержал"
    r"|ініцыятар|инициатор|заявител|заяўнік"
    r"|падпіс|padpisa|podpis|nižejpadpisa|the following organi[sz]ations)\w*",
    re.IGNORECASE,
)
SAYING = re.compile(_either(merged("SAYING"), whole=True), re.IGNORECASE)
GENRE = re.compile(_either(merged("GENRES"), ending=r"(?:\w{0,2})(?!\w)"), re.IGNORECASE)
CITED = re.compile(_either(merged("CITED"), ending=r"s?(?!\w)"), re.IGNORECASE)
FIRST_PERSON = re.compile(_either(merged("FIRST_PERSON"), whole=True), re.IGNORECASE)
PERSONAL = re.compile(_either(merged("PERSONAL")), re.IGNORECASE)
GROUPS = re.compile(_either(merged("GROUPS"), whole=True), re.IGNORECASE)
OWN_TEXT = re.compile(
    r"(?<!\w)(?:this|the present|гэт\w{1,3}|эт\w{1,3}|настоящ\w+|дадзен\w+)\s+(?:open\s+"
    r"|joint\s+)?(?:statement|letter|appeal|petition|submission"
    r"|declaration|заяв\w+|зварот\w*|ліст\w*|петыцы\w+|письм\w+|обращени\w+|заявлени\w+|петици\w+)",
    re.IGNORECASE,
)
SALUTATION = re.compile(r"\W*" + _either(merged("SALUTATION")), re.IGNORECASE)
CLOSING = re.compile(
    _either(merged("CLOSING"), whole=True)
    + r"|^(?:with|in|з|са|с)\s+(?:[^\W\d_]+\s+){0,3}(?:respect|solidarity|regards|hope|gratitude|павагай|пашанай"
    r"|надзеяй|салідарнасцю|удзячнасцю|уважением|почтением|надеждой|солидарностью|благодарностью)\W*$",
    re.IGNORECASE,
)
CONTACT = re.compile(r"\W*" + _either(merged("CONTACT")), re.IGNORECASE)
PUBLISHED = re.compile(_either(merged("PUBLISHED"), whole=True), re.IGNORECASE)
ADDRESSED = tuple(entry.lower() for entry in merged("ADDRESSED"))
COLUMNS = folded_set("COLUMNS")
SIGNED_EXACT = folded_set("SIGNED")
PERSONAL_EXACT = folded_set("PERSONAL")
CONTINUES = frozenset(merged("CONTINUES"))

# An address of mail or of a page; bounded on both sides, so that a line of nothing but "@" costs nothing.
MAIL = re.compile(r"[^\s@]@[^\s@]{1,200}?\.\w|https?://")
BEHALF = re.compile(
    r"(?<!\w)(?:(?:for and )?on behalf of|in the name of|ад імя|ад імені|ad imia|ad imieni|от имени|от лица)"
    r"(?!\w)\s*:?\s*",
    re.IGNORECASE,
)
REPRESENTING = re.compile(
    r"(?<!\w)(?:representing|representative of|прадстаўляе|прадстаўляючы|представляет|представляя)"
    r"(?!\w)\s*",
    re.IGNORECASE,
)
IN_THE_PERSON_OF = re.compile(
    r",?\s+\(?(?:в лице|у асобе|u asobie|represented by|in the person of)\s+(?P<who>[^()]{3,120})\)?$", re.IGNORECASE
)
IN_PERSON = re.compile(
    r"[\s,(–—-]*(?:in (?:an? |his |her |their )?(?:personal|individual|private) capacity"
    r"|у асабістай якасці|асабіста|в личном качестве"
    r"|лично|от себя лично|ад сябе асабіста)\s*\)?\s*$",
    re.IGNORECASE,
)


def starts_with_first_person(text: str) -> bool:
    """Tell whether a paragraph opens in the voice of those who issue it ("We, …", "Мы, …")."""
    return bool(re.match(r"\W*(?:we|мы)(?!\w)", text, re.IGNORECASE))
