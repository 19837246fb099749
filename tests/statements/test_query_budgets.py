"""No public view asks the database more often when there are more rows."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories.demands import make_register, raise_demand
from tests.factories.site import SiteTree, make_site
from tests.factories.statements import make_organisation, make_person, make_statement, make_tag, sign
from zayava.core.texts import TranslatedText
from zayava.organisations.models import LegalStatus
from zayava.statements.models import Citation, DemandOccurrence, DemandOutcome, Statement, StatementPage
from zayava.statements.selectors import demand_lines

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


@pytest.mark.parametrize("address", ["/en/statements/feed.xml", "/en/tags/river/", "/en/tags/river/feed.xml"])
def test_feeds_and_sections_make_no_page_of_the_texts_they_name(client, site, address, monkeypatch) -> None:
    tag = make_tag("river", en="River")
    for number in range(3):
        make_statement(site, f"Statement {number}", date="2021").tags.add(tag)
    made = []
    from_db = StatementPage.from_db.__func__
    monkeypatch.setattr(StatementPage, "from_db", classmethod(lambda cls, *row: made.append(row) or from_db(cls, *row)))
    assert "Statement 2" in client.get(address).content.decode()
    assert made == []


def test_a_line_of_a_list_of_demands_reads_one_text_however_many_raise_it(client, site, monkeypatch) -> None:
    make_register(site)
    demand = None
    for year in range(1990, 2020):
        text = make_statement(site, f"Text of {year}", languages=("be", "en", "ru"), date=str(year))
        demand = raise_demand(text, f"Words of {year}", demand).demand
    read = []
    latest = demand_lines._latest
    monkeypatch.setattr(demand_lines, "_latest", lambda **asked: read.extend(latest(**asked)) or read)
    html = " ".join(client.get("/en/demands/").content.decode().split())
    assert "Words of 2019" in html
    assert "Raised by 30 texts, first 1990, last 2019" in html
    assert len(read) == 3  # the pages of the last text
