"""The people a campaign is about and the organisations that take part in it, as a reader sees them."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from django.db.models import QuerySet
from django.http import HttpRequest

from zayava.core.dates import PartialDate
from zayava.core.prepared import prepared
from zayava.core.texts import LocalisedText, Shown, TranslatedText
from zayava.organisations.printed import is_printed_in, name_as_printed
from zayava.organisations.selectors import names_and_profiles
from zayava.organisations.standing import Step, standing_on, status_order, today

from ..enums import PersonState
from ..models import Campaign, CampaignPartner, CampaignPerson


class _PersonRow(NamedTuple):
    state: str
    person_id: int
    person_name__text: str | None
    person_name__language: str | None
    demanded: TranslatedText
    resolved: PartialDate | None
    resolution: TranslatedText
    source: str
    source_url: str


@dataclass(frozen=True)
class PersonLine(Shown):
    """Somebody concerned: what is demanded and, once it came true (``resolved``), what became of it."""

    name: LocalisedText
    demanded: LocalisedText
    resolved: PartialDate | None
    resolution: LocalisedText
    source: str
    source_url: str


@dataclass(frozen=True)
class PeopleConcerned:
    """``lines`` are those who may be named; ``total`` counts the others too."""

    lines: list[PersonLine] = field(default_factory=list)
    total: int = 0

    @property
    def unnamed(self) -> int:
        return self.total - len(self.lines)

    @property
    def resolved(self) -> int:
        """For how many of those named the demand came true."""
        return sum(1 for line in self.lines if line.resolved)

    def __bool__(self) -> bool:
        return self.total > 0


@dataclass(frozen=True)
class PartnerLine(Shown):
    """An organisation that takes part, with its legal status today (``standing``, may be empty)."""

    name: LocalisedText
    url: str
    role: LocalisedText
    standing: str
    is_closure: bool


@prepared
def _people(campaign: Any) -> QuerySet:
    return CampaignPerson.objects.filter(campaign=campaign).values_list(*_PersonRow._fields)


_STEP_FIELDS = tuple(f"organisation__statuses__{name}" for name in Step._fields)


@prepared
def _partners(campaign: Any) -> QuerySet:
    """One row for each partner and step of its legal history."""
    partners = CampaignPartner.objects.filter(campaign=campaign).order_by("sort_order", "pk")
    return partners.values_list("pk", "organisation_id", "role", *_STEP_FIELDS)


def people_and_partners(
    campaign: Campaign, language: str, request: HttpRequest | None = None
) -> tuple[PeopleConcerned, list[PartnerLine]]:
    """Both, because their names are asked for together: three queries, and one more without a request."""
    people = [_PersonRow(*row) for row in _people(campaign=campaign.pk)]
    named = [row for row in people if row.state == PersonState.CONFIRMED]
    partners = [
        (rows[0][1], rows[0][2], [Step(*row[3:]) for row in rows if row[-1] is not None])
        for rows in (list(group) for _pk, group in groupby(_partners(campaign=campaign.pk), key=itemgetter(0)))
    ]
    organisations = {organisation for organisation, _role, _steps in partners}
    elsewhere = {row.person_id for row in named if not is_printed_in(row.person_name__language, language)}
    organisation_names, person_names, profiles = names_and_profiles(
        organisations, elsewhere, organisations, language, request
    )
    lines = [_person(row, person_names, language) for row in named]
    return PeopleConcerned(lines, len(people)), [
        _partner(
            role.in_language(language),
            steps,
            organisation_names[organisation],
            profiles[organisation].url if organisation in profiles else "",
            language,
        )
        for organisation, role, steps in partners
    ]


def _person(row: _PersonRow, names: dict[int, LocalisedText], language: str) -> PersonLine:
    name = name_as_printed(row.person_name__text, row.person_name__language, names.get(row.person_id), language)
    return PersonLine(
        name=name,
        demanded=row.demanded.in_language(language),
        resolved=row.resolved,
        resolution=row.resolution.in_language(language),
        source=row.source,
        source_url=row.source_url,
    )


def _partner(role: LocalisedText, steps: list[Step], name: LocalisedText, url: str, language: str) -> PartnerLine:
    standing = standing_on(sorted(steps, key=status_order), today())
    return PartnerLine(
        name=name,
        url=url,
        role=role,
        standing=standing.sentence(language) if standing.status else "",
        is_closure=standing.is_closure,
    )
