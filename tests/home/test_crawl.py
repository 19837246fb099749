"""The whole demonstration, followed link by link as a reader and her browser would."""

from __future__ import annotations

import json
import re
from urllib.parse import unquote, urljoin, urlsplit

import feedparser
import pytest
from django.test import Client

from tests.walking import HOST, Walk

pytestmark = pytest.mark.django_db
LANGUAGES = ("be", "en", "ru")


@pytest.fixture(scope="module")
def walk(demo, django_db_blocker) -> Walk:
    walked = Walk()
    with django_db_blocker.unblock():
        walked.follow(Client(), "/")
        for language in LANGUAGES:
            walked.follow(Client(), f"/{language}/")
    return walked


def test_every_link_leads_somewhere(walk: Walk) -> None:
    assert not walk.broken()
    assert walk.answers["/"].status_code == 302
    assert len(walk.pages) > 100


def test_every_address_of_the_sitemap_can_be_reached_and_the_other_way_round(walk: Walk, client: Client) -> None:
    listed = {
        urlsplit(url).path for url in re.findall(r"<loc>([^<]+)</loc>", client.get("/sitemap.xml").content.decode())
    }
    reached = {path for path in walk.pages if "?" not in path}
    assert listed == reached


def test_nothing_is_fetched_from_elsewhere(walk: Walk) -> None:
    fetched = {link for page in walk.pages.values() for link in page.fetched}
    assert not [link for link in fetched if urlsplit(urljoin(HOST, link)).netloc != "testserver"]
    assert all(re.match(r"(https://[a-z0-9.-]+\.example/|mailto:)", address) for address in walk.outside)


def test_nobody_gets_a_cookie_and_everybody_the_same(walk: Walk) -> None:
    for path, response in walk.answers.items():
        assert not response.cookies, path
        assert "cookie" not in response.headers.get("Vary", "").lower(), path
        session = getattr(response.wsgi_request, "session", None)  # static files are answered before there is one
        assert session is None or not session.accessed, path


def test_the_same_address_has_the_same_bytes_twice(walk: Walk) -> None:
    curious = Client(headers={"accept-language": "de", "user-agent": "another"})
    curious.cookies["django_language"] = "ru"
    for path in walk.pages:
        assert curious.get(path).getvalue() == walk.bodies[path], path


def test_every_page_may_be_kept_by_caches_and_so_travels_compressed(walk: Walk) -> None:
    assert not [path for path in walk.pages if "public" not in walk.answers[path].headers.get("Cache-Control", "")]


def test_a_page_is_in_the_language_of_its_address(walk: Walk) -> None:
    for path, page in walk.pages.items():
        language = path.split("/")[1]
        assert page.language == language, path
        assert walk.answers[path].headers["Content-Language"] == language, path


def test_pages_in_other_languages_name_each_other(walk: Walk) -> None:
    for path, page in walk.pages.items():
        if "?" in path:
            continue
        language = path.split("/")[1]
        assert page.alternates.get(language) == HOST + path, path
        for code, address in page.alternates.items():
            other = walk.pages[urlsplit(address).path]
            assert other.language == code
            assert other.alternates == page.alternates, path


def test_a_page_names_its_own_address_as_the_canonical_one(walk: Walk) -> None:
    for path, page in walk.pages.items():
        if page.canonical:
            assert page.canonical in (HOST + path, HOST + path.split("?")[0]), path


def test_links_within_a_page_find_their_place(walk: Walk) -> None:
    for path, page in walk.pages.items():
        assert len(page.identities) == len(set(page.identities)), path
        for link in page.links:
            target, _, place = link.partition("#")
            if place and target in ("", path):
                assert unquote(place) in page.identities, f"{path}: {link}"


def test_pages_hold_nothing_that_the_content_policy_forbids(walk: Walk) -> None:
    assert not {path: page.inline for path, page in walk.pages.items() if page.inline}


def test_every_page_has_a_title_of_its_own_and_says_that_all_is_invented(walk: Walk) -> None:
    words = {"be": "прыдуман", "en": "invented", "ru": "выдуман"}
    titles: dict[tuple[str, str], str] = {}
    for path, page in walk.pages.items():
        assert words[page.language] in walk.bodies[path].decode(), path
        assert page.title.strip(), path
        if "?" not in path:
            assert titles.setdefault((page.language, page.title), path) == path


def test_a_page_is_light(walk: Walk) -> None:
    assert not {path: len(body) for path, body in walk.bodies.items() if path in walk.pages and len(body) > 100_000}


def test_feeds_can_be_read(walk: Walk) -> None:
    read_ones = [path for path, answer in walk.answers.items() if answer.status_code == 200]
    feeds = [path for path in read_ones if path.partition("?")[0].endswith((".xml", ".json"))]
    assert len(feeds) > 100
    for path in feeds:
        if path.partition("?")[0].endswith(".json"):
            assert json.loads(walk.bodies[path])["title"], path
            continue
        read = feedparser.parse(walk.bodies[path])
        assert not read.bozo, path
        assert read.feed.title, path


def test_drafts_and_withdrawn_signatures_are_nowhere(walk: Walk) -> None:
    for path, body in walk.bodies.items():
        assert "Чарнавік".encode() not in body, path
    signed = walk.bodies["/en/statements/joint-statement-in-defence-of-the-citizens-night-school/"].decode()
    assert "Friends of the Lighthouse Society" in signed
    assert "Three Streams Foundation" not in signed
