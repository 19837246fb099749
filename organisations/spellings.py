"""Register files: who is who, with sources. Pure: reads a file, asks the database nothing.

The file shipped with the app decides what no matcher can know, such as that a house “in exile in Vilnius” and a house
named after its founder are one body. See ``data/belarus.toml`` for the form of such a file.
"""

from __future__ import annotations

import tomllib
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from zayava.core.dates import PartialDate
from zayava.core.text.data.bodies import CONCEPTS, EMPTY
from zayava.core.text.folding import fold

from .enums import NameKind, OrganisationKind, StatusKind

SHIPPED = Path(__file__).parent / "data" / "belarus.toml"
_NAMESPACE = uuid.UUID("6f0e2f0a-5a7d-5c0b-9a55-2d0f8c1f7a11")


class BadRegisterFile(ValueError):
    """The file is not a register file. The message says what is wrong and where."""


@dataclass(frozen=True)
class Spelling:
    """One name of a group and where it was read."""

    text: str
    language: str
    kind: str
    source: str = ""
    source_url: str = ""


@dataclass(frozen=True)
class StatusFact:
    """One legal step, with who took it and where that was read."""

    status: str
    date: PartialDate
    authority: Mapping[str, str] = field(default_factory=dict)
    note: Mapping[str, str] = field(default_factory=dict)
    source: str = ""
    source_url: str = ""


@dataclass(frozen=True)
class Group:
    """All spellings of one body or one person. ``uid`` is the same whenever and wherever the file is loaded."""

    id: str
    uid: uuid.UUID
    spellings: tuple[Spelling, ...]
    kind: str = ""
    founded: PartialDate | None = None
    website: str = ""
    seat: Mapping[str, str] = field(default_factory=dict)
    statuses: tuple[StatusFact, ...] = ()


@dataclass(frozen=True)
class RegisterFile:
    """What a register file says: groups of organisations and of people, and phrases that identify nobody."""

    organisations: tuple[Group, ...]
    people: tuple[Group, ...]
    generic: frozenset[str]
    by_organisation_name: Mapping[str, Group]
    by_person_name: Mapping[str, Group]

    def groups(self, of_people: bool) -> tuple[Group, ...]:
        return self.people if of_people else self.organisations

    def group_of(self, text: str, of_people: bool) -> Group | None:
        """The group a printed name belongs to, compared as folded."""
        return (self.by_person_name if of_people else self.by_organisation_name).get(fold(text))


@lru_cache(maxsize=1)
def shipped() -> RegisterFile:
    """The file that comes with the app."""
    return read_register_file(SHIPPED)


@lru_cache(maxsize=20_000)
def is_generic(text: str) -> bool:
    """Whether a name is made of words that many bodies share, so that alone it identifies none of them."""
    folded = fold(text)
    if folded in shipped().generic:
        return True
    words = [word for word in folded.split() if word not in EMPTY and word != "human"]
    return all(concept_of(word) in COMMON for word in words)


@lru_cache(maxsize=20_000)
def concept_of(word: str) -> str:
    """The concept a folded word expresses in any language (“centre” for «цэнтр»), or ``""``."""
    return next((concept for concept, starts in CONCEPTS.items() if word.startswith(starts)), "")


COMMON = frozenset(
    {"human rights", "centre", "committee", "association", "society", "public", "institution", "initiative", "movement",
     "foundation", "house", "campaign", "network", "group", "legal", "international", "organisation", "independent",
     "educational", "rights", "protection", "people"}
)  # fmt: skip
"""Concepts that say of what sort a body is, not which."""


def read_register_file(path: Path) -> RegisterFile:
    """Read and check a register file. Raises :class:`BadRegisterFile` with a sentence for the first fault found."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise BadRegisterFile(_("The file %(path)s cannot be read as text.") % {"path": path}) from error
    except tomllib.TOMLDecodeError as error:
        raise BadRegisterFile(
            _("The file %(path)s is not TOML: %(reason)s.") % {"path": path, "reason": error}
        ) from error
    sources = data.get("sources", {})
    try:
        organisations = tuple(_group(entry, "organisation", sources) for entry in data.get("organisation", []))
        people = tuple(_group(entry, "person", sources) for entry in data.get("person", []))
        return RegisterFile(
            organisations,
            people,
            frozenset(fold(text) for text in data.get("generic", [])),
            _by_name(organisations),
            _by_name(people),
        )
    except BadRegisterFile as error:
        raise BadRegisterFile(
            _("The file %(path)s is not right: %(reason)s") % {"path": path, "reason": error}
        ) from error


def _by_name(groups: tuple[Group, ...]) -> dict[str, Group]:
    found: dict[str, Group] = {}
    for group in groups:
        for spelling in group.spellings:
            folded = fold(spelling.text)
            if found.setdefault(folded, group) is not group:
                raise BadRegisterFile(
                    _("“%(name)s” stands in two groups, “%(first)s” and “%(second)s”.")
                    % {"name": spelling.text, "first": found[folded].id, "second": group.id}
                )
    return found


def _group(entry: Mapping[str, Any], of: str, sources: Mapping[str, Any]) -> Group:
    key = str(entry.get("id", "")).strip()
    if not key or not entry.get("names"):
        raise BadRegisterFile(_("Every entry needs an id and at least one name."))
    kind = entry.get("kind", OrganisationKind.OTHER)
    try:
        if kind not in OrganisationKind.values:
            raise ValueError(_("“%(word)s” is not a kind of body.") % {"word": kind})
        return Group(
            id=key,
            uid=uuid.uuid5(_NAMESPACE, f"{of}:{key}"),
            spellings=tuple(_spelling(name, sources) for name in entry["names"]),
            kind=kind,
            founded=PartialDate.parse(entry["founded"]) if entry.get("founded") else None,
            website=entry.get("website", ""),
            seat=entry.get("seat", {}),
            statuses=tuple(_statuses(entry.get("status", []), sources)),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise BadRegisterFile(_("In “%(id)s”: %(reason)s") % {"id": key, "reason": error}) from error


def _spelling(name: list[str], sources: Mapping[str, Any]) -> Spelling:
    text, language, kind, source = name
    if kind not in NameKind.values or not fold(text):
        raise ValueError(_("“%(text)s” (%(kind)s) is not a name.") % {"text": text, "kind": kind})
    return Spelling(text, language, kind, *_source(source, sources))


def _statuses(facts: list[Mapping[str, Any]], sources: Mapping[str, Any]) -> Iterator[StatusFact]:
    for fact in facts:
        if fact["status"] not in StatusKind.values:
            raise ValueError(_("“%(word)s” is not a legal status.") % {"word": fact["status"]})
        if not fact.get("source"):
            raise ValueError(_("A legal status needs a source."))
        yield StatusFact(
            fact["status"],
            PartialDate.parse(fact["date"]),
            fact.get("authority", {}),
            fact.get("note", {}),
            *_source(fact["source"], sources),
        )


def _source(key: str, sources: Mapping[str, Any]) -> tuple[str, str]:
    if not key:
        return "", ""
    if key not in sources:
        raise ValueError(_("The source “%(key)s” is not described.") % {"key": key})
    return sources[key]["title"], sources[key].get("url", "")
