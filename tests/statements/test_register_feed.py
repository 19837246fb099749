"""The feeds of the register of demands: what is new about demands, each one the same entry for good."""

from __future__ import annotations

import datetime
import json

import feedparser
import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction

from tests.factories.demands import become, make_register, raise_demand
from tests.factories.site import SiteTree, make_site
from tests.factories.statements import make_organisation, make_statement, make_tag, sign
from zayava.core.feeds import FORMATS
from zayava.core.texts import TranslatedText
from zayava.statements.models import Demand, DemandIndexPage, StatementPage
from zayava.statements.services.demand_linking import merge_demands

pytestmark = pytest.mark.django_db

URL = "/en/demands/"
BUDGET = 8
TYPES = {form.name: form.media_type for form in FORMATS}
NAMES = list(TYPES)
HOSTILE = ["", "-1", "0", "9" * 27, "%C3%97", "%00", "%FF", "%E2%80%AE1", "x" * 5000, "<b>", "%27%22", "²", "٠"]
HOSTILE += ["-rank", "feed.xml"]


@pytest.fixture
def site() -> SiteTree:
    site = make_site()
    make_register(site)
    return site


def items(client, query: str = "", language: str = "en") -> list[dict]:
    answer = client.get(f"/{language}/demands/feed.json{query}")
    assert answer.status_code == 200, answer
    return json.loads(answer.content)["items"]


def titles(client, query: str = "", language: str = "en") -> list[str]:
    return [item["title"] for item in items(client, query, language)]


