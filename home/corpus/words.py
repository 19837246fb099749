"""The words invented texts are made of, in each language. Knows nothing of the database."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

DATA = Path(__file__).resolve().parent / "data"
LANGUAGES = ("be", "en", "ru")

Texts = dict[str, str]
"""One text in each of :data:`LANGUAGES`, by its code."""

_QUOTED = {"be": "«{}»", "en": "“{}”", "ru": "«{}»"}
_U_AFTER_VOWEL = re.compile("(?<=[аеёіоуыэюя]) у(?= )")
_COUNTS = range(5, 20)
"""Numbers that ask for the same form of a noun in Belarusian and in Russian."""


@cache
def read(name: str) -> dict[str, Any]:
    """One file of words, such as ``places``."""
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


def filled(template: Texts, values: dict[str, Texts]) -> Texts:
    """``template`` in each language with its ``{slots}`` filled with the texts of the same language."""
    texts = {
        code: template[code].format_map({slot: value[code] for slot, value in values.items()}) for code in LANGUAGES
    }
    texts["be"] = _U_AFTER_VOWEL.sub(" ў", texts["be"])  # the short letter that follows a vowel, across words too
    return texts


def sentence(texts: Texts) -> Texts:
    """The texts with a capital letter at the beginning."""
    return {code: text[:1].upper() + text[1:] for code, text in texts.items()}


def quoted(texts: Texts) -> Texts:
    """The texts in the quotation marks of their languages."""
    return {code: _QUOTED[code].format(text) for code, text in texts.items()}


def concepts(seed: int) -> list[Texts]:
    """What tags are called in each language, in the order of how often they are used."""
    words = read("topics")
    called = [
        filled(pattern["text"], {"word": word[pattern["case"]]})
        for pattern in words["patterns"]
        for word in words["words"]
    ]
    Random(f"{seed}/tags").shuffle(called)
    return called


class Scene:
    """Where something happens, to whom and when: what fills the slots of all sentences of one text."""

    def __init__(self, rng: Random, year: int) -> None:
        place = rng.choice(read("places")["places"])
        self.place: Texts = place["name"]
        self._rng = rng
        self._year = year
        self._values: dict[str, Texts] = {
            "town": place["name"],
            "in": place["in"],
            "name": quoted(rng.choice(read("societies")["names"])["text"]),
        }

    def say(self, template: Texts, **more: Texts) -> Texts:
        """A template with its slots filled."""
        year, count = str(self._year - self._rng.randrange(1, 9)), str(self._rng.choice(_COUNTS))
        numbers = {"year": dict.fromkeys(LANGUAGES, year), "count": dict.fromkeys(LANGUAGES, count)}
        return filled(template, {**self._values, **numbers, **more})

    def title(self, kind: str) -> Texts:
        """A title for a text of a kind."""
        titles = read("titles")
        opening = titles["openings"].get(kind)
        if opening is None or self._rng.random() < 0.4:
            return sentence(self.say(self._rng.choice(titles["calls"])))
        return self.say(opening, matter=self.say(self._rng.choice(titles["matters"])))

    def paragraph(self, length: int) -> Texts:
        """So many different sentences in a row."""
        chosen = [self.say(template) for template in self._rng.sample(read("sentences")["sentences"], length)]
        return {code: " ".join(said[code] for said in chosen) for code in LANGUAGES}
