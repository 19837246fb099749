"""The feeds of the list of organisations: who is new in it, each one the same entry for good."""

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

from tests.factories.organisations import add_membership, add_status, make_index, make_organisation, make_profile
from tests.factories.site import make_site
from zayava.core.feeds import FORMATS
from zayava.core.models import Tag, TagLabel
from zayava.organisations.models import Organisation, OrganisationPage
from zayava.organisations.services import merge, record_name

pytestmark = pytest.mark.django_db

URL = "/en/organisations/"
BUDGET = 8
TYPES = {form.name: form.media_type for form in FORMATS}
NAMES = list(TYPES)
HOSTILE = ["", "-1", "0", "9" * 27, "%C3%97", "%00", "%FF", "%E2%80%AE1", "x" * 5000, "<b>", "%27%22", "²", "٠"]
HOSTILE += ["-rank", "feed.xml"]


@pytest.fixture
def index():
    return make_index(make_site())


def publish(index, name: str, moment: str, **fields) -> OrganisationPage:
    """A profile first published at a moment."""
    page = make_profile(index, make_organisation(name), **fields)
    OrganisationPage.objects.filter(pk=page.pk).update(first_published_at=moment, last_published_at=moment)
    page.refresh_from_db()
    page.save()  # the list is told
    return page


def items(client, query: str = "", language: str = "en") -> list[dict]:
    answer = client.get(f"/{language}/organisations/feed.json{query}")
    assert answer.status_code == 200, answer
    return json.loads(answer.content)["items"]


def titles(client, query: str = "", language: str = "en") -> list[str]:
    return [item["title"] for item in items(client, query, language)]


def modified(client) -> datetime.datetime:
    (item,) = items(client)
    return datetime.datetime.fromisoformat(item["date_modified"])


def test_whose_first_profile_was_published_last_comes_first(client, index) -> None:
    beacon = publish(index["en"], "Beacon", "2020-01-01T00:00:00Z")
    publish(index["en"], "Aurora", "2020-01-01T00:00:00.5Z")
    publish(index["be"], "Cairn", "2023-01-01T00:00:00Z")
    publish(index["en"], "Dune", "2019-01-01T00:00:00Z")
    assert titles(client) == ["Cairn", "Aurora", "Beacon", "Dune"]
    later = make_profile(index["be"], beacon.organisation)
    OrganisationPage.objects.filter(pk=later.pk).update(first_published_at="2024-01-01T00:00:00Z")
    OrganisationPage.objects.get(pk=later.pk).save()
    assert titles(client) == titles(client, language="be") == ["Cairn", "Aurora", "Beacon", "Dune"]
    assert {item["title"]: item["date_published"][:4] for item in items(client)}["Beacon"] == "2020"


@pytest.mark.parametrize("name", NAMES)
def test_every_format_tells_what_the_body_is_and_what_became_of_it(client, index, name) -> None:
    page = publish(index["en"], "Aurora", "2020-01-01T00:00:00Z", description="It watches the river")
    add_status(page.organisation, "2021-08-27", authority="the River Court")
    answer = client.get(URL + name)
    assert answer.headers["Content-Type"].startswith(TYPES[name])
    body = answer.content.decode()
    assert f"urn:uuid:{page.organisation.uid}" in body
    assert "http://testserver/en/organisations/aurora/" in body
    told = "Association. Liquidated on 27\u00a0August 2021 by the River Court. It watches the river."
    assert told in body


def test_a_body_whose_facts_profile_or_status_change_is_the_same_entry_changed(client, index, monkeypatch) -> None:
    page = publish(index["en"], "Aurora", "2020-01-01T00:00:00Z")
    uid = f"urn:uuid:{page.organisation.uid}"
    long_ago = datetime.datetime(2021, 1, 1, tzinfo=datetime.UTC)
    changed = Organisation.objects.filter(pk=page.organisation.pk)

    def edit() -> None:
        organisation = changed.get()
        organisation.kind = "media"
        organisation.save()

    def republish() -> None:
        page.refresh_from_db()
        page.slug = "dawn"
        page.save_revision().publish()

    for change in (edit, republish):
        changed.update(updated_at=long_ago)
        assert modified(client) == long_ago
        change()
        assert modified(client) > timezone.now() - datetime.timedelta(minutes=5)
    (item,) = items(client)
    assert (item["id"], item["url"], item["date_published"][:4]) == (
        uid,
        "http://testserver/en/organisations/dawn/",
        "2020",
    )
    tomorrow = timezone.localdate() + datetime.timedelta(days=1)
    add_status(page.organisation, tomorrow.isoformat())
    assert "Liquidated" not in items(client)[0]["content_text"]
    before = modified(client)
    later = timezone.now() + datetime.timedelta(days=1)
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert "Liquidated" in items(client)[0]["content_text"]
    assert before < modified(client)
    assert timezone.localdate(modified(client)) == tomorrow


def test_a_merged_body_is_one_entry(client, index) -> None:
    winner, loser = (publish(index["en"], name, "2020-01-01T00:00:00Z").organisation for name in ("Aurora", "Beacon"))
    merge(winner, loser)
    assert [item["id"] for item in items(client)] == [f"urn:uuid:{winner.uid}"]


