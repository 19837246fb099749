"""The list of signatories as a reader sees it: grouped, named in her language, with their status at signing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from zayava.core.dates import PartialDate
from zayava.core.texts import LocalisedText
from zayava.organisations.models import NameBase, RegisterEntry

from .enums import Capacity, SignatureState
from .models import Signature, Statement


@dataclass(frozen=True)
class SignatoryLine:
    """One signature in words. Names are ``None`` where the text names no organisation or no person.

    ``standing`` says how the organisation stood when it signed, ``later`` what became of it since; both empty when
    nothing is known or nothing happened. ``signed`` is set when it was not signed on the date of the statement.
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
    is_closed: bool = False
    later: str = ""
    signed: PartialDate | None = None


@dataclass(frozen=True)
class SignatoryGroup:
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


def shown_name(printed: NameBase | None, entry: RegisterEntry | None, language: str) -> LocalisedText | None:
    """The name to show in a text in ``language``: as printed there, else the entry's name of that language.

    Where the register has none of that language, the name as printed stands, marked as another language's.
    """
    if entry is None:
        return None
    if printed is not None and printed.language in ("", language):
        return LocalisedText(printed.text, language)
    own = entry.name_in(language)
    if own.is_fallback and printed is not None:
        return LocalisedText(printed.text, printed.language, True)
    return own


def needs_names(printed: NameBase | None, language: str) -> bool:
    """Whether :func:`shown_name` will have to read the other names of the entry."""
    return printed is None or printed.language not in ("", language)


def build(
    statement: Statement, signatures: Sequence[Signature], language: str, profile_urls: Mapping[int, str]
) -> Signatories:
    """Put the signatures of a statement, in order and with their relations fetched, into words of a language."""
    confirmed = [signature for signature in signatures if signature.state == SignatureState.CONFIRMED]
    lines = [(signature.group, _line(signature, statement, language, profile_urls)) for signature in confirmed]
    return Signatories(
        groups=[
            SignatoryGroup(heading.in_language(language), [line for _heading, line in rows])
            for heading, rows in groupby(lines, key=lambda row: row[0])
        ],
        listed=len(confirmed),
        organisations=sum(1 for signature in confirmed if signature.organisation_id),
        people=sum(1 for signature in confirmed if signature.person_id),
        withdrawn=len(signatures) - len(confirmed),
        counted=statement.signatory_total,
    )


def _line(signature: Signature, statement: Statement, language: str, profile_urls: Mapping[int, str]) -> SignatoryLine:
    date = signature.date or statement.date
    standing = signature.organisation.standing_on(date) if signature.organisation and date else None
    shows_standing = standing is not None and standing.status is not None
    return SignatoryLine(
        key=signature.pk,
        organisation=shown_name(signature.organisation_name, signature.organisation, language),
        organisation_url=profile_urls.get(signature.organisation_id, ""),
        person=shown_name(signature.person_name, signature.person, language),
        affiliation=signature.affiliation.in_language(language),
        role=signature.role.in_language(language),
        country=signature.country.in_language(language),
        capacity=signature.capacity,
        capacity_label=Capacity(signature.capacity).label,
        standing=standing.sentence(language) if shows_standing else "",
        is_closed=bool(standing and standing.is_closed),
        later=standing.later.sentence(language) if standing and standing.later else "",
        signed=signature.date if signature.date and signature.date != statement.date else None,
    )
