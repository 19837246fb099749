"""Following a site link by link, as a reader and her browser would."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit

from django.test import Client

HOST = "http://testserver"
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

    def broken(self) -> dict[str, tuple[int, str | None]]:
        """What answered neither with the page nor by leading to the one address of a list, and where its link stood.

        The bare ``/`` leads to a language and is no link of a page.
        """
        return {
            path: (response.status_code, self.reached_from.get(path))
            for path, response in self.answers.items()
            if response.status_code != 200 and path != "/" and not self_correcting(path, response)
        }

    def _inside(self, path: str, link: str) -> str:
        """The path of a link on this site; ``""`` for every other."""
        address = urldefrag(urljoin(HOST + path, link)).url
        parts = urlsplit(address)
        if parts.scheme in ("http", "https") and f"{parts.scheme}://{parts.netloc}" == HOST:
            return parts.path + (f"?{parts.query}" if parts.query else "")
        if parts.scheme != "data":
            self.outside.add(address)
        return ""


def self_correcting(path: str, response) -> bool:
    """Whether this is a list asked for in the words of another language, or a form of feeds sent empty."""
    led_on = response.status_code in (301, 302)
    return led_on and (
        path.startswith(response.headers["Location"].partition("?")[0] + "?") or path.endswith("/tags/feed.xml")
    )