def at(moment: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(moment)


def test_what_was_raised_or_decided_last_comes_first(client, site) -> None:
    old = make_statement(site, "Old", date="2010")
    ferry, pier = raise_demand(old, "Open the ferry"), raise_demand(old, "Light the pier")
    raise_demand(make_statement(site, "Middle", date="2012"), "Print the map")
    raise_demand(make_statement(site, "New", date="2015"), "Let the ferry run", ferry.demand)
    assert titles(client) == ["Let the ferry run", "Print the map", "Light the pier"]
    become(pier.demand, "met", "2016-05")
    assert titles(client) == ["Light the pier", "Let the ferry run", "Print the map"]
    pier.demand.outcomes.update(date="2011")
    assert titles(client) == ["Let the ferry run", "Print the map", "Light the pier"]


@pytest.mark.parametrize("name", NAMES)
def test_every_format_holds_the_demands_under_their_lasting_names(client, site, name) -> None:
    row = raise_demand(make_statement(site, date="2010"), "Open the <b>ferry</b>;")
    answer = client.get(URL + name)
    assert answer.headers["Content-Type"].startswith(TYPES[name])
    body = answer.content.decode()
    assert f"urn:uuid:{row.demand.uid}" in body
    assert f"http://testserver/en/demands/{row.demand.number}/" in body
    assert "Open the ferry" in body
    assert "<b>" not in body
    assert "Raised once: 2010" in body


def test_an_entry_says_what_became_of_the_demand_and_whom_it_addresses(client, site) -> None:
    row = raise_demand(make_statement(site, date="2010"), addressee=TranslatedText(en="the Harbour Office"))
    row.demand.title = TranslatedText(en="The ferry")
    row.demand.save()
    become(row.demand, "refused", "2011")
    become(row.demand, "met", "2013-02", note=TranslatedText(en="It sails again"))
    (item,) = items(client)
    assert item["title"] == "The ferry"
    assert item["content_text"] == (
        "Met, February 2013. It sails again. Open the ferry. Addressed to: the Harbour Office. Raised once: 2010."
    )


def test_a_demand_that_is_met_raised_again_or_renamed_is_the_same_entry_changed(client, site) -> None:
    row = raise_demand(make_statement(site, date="2010"))
    outcome = become(row.demand, "refused", "2011")
    StatementPage.objects.update(first_published_at=at("2000-01-01T00:00:00Z"))
    known = Demand.objects.filter(pk=row.demand.pk)
    for change in (
        lambda: become(row.demand, "met", "2012"),
        lambda: row.demand.outcomes.filter(pk=outcome.pk).update(note=TranslatedText(en="In a letter")),
        outcome.delete,
        row.demand.save,
        lambda: raise_demand(make_statement(site, "Again", date="2011"), demand=row.demand),
    ):
        known.update(updated_at=at("2001-01-01T00:00:00Z"))
        assert at(items(client)[0]["date_modified"]).year == 2001
        change()
        assert at(items(client)[0]["date_modified"]) > timezone.now() - datetime.timedelta(minutes=5)
    register = DemandIndexPage.objects.get(locale__language_code="en")
    register.slug = "register"
    register.save_revision().publish()
    (item,) = json.loads(client.get("/en/register/feed.json").content)["items"]
    assert item["id"] == f"urn:uuid:{row.demand.uid}"
    assert item["url"] == f"http://testserver/en/register/{row.demand.number}/"
    assert at(item["date_published"]).year == 2000


def test_a_merged_demand_is_one_entry(client, site) -> None:
    first = raise_demand(make_statement(site, "One", date="2010")).demand
    second = raise_demand(make_statement(site, "Two", date="2015"), "Let the ferry run").demand
    merge_demands(first, second)
    assert [item["id"] for item in items(client)] == [f"urn:uuid:{first.uid}"]


def test_the_feed_is_of_exactly_what_is_shown_and_is_announced(client, site) -> None:
    met = raise_demand(make_statement(site, "One", date="2010"), "Open the ferry")
    raise_demand(make_statement(site, "Two", date="2011"), "Print the map")
    become(met.demand, "met", "2012")
    page = BeautifulSoup(client.get(f"{URL}?state=met&sort=title").content, "html.parser")
    address = f"{URL}feed.xml?state=met"
    assert page.head.select_one('link[type="application/rss+xml"]')["href"] == address
    assert {link["href"] for link in page.select(".z-feeds a")} == {f"{URL}{name}?state=met" for name in NAMES}
    feed = feedparser.parse(client.get(address).content)
    assert [entry.title for entry in feed.entries] == ["Open the ferry"]
    assert feed.feed.link == f"http://testserver{URL}?state=met"
    assert client.get(f"{URL}feed.xml?sort=title&state=met").headers["Location"] == address
    assert client.get(f"{URL}feed.xml?state=MET").headers["Location"] == address
    identities = {feedparser.parse(client.get(f"{URL}atom.xml{query}").content).feed.id for query in ("", "?state=met")}
    assert len(identities) == 2
    listed = BeautifulSoup(client.get("/en/feeds/").content, "html.parser").main
    assert {URL + name for name in NAMES} <= {link["href"] for link in listed.find_all("a")}


def test_the_page_of_a_demand_goes_on_announcing_its_own_feed(client, site) -> None:
    number = raise_demand(make_statement(site)).demand.number
    head = BeautifulSoup(client.get(f"{URL}{number}/").content, "html.parser").head
    assert head.select_one('link[type="application/rss+xml"]')["href"] == f"{URL}{number}/feed.xml"


@pytest.mark.parametrize("name", NAMES)
def test_what_is_known_already_is_not_sent_again_until_something_changes(client, site, name) -> None:
    row = raise_demand(make_statement(site))
    asked = {"If-None-Match": client.get(URL + name).headers["ETag"]}
    assert client.get(URL + name, headers=asked).status_code == 304
    become(row.demand)
    assert client.get(URL + name, headers=asked).status_code == 200


def test_it_is_paged_and_limited(client, site, settings) -> None:
    settings.ZAYAVA_FEED_LENGTH = 2
    for year in range(2010, 2015):
        raise_demand(make_statement(site, f"Text {year}", date=str(year)), f"Demand of {year} " + "words " * 4000)
    found, address = [], f"{URL}feed.json"
    while address:
        answer = client.get(address)
        assert len(answer.content) < 10_000
        feed = json.loads(answer.content)
        found += [int(item["title"].split()[2]) for item in feed["items"]]
        address = feed.get("next_url")
    assert found == [2014, 2013, 2012, 2011, 2010]
    for page in ("4", "0", "-1", "01", "9" * 30, "٣", "%00", ""):
        assert client.get(f"{URL}feed.json?page={page}").status_code == 404, page


@pytest.mark.parametrize("hidden", ["draft", "private", "expired", "withdrawn"])
def test_what_is_not_public_shows_in_no_entry(client, site, hidden) -> None:
    known = raise_demand(make_statement(site, "Known", date="2010"), "Open the ferry")
    secret = make_statement(site, "Secret", date="1999", live=hidden != "draft")
    raise_demand(secret, "CANARY", known.demand, addressee=TranslatedText(en="CANARY body"))
    raise_demand(secret, "CANARY too").demand.tags.add(make_tag("hidden", en="Hidden"))
    page = secret.pages.get()
    type(page).objects.filter(pk=page.pk).update(first_published_at=at("1999-01-01T00:00:00Z"))
    if hidden == "private":
        PageViewRestriction.objects.create(page=page, restriction_type="login")
    elif hidden == "expired":
        page.expire_at = "2001-01-01T00:00:00Z"
        page.save()
    elif hidden == "withdrawn":
        page.unpublish()
    for name in NAMES:
        body = client.get(URL + name).content.decode()
        assert "CANARY" not in body
        assert "1999" not in body
    assert titles(client) == ["Open the ferry"]
    assert client.get(f"{URL}feed.xml?tag=hidden").status_code == 404
    known.statement.pages.get().unpublish()
    assert titles(client) == []


@pytest.mark.parametrize(
    "name", ["state", "addressee", "year", "tag", "campaign", "organisation", "sort", "page", "more", "zzz"]
)
def test_hostile_values_get_the_answers_of_every_feed(client, site, name) -> None:
    raise_demand(make_statement(site, date="2010"))
    for value in HOSTILE:
        for query in (f"?{name}={value}", f"?{name}={value}&{name}={value}", f"?{name}[]={value}"):
            answers = [client.get(address + query) for address in (URL + "feed.xml", "/en/statements/feed.xml")]
            assert answers[0].status_code in (200, 301, 404), query
            if name in ("year", "tag", "organisation", "sort", "page", "more", "zzz"):
                assert answers[0].status_code == answers[1].status_code, query
            assert b"<b>" not in answers[0].content
    assert client.get(f"{URL}feed.xml?year=%D9%A2%D9%A0%D9%A1%D9%A0").headers["Location"] == f"{URL}feed.xml?year=2010"


def test_words_of_another_language_fall_back(client, site) -> None:
    raise_demand(make_statement(site, languages=("be",)), {"be": "Адкрыць паром"})
    (item,) = items(client, language="ru")
    assert (item["title"], item["language"]) == ("Адкрыць паром", "be")


@pytest.mark.parametrize("language", ["be", "en"])
def test_it_keeps_its_budget_whatever_the_rows(client, site, language) -> None:
    tag = make_tag("ferries", en="ferries", be="паромы")

    def more(rows: int) -> None:
        for number in range(rows):
            statement = make_statement(site, f"Text {rows} {number}", date="2021", languages=("be", "en", "ru"))
            sign(statement, make_organisation(f"Body {rows} {number}"))
            row = raise_demand(statement, f"Demand {rows} {number}", addressee=TranslatedText(en=f"Body {number}"))
            row.demand.tags.add(tag)
            become(row.demand)
            become(row.demand, date="2023")
            raise_demand(statement, f"Demand {rows} {number}", row.demand)

    def counts() -> list[int]:
        found = []
        slug = {"be": "paromy", "en": "ferries"}[language]
        for query in ("", f"?state=met&year=2021&tag={slug}"):
            address = f"/{language}/demands/feed.xml{query}"
            assert client.get(address).status_code == 200
            with CaptureQueriesContext(connection) as captured:
                client.get(address)
            found.append(len(captured))
        return found

    more(2)
    few = counts()
    more(28)
    assert counts() == few
    assert max(few) <= BUDGET
