"""The list of statements as readers narrow, sort and turn it."""

import re

import feedparser
import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from tests.factories.campaigns import make_campaign, make_campaign_lists
from tests.factories.organisations import make_index, make_profile
from tests.factories.site import make_site
from tests.factories.statements import make_organisation, make_statement, make_tag, sign
from zayava.core.tags.merging import merge_tags

pytestmark = pytest.mark.django_db

URL = "/en/statements/"


@pytest.fixture
def site():
    return make_site()


@pytest.fixture
def texts(site):
    """Three texts: two about prisoners, of which one is on libraries too."""
    prisoners = make_tag("prisoners", en="Prisoners", be="Зняволеныя")
    libraries = make_tag("libraries", en="Libraries")
    made = {}
    for title, date, kind, tags in (
        ("Bells", "2020-05-01", "appeal", [prisoners]),
        ("Anchors", "2021-03-01", "statement", [prisoners, libraries]),
        ("Clouds", "2021-09-01", "statement", []),
    ):
        made[title] = make_statement(site, title, languages=("en",), date=date, kind=kind)
        made[title].tags.add(*tags)
    return made


def titles(response):
    return [item.title for item in response.context["statements"]]


def counts(response, name):
    [group] = [group for group in response.context["listing"].groups if group.name == name]
    return {str(choice.label): choice.count for choice in group.choices}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["Clouds", "Anchors", "Bells"]),
        ("?sort=-date", ["Bells", "Anchors", "Clouds"]),
        ("?sort=title", ["Anchors", "Bells", "Clouds"]),
        ("?tag=prisoners", ["Anchors", "Bells"]),
        ("?tag=libraries&tag=prisoners", ["Anchors"]),
        ("?year=2020&year=2021", ["Clouds", "Anchors", "Bells"]),
        ("?year=2021&tag=prisoners", ["Anchors"]),
        ("?year=2021&kind=statement", ["Clouds", "Anchors"]),
        ("?kind=appeal&issuer=coalition", ["Bells"]),
        ("?year=1999", []),
    ],
)
def test_choices_narrow_the_list(client, texts, query, expected):
    response = client.get(URL + query)
    assert response.status_code == 200
    assert titles(response) == expected


@pytest.mark.parametrize(
    ("query", "canonical"),
    [
        ("?page=1", ""),
        ("?page=01", ""),
        ("?page=%EF%BC%91", ""),
        ("?tag=", ""),
        ("?fbclid=abc", ""),
        ("?sort=date", ""),
        ("?tag=Prisoners", "?tag=prisoners"),
        ("?tag=zniavolienyya", "?tag=prisoners"),
        ("?tag=prisoners&tag=prisoners", "?tag=prisoners"),
        ("?tag=prisoners&tag=libraries", "?tag=libraries&tag=prisoners"),
        ("?tag=prisoners&year=2021", "?year=2021&tag=prisoners"),
        ("?year=%D9%A2%D9%A0%D9%A2%D9%A1", "?year=2021"),
        ("?sort=title&tag=prisoners&page=1&year=", "?tag=prisoners&sort=title"),
    ],
)
def test_other_ways_to_ask_lead_to_the_one_address(client, texts, query, canonical):
    response = client.get(URL + query)
    assert (response.status_code, response.headers["Location"]) == (301, URL + canonical)
    assert client.get(URL + canonical).status_code == 200


HOSTILE = [
    "-1", "0", "1" + "0" * 26, "%C3%97", "%00", "%FF", "%E2%80%AE1", "x" * 5000, "1.5", "%F0%9F%92%A3", "<b>", "o1",
    "organisation:", "00000000-0000-0000-0000-000000000000", "%27%22", "1_0", "²", "٠",
]  # fmt: skip


@pytest.mark.parametrize("name", ["tag", "organisation", "campaign", "year", "kind", "issuer", "sort", "page", "more"])
def test_hostile_values_never_break_the_list(client, texts, name):
    for value in HOSTILE:
        for query in (f"?{name}={value}", f"?{name}[]={value}&{name}={value}&{name}={value}"):
            response = client.get(URL + query)
            assert response.status_code in (200, 301, 404), query
            assert b"<b>" not in response.content
            if response.status_code == 301:
                assert client.get(response.headers["Location"]).status_code in (200, 404), query


def test_what_means_nothing_is_said_and_the_rest_of_the_list_is_shown(client, texts):
    response = client.get(URL + "?tag=zzz&year=2021")
    assert response.status_code == 404
    assert titles(response) == ["Clouds", "Anchors"]
    assert response.context["listing"].notices == ["Tag: there is no such choice; this filter is not applied."]
    assert b"zzz" not in response.content
    assert b"noindex" in response.content


