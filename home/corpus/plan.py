"""What each invented text is: decided by its number and a seed alone, so that it is the same wherever it is made.

Knows nothing of the database. Shares and curves are rough likenesses of what coalitions publish: a few letters with
very many signatories, years in which everything happens at once, a handful of demands that never go away.
"""

from __future__ import annotations

import datetime
import uuid
from bisect import bisect
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate
from random import Random
from typing import Any

from .words import LANGUAGES, Scene, Texts, read, sentence

FIRST_YEAR, LAST_YEAR = 2001, 2025
BURSTS = {2006: (3, 78), 2010: (3, 353), 2015: (2, 290), 2020: (6, 222), 2021: (7, 200)}
"""Years in which more was written: how many times more than usual, and around which of their days."""

KINDS = {
    "joint_statement": 40,
    "statement": 25,
    "open_letter": 10,
    "appeal": 9,
    "position": 7,
    "interview": 4,
    "article": 5,
}
ISSUERS = {"signatories": 49, "coalition": 24, "organisation": 20, "campaign": 4, "other": 3}
SHARE_OF_LANGUAGE = {"be": 0.97, "en": 0.8, "ru": 0.88}
SHARE_OF_DRAFTS = 0.015
MOST_SIGNATORIES = 160
CAMPAIGNS = 24
ENDURING_DEMANDS, CIRCLE = 40, 500
"""Demands that are raised again and again, in each circle of so many texts: the most frequent by a hundred of them."""

_NAMESPACE = uuid.UUID("3f2f2f55-6a0c-4d53-9f64-2f27a1e0c7b1")


def uid(seed: int, *parts: object) -> uuid.UUID:
    """The permanent identity of a thing of the corpus of a seed (RFC 9562, version 5)."""
    return uuid.uuid5(_NAMESPACE, "/".join(map(str, (seed, *parts))))


@dataclass(frozen=True)
class Size:
    """How much there is to draw from."""

    organisations: int
    people: int
    tags: int


@dataclass(frozen=True)
class Signer:
    """A line of the roll; ``organisation`` and ``person`` are their numbers in the register of the corpus."""

    organisation: int | None
    person: int | None
    role: Texts | None = None
    affiliation: Texts | None = None


@dataclass(frozen=True)
class PlannedDemand:
    """A demand in the words of one text. ``key`` says which demand of the register it is."""

    key: str
    number: str
    parent: str
    text: Texts
    addressee: Texts
    outcomes: list[dict[str, Any]]


@dataclass
class Plan:
    """One text with all that belongs to it. ``state`` is what its pages are: ``""``, or why readers see none."""

    index: int
    day: datetime.date
    date: str
    kind: str
    issuer: str
    issuer_organisation: int | None
    campaign: int | None
    scene: Scene
    title: Texts
    lead: Texts
    body: list[tuple[str, Any]]
    languages: dict[str, bool]
    state: str
    signers: list[Signer] = field(default_factory=list)
    demands: list[PlannedDemand] = field(default_factory=list)
    tags: list[int] = field(default_factory=list)
    distances: list[int] = field(default_factory=list)
    cites: int = 0
    total: int | None = None


def day_of(seed: int, index: int) -> datetime.date:
    """The day a text bears."""
    rng = Random(f"{seed}/day/{index}")
    year = rng.choices(*_years())[0]
    start = datetime.date(year, 1, 1)
    if year in BURSTS and rng.random() < 0.6:
        day = int(rng.gauss(BURSTS[year][1], 18))
    else:
        day = rng.randrange(365)
    return start + datetime.timedelta(days=min(max(day, 0), 364))


@cache
def _years() -> tuple[range, list[float]]:
    years = range(FIRST_YEAR, LAST_YEAR + 1)
    return years, [(8 + year - FIRST_YEAR) * BURSTS.get(year, (1, 0))[0] for year in years]


