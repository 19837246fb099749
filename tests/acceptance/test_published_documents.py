"""The five real documents, published, and walked through as a visitor: every link, every list, every feed."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from html import unescape
from io import StringIO

import feedparser
import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client

from tests.acceptance.documents import SEEDS, needs_documents
from tests.acceptance.publishing import CHARGED, CLOSED, LANGUAGES, LISTED, RELEASED, VIASNA, Published
from tests.acceptance.publishing import publish_documents as publish
from tests.walking import Walk
from zayava.core.catalogue.journal import journal
from zayava.organisations.models import OrganisationPage

pytestmark = [needs_documents, pytest.mark.django_db]
ALL = ("000", "001", "004", *dict.fromkeys(row[0] for rows in LISTED.values() for row in rows))
JOINT = {key for rows in LISTED.values() for key, _date, tags in rows if "joint-statement" in tags} | {"000"}


@pytest.fixture(scope="module")
def published(django_db_setup: None, django_db_blocker) -> Iterator[Published]:
    """The site of the five documents; taken back after the module's last test."""
    with django_db_blocker.unblock(), transaction.atomic():
        site = publish(SEEDS)
        cache.clear()
        journal.forget()
        yield site
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def walk(published: Published, django_db_blocker) -> Walk:
    walked = Walk()
    with django_db_blocker.unblock():
        for language in LANGUAGES:
            walked.follow(Client(), f"/{language}/")
    return walked