def test_a_tag_that_only_drafts_bear_is_as_unknown_as_none(client, site, texts):
    draft = make_statement(site, "Secret", live=False)
    draft.tags.add(make_tag("secret plan", en="Secret plan"))
    private = make_statement(site, "Private")
    private.tags.add(make_tag("private plan", en="Private plan"))
    PageViewRestriction.objects.create(page=private.pages.get(), restriction_type="login")
    for query in ("", "?tag=secret-plan", "?tag=private-plan", "?more=tag"):
        html = client.get(URL + query).content.decode()
        assert "Secret" not in html
        assert "Private" not in html
    assert client.get(URL + "?tag=secret-plan").status_code == client.get(URL + "?tag=private-plan").status_code == 404


def test_counts_say_what_each_choice_would_leave(client, texts):
    response = client.get(URL + "?year=2021")
    assert counts(response, "year") == {"2021": 2, "2020": 1}
    assert counts(response, "tag") == {"Prisoners": 1, "Libraries": 1}
    assert counts(response, "kind") == {"Statement": 2}


def test_every_link_of_the_filters_leads_where_its_count_says(client, texts):
    page = BeautifulSoup(client.get(URL + "?tag=prisoners").content, "html.parser")
    links = [item for item in page.select(".z-choices li") if not item.a.get("aria-current")]
    assert links
    for item in links:
        response = client.get(item.a["href"])
        assert response.status_code == 200
        assert len(titles(response)) >= int(item.select_one(".z-choices__count").text)


def test_each_choice_is_taken_back_by_itself_and_all_at_once(client, texts):
    page = BeautifulSoup(client.get(URL + "?year=2021&tag=prisoners").content, "html.parser")
    assert [link["href"] for link in page.select(".z-list-head .z-chosen a")] == [
        URL + "?tag=prisoners",
        URL + "?year=2021",
        URL,
    ]
    heading = page.select_one(".z-list-head__heading").get_text(" ", strip=True)
    assert heading == "1 statement 2021 Tag: Prisoners"
    assert page.title.text.startswith("List en · 2021 · Tag: Prisoners")


def test_an_empty_list_helps_on(client, texts):
    page = BeautifulSoup(client.get(URL + "?year=2020&tag=libraries").content, "html.parser")
    assert {link["href"] for link in page.select(".z-empty a")} == {URL + "?tag=libraries", URL + "?year=2020", URL}


@pytest.mark.parametrize(
    ("query", "indexable"),
    [
        ("", True),
        ("?tag=prisoners", True),
        ("?year=2021&tag=prisoners", False),
        ("?sort=title", False),
        ("?more=tag", False),
    ],
)
def test_search_engines_keep_single_choices_only(client, texts, query, indexable):
    page = BeautifulSoup(client.get(URL + query).content, "html.parser")
    assert (page.select_one("meta[name=robots]") is None) is indexable
    canonical = page.select_one("link[rel=canonical]")["href"]
    assert canonical == "http://testserver" + URL + query.replace("?more=tag", "")


def test_an_organisation_is_called_by_its_profile_and_understood_by_what_lasts(client, site, texts):
    profile_index = make_index(site)
    signer = make_organisation("Lighthouse Society")
    unknown = make_organisation("Aurora")
    sign(texts["Bells"], signer)
    sign(texts["Bells"], unknown)
    make_profile(profile_index["en"], signer)
    make_profile(profile_index["be"], signer, slug="majak")
    assert titles(client.get(URL + "?organisation=lighthouse-society")) == ["Bells"]
    for word in ("majak", str(signer.uid), str(signer.uid).upper()):
        assert client.get(f"{URL}?organisation={word}").headers["Location"] == URL + "?organisation=lighthouse-society"
    assert titles(client.get(f"{URL}?organisation={unknown.uid}")) == ["Bells"]


def test_a_merged_tag_leads_to_the_one_it_was_merged_into(client, texts):
    old = make_tag("captives", en="Captives")
    texts["Bells"].tags.add(old)
    merge_tags(texts["Anchors"].tags.get(name="prisoners"), old)
    assert client.get(URL + "?tag=captives").headers["Location"] == URL + "?tag=prisoners"


def test_the_issuer_is_told_and_can_be_chosen(client, site, texts):
    issuer = make_organisation("Aurora")
    make_profile(make_index(site)["en"], issuer)
    make_statement(site, "Dawn", issuer_kind="organisation", issuer_organisation=issuer, date="2022")
    response = client.get(URL + "?issuer=organisation:aurora")
    assert titles(response) == ["Dawn"]
    assert str(response.context["statements"][0].issuer) == "Aurora"


