"""The page of a demand: who raised it when, what became of it, and what it keeps to itself."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from tests.factories.demands import become, make_register, raise_demand
from tests.factories.site import SiteTree, make_site
from tests.factories.statements import make_organisation, make_statement, make_tag, sign
from zayava.core.texts import TranslatedText
from zayava.statements.selectors import demand_raised
from zayava.statements.selectors.demand_raised import _raised
from zayava.statements.selectors.demand_register import TEXTS
from zayava.statements.services.demand_linking import merge_demands, undo_merge

pytestmark = pytest.mark.django_db

BUDGET = 12


@pytest.fixture
def site() -> SiteTree:
    site = make_site()
    make_register(site)
    return site


def soup(client, number: int, language: str = "en") -> BeautifulSoup:
    answer = client.get(f"/{language}/demands/{number}/")
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def words(element) -> str:
    return " ".join(element.get_text(" ").split())


def test_every_public_text_that_raised_it_is_told_in_order_of_time(client, site) -> None:
    later = make_statement(site, "On the bridge", date="2021-05-01", issuer_kind="signatories")
    sign(later, make_organisation("Harbour Committee"))
    sign(later, make_organisation("Mapmakers' Union"))
    late = raise_demand(later, "Let the ferry run again", number="2.1")
    body = make_organisation("Lighthouse Society")
    early = make_statement(site, "On the river", date="2016", issuer_kind="organisation", issuer_organisation=body)
    raise_demand(early, "Open the ferry", late.demand, addressee=TranslatedText(en="the Harbour Office"))
    page = soup(client, late.demand.number)
    first, last = page.select(".z-raised__text")
    assert "Open the ferry" in words(first)
    assert "Lighthouse Society" in words(first)
    assert "2.1" in words(last)
    assert "2 organisations" in words(last)
    assert last.select_one("a")["href"] == "/en/statements/on-the-bridge/#demand-2.1"
    facts = words(page.select_one(".z-facts"))
    assert "the Harbour Office" in facts
    assert "2016" in facts
    assert "2021" in facts


def test_words_of_another_language_are_marked(client, site) -> None:
    row = raise_demand(make_statement(site, languages=("be",)), {"be": "Адкрыць паром"})
    page = soup(client, row.demand.number, "ru")
    assert page.select_one("h1 [lang=be]").get_text() == "Адкрыць паром"
    assert page.select_one(".z-raised__wording [lang=be]")


def test_the_number_is_the_same_in_every_language(client, site) -> None:
    row = raise_demand(make_statement(site))
    links = {link["hreflang"]: link["href"] for link in soup(client, row.demand.number).select("link[hreflang]")}
    assert links == {code: f"http://testserver/{code}/demands/{row.demand.number}/" for code in ("be", "en", "ru")}


@pytest.mark.parametrize("hidden", ["draft", "private", "expired"])
def test_what_is_not_public_shows_in_no_date_count_wording_or_feed(client, site, hidden) -> None:
    row = raise_demand(make_statement(site, date="2020", title="Known"), "Open the ferry")
    secret = make_statement(site, "CANARY", date="1999", live=hidden != "draft")
    other = raise_demand(secret, "CANARY words", row.demand, addressee=TranslatedText(en="CANARY body"))
    raise_demand(secret, "CANARY part", parent=other)
    page = secret.pages.get()
    if hidden == "private":
        PageViewRestriction.objects.create(page=page, restriction_type="login")
    elif hidden == "expired":
        page.expire_at = "2001-01-01T00:00:00Z"
        page.save()
    number = row.demand.number
    for address in (f"/en/demands/{number}/", f"/en/demands/{number}/feed.xml", "/en/demands/", "/be/demands/"):
        answer = client.get(address).content.decode()
        assert "CANARY" not in answer
        assert "1999" not in answer
    assert len(soup(client, number).select(".z-raised__text")) == 1


def test_a_demand_of_drafts_has_no_number_and_no_page(client, site) -> None:
    row = raise_demand(make_statement(site, live=False))
    assert row.demand.number is None
    assert client.get("/en/demands/1/").status_code == 404


def test_a_demand_whose_texts_are_withdrawn_is_gone_and_keeps_its_number(client, site) -> None:
    statement = make_statement(site)
    row = raise_demand(statement)
    assert client.get(f"/en/demands/{row.demand.number}/").status_code == 200
    statement.pages.get().unpublish()
    assert client.get(f"/en/demands/{row.demand.number}/").status_code == 404
    assert client.get(f"/en/demands/{row.demand.number}/feed.xml").status_code == 404


@pytest.mark.parametrize("number", ["0", "-1", "01", "٣", "1" + "0" * 26, "×", "1.0", "1 ", "%00", "1/x"])
def test_a_hostile_number_is_no_address(client, site, number) -> None:
    raise_demand(make_statement(site))
    assert client.get(f"/en/demands/{number}/").status_code == 404


def test_a_merged_number_leads_to_the_one_that_stands_until_the_merge_is_undone(client, site) -> None:
    first = raise_demand(make_statement(site, "One", date="2010")).demand
    second = raise_demand(make_statement(site, "Two", date="2015"), "Let the ferry run").demand
    record = merge_demands(second, first)
    assert (record.winner, record.loser) == (first, second)
    answer = client.get(f"/be/demands/{second.number}/")
    assert (answer.status_code, answer["Location"]) == (301, f"/be/demands/{first.number}/")
    answer = client.get(f"/be/demands/{second.number}/feed.xml")
    assert (answer.status_code, answer["Location"]) == (301, f"/be/demands/{first.number}/feed.xml")
    assert len(soup(client, first.number).select(".z-raised__text")) == 2
    undo_merge(record)
    assert len(soup(client, first.number).select(".z-raised__text")) == 1
    assert "Let the ferry run" in words(soup(client, second.number).select_one("h1"))


def test_the_feed_names_each_text_once(client, site) -> None:
    row = raise_demand(make_statement(site, "On the river", date="2010"))
    raise_demand(make_statement(site, "On the bridge", date="2015"), demand=row.demand)
    answer = client.get(f"/en/demands/{row.demand.number}/feed.xml")
    feed = BeautifulSoup(answer.content, "xml")
    assert [item.title.get_text() for item in feed.find_all("item")] == ["On the bridge", "On the river"]


def test_parts_and_wholes_lead_to_one_another(client, site) -> None:
    statement = make_statement(site)
    whole = raise_demand(statement, "Change the law")
    part = raise_demand(statement, "Repeal Article 61", parent=whole)
    assert "Repeal Article 61" in words(soup(client, whole.demand.number).select_one("[aria-labelledby=parts-heading]"))
    above = soup(client, part.demand.number).select_one("[aria-labelledby=part-of-heading]")
    assert above.select_one("a")["href"] == f"/en/demands/{whole.demand.number}/"


@pytest.mark.parametrize("language", ["be", "en"])
def test_the_page_keeps_its_budget_whatever_the_number_of_rows(client, site, language) -> None:
    def rich(rows: int):
        demand = None
        for number in range(rows):
            issuer = make_organisation(f"Issuer {rows} {number}")
            statement = make_statement(
                site,
                f"Text {rows} {number}",
                languages=("be", "en", "ru"),
                date="2021",
                issuer_kind="organisation",
                issuer_organisation=issuer,
            )
            whole = raise_demand(statement, f"Whole {rows} {number}")
            row = raise_demand(statement, "Open the ferry", demand, parent=whole)
            demand = row.demand
            raise_demand(statement, f"Part {rows} {number}", parent=row)
            demand.tags.add(make_tag(f"tag {rows} {number}", be=f"метка {rows} {number}"))
            become(demand, date=f"20{10 + number}")
            campaign = type(demand).campaigns.rel.model.objects.create(name=TranslatedText(en=f"Campaign {number}"))
            demand.campaigns.add(campaign)
        return demand

    def count(number: int) -> int:
        address = f"/{language}/demands/{number}/"
        client.get(address)
        with CaptureQueriesContext(connection) as captured:
            assert client.get(address).status_code == 200
        return len(captured)

    few, many = rich(2), rich(9)
    assert count(few.number) == count(many.number)
    assert count(many.number) <= BUDGET


def raised_often(site: SiteTree, times: int) -> int:
    """The number of a demand that so many texts raise, one in each year from 1980 on."""
    demand = None
    for year in range(1980, 1980 + times):
        row = raise_demand(make_statement(site, f"Text of {year}", date=str(year)), f"Words of {year}", demand)
        demand = row.demand
    return demand.number


def test_of_a_demand_that_many_raise_a_page_shows_and_reads_a_bounded_number(client, site, monkeypatch) -> None:
    number = raised_often(site, 2 * TEXTS + 3)
    told = []
    monkeypatch.setattr(demand_raised, "_raised", lambda *args: told.append(args) or _raised(*args))
    page = soup(client, number)
    shown = [words(text.select_one("a")) for text in page.select(".z-raised__text")]
    assert shown == [f"Text of {year}" for year in range(1980, 1980 + TEXTS)]
    assert len(told) <= TEXTS + 2
    assert f"Raised by {2 * TEXTS + 3} texts" in words(page)
    facts = page.select_one(".z-facts")
    assert "1980" in words(facts)
    assert facts.select_one(f"a[href*='text-of-{1980 + 2 * TEXTS + 2}']")
    assert words(page.h1) == f"Words of {1980 + 2 * TEXTS + 2}"
    (last,) = {link["href"] for link in page.select(".z-pager a") if words(link) == "3"}
    rest = BeautifulSoup(client.get(last).content, "html.parser")
    assert [words(text.select_one("a")) for text in rest.select(".z-raised__text")] == [
        f"Text of {1980 + 2 * TEXTS + more}" for more in range(3)
    ]
    assert rest.select_one(".z-facts time")["datetime"] == "1980"
    assert rest.select_one("link[rel=canonical]")["href"].endswith(f"/en/demands/{number}/?page=3")


def test_the_pages_of_a_demand_survive_hostile_numbers(client, site) -> None:
    address = f"/en/demands/{raised_often(site, TEXTS + 1)}/"
    assert client.get(f"{address}?page=2").status_code == 200
    for same in ("1", "٢", "02"):
        answer = client.get(f"{address}?page={same}")
        assert (answer.status_code, answer.url) == (301, address if same == "1" else f"{address}?page=2")
    for hostile in ("0", "3", "-1", "×", "", "9" * 5000, "1&page=2", "1.0", "%00"):
        assert client.get(f"{address}?page={hostile}").status_code == 404, hostile


def test_the_feed_of_a_demand_that_many_raise_is_paged_and_reads_no_more_than_it_tells(
    client, site, settings, monkeypatch
) -> None:
    settings.ZAYAVA_FEED_LENGTH = 5
    number = raised_often(site, 12)
    told = []
    monkeypatch.setattr(demand_raised, "_raised", lambda *args: told.append(args) or _raised(*args))
    feed = client.get(f"/en/demands/{number}/feed.json").json()
    assert len(told) <= 7  # the last text, those of the page, and one that tells whether there is another page
    assert [item["title"] for item in feed["items"]] == [f"Text of {year}" for year in range(1991, 1986, -1)]
    following = client.get(feed["next_url"]).json()
    assert [item["title"] for item in following["items"]] == [f"Text of {year}" for year in range(1986, 1981, -1)]
