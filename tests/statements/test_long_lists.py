"""Lists longer than what SQLite takes in one expression."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories.editors import make_editor
from tests.factories.site import SiteTree, make_site
from tests.factories.statements import make_statement
from zayava.organisations.models import Organisation, OrganisationName, Person, PersonName
from zayava.statements.enums import Capacity
from zayava.statements.models import Signature, Statement
from zayava.statements.services.signature_values import signature_rows, values_of

pytestmark = pytest.mark.django_db

SIGNED = 1100


@pytest.fixture
def site() -> SiteTree:
    return make_site()


@pytest.fixture
def statement(site: SiteTree) -> Statement:
    """A statement signed by 1,100 organisations, each represented by a person."""
    statement = make_statement(site)
    bodies = Organisation.objects.bulk_create(Organisation() for _row in range(SIGNED))
    people = Person.objects.bulk_create(Person() for _row in range(SIGNED))
    names = OrganisationName.objects.bulk_create(
        OrganisationName(organisation=body, text=f"Society No. {place}", language="en")
        for place, body in enumerate(bodies)
    )
    called = PersonName.objects.bulk_create(
        PersonName(person=person, text=f"Alena Marakova {place}", language="en") for place, person in enumerate(people)
    )
    Signature.objects.bulk_create(
        Signature(
            statement=statement,
            position=place,
            organisation=bodies[place],
            organisation_name=names[place],
            person=people[place],
            person_name=called[place],
            capacity=Capacity.REPRESENTING,
        )
        for place in range(SIGNED)
    )
    return statement


@pytest.fixture
def admin(site: SiteTree) -> Client:
    client = Client()
    client.force_login(make_editor(*site.homes.values()))
    return client


def test_an_editor_opens_a_list_of_more_than_a_thousand_signatures(statement: Statement, admin: Client) -> None:
    response = admin.get(reverse("zayava_statements:signatories", args=[statement.pk]))
    assert response.status_code == 200
    assert b"Society No. 0" in response.content


def test_names_of_a_long_list_come_in_a_fixed_number_of_queries(
    statement: Statement, django_assert_max_num_queries
) -> None:
    with django_assert_max_num_queries(3):
        labels = [values_of(row, "en")["organisation_label"] for row in signature_rows(statement)]
    assert labels == [f"Society No. {place}" for place in range(SIGNED)]


def test_readers_see_every_name_of_a_long_list(statement: Statement, client: Client) -> None:
    response = client.get(statement.pages.get().url)
    assert response.status_code == 200
    assert f"Society No. {SIGNED - 1}" in response.content.decode()