def test_the_feed_is_of_exactly_what_is_shown_and_is_announced(client, index) -> None:
    closed = publish(index["en"], "Aurora", "2020-01-01T00:00:00Z").organisation
    publish(index["en"], "Beacon", "2021-01-01T00:00:00Z")
    add_status(closed, "2021")
    page = BeautifulSoup(client.get(f"{URL}?status=closed&sort=-date").content, "html.parser")
    address = f"{URL}feed.xml?status=closed"
    assert page.head.select_one('link[type="application/rss+xml"]')["href"] == address
    assert {link["href"] for link in page.select(".z-feeds a")} == {f"{URL}{name}?status=closed" for name in NAMES}
    feed = feedparser.parse(client.get(address).content)
    assert [entry.title for entry in feed.entries] == ["Aurora"]
    assert feed.feed.link == f"http://testserver{URL}?status=closed"
    assert client.get(f"{URL}feed.xml?sort=-date&status=closed").headers["Location"] == address
    ids = {feedparser.parse(client.get(f"{URL}atom.xml{query}").content).feed.id for query in ("", "?status=closed")}
    assert len(ids) == 2
    listed = BeautifulSoup(client.get("/en/feeds/").content, "html.parser").main
    assert {URL + name for name in NAMES} <= {link["href"] for link in listed.find_all("a")}


@pytest.mark.parametrize("name", NAMES)
def test_what_is_known_already_is_not_sent_again_until_something_changes(client, index, name) -> None:
    page = publish(index["en"], "Aurora", "2020-01-01T00:00:00Z")
    asked = {"If-None-Match": client.get(URL + name).headers["ETag"]}
    assert client.get(URL + name, headers=asked).status_code == 304
    add_status(page.organisation, "2021")
    assert client.get(URL + name, headers=asked).status_code == 200


def test_it_is_paged_and_limited(client, index, settings) -> None:
    settings.ZAYAVA_FEED_LENGTH = 2
    for number in range(5):
        publish(index["en"], f"House {number}", f"2020-01-0{number + 1}T00:00:00Z", description="words " * 4000)
    found, address = [], f"{URL}feed.json"
    while address:
        answer = client.get(address)
        assert len(answer.content) < 10_000
        feed = json.loads(answer.content)
        found += [item["title"] for item in feed["items"]]
        address = feed.get("next_url")
    assert found == [f"House {number}" for number in (4, 3, 2, 1, 0)]
    for page in ("4", "0", "-1", "01", "9" * 30, "٣", "%00", ""):
        assert client.get(f"{URL}feed.json?page={page}").status_code == 404, page


@pytest.mark.parametrize("hidden", ["withdrawn", "private", "below private", "expired"])
def test_what_is_not_public_shows_in_no_entry(client, index, hidden) -> None:
    publish(index["en"], "Aurora", "2020-01-01T00:00:00Z")
    home = index["be"] if hidden == "below private" else index["en"]
    page = publish(home, "CANARY", "1999-01-01T00:00:00Z", description="CANARY words")
    if hidden == "withdrawn":
        page.unpublish()
    elif hidden == "expired":
        page.expire_at = timezone.now() - datetime.timedelta(minutes=1)
        page.save()
    else:
        private = page.get_parent() if hidden == "below private" else page
        PageViewRestriction.objects.create(page=private, restriction_type="login")
    for name in NAMES:
        body = client.get(URL + name).content.decode()
        assert "CANARY" not in body
        assert "1999" not in body
    assert titles(client) == ["Aurora"]


@pytest.mark.parametrize("name", ["status", "tag", "membership", "kind", "year", "sort", "page", "more", "zzz"])
def test_hostile_values_get_the_answers_of_every_feed(client, index, name) -> None:
    page = publish(index["en"], "Aurora", "2020-01-01T00:00:00Z")
    page.organisation.founded = "2010"
    page.organisation.save()
    for value in HOSTILE:
        for query in (f"?{name}={value}", f"?{name}={value}&{name}={value}", f"?{name}[]={value}"):
            answers = [client.get(address + query) for address in (URL + "feed.xml", "/en/statements/feed.xml")]
            assert answers[0].status_code in (200, 301, 404), query
            if name not in ("status", "membership"):
                assert answers[0].status_code == answers[1].status_code, query
            assert b"<b>" not in answers[0].content
    assert client.get(f"{URL}feed.xml?year=%D9%A2%D9%A0%D9%A1%D9%A0").headers["Location"] == f"{URL}feed.xml?year=2010"


def test_words_that_xml_cannot_hold_break_no_feed(client, index) -> None:
    page = publish(index["en"], "Aurora", "2020-01-01T00:00:00Z")
    OrganisationPage.objects.filter(pk=page.pk).update(description="Ri\x0bver\ufffe ]]> <b>&amp;")
    for name in ("feed.xml", "atom.xml"):
        feed = feedparser.parse(client.get(URL + name).content)
        assert not feed.bozo
        assert "River ]]>" in feed.entries[0].summary


@pytest.mark.parametrize("language", ["be", "en"])
def test_it_keeps_its_budget_whatever_the_rows(client, index, language) -> None:
    tag = Tag.objects.create(name="rivers")
    for code, label in (("en", "Rivers"), ("be", "Рэкі")):
        TagLabel.objects.create(tag=tag, language=code, label=label)

    def more(rows: int) -> None:
        for number in range(rows):
            organisation = make_organisation(f"House {rows} {number}", founded="2001")
            record_name(organisation, f"Дом {rows} {number}", "be")
            add_status(organisation, "2020")
            add_membership(organisation, "2010")
            organisation.tags.add(tag)
            for code in index:
                make_profile(index[code], organisation, slug=f"house-{rows}-{number}", description="It watches.")

    def counts() -> list[int]:
        found = []
        slug = {"be": "reki", "en": "rivers"}[language]
        for query in ("", f"?status=closed&tag={slug}&membership=member&year=2001"):
            address = f"/{language}/organisations/feed.xml{query}"
            answer = client.get(address)
            assert answer.status_code == 200, answer
            with CaptureQueriesContext(connection) as captured:
                client.get(address)
            found.append(len(captured))
        return found

    more(2)
    few = counts()
    more(28)
    assert counts() == few
    assert max(few) <= BUDGET
