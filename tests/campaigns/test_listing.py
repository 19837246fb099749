"""The list of campaigns as readers narrow, sort and turn it."""

from __future__ import annotations

import datetime

import feedparser
import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction

from tests.factories.campaigns import make_campaign
from tests.factories.organisations import make_index, make_profile
from tests.factories.statements import make_organisation, make_statement, make_tag, sign
from zayava.campaigns.models import Campaign, CampaignPage, CampaignPartner
from zayava.core.models import Tag
from zayava.core.tags.merging import merge_tags
from zayava.organisations.services import merge

pytestmark = pytest.mark.django_db

URL = "/en/campaigns/"
BUDGET, FEED_BUDGET = 16, 8


@pytest.fixture
def causes(site, lists) -> dict[str, Campaign]:
    """A running campaign with a text, a yearly day, a closed one with a partner."""
    rivers, signer, partner = make_tag("rivers", en="Rivers"), make_organisation("Aurora"), make_organisation("Beacon")
    profiles = make_index(site)["en"]
    make_profile(profiles, signer)
    make_profile(profiles, partner)
    made = {
        "Open river": make_campaign(lists, "Open river", began="2024-03-06"),
        "Day of bridges": make_campaign(lists, "Day of bridges", kind="yearly_day", day=16, month=5),
        "Anchors": make_campaign(lists, "Anchors", began="2019-02", ended="2020-05-01"),
    }
    made["Open river"].tags.add(rivers)
    CampaignPartner.objects.create(campaign=made["Anchors"], organisation=partner)
    text = make_statement(site, "On the river", date="2015-01-01")
    text.campaigns.add(made["Open river"])
    sign(text, signer)
    return made


def titles(response) -> list[str]:
    return [line.title for line in response.context["campaigns"]]


def counts(response, name: str) -> dict[str, int]:
    groups = [group for group in response.context["listing"].groups if group.name == name]
    return {str(choice.label): choice.count for group in groups for choice in group.choices}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["Open river", "Day of bridges", "Anchors"]),
        ("?sort=date", ["Open river", "Anchors", "Day of bridges"]),
        ("?sort=-date", ["Anchors", "Open river", "Day of bridges"]),
        ("?sort=title", ["Anchors", "Day of bridges", "Open river"]),
        ("?state=running", ["Open river"]),
        ("?state=closed&state=running", ["Open river", "Anchors"]),
        ("?tag=rivers", ["Open river"]),
        ("?organisation=beacon", ["Anchors"]),
        ("?organisation=aurora", ["Open river"]),
        ("?organisation=aurora&organisation=beacon", []),
        ("?year=2020", ["Anchors"]),
        ("?year=2015", ["Open river"]),
        ("?year=2015&year=2019&sort=title", ["Anchors", "Open river"]),
        ("?year=1999", []),
    ],
)
def test_choices_narrow_the_list(client, causes, query, expected) -> None:
    response = client.get(URL + query)
    assert response.status_code == 200
    assert titles(response) == expected


def test_counts_say_what_each_choice_would_leave_and_links_lead_there(client, causes) -> None:
    response = client.get(URL + "?year=2019&year=2024")
    assert counts(response, "state") == {"Running": 1, "Closed": 1}
    assert counts(response, "tag") == {"Rivers": 1}
    assert counts(response, "organisation") == {"Aurora": 1, "Beacon": 1}
    assert counts(response, "year")["2015"] == 1
    page = BeautifulSoup(client.get(URL).content, "html.parser")
    items = page.select(".z-choices li")
    assert len(items) > 8
    for item in items:
        assert len(titles(client.get(item.a["href"]))) == int(item.select_one(".z-choices__count").text)


@pytest.mark.parametrize(
    ("query", "canonical"),
    [
        ("?page=1", ""),
        ("?sort=rank", ""),
        ("?utm_source=x", ""),
        ("?tag=Rivers&state=running", "?state=running&tag=rivers"),
        ("?state=running&state=running", "?state=running"),
        ("?year=%D9%A2%D9%A0%D9%A1%D9%A5", "?year=2015"),
    ],
)
def test_other_ways_to_ask_lead_to_the_one_address(client, causes, query, canonical) -> None:
    response = client.get(URL + query)
    assert (response.status_code, response.headers["Location"]) == (301, URL + canonical)


HOSTILE = ["", "-1", "0", "9" * 27, "%C3%97", "%00", "%FF", "%E2%80%AE1", "x" * 5000, "<b>", "%27%22", "²", "٠", "rank"]