@cache
def _falling(count: int) -> list[float]:
    """Cumulative weights of Zipf's law: the second half as often as the first, the third a third."""
    return list(accumulate(1 / rank for rank in range(1, count + 1)))


def _often_first(rng: Random, count: int) -> int:
    """A number below ``count``; low ones often, by Zipf's law."""
    weights = _falling(count)
    return min(bisect(weights, rng.random() * weights[-1]), count - 1)


def plan(seed: int, index: int, size: Size) -> Plan:
    """The text with a number."""
    rng = Random(f"{seed}/text/{index}")
    day = day_of(seed, index)
    scene = Scene(rng, day.year)
    kind = rng.choices(list(KINDS), list(KINDS.values()))[0]
    issuer = rng.choices(list(ISSUERS), list(ISSUERS.values()))[0] if kind not in ("interview", "article") else "other"
    languages = {code: rng.random() < share for code, share in SHARE_OF_LANGUAGE.items()}
    if not any(languages.values()):
        languages["be"] = True
    published = {code: rng.random() >= SHARE_OF_DRAFTS for code, there in languages.items() if there}
    made = Plan(
        index=index,
        day=day,
        date=_precision(rng, day),
        kind=kind,
        issuer=issuer,
        issuer_organisation=_often_first(rng, size.organisations) if issuer == "organisation" else None,
        campaign=_often_first(rng, CAMPAIGNS) if issuer == "campaign" or rng.random() < 0.06 else None,
        scene=scene,
        title=scene.title(kind),
        lead=sentence(scene.say(rng.choice(read("sentences")["leads"]))),
        body=[],
        languages=published,
        state=_state(index),
        tags=sorted({_often_first(rng, size.tags) for _again in range(_how_many(rng, 6, 14, 22, 24, 18, 10, 6))}),
        distances=[1 + int(rng.expovariate(1 / 40)) for _again in range(_how_many(rng, 55, 25, 12, 6, 2))],
    )
    made.cites = rng.randint(0, len(made.distances))
    if kind not in ("interview", "article"):
        made.signers, made.total = _signers(rng, issuer, size)
        made.demands = _demands(rng, scene, seed, index, day.year)
    made.body = _body(rng, scene, bool(made.demands))
    return made


def _how_many(rng: Random, *weights: int) -> int:
    """A number from 0 on, as often as its weight says."""
    return rng.choices(range(len(weights)), weights)[0]


def _precision(rng: Random, day: datetime.date) -> str:
    """Most dates are known to the day; of a few only the month or the year."""
    chance = rng.random()
    return day.isoformat() if chance < 0.95 else f"{day:%Y-%m}" if chance < 0.985 else f"{day:%Y}"


def _state(index: int) -> str:
    """A few texts that are private or wait for their hour, however many there are; of others one in 200 has expired."""
    if index in (11, 211, 2_011):
        return "private"
    if index in (17, 217, 2_017):
        return "scheduled"
    return "expired" if index % 200 == 23 else ""


