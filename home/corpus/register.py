"""Organisations and people of a corpus: names in three languages, histories, memberships, profiles."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any

from django.db import transaction
from django.utils import timezone

from zayava.core.slugs import slugify_text
from zayava.organisations.catalogue import organisation_catalogue
from zayava.organisations.models import (
    LegalStatus,
    Membership,
    NameBase,
    Organisation,
    OrganisationName,
    OrganisationPage,
    Person,
    PersonName,
    RegisterEntry,
)

from ..demo.reading import person_name
from ..demo.reading import read as read_demo
from .plan import LAST_YEAR, Size, uid
from .tables import Table
from .trees import Branch, PageRows
from .words import LANGUAGES, Scene, Texts, quoted, read

SHARE_OF_PROFILES = 0.8


@dataclass
class Entry:
    """An entry of the register as signatures need it: its key and those of its official names by language."""

    key: int
    names: dict[str, int] = field(default_factory=dict)


@dataclass
class Register:
    """The bodies and people of a corpus by their numbers."""

    organisations: list[Entry]
    people: list[Entry]


def body_name(seed: int, number: int) -> tuple[str, Texts]:
    """The kind and the full name of the body with a number; no two are called the same."""
    words = read("societies")
    forms, names = words["forms"], words["names"]
    pairs = [(form, name) for form in range(len(forms)) for name in range(len(names))]
    Random(f"{seed}/bodies").shuffle(pairs)
    form, name = (table[which] for table, which in zip((forms, names), pairs[number], strict=True))
    called = quoted(name["text"])
    return form["kind"], {code: f"{form['text'][code]} {called[code]}" for code in LANGUAGES}


def most_bodies() -> int:
    """How many bodies there are different names for."""
    words = read("societies")
    return len(words["forms"]) * len(words["names"])


def people_names(seed: int) -> list[Texts]:
    """Different names of people in the order in which the corpus uses them."""
    words = read_demo("names.toml")
    pairs = [f"{given} {surname}" for given in words["given"] for surname in words["surnames"]]
    Random(f"{seed}/people").shuffle(pairs)
    return [person_name(pair) for pair in pairs]


@transaction.atomic
def load_register(seed: int, size: Size) -> Register:
    """Make the entries that the database lacks, and return all of them."""
    register = Register(_organisations(seed, size.organisations), _people(seed, size.people))
    organisation_catalogue.touch()
    return register


def _organisations(seed: int, count: int) -> list[Entry]:
    known = _known(Organisation, OrganisationName, [uid(seed, "organisation", number) for number in range(count)])
    bodies, names, statuses, memberships = map(Table, (Organisation, OrganisationName, LegalStatus, Membership))
    for table in (bodies, names, statuses, memberships):
        table.begin()
    for number, entry in enumerate(known):
        if entry is not None:
            continue
        rng = Random(f"{seed}/body/{number}")
        kind, called = body_name(seed, number)
        founded = rng.randrange(1990, LAST_YEAR - 5)
        key = bodies.add(
            uid=uid(seed, "organisation", number),
            kind=kind,
            founded=str(founded),
            seat=Scene(rng, founded).place,
            website=f"https://body-{number}.example/",
        )
        known[number] = Entry(key, {code: _name(names, key, called[code], code) for code in LANGUAGES})
        if rng.random() < 0.5:
            _name(names, key, slugify_text(called["be"], "be").replace("-", " ").title(), "be", "transliteration")
        for order, step in enumerate(_history(rng, founded)):
            statuses.add(organisation_id=key, sort_order=order, **step)
        if rng.random() < 0.3:
            left = f"{rng.randrange(founded + 4, LAST_YEAR + 1)}" if rng.random() < 0.2 else None
            memberships.add(organisation_id=key, joined=str(founded + rng.randrange(4)), left=left)
    for table in (bodies, names, statuses, memberships):
        table.write()
    return [entry for entry in known if entry is not None]


def _name(names: Table, entry: int, text: str, language: str, kind: str = "official") -> int:
    row = names.model(text=text)
    row.derive()
    derived = {"folded": row.folded, "key": row.key, "script": row.script}
    return names.add(**{f"{names.model.entry_field}_id": entry}, text=row.text, language=language, kind=kind, **derived)


def _history(rng: Random, founded: int) -> list[dict[str, Any]]:
    """What became of a body: most were registered, many closed in the year in which many were."""
    words = read("societies")["authorities"]
    steps = [{"status": "registered" if rng.random() < 0.8 else "unregistered", "date": str(founded)}]
    if rng.random() < 0.55:
        year = 2021 if rng.random() < 0.7 and founded < 2020 else rng.randrange(founded + 1, LAST_YEAR + 1)
        day = datetime.date(year, 6, 1) + datetime.timedelta(days=rng.randrange(180))
        steps.append({"status": "liquidated", "date": day.isoformat(), "authority": words[0]["text"]})
        if rng.random() < 0.4:
            steps.append({"status": "in_exile", "date": str(year + 1)})
    return [{**step, "source": "lake-gazette.example"} for step in steps]


def _people(seed: int, count: int) -> list[Entry]:
    called = people_names(seed)
    known = _known(Person, PersonName, [uid(seed, "person", number) for number in range(count)])
    people, names = Table(Person), Table(PersonName)
    people.begin()
    names.begin()
    for number, entry in enumerate(known):
        if entry is None:
            key = people.add(uid=uid(seed, "person", number))
            texts = called[number]
            known[number] = Entry(key, {code: _name(names, key, texts[code], code) for code in LANGUAGES})
    people.write()
    names.write()
    return [entry for entry in known if entry is not None]


def _known(model: type[RegisterEntry], name_model: type[NameBase], uids: list[Any]) -> list[Entry | None]:
    """The entries that are in the database already, each in the place of its identity."""
    keys = dict(model._base_manager.filter(merged_into=None).values_list("uid", "pk"))
    entries = {keys[one]: Entry(keys[one]) for one in uids if one in keys}
    owner = f"{name_model.entry_field}_id"
    for entry, language, key in name_model.objects.filter(kind="official").values_list(owner, "language", "pk"):
        if entry in entries:
            entries[entry].names[language] = key
    return [entries.get(keys.get(one)) for one in uids]


@transaction.atomic
def load_profiles(seed: int, register: Register, branches: Mapping[str, Branch]) -> int:
    """Make the profiles that are missing, in every language; return how many were made."""
    pages = PageRows(OrganisationPage)
    pages.begin()
    present = set(OrganisationPage.objects.values_list("organisation_id", "locale__language_code"))
    published = timezone.now()
    for language, branch in branches.items():
        branch.begin()
        for number, entry in enumerate(register.organisations):
            rng = Random(f"{seed}/profile/{number}")
            if rng.random() > SHARE_OF_PROFILES or (entry.key, language) in present:
                continue
            scene = Scene(rng, LAST_YEAR)
            _kind, called = body_name(seed, number)
            pages.add(
                branch,
                title=called[language],
                slug=f"{slugify_text(called[language], language)}-{number}",
                translation_key=uid(seed, "profile", number),
                published=published,
                organisation_id=entry.key,
                description=scene.paragraph(1)[language],
                body=[{"type": "paragraph", "value": f"<p>{scene.paragraph(3)[language]}</p>",
                       "id": str(uid(seed, "profile", number, 1))}],
            )  # fmt: skip
        branch.write()
    organisation_catalogue.touch()
    return pages.write()
