"""Organisations and people with whatever a test needs of them."""

from __future__ import annotations

from typing import Any

from zayava.core.dates import PartialDate
from zayava.core.texts import TranslatedText
from zayava.organisations.enums import StatusKind
from zayava.organisations.models import (
    LegalStatus,
    Membership,
    Organisation,
    OrganisationIndexPage,
    OrganisationPage,
    Person,
)
from zayava.organisations.services import record_name

from .site import SiteTree


def make_organisation(*names: str, language: str = "en", kind: str = "official", **fields: Any) -> Organisation:
    """An organisation that carries these names, the first one being the one to show."""
    organisation = Organisation.objects.create(**fields)
    for name in names or ("Lighthouse Society",):
        record_name(organisation, name, language, kind)
    return organisation


def make_person(*names: str, language: str = "en", kind: str = "official") -> Person:
    person = Person.objects.create()
    for name in names or ("Alena Marakova",):
        record_name(person, name, language, kind)
    return person


def add_status(
    organisation: Organisation,
    date: str,
    status: str = StatusKind.LIQUIDATED,
    authority: str = "",
    source: str = "The Court Gazette, No. 7",
    **fields: Any,
) -> LegalStatus:
    return LegalStatus.objects.create(
        organisation=organisation,
        status=status,
        date=PartialDate.parse(date),
        authority=TranslatedText(en=authority) if authority else TranslatedText(),
        source=source,
        **fields,
    )


def add_membership(organisation: Organisation, joined: str | None = None, left: str | None = None) -> Membership:
    return Membership.objects.create(
        organisation=organisation,
        joined=PartialDate.parse(joined) if joined else None,
        left=PartialDate.parse(left) if left else None,
    )


def make_index(site: SiteTree, *languages: str) -> dict[str, OrganisationIndexPage]:
    """The list of organisations in each language."""
    pages: dict[str, OrganisationIndexPage] = {}
    for code in languages or tuple(site.homes):
        page = OrganisationIndexPage(
            title=f"Organisations {code}", slug="organisations", locale=site.homes[code].locale
        )
        if pages:
            page.translation_key = next(iter(pages.values())).translation_key
        pages[code] = site.homes[code].add_child(instance=page)
    return pages


def make_profile(index: OrganisationIndexPage, organisation: Organisation, **fields: Any) -> OrganisationPage:
    """The profile of an organisation in the language of the index."""
    fields.setdefault("title", organisation.name_in(index.locale.language_code).text)
    return index.add_child(instance=OrganisationPage(organisation=organisation, locale=index.locale, **fields))
