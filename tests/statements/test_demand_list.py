"""The list of demands and the counts that other pages show."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from tests.factories.demands import become, make_register, raise_demand
from tests.factories.site import SiteTree, make_site
from tests.factories.statements import make_organisation, make_statement, make_tag, sign
from zayava.core.registry import demand_sources
from zayava.core.texts import TranslatedText
from zayava.statements.demand_listing import demand_tally
from zayava.statements.models import Demand
from zayava.statements.services.demand_linking import merge_demands

pytestmark = pytest.mark.django_db

BUDGET = 16


@pytest.fixture
def site() -> SiteTree:
    site = make_site()
    make_register(site)
    return site


def titles(client, query: str = "", language: str = "en") -> list[str]:
    answer = client.get(f"/{language}/demands/{query}")
    assert answer.status_code == 200, answer
    return [link.get_text() for link in BeautifulSoup(answer.content, "html.parser").select(".z-teaser a")]


def test_demands_are_listed_by_the_day_they_were_raised_last(client, site) -> None:
    old = make_statement(site, "Old", date="2010")
    again, once = raise_demand(old, "Open the ferry"), raise_demand(old, "Light the pier")
    raise_demand(make_statement(site, "Middle", date="2012"), "Print the map")
    raise_demand(make_statement(site, "New", date="2015"), "Let the ferry run", again.demand)
    assert titles(client) == ["Let the ferry run", "Print the map", "Light the pier"]
    assert titles(client, "?year=2010") == ["Let the ferry run", "Light the pier"]
    once.demand.title = TranslatedText(en="A lamp for the pier")
    once.demand.save()
    assert titles(client, "?sort=title")[0] == "A lamp for the pier"


def test_the_list_is_narrowed_by_state_addressee_tag_campaign_and_organisation(client, site) -> None:
    campaign = Demand.campaigns.rel.model.objects.create(name=TranslatedText(en="Free river"))
    statement = make_statement(site, date="2010")
    statement.campaigns.add(campaign)
    signatory = make_organisation("Harbour Committee")
    sign(statement, signatory)
    met = raise_demand(statement, "Open the ferry", addressee=TranslatedText(en="the Harbour Office"))
    raise_demand(statement, "Light the pier", addressee=TranslatedText(en="Captains"))
    other = raise_demand(make_statement(site, "Other", date="2012"), "Print", addressee=TranslatedText(en="captains"))
    become(met.demand, "refused", "2011")
    become(met.demand, "met", "2013")
    other.demand.tags.add(make_tag("maps", en="maps"))
    raise_demand(statement, "Say why", parent=met)
    assert titles(client, "?state=met") == ["Open the ferry"]
    lines = BeautifulSoup(client.get("/en/demands/?year=2010").content, "html.parser").select(".z-teaser")
    told = {line.a.get_text(): line.select_one(".z-teaser__meta span").get_text() for line in lines}
    assert told == {
        "Open the ferry": "Addressed to: the Harbour Office",
        "Light the pier": "Addressed to: Captains",
        "Say why": "Addressed to: the Harbour Office",
    }
    assert titles(client, "?addressee=captains") == ["Print", "Light the pier"]
    assert titles(client, "?tag=maps") == ["Print"]
    of_campaign = demand_sources.of(campaign, "en", 10)
    assert (of_campaign.total, dict(of_campaign.states)) == (3, {"met": ("Met", 1), "open": ("Nothing known", 2)})
    assert demand_sources.of(signatory, "en", 10).total == 3
    other.demand.campaigns.add(campaign)
    assert demand_sources.of(campaign, "en", 10).total == 4
    assert [line.number for line in demand_sources.of(campaign, "en", 1).lines] == [other.demand.number]


def test_a_merge_makes_one_line_of_two_everywhere(client, site) -> None:
    first = raise_demand(make_statement(site, "One", date="2010"), "Open the ferry").demand
    second = raise_demand(make_statement(site, "Two", date="2015"), "Let the ferry run").demand
    assert demand_tally("en").total == 2
    merge_demands(first, second)
    assert titles(client) == ["Let the ferry run"]
    assert demand_tally("en").total == 1


@pytest.mark.parametrize("hidden", ["draft", "private"])
def test_what_is_not_public_is_counted_nowhere(client, site, hidden) -> None:
    known = make_statement(site, "Known", date="2010")
    row = raise_demand(known, "Open the ferry")
    secret = make_statement(site, "Secret", date="1999", live=hidden != "draft")
    raise_demand(secret, "CANARY", row.demand, addressee=TranslatedText(en="CANARY body"))
    raise_demand(secret, "CANARY too")
    if hidden == "private":
        PageViewRestriction.objects.create(page=secret.pages.get(), restriction_type="login")
    assert titles(client) == ["Open the ferry"]
    assert demand_tally("en").total == 1
    page = client.get("/en/demands/").content.decode()
    assert "CANARY" not in page
    assert "1999" not in page
    assert client.get("/en/demands/?year=1999").status_code in (200, 404)
    assert "Open the ferry" not in client.get("/en/demands/?year=1999").content.decode()
    known.pages.get().unpublish()
    assert titles(client) == []
    assert demand_tally("en").total == 0


@pytest.mark.parametrize(
    "query", ["?year=%D9%A2", "?state=x%00", "?addressee=%F0%9F", "?page=-1", "?page=" + "9" * 26, "?tag=&tag=×"]
)
def test_hostile_choices_are_no_fault_of_the_server(client, site, query) -> None:
    raise_demand(make_statement(site))
    assert client.get(f"/en/demands/{query}").status_code in (200, 301, 404)


@pytest.mark.parametrize("language", ["be", "en"])
def test_the_list_keeps_its_budget_with_all_filters(client, site, language) -> None:
    campaigns = Demand.campaigns.rel.model
    tag, campaign = make_tag("ferries", en="ferries"), campaigns.objects.create(name=TranslatedText(en="Free river"))

    def more(rows: int) -> None:
        for number in range(rows):
            statement = make_statement(site, f"Text {rows} {number}", date="2021", languages=("be", "en", "ru"))
            sign(statement, make_organisation(f"Body {rows} {number}"))
            row = raise_demand(statement, f"Demand {rows} {number}", addressee=TranslatedText(en="Captains"))
            row.demand.tags.add(tag)
            row.demand.campaigns.add(campaign)
            become(row.demand)

    def count() -> int:
        address = f"/{language}/demands/?state=met&addressee=captains&year=2021&tag=ferries"
        assert client.get(address).status_code == 200
        with CaptureQueriesContext(connection) as captured:
            client.get(address)
        return len(captured)

    more(2)
    few = count()
    more(7)
    assert count() == few <= BUDGET