def text_of(walk: Walk, path: str) -> str:
    """What a page says, without its markup."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", walk.bodies[path].decode())).split())


def titles(published: Published, keys: set[str] | tuple[str, ...]) -> set[str]:
    return {published.statements[key].pages.get().title for key in keys}


def fed(walk: Walk, path: str) -> list[str]:
    """The titles of the entries of a feed, in their order."""
    feed = feedparser.parse(walk.bodies[path])
    assert not feed.bozo, path
    return [entry.title for entry in feed.entries]


def profile(name: str, language: str = "en") -> str:
    return OrganisationPage.objects.get(organisation__names__text=name, locale__language_code=language).url


def test_every_link_of_every_page_leads_somewhere(walk: Walk) -> None:
    assert not walk.broken()
    assert len(walk.pages) > 60
    assert all(address.startswith("mailto:?") for address in walk.outside)


def test_every_text_is_reached_and_has_a_number_that_stands_there(walk: Walk, published: Published) -> None:
    for key in ALL:
        assert f"No. {published.statements[key].number}" in text_of(walk, published.url(key)), key
    assert {published.statements[key].number for key in ALL} == set(range(1, len(ALL) + 1))
    assert f"{len(ALL)} statements" in text_of(walk, "/en/statements/")


def test_the_tag_shows_its_texts_and_its_feed_carries_them(walk: Walk, published: Published) -> None:
    page = text_of(walk, "/en/tags/joint-statement/")
    assert "Subscribe to RSS – joint statement" in page
    for title in titles(published, ALL):
        assert (title in page) == (title in titles(published, JOINT)), title
    for name in ("feed.xml", "atom.xml"):
        entries = fed(walk, f"/en/tags/joint-statement/{name}")
        assert (len(entries), set(entries)) == (len(JOINT), titles(published, JOINT))


def test_a_text_of_two_listings_stands_once_in_lists_and_feeds(walk: Walk, published: Published) -> None:
    for key in ("closures", "viasna"):
        title = published.statements[key].pages.get().title
        assert fed(walk, "/en/statements/feed.xml").count(title) == 1
        assert text_of(walk, "/en/statements/").count(title) == 1


def test_the_campaign_names_whom_it_is_about_and_what_is_asked_for_each(walk: Walk, published: Published) -> None:
    page = text_of(walk, "/en/campaigns/free-viasna/")
    asked = [f"{name} to be released" for name in RELEASED] + [f"{CHARGED} charges to be dropped"]
    places = [page.find(line) for line in asked]
    assert places == sorted(places)
    assert min(places) > 0
    assert "#FreeViasna" in page
    assert "8 people" in page
    issued = titles(published, {"viasna"})
    assert set(fed(walk, "/en/campaigns/free-viasna/feed.xml")) == issued
    assert issued.pop() in page


def test_what_a_campaign_issued_is_said_to_be_its_own_and_counts_its_signatories(
    walk: Walk, published: Published
) -> None:
    page = text_of(walk, published.url("viasna"))
    assert "Issued by Free Viasna" in page
    assert "23 signat" in page
    assert "names are not listed" in page


def test_the_yearly_day_has_its_text_under_its_year(walk: Walk, published: Published) -> None:
    page = text_of(walk, "/en/campaigns/day/")
    title = published.statements["004"].pages.get().title
    assert re.search(rf"Every year on 4 August.* 2014 4 August 2014 Interview {re.escape(title)}", page)
    assert fed(walk, "/en/campaigns/day/feed.xml") == [title]


def test_the_demand_that_returned_after_five_years_is_one(walk: Walk, published: Published) -> None:
    demand = published.demands["repeal"]
    page = text_of(walk, f"/en/demands/{demand.number}/")
    assert "Raised by 2 texts" in page
    assert re.search(r"First raised October 2010 Last raised 2015", page)
    assert all(title in page for title in titles(published, ("000", "001")))
    assert page.index("July 2019 Partly met") < page.index("January 2022 Refused")
    for key in ("000", "001"):
        assert f"/en/demands/{demand.number}/" in walk.pages[published.url(key)].links


def test_ten_demands_stand_in_the_register_under_whom_they_are_put_to(walk: Walk, client: Client) -> None:
    assert "11 demands" in text_of(walk, "/en/demands/")
    european = [path for path in walk.pages if path.startswith("/en/demands/?addressee=")]
    counts = {path.partition("=")[2]: re.search(r"(\d+) demands?", text_of(walk, path))[1] for path in european}
    assert counts == {"the-european-union": "8", "the-international-community": "2", "the-belarusian-authorities": "1"}


def test_an_organisation_is_one_under_both_its_names(walk: Walk, published: Published) -> None:
    page = text_of(walk, profile(VIASNA))
    assert all(title in page for title in titles(published, ("000", "001")))
    assert "as “Human Rights Centre Viasna”" in page
    campaign = published.campaigns["free-viasna"].pages.get(locale__language_code="en").title  # it takes part in it
    assert set(fed(walk, profile(VIASNA) + "feed.xml")) == titles(published, ("000", "001")) | {campaign}
    assert "«Вясна»" in text_of(walk, profile(VIASNA, "be"))


@pytest.mark.parametrize("name", CLOSED)
def test_a_body_that_was_closed_says_when_and_by_which_court(walk: Walk, name: str) -> None:
    date, authority = CLOSED[name]
    page = text_of(walk, profile(name))
    day = str(int(date[-2:]))
    month = {"08": "August", "09": "September", "10": "October"}[date[5:7]]
    assert f"Liquidated on {day} {month} 2021 by {authority['en']}".replace(" ", "") in re.sub(r"\s", "", page)


def test_the_score_of_the_year_bears_its_mark_its_scale_and_its_change(walk: Walk, client: Client) -> None:
    for path in ("/en/", "/en/index/"):
        page = text_of(walk, path)
        assert re.search(r"3\.1 \*", page), path
        assert "3.1 out of 10 · −1.0 since 2019" in page, path
    assert "3,1 з 10 · −1,0 з 2019" in text_of(walk, "/be/")
    table = list(csv.reader(StringIO(client.get("/en/index/scores.csv").content.decode("utf-8-sig"))))
    assert {row[0]: row[1] for row in table[1:]} == {"2020": "3.1", "2019": "4.1"}


def test_a_tag_an_organisation_and_a_year_together_leave_one_text(client: Client, published: Published) -> None:
    slug = profile(VIASNA).rstrip("/").rpartition("/")[2]
    address = f"/en/statements/?tag=freedom-of-association&organisation={slug}&year=2010"
    answer = client.get(address, follow=True)
    assert answer.status_code == 200
    html = answer.content.decode()
    assert "1 statement" in html
    shown = {title for title in titles(published, ALL) if f">{title}<" in html}
    assert shown == titles(published, {"000"})


def test_other_languages_say_that_they_have_no_text_and_keep_what_they_have(walk: Walk, published: Published) -> None:
    for key in ALL:
        assert not set(walk.pages[published.url(key)].alternates) - {"en", "x-default"}, key
    for language, words in (
        ("be", "На гэтай мове пакуль не апублікавана"),
        ("ru", "На этом языке пока не опубликовано"),
    ):
        assert words in text_of(walk, f"/{language}/statements/")
        assert fed(walk, f"/{language}/statements/feed.xml") == []
        campaign = walk.pages[f"/{language}/campaigns/free-viasna/"]
        assert set(campaign.alternates) >= set(LANGUAGES)


def test_the_front_page_leads_with_the_newest_text(walk: Walk, published: Published) -> None:
    newest = fed(walk, "/en/statements/feed.xml")[0]
    assert newest in titles(published, ("videos", "klimovich"))
    assert f"<h1>{newest}" in re.sub(r"<(h1|h2)[^>]*>(?:<a[^>]*>)?", "<h1>", unescape(walk.bodies["/en/"].decode()))
