"""Feeds: one content in every format, in pages of limited size, true about what was taken back and known again."""

from __future__ import annotations

import datetime
import json

import feedparser
import pytest
from django.test import override_settings
from django.utils import timezone

from tests.factories.site import make_site
from tests.factories.statements import make_statement, make_tag
from zayava.core.feeds import FORMATS, feed_addresses
from zayava.core.models import CoalitionSettings

pytestmark = pytest.mark.django_db
NAMES = [form.name for form in FORMATS]
XML = [name for name in NAMES if name.endswith(".xml")]


@pytest.fixture
def site():
    return make_site()


def read(answer) -> list[tuple[str, str]]:
    """Identity and title of every entry, whatever the format."""
    if "json" in answer.headers["Content-Type"]:
        return [(item["id"], item["title"]) for item in json.loads(answer.content)["items"]]
    feed = feedparser.parse(answer.content)
    assert not feed.bozo, feed.bozo_exception
    return [(entry.id, entry.title) for entry in feed.entries]


def identity(answer) -> str:
    return feedparser.parse(answer.content).feed.id


def test_every_format_holds_the_same_entries_under_its_own_media_type(client, site) -> None:
    for number in range(3):
        make_statement(site, f"Text {number}", date=f"2021-0{number + 1}")
    answers = [client.get(f"/en/statements/{name}") for name in NAMES]
    assert [answer.headers["Content-Type"].split(";")[0] for answer in answers] == [form.media_type for form in FORMATS]
    first, *others = [read(answer) for answer in answers]
    assert len(first) == 3
    assert all(other == first for other in others)


def test_a_json_feed_has_what_its_standard_requires(client, site) -> None:
    statement = make_statement(site, "На рацэ", languages=("be",), date="2021")
    statement.tags.add(make_tag("joint", be="супольная заява"))
    feed = json.loads(client.get("/be/statements/feed.json").content)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["language"] == "be"
    assert feed["feed_url"] == "http://testserver/be/statements/feed.json"
    (item,) = feed["items"]
    assert item["id"] == f"urn:uuid:{statement.uid}"
    assert item["url"] == "http://testserver/be/statements/na-ratse/"
    assert item["content_text"]
    assert item["tags"] == ["супольная заява"]
    assert datetime.datetime.fromisoformat(item["date_published"]).tzinfo


@pytest.mark.parametrize("name", NAMES)
def test_what_was_taken_back_is_not_hidden_by_an_answer_of_nothing_new(client, site, name: str) -> None:
    old = make_statement(site, "Old", date="2020").pages.get()
    make_statement(site, "New", date="2021")
    before = client.get(f"/en/statements/{name}")
    old.unpublish()
    now = timezone.now().strftime("%a, %d %b %Y %H:%M:%S GMT")
    asked = {"if-none-match": before.headers["ETag"], "if-modified-since": now}
    for header in (asked, {"if-modified-since": now}):
        after = client.get(f"/en/statements/{name}", headers=header)
        assert after.status_code == 200
        assert [title for _id, title in read(after)] == ["New"]


@override_settings(ZAYAVA_FEED_LENGTH=2)
@pytest.mark.parametrize("name", NAMES)
def test_the_pages_of_a_feed_lead_to_every_entry_once(client, site, name: str) -> None:
    for number in range(5):
        make_statement(site, f"Text {number}", date=f"2021-0{number + 1}")
    address, titles = f"/en/statements/{name}", []
    for _turn in range(3):
        answer = client.get(address)
        titles += [title for _id, title in read(answer)]
        address = following(answer)
    assert titles == [f"Text {number}" for number in (4, 3, 2, 1, 0)]
    assert address is None
    assert client.get(f"/en/statements/{name}?page=4").status_code == 404


def following(answer) -> str | None:
    if "json" in answer.headers["Content-Type"]:
        return json.loads(answer.content).get("next_url")
    links = feedparser.parse(answer.content).feed.links
    return next((link.href for link in links if link.rel == "next"), None)


@pytest.mark.parametrize("page", ["0", "-1", "01", "9" * 30, "x", "×", "٣", "２", "\x00", "", "2&page=2", "1.0"])
@pytest.mark.parametrize("folder", ["/en/statements/", "/en/tags/river/"])
def test_an_odd_page_of_a_feed_is_not_found_or_leads_to_the_one_that_was_meant(client, site, folder, page) -> None:
    make_statement(site).tags.add(make_tag("river", en="River"))
    answer = client.get(f"{folder}feed.xml?page={page}")
    assert answer.status_code in (301, 404)
    assert answer.status_code == 404 or client.get(answer.headers["Location"]).status_code in (200, 404)


@pytest.mark.parametrize("name", NAMES)
def test_words_that_xml_cannot_hold_break_no_feed(client, site, name: str) -> None:
    page = make_statement(site, "River").pages.get()
    type(page).objects.filter(pk=page.pk).update(
        title="Ri\x0bver\ufffe ]]> <b>&amp;", lead="\u202eright to left\x01 \ud7ff ]]>"
    )
    ((_id, title),) = read(client.get(f"/en/statements/{name}"))
    assert "]]>" in title


@pytest.mark.parametrize("name", NAMES)
def test_a_feed_of_endless_leads_stays_small(client, site, name: str) -> None:
    for number in range(30):
        page = make_statement(site, f"Text {number}", date="2021").pages.get()
        type(page).objects.filter(pk=page.pk).update(lead="Слова заявы. " * 20_000)
    assert len(client.get(f"/en/statements/{name}").content) < 150_000


def test_a_feed_keeps_its_identity_when_the_list_gets_a_new_address(client, site) -> None:
    make_statement(site)
    before = identity(client.get("/en/statements/atom.xml"))
    site.statements["en"].slug = "texts"
    site.statements["en"].save_revision().publish()
    assert identity(client.get("/en/texts/atom.xml")) == before
    assert identity(client.get("/be/statements/atom.xml")) != before


def test_a_tag_keeps_the_identity_of_its_feed_under_another_word(client, site) -> None:
    tag = make_tag("joint", en="Joint statement")
    make_statement(site).tags.add(tag)
    before = client.get("/en/tags/joint-statement/atom.xml")
    label = tag.labels.get(language="en")
    label.slug, label.label = "common-statement", "Common statement"
    label.save()
    after = client.get("/en/tags/common-statement/atom.xml")
    assert identity(after) == identity(before)
    assert read(after) == read(before)


@pytest.mark.parametrize("name", XML)
def test_a_feed_always_names_an_author(client, site, name: str) -> None:
    """RFC 4287, 4.1.1: every feed or each of its entries has one."""
    make_statement(site)
    assert not CoalitionSettings.objects.exists()
    feed = feedparser.parse(client.get(f"/en/statements/{name}").content)
    assert not feed.bozo
    assert name != "atom.xml" or feed.feed.author


def test_a_page_announces_its_feed_in_every_format_by_name(client, site) -> None:
    head = client.get("/en/statements/").content.decode().split("</head>")[0]
    for form in FORMATS:
        assert (
            f'<link rel="alternate" type="{form.media_type}" href="/en/statements/{form.name}" '
            f'title="List en ({form.label})">'
        ) in head


def test_the_formats_of_a_feed_keep_what_it_is_filtered_by() -> None:
    assert [address.url for address in feed_addresses("/en/statements/feed.xml?tag=a&tag=b")] == [
        "/en/statements/feed.xml?tag=a&tag=b",
        "/en/statements/atom.xml?tag=a&tag=b",
        "/en/statements/feed.json?tag=a&tag=b",
    ]
    assert feed_addresses("") == []
