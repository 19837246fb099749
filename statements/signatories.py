"""The list of signatories as a reader sees it: grouped, named in her language, with their status at signing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from zayava.core.dates import PartialDate
from zayava.core.texts import LocalisedText, Shown, TranslatedText
from zayava.organisations.printed import name_as_printed
from zayava.organisations.standing import Step, standing_on

from .enums import Capacity, SignatureState

Names = Mapping[int, LocalisedText]


class SignatureRow(NamedTuple):
    """What is read of one signature: itself and the two names that were printed, with their languages."""

    pk: int
    state: str
    capacity: str
    date: PartialDate | None
    group: TranslatedText
    affiliation: TranslatedText
    role: TranslatedText
    country: TranslatedText
    organisation_id: int | None
    organisation_name__text: str | None
    organisation_name__language: str | None
    person_id: int | None
    person_name__text: str | None
    person_name__language: str | None


@dataclass(frozen=True)
class SignatoryLine(Shown):
    """One signature in words. Names are ``None`` where the text names no organisation or no person.

    ``standing`` says how the organisation stood when it signed, ``later`` how it was closed since; both empty when
    nothing is known or nothing happened. ``is_closure`` is whether ``standing`` says that it was closed already.
    ``signed`` is set when it was not signed on the date of the statement.
    """

    key: int
    organisation: LocalisedText | None
    organisation_url: str
    person: LocalisedText | None
    affiliation: LocalisedText
    role: LocalisedText
    country: LocalisedText
    capacity: str
    capacity_label: str
    standing: str = ""
    is_closure: bool = False
    later: str = ""
    signed: PartialDate | None = None


@dataclass(frozen=True)
class SignatoryGroup(Shown):
    heading: LocalisedText
    lines: list[SignatoryLine]


@dataclass(frozen=True)
class Signatories:
    """``listed`` counts the lines shown, ``withdrawn`` those taken back; ``total`` is what the text counts."""

    groups: list[SignatoryGroup] = field(default_factory=list)
    listed: int = 0
    organisations: int = 0
    people: int = 0
    withdrawn: int = 0
    counted: int | None = None

    @property
    def total(self) -> int:
        return max(self.listed + self.withdrawn, self.counted or 0)

    @property
    def complete(self) -> bool:
        return self.listed >= self.total

    @property
    def lines(self) -> list[SignatoryLine]:
        return [line for group in self.groups for line in group.lines]

    def __bool__(self) -> bool:
        return self.total > 0


def _name(key: int | None, text: str | None, printed_in: str | None, names: Names, language: str):
    """The name to show, if there is one. ``names`` holds those that are not printed in the reader's language."""
    return None if key is None else name_as_printed(text, printed_in, names.get(key), language)


@dataclass(frozen=True)
class Words:
    """What the words of a list are made of, in one language: everything the lines need, fetched beforehand."""

    language: str
    date: PartialDate | None
    organisations: Names
    people: Names
    histories: Mapping[int, Sequence[Step]]
    profile_urls: Mapping[int, str]

    def line(self, row: SignatureRow) -> SignatoryLine:
        """One signature in words."""
        date = row.date or self.date
        history = self.histories.get(row.organisation_id) if row.organisation_id else None
        standing = standing_on(history, date.earliest) if history and date else None
        language = self.language
        return SignatoryLine(
            key=row.pk,
            organisation=_name(
                row.organisation_id,
                row.organisation_name__text,
                row.organisation_name__language,
                self.organisations,
                language,
            ),
            organisation_url=self.profile_urls.get(row.organisation_id, ""),
            person=_name(row.person_id, row.person_name__text, row.person_name__language, self.people, language),
            affiliation=row.affiliation.in_language(language),
            role=row.role.in_language(language),
            country=row.country.in_language(language),
            capacity=row.capacity,
            capacity_label=Capacity(row.capacity).label,
            standing=standing.sentence(language) if standing else "",
            is_closure=bool(standing and standing.is_closure),
            later=standing.later.sentence(language) if standing and standing.later else "",
            signed=row.date if row.date and row.date != self.date else None,
        )


def build(rows: Sequence[SignatureRow], words: Words, counted: int | None) -> Signatories:
    """Put the signatures of a statement, in order, into words; ``counted`` is a bare total the text gives."""
    confirmed = [row for row in rows if row.state == SignatureState.CONFIRMED]
    return Signatories(
        groups=[
            SignatoryGroup(heading.in_language(words.language), [words.line(row) for row in group])
            for heading, group in groupby(confirmed, key=lambda row: row.group)
        ],
        listed=len(confirmed),
        organisations=sum(1 for row in confirmed if row.organisation_id),
        people=sum(1 for row in confirmed if row.person_id),
        withdrawn=len(rows) - len(confirmed),
        counted=counted,
    )
