"""Every public demand of a statement leads to its page in the register, however often it was raised."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from tests.factories.demands import become, make_register, raise_demand
from tests.factories.site import SiteTree, make_site
from tests.factories.statements import make_statement
from zayava.statements.models import DemandIndexPage, Statement

pytestmark = pytest.mark.django_db

BUDGET = 12


@pytest.fixture
def site() -> SiteTree:
    site = make_site()
    make_register(site)
    return site


def lines(client, statement: Statement, language: str = "en") -> dict[str, tuple[str, str] | None]:
    """By the anchor of each demand: where its line of the register leads, and what it says."""
    page = statement.pages.get(locale__language_code=language)
    html = BeautifulSoup(client.get(page.get_url()).content, "html.parser")
    found = {}
    for demand in html.select(".z-demand"):
        line = demand.select_one(":scope > div > .z-demand__register")
        found[demand["id"]] = line and (line.a["href"], " ".join(line.get_text().split()))
    return found


def test_a_demand_leads_on_whether_it_was_raised_once_or_often_as_one_part_or_as_a_whole(client, site) -> None:
    statement = make_statement(site, date="2015")
    often = raise_demand(make_statement(site, "Earlier", date="2010")).demand
    raise_demand(statement, "Open the ferry", often)
    once = raise_demand(statement, "Light the pier")
    part = raise_demand(statement, "At night", parent=once, number="2.1")
    for demand in (often, once.demand, part.demand):
        become(demand)
    assert lines(client, statement) == {
        "demand-1": (f"/en/demands/{often.number}/", f"No. {often.number} in the register · Raised 2 times since 2010"),
        "demand-2": (f"/en/demands/{once.demand.number}/", f"No. {once.demand.number} in the register"),
        "demand-2.1": (f"/en/demands/{part.demand.number}/", f"No. {part.demand.number} in the register"),
    }
    for address, _words in lines(client, statement).values():
        assert client.get(address).status_code == 200


@pytest.mark.parametrize(("language", "words"), [("be", "№ 1 у рэестры"), ("ru", "№ 1 в реестре")])
def test_it_leads_to_the_register_of_the_readers_language(client, site, language, words) -> None:
    statement = make_statement(site, languages=("be", "en", "ru"))
    raise_demand(statement)
    assert lines(client, statement, language) == {"demand-1": (f"/{language}/demands/1/", words)}


@pytest.mark.parametrize("hidden", ["draft", "private"])
def test_where_the_register_cannot_be_read_nothing_leads_there(client, site, hidden) -> None:
    statement = make_statement(site)
    raise_demand(statement)
    register = DemandIndexPage.objects.get(locale__language_code="en")
    if hidden == "draft":
        register.unpublish()
    else:
        PageViewRestriction.objects.create(page=register, restriction_type="login")
    assert lines(client, statement) == {"demand-1": None}


def test_a_demand_of_a_draft_leads_nowhere(site, rf) -> None:
    statement = make_statement(site, live=False)
    raise_demand(statement)
    page = statement.pages.get()
    html = page.make_preview_request(preview_mode=page.default_preview_mode).render().content.decode()
    assert "Open the ferry" in html
    assert "z-demand__register" not in html


@pytest.mark.parametrize("language", ["be", "en"])
def test_the_statement_keeps_its_budget_whatever_the_number_of_demands(client, site, language) -> None:
    statements = {}
    for rows in (2, 40):
        statements[rows] = make_statement(site, f"Text of {rows}", languages=("be", "en"), date="2021")
        for number in range(rows):
            become(raise_demand(statements[rows], f"Demand {number} of {rows}").demand)
    counts = []
    for rows, statement in statements.items():
        address = statement.pages.get(locale__language_code=language).get_url()
        html = client.get(address).content.decode()
        assert html.count("z-demand__register") == html.count(f'href="/{language}/demands/') == rows
        with CaptureQueriesContext(connection) as captured:
            client.get(address)
        counts.append(len(captured))
    assert counts[0] == counts[1] <= BUDGET
