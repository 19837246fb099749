"""The page of all feeds, and feeds of several tags together."""

from __future__ import annotations

import datetime

import feedparser
import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from tests.factories.site import make_site
from tests.factories.statements import make_organisation, make_statement, make_tag
from zayava.core.models import TagSynonym
from zayava.organisations.models import OrganisationIndexPage, OrganisationPage

pytestmark = pytest.mark.django_db
BUDGET = 12
FEED_BUDGET = 8


@pytest.fixture
def site():
    return make_site()


@pytest.fixture
def tags():
    return make_tag("river", en="River", be="Рака"), make_tag("shore", en="Shore", be="Бераг")


def make_profile(site, name: str) -> OrganisationPage:
    locale = site.homes["en"].locale
    index = OrganisationIndexPage.objects.filter(locale=locale).first()
    if index is None:
        index = OrganisationIndexPage(title="Organisations", slug="organisations", locale=locale)
        site.homes["en"].add_child(instance=index)
    page = OrganisationPage(title=name, organisation=make_organisation(name), locale=locale)
    index.add_child(instance=page)
    return page


def titles(answer) -> list[str]:
    assert answer.status_code == 200
    return [entry.title for entry in feedparser.parse(answer.content).entries]


def test_the_page_lists_the_feed_of_everything_of_each_tag_and_of_each_organisation(client, site, tags) -> None:
    make_statement(site, "On the river").tags.add(tags[0])
    make_profile(site, "Lighthouse Society")
    page = BeautifulSoup(client.get("/en/feeds/").content, "html.parser").main
    links = {link["href"] for link in page.find_all("a")}
    for folder in ("/en/statements/", "/en/tags/river/", "/en/organisations/lighthouse-society/"):
        assert {folder + name for name in ("feed.xml", "atom.xml", "feed.json")} <= links
        for name in ("feed.xml", "atom.xml", "feed.json"):
            assert client.get(folder + name).status_code == 200


@pytest.mark.parametrize("state", ["draft", "scheduled", "expired", "another language"])
def test_a_tag_of_nothing_public_in_the_language_is_not_listed(client, site, tags, state: str) -> None:
    statement = make_statement(
        site, live=state not in ("draft", "scheduled"), languages=("be",) if state == "another language" else ("en",)
    )
    statement.tags.add(tags[0])
    page = statement.pages.get()
    if state == "scheduled":
        page.go_live_at = timezone.now() + datetime.timedelta(days=1)
        page.save_revision().publish()
    elif state == "expired":
        page.expire_at = timezone.now() - datetime.timedelta(minutes=1)
        page.save()
    assert "River" not in client.get("/en/feeds/").content.decode()


def test_a_combined_feed_holds_what_bears_every_tag(client, site, tags) -> None:
    make_statement(site, "Both", date="2021").tags.add(*tags)
    make_statement(site, "One", date="2022").tags.add(tags[0])
    make_statement(site, "None", date="2023")
    for name in ("feed.xml", "atom.xml"):
        assert titles(client.get(f"/en/tags/{name}?tag=river&tag=shore")) == ["Both"]


@pytest.mark.parametrize(
    ("asked", "leads_to"),
    [
        ("tag=shore&tag=river", "/en/tags/feed.xml?tag=river&tag=shore"),
        ("tag=river&tag=river&tag=shore", "/en/tags/feed.xml?tag=river&tag=shore"),
        ("tag=raka&tag=shore", "/en/tags/feed.xml?tag=river&tag=shore"),
        ("tag=stream&tag=shore", "/en/tags/feed.xml?tag=river&tag=shore"),
        ("tag=river", "/en/tags/river/feed.xml"),
        ("tag=", "/en/feeds/"),
        ("", "/en/feeds/"),
    ],
)
def test_one_set_of_tags_has_one_address(client, site, tags, asked: str, leads_to: str) -> None:
    TagSynonym.objects.create(tag=tags[0], language="en", text="Stream", slug="stream")
    make_statement(site).tags.add(*tags)
    answer = client.get(f"/en/tags/feed.xml?{asked}")
    assert (answer.status_code, answer.headers["Location"]) == (302 if leads_to == "/en/feeds/" else 301, leads_to)


@pytest.mark.parametrize(
    "query", ["tag=river&tag=nothing", "tag=%00&tag=river", "&".join(f"tag=t{number}" for number in range(9))]
)
def test_what_is_no_set_of_tags_is_not_found(client, site, tags, query: str) -> None:
    assert client.get(f"/en/tags/feed.xml?{query}").status_code == 404


def test_the_form_leads_to_the_combined_feed(client, site, tags) -> None:
    make_statement(site, "Both").tags.add(*tags)
    form = BeautifulSoup(client.get("/en/feeds/").content, "html.parser").main.form
    boxes = [box["value"] for box in form.find_all("input", {"name": "tag"})]
    assert boxes == ["river", "shore"]
    assert titles(client.get(form["action"], {"tag": boxes})) == ["Both"]


def test_neither_costs_more_with_more_rows(client, site, tags, django_assert_max_num_queries) -> None:
    for number in range(12):
        statement = make_statement(site, f"Text {number}", languages=("en", "be"))
        statement.tags.add(*tags, make_tag(f"t{number}", en=f"Tag {number}"))
        make_profile(site, f"Society {number}")
    client.get("/en/feeds/")
    with django_assert_max_num_queries(BUDGET):
        client.get("/en/feeds/")
    client.get("/en/tags/feed.xml?tag=river&tag=shore")
    with django_assert_max_num_queries(FEED_BUDGET):
        client.get("/en/tags/feed.xml?tag=river&tag=shore")
