"""No public view asks the database more often when there are more rows."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories.site import SiteTree, make_site
from tests.factories.statements import make_organisation, make_person, make_statement, make_tag, sign
from zayava.core.texts import TranslatedText
from zayava.organisations.models import LegalStatus
from zayava.statements.models import Citation, DemandOccurrence, DemandOutcome, Statement

pytestmark = pytest.mark.django_db

STATEMENT_BUDGET = 12
LIST_BUDGET = 14
FEED_BUDGET = 8


@pytest.fixture
def site() -> SiteTree:
    return make_site()


def queries(client, address: str) -> int:
    assert client.get(address).status_code == 200  # fills what may be remembered between requests
    with CaptureQueriesContext(connection) as captured:
        response = client.get(address)
    assert response.status_code == 200
    return len(captured)


def make_rich_statement(site: SiteTree, rows: int, title: str = "On the river") -> Statement:
    issuer = make_organisation(f"Issuer of {title}")
    issued = {"issuer_kind": "organisation", "issuer_organisation": issuer}
    statement = make_statement(site, title, languages=("be", "en", "ru"), date="2021-09-01", **issued)
    for number in range(rows):
        organisation = make_organisation(f"Society {title} {number}")
        LegalStatus.objects.create(organisation=organisation, status="liquidated", date="2021-08-27")
        sign(statement, organisation, make_person(f"Person {title} {number}"))
        tag = make_tag(f"tag {title} {number}", be=f"метка {title} {number}")
        statement.tags.add(tag)
        demand = DemandOccurrence.objects.create(
            statement=statement, number=str(number), position=number, text=TranslatedText(en=f"Demand {number}")
        )
        DemandOutcome.objects.create(demand=demand.demand, outcome="met", date="2022", source="a report")
        cited = make_statement(site, f"Cited by {title} {number}", date="2020")
        Citation.objects.create(statement=statement, cited=cited)
        statement.related.add(make_statement(site, f"Related to {title} {number}"))
    return statement


@pytest.mark.parametrize("language", ["be", "en"])
def test_a_statement_page_keeps_its_budget_whatever_the_number_of_rows(client, site, language) -> None:
    few = make_rich_statement(site, 2, "Few")
    many = make_rich_statement(site, 40, "Many")
    counts = [
        queries(client, statement.pages.get(locale__language_code=language).get_url()) for statement in (few, many)
    ]
    assert counts[0] == counts[1]
    assert counts[1] <= STATEMENT_BUDGET


def test_a_list_keeps_its_budget(client, site) -> None:
    for number in range(30):
        statement = make_statement(site, f"Statement {number}", date="2021")
        statement.tags.add(make_tag(f"tag {number}", en=f"Tag {number}"))
    assert queries(client, "/en/statements/") <= LIST_BUDGET


@pytest.mark.parametrize("name", ["feed.xml", "atom.xml"])
def test_a_feed_keeps_its_budget(client, site, name) -> None:
    for number in range(30):
        statement = make_statement(site, f"Statement {number}", date="2021")
        statement.tags.add(make_tag(f"tag {number}", en=f"Tag {number}"))
    assert queries(client, f"/en/statements/{name}") <= FEED_BUDGET
