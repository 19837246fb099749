"""The whole demonstration, followed link by link as a reader and her browser would."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import feedparser
import pytest
from django.test import Client

pytestmark = pytest.mark.django_db
HOST = "http://testserver"
LANGUAGES = ("be", "en", "ru")
# What a browser fetches by itself: tag and attribute. A link of one of these relations is fetched, too.
FETCHED = {
    *((tag, "src") for tag in ("img", "script", "iframe", "embed", "source", "audio", "video", "track", "input")),
    *((tag, "srcset") for tag in ("img", "source")),
    ("object", "data"),
    ("video", "poster"),
    ("use", "href"),
}
# Combinations of filters are endless, and marked so: what is “nofollow” is not followed here either.
FETCHED_RELATIONS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect", "manifest"}


class Markup(HTMLParser):
    """What a page links to, fetches and says of itself."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.language = self.canonical = self.title = ""
        self.links: set[str] = set()
        self.fetched: set[str] = set()
        self.alternates: dict[str, str] = {}
        self.identities: list[str] = []
        self.inline: list[str] = []
        self._in_title = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._in_title = tag == "title"
        if tag == "html":
            self.language = values.get("lang", "")
        if "id" in values:
            self.identities.append(values["id"])
        self.inline += [name for name in values if name == "style" or name.startswith("on")]
        if tag == "style" or (tag == "script" and "src" not in values and values.get("type") != "application/ld+json"):
            self.inline.append(f"<{tag}>")
        for name, value in values.items():
            if (tag, name) in FETCHED:
                parts = value.split(",") if name == "srcset" else [value]
                self.fetched |= {part.split()[0] for part in parts}
        relations = set(values.get("rel", "").split())
        if tag == "link" and relations & FETCHED_RELATIONS:
            self.fetched.add(values["href"])
        elif tag == "link" and "canonical" in relations:
            self.canonical = values["href"]
        elif tag == "link" and "alternate" in relations and "hreflang" in values:
            self.alternates[values["hreflang"]] = values["href"]
        elif tag in ("a", "area", "link") and "href" in values and "nofollow" not in relations:
            self.links.add(values["href"])
        elif tag == "form" and values.get("method", "get").lower() == "get":
            self.links.add(values.get("action", ""))

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data


@dataclass
class Walk:
    """Everything that was reached: answers, markup of pages, and what was fetched, by path."""

    answers: dict[str, object] = field(default_factory=dict)
    bodies: dict[str, bytes] = field(default_factory=dict)
    pages: dict[str, Markup] = field(default_factory=dict)
    reached_from: dict[str, str] = field(default_factory=dict)
    outside: set[str] = field(default_factory=set)

    def follow(self, client: Client, start: str) -> None:
        waiting = [start]
        while waiting:
            path = waiting.pop()
            if path in self.answers:
                continue
            response = client.get(path)
            self.answers[path] = response
            self.bodies[path] = response.getvalue()
            if response.status_code in (301, 302):
                waiting.append(self._inside(path, response.headers["Location"]))
                continue
            kind = response.headers.get("Content-Type", "")
            links: set[str] = set()
            if kind.startswith("text/html"):
                page = self.pages[path] = Markup(self.bodies[path].decode())
                links = page.links | page.fetched | set(page.alternates.values())
            elif kind.startswith("text/css"):
                links = set(re.findall(r"url\(\s*[\"']?([^)\"']+)", self.bodies[path].decode()))
                links |= set(re.findall(r"@import\s+[\"']([^\"']+)", self.bodies[path].decode()))
            for link in links:
                found = self._inside(path, link)
                if found and found not in self.answers:
                    self.reached_from.setdefault(found, path)
                    waiting.append(found)

    def _inside(self, path: str, link: str) -> str:
        """The path of a link on this site; ``""`` for every other."""
        address = urldefrag(urljoin(HOST + path, link)).url
        parts = urlsplit(address)
        if parts.scheme in ("http", "https") and f"{parts.scheme}://{parts.netloc}" == HOST:
            return parts.path + (f"?{parts.query}" if parts.query else "")
        if parts.scheme != "data":
            self.outside.add(address)
        return ""


@pytest.fixture(scope="module")
def walk(demo, django_db_blocker) -> Walk:
    walked = Walk()
    with django_db_blocker.unblock():
        walked.follow(Client(), "/")
        for language in LANGUAGES:
            walked.follow(Client(), f"/{language}/")
    return walked


def self_correcting(path: str, response) -> bool:
    """Whether this is a list asked for in the words of another language, or a form of feeds sent empty."""
    led_on = response.status_code in (301, 302)
    return led_on and (
        path.startswith(response.headers["Location"].partition("?")[0] + "?") or path.endswith("/tags/feed.xml")
    )


def test_every_link_leads_somewhere(walk: Walk) -> None:
    broken = {
        path: (response.status_code, walk.reached_from.get(path))
        for path, response in walk.answers.items()
        if response.status_code != 200 and path != "/" and not self_correcting(path, response)
    }
    assert not broken
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
