"""The list of tags as readers narrow and sort it: by what bears them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from tests.factories.campaigns import make_campaign, make_campaign_lists
from tests.factories.demands import make_register, raise_demand
from tests.factories.organisations import make_index, make_profile
from tests.factories.site import make_site
from tests.factories.statements import make_organisation, make_statement, make_tag, sign
from zayava.core.models import Tag, TagLabel
from zayava.core.tags.listing import tag_list
from zayava.core.tags.merging import merge_tags, undo_merge

pytestmark = pytest.mark.django_db

URL = "/en/tags/"
BUDGET = 16


@pytest.fixture
def site():
    site = make_site()
    make_register(site)
    return site


@pytest.fixture
def things(site) -> dict[str, Tag]:
    """Tags on two texts, a demand, a campaign and an organisation; “bridges” stands below “waters”."""
    tags = {word: make_tag(word, en=word) for word in ("waters", "bridges", "archives", "lamps", "mills")}
    tags["bridges"].broader = tags["waters"]
    tags["bridges"].save()
    aurora, beacon = make_organisation("Aurora"), make_organisation("Beacon")
    profiles = make_index(site)["en"]
    make_profile(profiles, aurora)
    make_profile(profiles, beacon)
    old, new = make_statement(site, "Old", date="2015"), make_statement(site, "New", date="2021")
    old.tags.add(tags["bridges"])
    new.tags.add(tags["bridges"], tags["archives"])
    sign(old, aurora)
    sign(new, beacon)
    raise_demand(old, "Open the bridge").demand.tags.add(tags["lamps"])
    campaign = make_campaign(make_campaign_lists(site), "Open river", began="2020", ended="2020-12-01")
    campaign.tags.add(tags["archives"])
    new.campaigns.add(campaign)
    aurora.tags.add(tags["mills"])
    return tags


def numbers(response) -> dict[str, int]:
    """The tags of a page in their order, each with the number beside it."""
    lines = BeautifulSoup(response.content, "html.parser").select(".z-taglines li")
    return {line.a.get_text(): int(line.select_one(".z-count").get_text()) for line in lines}


def counts(response, name: str) -> dict[str, int]:
    groups = [group for group in response.context["listing"].groups if group.name == name]
    return {str(choice.label): choice.count for group in groups for choice in group.choices}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", {"archives": 2, "bridges": 2, "lamps": 1, "mills": 1, "waters": 2}),
        ("?kind=statements", {"archives": 1, "bridges": 2, "waters": 2}),
        ("?kind=campaigns&kind=organisations", {"archives": 1, "mills": 1}),
        ("?year=2015", {"bridges": 1, "lamps": 1, "waters": 1}),
        ("?year=2015&year=2020", {"archives": 1, "bridges": 1, "lamps": 1, "waters": 1}),
        ("?organisation=aurora", {"bridges": 1, "lamps": 1, "mills": 1, "waters": 1}),
        ("?year=2021&organisation=aurora", {}),  # what others signed in 2021 is no text of hers
        ("?campaign=open-river", {"archives": 2, "bridges": 1, "waters": 1}),
        ("?kind=statements&campaign=open-river", {"archives": 1, "bridges": 1, "waters": 1}),
        ("?kind=organisations&campaign=open-river", {}),
        ("?year=1999", {}),
    ],
)
def test_a_tag_fits_when_one_thing_that_bears_it_fits_every_choice(client, things, query, expected) -> None:
    response = client.get(URL + query)
    assert response.status_code == 200
    assert numbers(response) == expected
    assert response.context["listing"].total == len(expected)


def test_counts_say_how_many_tags_each_choice_would_leave_and_links_lead_there(client, things) -> None:
    response = client.get(URL)
    assert counts(response, "kind") == {"Statements": 3, "Demands": 1, "Campaigns": 1, "Organisations": 1}
    assert counts(response, "year") == {"2021": 3, "2020": 1, "2015": 3}
    assert counts(response, "campaign") == {"Open river": 3}
    assert counts(response, "organisation") == {"Aurora": 4, "Beacon": 3}
    for query in ("", "?campaign=open-river", "?organisation=aurora"):
        page = BeautifulSoup(client.get(URL + query).content, "html.parser")
        for item in page.select(".z-choices li"):
            if not item.a.get("aria-current"):
                assert len(numbers(client.get(item.a["href"]))) == int(item.select_one(".z-choices__count").text)


def test_the_orders_are_the_alphabet_the_number_and_the_tree(client, things) -> None:
    assert list(numbers(client.get(URL))) == ["archives", "bridges", "lamps", "mills", "waters"]
    response = client.get(URL + "?sort=count")
    assert list(numbers(response)) == ["archives", "bridges", "waters", "lamps", "mills"]
    response = client.get(URL + "?sort=tree")
    assert list(numbers(response)) == ["archives", "lamps", "mills", "waters", "bridges"]
    page = BeautifulSoup(response.content, "html.parser")
    assert [line.a.get_text() for line in page.select(".z-taglines .z-taglines li")] == ["bridges"]


def test_the_alphabet_is_that_of_the_language_and_follows_its_labels(client, site) -> None:
    statement = make_statement(site, languages=("be", "en"))
    words = ("ўлада", "язык", "увага", "ілжа", "ёлка")
    tags = [make_tag(f"tag {number}", be=word) for number, word in enumerate(words)]
    statement.tags.add(*tags)
    assert list(numbers(client.get("/be/tags/"))) == ["ёлка", "ілжа", "увага", "ўлада", "язык"]
    TagLabel.objects.create(tag=tags[0], language="en", label="aa")
    label = tags[1].labels.get()
    label.label = "азбука"
    label.save()
    assert next(iter(numbers(client.get("/be/tags/")))) == "азбука"
    assert next(iter(numbers(client.get("/en/tags/")))) == "aa"


@pytest.mark.parametrize(
    ("query", "canonical"),
    [
        ("?by=tree", "?sort=tree"),
        ("?by=tree&kind=statements", "?kind=statements&sort=tree"),
        ("?by=zzz", ""),
        ("?sort=title", ""),
        ("?page=01", ""),
        ("?organisation=Aurora&year=2015", "?year=2015&organisation=aurora"),
        ("?kind=statements&kind=statements", "?kind=statements"),
    ],
)
def test_other_ways_to_ask_lead_to_the_one_address(client, things, query, canonical) -> None:
    response = client.get(URL + query)
    assert (response.status_code, response.headers["Location"]) == (301, URL + canonical)


HOSTILE = ["", "-1", "0", "9" * 27, "%C3%97", "%00", "%FF", "%E2%80%AE1", "x" * 5000, "<b>", "%27%22", "²", "٠"]


@pytest.mark.parametrize("name", ["kind", "organisation", "campaign", "year", "sort", "page", "more", "by", "tag"])
def test_hostile_values_never_break_the_list(client, things, name) -> None:
    for value in HOSTILE:
        for query in (f"?{name}={value}", f"?{name}={value}&{name}={value}", f"?{name}[]={value}"):
            response = client.get(URL + query)
            assert response.status_code in (200, 301, 404), query
            assert b"<b>" not in response.content


def test_what_means_nothing_is_said_and_the_rest_of_the_list_is_shown(client, things) -> None:
    response = client.get(URL + "?campaign=zzz&kind=organisations")
    assert response.status_code == 404
    assert numbers(response) == {"mills": 1}
    assert b"zzz" not in response.content
    assert client.get(URL + "?page=2").status_code == 404


def test_each_choice_is_taken_back_by_itself_and_other_languages_are_asked_the_same(client, site, things) -> None:
    make_statement(site, "Mova", languages=("be",), date="2015").tags.add(things["waters"])
    page = BeautifulSoup(client.get(URL + "?kind=statements&year=2015").content, "html.parser")
    links = [link["href"] for link in page.select(".z-list-head .z-chosen a")]
    assert links == [URL + "?year=2015", URL + "?kind=statements", URL]
    assert page.title.text.startswith("Tags · Statements · 2015")
    assert page.select_one("meta[name=robots]")
    [link] = [link["href"] for link in page.select(".z-languages a") if link["hreflang"] == "be"]
    assert link == "/be/tags/?kind=statements&year=2015"
    assert client.get(link).status_code == 200


def test_many_tags_stand_on_several_pages_and_keep_their_tree(client, site, monkeypatch) -> None:
    monkeypatch.setattr("zayava.core.tags.pages.tag_list", replace(tag_list, page_length=3))
    statement = make_statement(site)
    top = make_tag("a", en="a")
    tags = [top, *(Tag.objects.create(name=f"b{number}", broader=top) for number in range(4))]
    statement.tags.add(*tags)
    assert list(numbers(client.get(URL + "?sort=tree"))) == ["a", "b0", "b1"]
    assert list(numbers(client.get(URL + "?sort=tree&page=2"))) == ["b2", "b3"]


@pytest.mark.parametrize("state", ["draft", "private"])
def test_what_is_not_public_is_found_by_nothing(client, site, things, state) -> None:
    hidden = make_statement(site, "Hidden", live=state != "draft", date="1990")
    hidden.tags.add(make_tag("secret", en="secret plan"), things["mills"])
    sign(hidden, make_organisation("Hidden body"))
    if state == "private":
        PageViewRestriction.objects.create(page=hidden.pages.get(), restriction_type="login")
    for query in ("", "?sort=tree", "?more=organisation", "?kind=statements"):
        html = client.get(URL + query).content.decode()
        for word in ("secret", "1990", "Hidden"):
            assert word not in html
    assert numbers(client.get(URL))["mills"] == 1


def test_a_merge_of_tags_and_its_undoing_are_followed(client, things) -> None:
    record = merge_tags(things["archives"], things["bridges"])
    assert numbers(client.get(URL)) == {"archives": 3, "lamps": 1, "mills": 1}
    undo_merge(record)
    assert numbers(client.get(URL)) == {"archives": 2, "bridges": 2, "lamps": 1, "mills": 1, "waters": 2}


def test_an_organisation_counts_in_the_languages_of_its_profiles(client, site) -> None:
    body = make_organisation("Lamp House")
    body.tags.add(make_tag("rivers", en="rivers", be="рэкі"))
    profiles = make_index(site)
    make_profile(profiles["be"], body)
    assert numbers(client.get("/be/tags/")) == {"рэкі": 1}
    assert numbers(client.get("/en/tags/")) == {}
    make_profile(profiles["en"], body)
    assert numbers(client.get("/en/tags/?kind=organisations")) == {"rivers": 1}


@pytest.mark.parametrize("language", ["be", "en"])
def test_the_list_keeps_its_budget_whatever_the_rows(client, site, language) -> None:
    profiles, lists = make_index(site), make_campaign_lists(site)
    found = []
    for size in (2, 40):
        for number in range(size):
            name = f"{size}-{number}"
            body = make_organisation(f"Body {name}")
            make_profile(profiles[language], body, slug=f"body-{name}")
            issued = {"issuer_kind": "organisation", "issuer_organisation": body, "date": "2021"}
            statement = make_statement(site, f"Text {name}", languages=("be", "en"), **issued)
            tag = make_tag(f"tag {name}", en=f"Tag {name}", be=f"Метка {name}")
            campaign = make_campaign(lists, f"Cause {name}", languages=("be", "en"), began="2021")
            for thing in (statement, campaign, body, raise_demand(statement, name).demand):
                thing.tags.add(tag)
            statement.campaigns.add(campaign)
        chosen = f"?kind=statements&year=2021&campaign=cause-{size}-1&organisation=body-{size}-1&sort=tree"
        measured = []
        for query in (chosen, "", "?sort=count"):
            address = f"/{language}/tags/{query}"
            assert client.get(address).status_code == 200, address
            with CaptureQueriesContext(connection) as captured:
                client.get(address)
            measured.append(len(captured))
        found.append(measured)
    assert found[0] == found[1]
    assert max(found[1]) <= BUDGET


def test_the_list_is_the_same_bytes_for_everybody(client, admin_client, things) -> None:
    for query in ("", "?year=2015"):
        responses = [each.get(URL + query) for each in (client, admin_client)]
        assert responses[0].content == responses[1].content
        assert not responses[0].cookies
        assert "max-age" in responses[0].headers["Cache-Control"]