def test_a_campaign_is_chosen_by_the_slug_of_its_page_and_only_when_it_has_a_public_one(client, site, texts):
    lists = make_campaign_lists(site)
    public, secret = make_campaign(lists), make_campaign(lists, "Secret plan", live=False)
    texts["Bells"].campaigns.add(public, secret)
    issued = {"issuer_kind": "campaign", "issuer_campaign": public, "date": "2022"}
    make_statement(site, "Dawn", **issued)
    assert titles(client.get(URL + "?campaign=light-in-the-window")) == ["Dawn", "Bells"]
    assert titles(client.get(URL + "?issuer=campaign:light-in-the-window")) == ["Dawn"]
    assert client.get(f"{URL}?campaign={public.uid}").headers["Location"] == URL + "?campaign=light-in-the-window"
    assert client.get(f"{URL}?campaign={secret.uid}").status_code == 404
    assert client.get(URL + "?campaign=secret-plan").status_code == 404
    assert "Secret" not in client.get(URL).content.decode()


def test_pages_are_turned_and_those_beyond_the_last_are_not_found(client, site, settings):
    settings.ZAYAVA_PAGE_LENGTH = 2
    for number in range(5):
        make_statement(site, f"Text {number}", date=f"202{number}")
    response = client.get(URL + "?page=3")
    assert titles(response) == ["Text 0"]
    page = BeautifulSoup(response.content, "html.parser")
    assert [link["href"] for link in page.select(".z-pager a")] == [URL + "?page=2", URL, URL + "?page=2"]
    assert "Page 3 of 3" in page.title.text
    assert client.get(URL + "?page=4").status_code == 404


def test_many_choices_are_shown_on_demand_only(client, site):
    statement = make_statement(site, "Text", date="2021")
    statement.tags.add(*[make_tag(f"tag {number}", en=f"Tag {number}") for number in range(40)])
    assert len(counts(client.get(URL), "tag")) == 12
    assert len(counts(client.get(URL + "?tag=tag-39"), "tag")) in (12, 13)
    assert "Tag 39" in counts(client.get(URL + "?tag=tag-39"), "tag")
    assert len(counts(client.get(URL + "?more=tag"), "tag")) == 40


def test_the_feed_is_of_exactly_what_is_shown(client, texts):
    page = BeautifulSoup(client.get(URL + "?year=2021&tag=prisoners").content, "html.parser")
    address = page.select_one('link[type="application/rss+xml"]')["href"]
    assert address == URL + "feed.xml?year=2021&tag=prisoners"
    assert [entry.title for entry in feedparser.parse(client.get(address).content).entries] == ["Anchors"]
    synonym = client.get(URL + "feed.xml?tag=prisoners&year=2021")
    assert (synonym.status_code, synonym.headers["Location"]) == (301, address)
    assert client.get(URL + "feed.xml?tag=zzz").status_code == 404


def test_other_languages_are_asked_for_the_same_list(client, site, texts):
    page = BeautifulSoup(client.get(URL + "?tag=prisoners").content, "html.parser")
    [link] = [link for link in page.select(".z-languages a") if link["hreflang"] == "be"]
    assert link["href"] == "/be/statements/?tag=prisoners"
    assert client.get(link["href"]).headers["Location"] == "/be/statements/?tag=zniavolienyya"
    assert not page.select("link[hreflang]")


def test_a_list_with_all_filters_keeps_its_budget_whatever_the_rows(client, site):
    profiles, campaigns = make_index(site), make_campaign_lists(site)
    found = []
    for size in (2, 30):
        for number in range(size):
            issuer = make_organisation(f"Body {size} {number}")
            make_profile(profiles["en"], issuer, slug=f"body-{size}-{number}")
            issued = {"issuer_kind": "organisation", "issuer_organisation": issuer, "kind": "appeal", "date": "2021"}
            statement = make_statement(site, f"Text {size} {number}", **issued)
            statement.tags.add(make_tag(f"tag {size} {number}", en=f"Tag {size} {number}"))
            statement.campaigns.add(make_campaign(campaigns, f"Cause {size} {number}"))
        query = (
            f"?year=2021&tag=tag-{size}-1&campaign=cause-{size}-1&kind=appeal&organisation=body-{size}-1&issuer=organisation:body-{size}-1"
            "&sort=title"
        )
        assert len(titles(client.get(URL + query))) == 1
        with CaptureQueriesContext(connection) as captured:
            client.get(URL + query)
        found.append(len(captured))
        with CaptureQueriesContext(connection) as captured:
            client.get(URL)
        assert len(captured) <= 16
    assert found[0] == found[1] <= 16


def test_the_list_is_the_same_bytes_for_everybody(client, admin_client, texts):
    for query in ("", "?tag=prisoners"):
        responses = [each.get(URL + query) for each in (client, admin_client)]
        assert responses[0].content == responses[1].content
        assert not responses[0].cookies
        assert "max-age" in responses[0].headers["Cache-Control"]
        assert not re.search(rb"\sstyle=|<script(?! type)", responses[0].content)