@pytest.mark.parametrize("name", ["tag", "organisation", "year", "state", "sort", "page", "more"])
def test_hostile_values_never_break_the_list(client, causes, name) -> None:
    for value in HOSTILE:
        for query in (f"?{name}={value}", f"?{name}={value}&{name}={value}", f"?{name}[]={value}"):
            for address in (URL, URL + "feed.xml"):
                response = client.get(address + query)
                assert response.status_code in (200, 301, 404), query
                assert b"<b>" not in response.content


def test_what_means_nothing_is_said_and_the_rest_of_the_list_is_shown(client, causes) -> None:
    response = client.get(URL + "?tag=zzz&state=closed")
    assert response.status_code == 404
    assert titles(response) == ["Anchors"]
    assert b"zzz" not in response.content


def test_states_head_the_usual_order_alone(client, causes) -> None:
    def heads(query: str) -> list[str]:
        page = BeautifulSoup(client.get(URL + query).content, "html.parser")
        return [head.get_text() for head in page.select(".z-list__body h3")]

    assert heads("") == ["Running", "Every year", "Closed"]
    assert heads("?sort=title") == ["Anchors", "Day of bridges", "Open river"]


def test_the_alphabet_is_that_of_the_language(client, lists) -> None:
    for name in ("Ўлада", "Язык", "Увага", "Ілжа", "Ёлка"):
        make_campaign(lists, name, languages=("be",))
    response = client.get("/be/campaigns/?sort=title")
    assert titles(response) == ["Ёлка", "Ілжа", "Увага", "Ўлада", "Язык"]


def test_each_choice_is_taken_back_by_itself(client, causes) -> None:
    page = BeautifulSoup(client.get(URL + "?state=running&tag=rivers").content, "html.parser")
    links = [link["href"] for link in page.select(".z-list-head .z-chosen a")]
    assert links == [URL + "?tag=rivers", URL + "?state=running", URL]
    assert page.title.text.startswith("Campaigns en · Running · Tag: Rivers")
    assert page.select_one("meta[name=robots]")


def test_the_feed_is_of_exactly_what_is_shown_and_is_announced(client, causes) -> None:
    page = BeautifulSoup(client.get(URL + "?state=closed").content, "html.parser")
    address = page.select_one('link[type="application/rss+xml"]')["href"]
    assert address == URL + "feed.xml?state=closed"
    assert [entry.title for entry in feedparser.parse(client.get(address).content).entries] == ["Anchors"]
    everything = feedparser.parse(client.get(URL + "atom.xml").content).entries
    assert [entry.title for entry in everything] == ["Open river", "Anchors", "Day of bridges"]
    assert client.get(URL + "feed.xml?state=zzz").status_code == 404
    assert client.get(URL + "feed.xml?sort=title&state=closed").headers["Location"] == address
    assert URL + "feed.xml" in client.get("/en/feeds/").content.decode()


class TestFollowing:
    """What is listed follows every change, those of texts and of the vocabulary included."""

    @pytest.fixture
    def campaign(self, lists) -> Campaign:
        return make_campaign(lists, "Open river")

    @staticmethod
    def years(client) -> set[str]:
        return set(counts(client.get(URL), "year"))

    def test_texts_come_and_go(self, client, site, campaign) -> None:
        assert self.years(client) == set()
        text = make_statement(site, "Text", date="2015")
        text.campaigns.add(campaign)
        assert self.years(client) == {"2015"}
        text.date = "2016"
        text.save()
        assert self.years(client) == {"2016"}
        page = text.pages.get()
        restriction = PageViewRestriction.objects.create(page=page, restriction_type="login")
        assert self.years(client) == set()
        restriction.delete()
        page.unpublish()
        assert self.years(client) == set()
        text.pages.get().save_revision().publish()
        text.campaigns.remove(campaign)
        assert self.years(client) == set()

    def test_signatures_and_partners_come_and_go_and_are_merged(self, client, site, campaign) -> None:
        names = [make_organisation(name) for name in ("Aurora", "Beacon")]
        profiles = make_index(site)["en"]
        for body in names:
            make_profile(profiles, body)
        text = make_statement(site, "Text")
        text.campaigns.add(campaign)
        signature = sign(text, names[0])
        assert counts(client.get(URL), "organisation") == {"Aurora": 1}
        signature.delete()
        partner = CampaignPartner.objects.create(campaign=campaign, organisation=names[0])
        assert counts(client.get(URL), "organisation") == {"Aurora": 1}
        merge(names[1], names[0])
        assert titles(client.get(URL + "?organisation=beacon")) == ["Open river"]
        assert client.get(URL + "?organisation=aurora").headers["Location"] == URL + "?organisation=beacon"
        partner.delete()
        assert counts(client.get(URL), "organisation") == {}

    def test_tags_with_broader_ones_and_the_one_it_gathers(self, client, campaign) -> None:
        water, river, shore = (
            make_tag("water", en="Water"),
            make_tag("river", en="River"),
            make_tag("shore", en="Shore"),
        )
        river.broader = water
        river.save()
        campaign.tags.add(river)
        campaign.gathers_tag = shore
        campaign.save()
        assert counts(client.get(URL), "tag") == {"Water": 1, "River": 1, "Shore": 1}
        merge_tags(shore, Tag.objects.get(pk=river.pk))
        assert counts(client.get(URL), "tag") == {"Shore": 1}
        campaign.tags.clear()
        campaign.gathers_tag = None
        campaign.save()
        assert counts(client.get(URL), "tag") == {}

    def test_pages_are_renamed_expire_and_are_taken_back(self, client, campaign) -> None:
        page = campaign.pages.get()
        page.title = "Free river"
        page.save_revision().publish()
        assert titles(client.get(URL)) == ["Free river"]
        CampaignPage.objects.get(pk=page.pk).unpublish()
        assert titles(client.get(URL)) == []
        page.refresh_from_db()
        page.expire_at = timezone.now() + datetime.timedelta(hours=1)
        page.save_revision().publish()
        assert titles(client.get(URL)) == ["Free river"]

    def test_a_campaign_closes_when_its_day_comes(self, client, campaign, monkeypatch) -> None:
        tomorrow = timezone.localdate() + datetime.timedelta(days=1)
        campaign.ended = tomorrow.isoformat()
        campaign.save()
        assert counts(client.get(URL), "state") == {"Running": 1}
        later = timezone.now() + datetime.timedelta(days=1)
        monkeypatch.setattr(timezone, "now", lambda: later)
        assert counts(client.get(URL), "state") == {"Closed": 1}
        assert titles(client.get(URL + "?state=closed")) == ["Open river"]


