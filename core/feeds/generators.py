"""The formats themselves: RSS 2.0 and Atom 1.0 (RFC 4287) as Django writes them, and JSON Feed 1.1.

Each takes ``pages``, the addresses of its neighbours by relation (RFC 5005, 3: ``first``, ``previous``, ``next``).
"""

from __future__ import annotations

import json
import re
from typing import Any

from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed, SyndicationFeed

_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def writable(text: str) -> str:
    """A text without the characters that XML 1.0 (2.2) cannot hold; pasted texts have them now and then."""
    return _NOT_IN_XML.sub("", text)


class RssFeed(Rss201rev2Feed):
    """RSS 2.0. It has no element for neighbours: Atom's is borrowed, as for the feed's own address."""

    content_type = "application/rss+xml; charset=utf-8"

    def add_root_elements(self, handler: Any) -> None:
        super().add_root_elements(handler)
        for relation, url in self.feed["pages"].items():
            handler.addQuickElement("atom:link", None, {"rel": relation, "href": url})


class AtomFeed(Atom1Feed):
    """Atom 1.0. Its identity is not its address, so that readers know it again after a new one."""

    content_type = "application/atom+xml; charset=utf-8"

    def add_root_elements(self, handler: Any) -> None:
        super().add_root_elements(handler)
        for relation, url in self.feed["pages"].items():
            handler.addQuickElement("link", "", {"rel": relation, "href": url})


class JsonFeed(SyndicationFeed):
    """JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

    content_type = "application/feed+json; charset=utf-8"

    def write(self, outfile: Any, encoding: str) -> None:
        feed = self.feed
        data: dict[str, Any] = {
            "version": "https://jsonfeed.org/version/1.1",
            "title": feed["title"],
            "home_page_url": feed["link"],
            "feed_url": feed["feed_url"],
            "description": feed["description"],
            "language": feed["language"],
        }
        if feed["author_name"]:
            data["authors"] = [{"name": feed["author_name"]}]
        if "next" in feed["pages"]:
            data["next_url"] = feed["pages"]["next"]
        data["items"] = [self._item(item) for item in self.items]
        outfile.write(json.dumps(data, ensure_ascii=False, separators=(",", ":")))

    def _item(self, item: dict[str, Any]) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": item["unique_id"],
            "url": item["link"],
            "title": item["title"],
            "content_text": item["description"] or item["title"],
            "date_published": item["pubdate"].isoformat(timespec="seconds"),
            "date_modified": item["updateddate"].isoformat(timespec="seconds"),
            "language": item["language"],
        }
        if item["author_name"]:
            data["authors"] = [{"name": item["author_name"]}]
        if item["categories"]:
            data["tags"] = item["categories"]
        return data


GENERATORS: dict[str, type[SyndicationFeed]] = {"feed.xml": RssFeed, "atom.xml": AtomFeed, "feed.json": JsonFeed}
"""By the last part of a feed's address."""
