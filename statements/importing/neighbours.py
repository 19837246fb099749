"""What a single entry cannot tell, its neighbours do: who is a person, where the town stands, the common layout."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .layouts import layout_of, parts_of, read_by_layout, shared_layouts
from .lexicon import has_body_word, has_quotes, is_country, person_strength, title_cased, without_title
from .marks import split_outside
from .pieces import person_shaped
from .recognised import Recognised, Signatory
from .units import Unit

_BRACKETED_SEAT = re.compile(r"\s*\((?P<place>[^\W\d_a-zа-яёіў][^()«»“”\"]{2,40})\)$")
_SEAT = re.compile(r"(?:[^\W\d_a-zа-яёіў][\w’'ʼ-]+)(?:\s[^\W\d_a-zа-яёіў][\w’'ʼ-]+){0,2}")
_CYRILLIC_NAME = re.compile(r"[А-ЯЁІЎ][а-яёіў'’ʼ]+(?:-[А-ЯЁІЎ][а-яёіў'’ʼ]+)?")


@dataclass
class Entry:
    signatory: Signatory
    unit: Unit
    raw: str


def settle_unknown(entries: list[Entry], result: Recognised) -> None:
    """Decide what single lines could not tell by their neighbours: the same block first, then the whole list."""

    def kinds(members: list[Entry]) -> tuple[int, int]:
        bodies = sum(bool(member.signatory.organisation) and not member.signatory.person for member in members)
        return bodies, sum(bool(member.signatory.person) for member in members)

    blocks: dict[tuple[int, str], list[Entry]] = {}
    for entry in entries:
        blocks.setdefault((entry.unit.block if not entry.unit.group else -1, entry.unit.group), []).append(entry)
    _settle_people_called_like_bodies(entries)
    _settle_by_columns(entries)
    whole = kinds(entries)
    for members in blocks.values():
        bodies, people = kinds(members)
        for member in members:
            signatory = member.signatory
            if (
                signatory.person
                and not signatory.organisation
                and not signatory.role
                and person_strength(signatory.person) < 0.75
            ):
                # Two capitalised words among organisations are more likely another organisation.
                if (
                    bodies >= 3
                    and people <= 0.34 * (bodies + people)
                    and member.unit.group_kind != "person"
                    and title_cased(signatory.person)
                ):
                    if not any("\u0400" <= letter <= "\u04ff" for letter in signatory.person):
                        signatory.organisation, signatory.person = signatory.person, ""
            if signatory.person or signatory.organisation or not signatory.affiliation:
                continue
            name, signatory.affiliation = signatory.affiliation, ""
            shape = person_strength(without_title(name))
            here = (bodies, people) if bodies + people else whole
            person = shape >= 0.25 and (here[1] > here[0] or sum(here) == 0 and shape >= 0.4)
            if (
                not sum((bodies, people))
                and member.unit.group
                and not is_country(member.unit.group)
                and all(
                    person_shaped(other.signatory.affiliation or other.signatory.person or name) for other in members
                )
            ):
                person = True  # a group of its own in which everything has the shape of a person's name
            alone = len(name.split()) == 1 and name[:1].isupper()
            if member.unit.group_kind == "person" and (shape > 0 or alone and not has_body_word(name)):
                person = True
            if person:
                signatory.person = without_title(name)
            else:
                signatory.organisation = name
            if not sum(here) or min(here) > 0.3 * max(here):
                signatory.doubtful = True
                what = "a person" if person else "an organisation"
                result.warn("signatory_unsure", f"It is not clear what this signatory is; it was taken for {what}.",
                            member.unit.lines[0].number)  # fmt: skip


def drop_seats(entries: list[Entry]) -> None:
    """Take the town behind the comma, or in brackets, out of the names of a group in which most are printed so."""
    _drop_bracketed_seats(entries)
    groups: dict[str, list[Signatory]] = {}
    for entry in entries:
        if entry.signatory.organisation and not entry.signatory.person and not entry.unit.inline:
            groups.setdefault(entry.unit.group, []).append(entry.signatory)
    for members in groups.values():
        split = [split_outside(member.organisation, ",") for member in members]
        seated = [
            len(parts) == 2 and bool(_SEAT.fullmatch(parts[1])) and not has_body_word(parts[1]) for parts in split
        ]
        if sum(seated) < 3 or sum(seated) < 0.6 * len(members):
            continue
        for member, parts, has_seat in zip(members, split, seated, strict=True):
            member.organisation = parts[0] if has_seat else member.organisation


def _drop_bracketed_seats(entries: list[Entry]) -> None:
    """Where most names carry a country in brackets, other capitalised words in brackets are a place too."""
    placed = sum(bool(entry.signatory.country) and "(" in entry.raw for entry in entries)
    bracketed = sum("(" in entry.raw for entry in entries)
    if placed < 3 or placed < 0.5 * bracketed:
        return
    for entry in entries:
        found = _BRACKETED_SEAT.search(entry.signatory.organisation)
        if found and not found["place"].isupper() and not has_body_word(found["place"]):
            entry.signatory.organisation = entry.signatory.organisation[: found.start()].rstrip()
            entry.signatory.country = entry.signatory.country or found["place"]


def settle_by_layout(entries: list[Entry]) -> None:
    """Read an entry in the layout that most entries with the same marks have, where it was read otherwise."""
    lists: dict[str, list[Entry]] = {}
    for entry in entries:
        if not entry.unit.cells and not entry.unit.inline:
            lists.setdefault(entry.unit.group_kind, []).append(entry)
    for members in lists.values():
        shared = shared_layouts([(member.signatory, member.raw) for member in members])
        for member in members:
            marks, parts = parts_of(member.raw)
            layout, before = shared.get(marks), member.signatory
            if layout is None or layout_of(before, parts) == layout:
                continue
            after = read_by_layout(member.raw, layout)
            if after is not None and before.capacity != "personal":
                after.group, after.lines = before.group, before.lines
                after.country = after.country or before.country
                after.capacity = before.capacity or ("representing" if after.organisation else "")
                member.signatory = after


def _settle_by_columns(entries: list[Entry]) -> None:
    """Read "Two Words, Body" like the lines around it when most of those with a comma begin with a person."""
    commas = [entry for entry in entries if "," in entry.raw]
    people = sum(bool(entry.signatory.person) for entry in commas)
    if people < 2 or people < 0.5 * len(commas):
        return
    for entry in commas:
        signatory = entry.signatory
        first, comma, rest = (signatory.organisation or signatory.affiliation).partition(", ")
        if comma and not signatory.person and person_shaped(first) and not has_quotes(first) and rest[:1].isupper():
            signatory.person, signatory.organisation, signatory.affiliation = without_title(first), rest, ""
            signatory.capacity = signatory.capacity or "representing"


def _settle_people_called_like_bodies(entries: list[Entry]) -> None:
    """Make a name with a word like "Дом…" in it a person where nearly everybody around is one.

    In Cyrillic no body is written with a capital in each of its two or three words.
    """
    alone = [entry.signatory for entry in entries if entry.signatory.organisation and not entry.signatory.person]
    people = sum(bool(entry.signatory.person) and not entry.signatory.organisation for entry in entries)
    if people < 4 or len(alone) > 0.2 * people:
        return
    for signatory in alone:
        words = signatory.organisation.split()
        if 2 <= len(words) <= 3 and all(_CYRILLIC_NAME.fullmatch(word) for word in words):
            signatory.person, signatory.organisation = signatory.organisation, ""
