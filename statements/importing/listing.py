"""Listings: pages of several texts, each with a title and a teaser."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from zayava.core.text import fold

from .furniture import Furniture
from .index_scores import find_scores
from .phrases import CLOSING, DEMAND, SALUTATION, SIGNED
from .placeline import read_placeline
from .recognised import Item
from .structure import Paragraph, is_prose, is_title_like

_TRAIL = re.compile(r"\s*(?://|\[…\]|\[\.\.\.\])\s*$")
_TAG_LABEL = re.compile(r"^(?:tag|тэг|тег|метка|пазнака|рубрика|рубрыка|category)\s*:\s*(?=\S)", re.IGNORECASE)
_TEASER_MIN = 60  # characters


@dataclass
class Listing:
    """A recognised listing: its own title, the items, and paragraphs that belong to no item."""

    title: str | None
    title_line: int | None
    items: list[Item] = field(default_factory=list)
    loose: list[Paragraph] = field(default_factory=list)


def _clean(text: str) -> str:
    return _TRAIL.sub("", text).strip()


def _is_teaser(item: Paragraph) -> bool:
    if item.first.heading:
        return False
    return is_prose(item.first) or len(item.lines) > 1 and len(item.text) >= _TEASER_MIN or len(item.text) > 200


def _bulleted(items: list[Paragraph]) -> Listing | None:
    """Items whose titles are list entries and whose teasers stand below, without a mark."""
    titles = [
        position
        for position, item in enumerate(items)
        if item.first.marker and item.first.marker.kind == "bullet" and len(item.lines) == 1
        and is_title_like(item.first) and position + 1 < len(items)
        and not items[position + 1].first.marker and _is_teaser(items[position + 1])
    ]  # fmt: skip
    marked = sum(item.first.marker is not None for item in items)
    if len(titles) < 2 or marked > len(titles) + 1:
        return None
    listing = Listing(None, None)
    before = items[: titles[0]]
    if before and is_title_like(before[0].first) and not _is_teaser(before[0]) and not find_scores(before[:1]):
        listing.title, listing.title_line = before[0].text, before[0].first.number
        before = before[1:]
    listing.loose = before
    for rank, position in enumerate(titles):
        end = titles[rank + 1] if rank + 1 < len(titles) else len(items)
        body = items[position + 1 : end]
        if any(item.first.marker for item in body):
            body = body[: next(i for i, item in enumerate(body) if item.first.marker)]
        teaser = " ".join(_clean(item.text) for item in body if _is_teaser(item))
        title = items[position]
        listing.items.append(Item(title.text, teaser, line=title.first.number, url=title.first.href))
    return listing


def _group(items: list[Paragraph]) -> list[list[Paragraph]]:
    """Split into runs that begin with a heading-like line after running text."""
    groups: list[list[Paragraph]] = []
    prose_before = True
    heads = [item for item in items if is_title_like(item.first) and not item.first.marker][:2]
    date_first = any(read_placeline(item.first) for item in heads)
    for item in items:
        heading_like = is_title_like(item.first) and not _is_teaser(item) and not item.first.marker
        dated = heading_like and read_placeline(item.first) is not None
        if heading_like and prose_before and (not dated or date_first):
            groups.append([item])
            prose_before = False
        elif groups:
            groups[-1].append(item)
            prose_before = prose_before or _is_teaser(item)
        else:
            groups.append([item])
            prose_before = _is_teaser(item)
    return groups


def _item(group: list[Paragraph]) -> Item | None:
    """Read one group as an item; None when it has no title or no teaser."""
    dated = read_placeline(group[0].first) if group else None
    if dated:
        group = group[1:]
    if len(group) < 2 or not is_title_like(group[0].first) or _is_teaser(group[0]):
        return None
    item = Item(group[0].text, line=group[0].first.number, url=group[0].first.href)
    if dated:
        item.date, item.place = dated.date, dated.place or ""
    prose: list[str] = []
    for part in group[1:]:
        place = read_placeline(part.first)
        if place and item.date is None:
            item.date, item.place = place.date, place.place or ""
        elif _is_teaser(part) or prose:
            prose.append(_clean(part.text))
        elif not item.subtitle:
            item.subtitle = part.text
        else:
            prose.append(part.text)
    item.teaser = " ".join(prose)
    return item if prose else None


def _own_title(first: list[Paragraph], gaps: list[int], label: str) -> int:
    """Return how many heading-like lines at the top name the listing itself and not its first item (0 or 1)."""
    heads = [item for item in first if not _is_teaser(item) and not read_placeline(item.first)]
    if len(heads) < 2:
        return 0
    top, second = heads[0], heads[1]
    if label and fold(label) == fold(top.text):
        return 1
    if top.first.heading and second.first.heading > top.first.heading:
        return 1
    if len(top.text.split()) <= 4 and len(second.text.split()) > len(top.text.split()) + 1:
        usual = max(set(gaps), key=gaps.count) if gaps else 0
        return 1 if second.gap != usual or top.text.islower() or len(top.text.split()) <= 3 else 0
    return 0


def find_listing(items: list[Paragraph], furniture: Furniture) -> Listing | None:
    """Return the listing a document is, or None when it is a single text."""
    if any(SIGNED.search(item.text) and item.text.endswith(":") and len(item.text) < 90 for item in items):
        return None
    if any(len(item.text) <= 140 and (SALUTATION.match(item.text) or CLOSING.match(item.text)) for item in items):
        return None  # a letter
    bulleted = _bulleted(items)
    if bulleted and all(len(item.teaser) >= _TEASER_MIN for item in bulleted.items):
        return bulleted
    if sum(item.first.marker is not None for item in items) > 2 or sum(bool(item.first.cells) for item in items) > 2:
        return None
    groups = _group(items)
    if len(groups) < 3:
        return None
    gaps = [group[1].gap for group in groups[1:] if len(group) > 1]
    skip = _own_title(groups[0], gaps, furniture.feed_label)
    listing = Listing(groups[0][0].text if skip else None, groups[0][0].first.number if skip else None)
    dated = [bool(read_placeline(item.first)) for item in [*groups[0][:2], groups[1][0]]]
    if not skip and dated in ([False, True], [False, True, True]):
        skip = 1  # every item begins with its date: what stands above the first is the listing's own title
        listing.title, listing.title_line = groups[0][0].text, groups[0][0].first.number
    groups[0] = groups[0][skip:]
    groups = [group for group in groups if group]
    read = [_item(group) for group in groups]
    complete = [item for item in read if item]
    if len(complete) < 3 or len(complete) < len(read) - 1:
        return None
    reasons = list(furniture.reasons.values())
    words = [len(item.title.split()) for item in complete]
    prose = [sum(_is_teaser(part) for part in group) for group in groups]
    if sum(item.title.endswith("?") for item in complete) >= 0.4 * len(complete):
        return None  # an interview
    hard = bool(furniture.feed_label) or "pager" in reasons or "feed" in reasons or reasons.count("page furniture") >= 3
    hard = hard or skip > 0 or sum(item.date is not None for item in complete) >= 0.5 * len(complete)
    if not hard and (sum(words) / len(words) < 7 or min(words) < 4 or max(map(len, groups)) > 3):
        return None
    evidence = 2 * bool(furniture.feed_label) + bool("pager" in reasons) * 2 + bool("feed" in reasons)
    evidence += (sum(words) / len(words) >= 6) + (sum(words) / len(words) >= 4)
    evidence += (sum(prose) / len(prose) <= 1.35) + (max(prose) <= 2) + (skip > 0) + any(item.date for item in complete)
    evidence += all(len(item.teaser) < 900 for item in complete)
    evidence -= 2 * any(DEMAND.search(item.text) and item.text.endswith(":") for item in items)
    if evidence < 4:
        return None
    listing.items = complete
    listing.title = _TAG_LABEL.sub("", listing.title) if listing.title else None
    return listing