def _signers(rng: Random, issuer: str, size: Size) -> tuple[list[Signer], int | None]:
    """The roll: none for what one body says alone, 3 to 160 otherwise, most of them short."""
    chance = rng.random()
    if issuer in ("organisation", "campaign", "other") or chance < 0.1:
        return [], rng.randrange(5, 60) if chance < 0.01 else None
    count = min(MOST_SIGNATORIES, max(3, int(rng.lognormvariate(2.2, 0.8))))
    if chance < 0.13:  # a letter of people
        affiliations = read("societies")["affiliations"]
        people = rng.sample(range(size.people), min(size.people, count * 2, MOST_SIGNATORIES))
        return [Signer(None, person, affiliation=rng.choice(affiliations)["text"]) for person in people], None
    weights = _falling(size.organisations)
    drawn = rng.choices(range(size.organisations), cum_weights=weights, k=count * 2)
    organisations = list(dict.fromkeys(drawn))[:count]
    roles = read("societies")["roles"]
    with_people = rng.random() < 0.4
    per_body = max(1, size.people // size.organisations // 2)
    signers = []
    for body in organisations:
        if with_people and rng.random() < 0.9:
            role = rng.choice(roles)["text"] if rng.random() < 0.5 else None
            signers.append(Signer(body, body * per_body + rng.randrange(per_body), role))
        else:
            signers.append(Signer(body, None))
    return signers, None


def _demands(rng: Random, scene: Scene, seed: int, index: int, year: int) -> list[PlannedDemand]:
    """Demands on up to two levels; a third of them are known from other texts."""
    count = rng.choices((0, 1, 2, 3, 4, 6, 9), (35, 12, 16, 15, 12, 7, 3))[0]
    words = read("demands")
    nested = rng.randrange(2, 5) if count >= 6 else 0
    addressee = sentence(rng.choice(words["addressees"]))
    made: list[PlannedDemand] = []
    own = rng.sample(words["single"], len(words["single"]))
    top, sub = 0, 0
    for place in range(count):
        inside = 1 < place <= 1 + nested
        top, sub = (top, sub + 1) if inside else (top + 1, 0)
        if rng.random() < 0.33 or not own:
            enduring = index // CIRCLE * ENDURING_DEMANDS + _often_first(rng, ENDURING_DEMANDS)
            key, text, outcomes = _enduring(seed, enduring)
        else:
            key, text = f"{index}/{place}", scene.say(own.pop())
            outcomes = _outcomes(rng, year) if rng.random() < 0.3 else []
        if not inside and rng.random() < 0.4:
            addressee = sentence(rng.choice(words["addressees"]))
        number_printed = f"{top}.{sub}" if inside else str(top)
        made.append(PlannedDemand(key, number_printed, str(top) if inside else "", text, addressee, outcomes))
    return made


@cache
def _enduring(seed: int, number: int) -> tuple[str, Texts, list[dict[str, Any]]]:
    """A demand that many texts raise, always in the same words."""
    rng = Random(f"{seed}/demand/{number}")
    scene = Scene(rng, FIRST_YEAR + 10)
    outcomes = _outcomes(rng, LAST_YEAR - 4) if rng.random() < 0.6 else []
    return f"enduring/{number}", scene.say(rng.choice(read("demands")["enduring"])), outcomes


def _outcomes(rng: Random, year: int) -> list[dict[str, Any]]:
    """What became of a demand: one dated outcome, or two when the first was partial."""
    known = {row["outcome"]: row for row in read("demands")["outcomes"]}
    weights = {"met": 20, "partly_met": 25, "refused": 40, "overtaken": 15}
    chosen = [rng.choices(list(weights), list(weights.values()))[0]]
    if chosen == ["partly_met"] and rng.random() < 0.5:
        chosen.append("met")
    return [
        {
            "outcome": name,
            "date": f"{min(year + 1 + later, LAST_YEAR)}-{rng.randrange(1, 13):02}",
            "note": {code: known[name][code] for code in LANGUAGES},
            "source": "lake-gazette.example",
        }
        for later, name in enumerate(chosen)
    ]


def _body(rng: Random, scene: Scene, has_demands: bool) -> list[tuple[str, Any]]:
    """Blocks by type, each value in every language."""
    words = read("sentences")
    blocks: list[tuple[str, Any]] = []
    paragraphs = rng.randrange(3, 9)
    headed = paragraphs > 5
    for number in range(paragraphs):
        if headed and number % 3 == 0:
            blocks.append(("heading", rng.choice(words["headings"])))
        blocks.append(("paragraph", scene.paragraph(rng.randrange(2, 5))))
    if rng.random() < 0.3:
        blocks.insert(rng.randrange(1, len(blocks)), ("list", words["reasons"]))
    if rng.random() < 0.15:
        speaker = rng.choice(words["speakers"])
        blocks.insert(len(blocks) // 2, ("quote", (scene.paragraph(1), speaker)))
    if has_demands:
        blocks.append(("demands", None))
    return blocks
