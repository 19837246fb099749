"""Statements with whatever a test needs of them."""

from __future__ import annotations

from typing import Any

from zayava.core.models import Tag, TagLabel
from zayava.organisations.models import Organisation, OrganisationName, Person, PersonName
from zayava.statements.enums import Capacity
from zayava.statements.models import Signature, Statement, StatementPage

from .site import SiteTree


def make_organisation(name: str = "Lighthouse Society", language: str = "en", **fields: Any) -> Organisation:
    organisation = Organisation.objects.create(**fields)
    OrganisationName.objects.create(organisation=organisation, text=name, language=language)
    return organisation


def make_person(name: str = "Alena Marakova", language: str = "en") -> Person:
    person = Person.objects.create()
    PersonName.objects.create(person=person, text=name, language=language)
    return person


def make_statement(
    site: SiteTree, title: str = "On the river", languages: tuple[str, ...] = ("en",), live: bool = True, **fields: Any
) -> Statement:
    """A statement with a page in each of ``languages``; published through a revision, as editors do."""
    statement = Statement.objects.create(**fields)
    key = None
    for code in languages:
        page = StatementPage(
            title=f"{title} ({code})" if len(languages) > 1 else title,
            statement=statement,
            locale=site.homes[code].locale,
            lead="What it says.",
            live=False,
        )
        if key:
            page.translation_key = key
        site.statements[code].add_child(instance=page)
        key = page.translation_key
        if live:
            page.save_revision().publish()
    statement.refresh_from_db()
    return statement


def sign(statement: Statement, organisation: Organisation | None = None, person: Person | None = None, **fields: Any):
    """Add a signature under the first name each of the two has."""
    fields.setdefault("position", statement.signatures.count())
    if person is not None:
        fields.setdefault("capacity", Capacity.REPRESENTING if organisation else Capacity.PERSONAL)
    fields.setdefault("organisation_name", organisation.names.first() if organisation else None)
    return Signature.objects.create(
        statement=statement,
        organisation=organisation,
        person=person,
        person_name=person.names.first() if person else None,
        **fields,
    )


def make_tag(name: str = "joint statement", **labels: str) -> Tag:
    tag = Tag.objects.create(name=name)
    for language, label in labels.items():
        TagLabel.objects.create(tag=tag, language=language, label=label)
    return tag