def test_what_is_not_public_is_found_by_nothing(client, site, lists, causes) -> None:
    secret = make_campaign(lists, "Secret plan", live=False, began="1990")
    private = make_campaign(lists, "Private plan", began="1991")
    PageViewRestriction.objects.create(page=private.pages.get(), restriction_type="login")
    for campaign in (secret, private):
        campaign.tags.add(make_tag(f"of {campaign}", en=f"Of {campaign}"))
    draft = make_statement(site, "Draft", live=False, date="1992")
    draft.campaigns.add(causes["Open river"])
    sign(draft, make_organisation("Hidden body"))
    for query in ("", "?more=tag", "?sort=title", "feed.xml"):
        html = client.get(URL + query).content.decode()
        for word in ("Secret", "Private", "1990", "1991", "1992", "Hidden"):
            assert word not in html
    assert client.get(URL + "?tag=of-secret-plan").status_code == 404


@pytest.mark.parametrize("language", ["be", "en"])
def test_the_list_keeps_its_budget_whatever_the_rows(client, site, lists, language) -> None:
    profiles = make_index(site)
    found = []
    for size in (2, 40):
        tag = make_tag(f"tag {size}", en=f"Tag {size}", be=f"Метка {size}")
        for number in range(size):
            name = f"{size} {number}"
            campaign = make_campaign(lists, f"Cause {name}", languages=("be", "en"), began="2020")
            campaign.tags.add(tag, make_tag(f"tag {name}", en=f"Tag {name}"))
            body = make_organisation(f"Body {name}")
            make_profile(profiles[language], body, slug=f"body-{size}-{number}")
            CampaignPartner.objects.create(campaign=campaign, organisation=body)
            make_statement(site, f"Text {name}", date="2021").campaigns.add(campaign)
        address = f"/{language}/campaigns/"
        slug = {"en": f"tag-{size}", "be": f"mietka-{size}"}[language]
        numbers = []
        for query in (f"?state=running&year=2020&tag={slug}&organisation=body-{size}-1&sort=title", "", "feed.xml"):
            response = client.get(address + query, follow=True)
            asked = response.redirect_chain[-1][0] if response.redirect_chain else address + query
            assert response.status_code == 200, query
            with CaptureQueriesContext(connection) as captured:
                assert client.get(asked).status_code == 200
            numbers.append(len(captured))
        found.append(numbers)
    assert found[0] == found[1]
    assert max(found[1]) <= BUDGET
    assert found[1][-1] <= FEED_BUDGET


def test_the_list_is_the_same_bytes_for_everybody(client, admin_client, causes) -> None:
    for query in ("", "?tag=rivers"):
        responses = [each.get(URL + query) for each in (client, admin_client)]
        assert responses[0].content == responses[1].content
        assert not responses[0].cookies
        assert "max-age" in responses[0].headers["Cache-Control"]
