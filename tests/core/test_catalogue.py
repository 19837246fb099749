"""A catalogue selects, counts and orders what is public as a plain search through all of it would."""

from __future__ import annotations

import datetime
import random

import pytest
from django.utils import timezone

from zayava.core.catalogue import Catalogue, Item, TurningCatalogue
from zayava.core.catalogue.catalogue import SORTS
from zayava.core.text.collation import sort_key

pytestmark = pytest.mark.django_db

ALTERNATIVES = ("year",)


class Shelf:
    """Things in memory instead of a database, and a catalogue of them."""

    def __init__(self, items: list[Item]) -> None:
        self.items = {item.subject: item for item in items}
        self.catalogue = Catalogue("shelf", self.load, ALTERNATIVES)

    def load(self, language: str, subjects=None) -> list[Item]:
        return [item for key, item in self.items.items() if subjects is None or key in subjects]

    def put(self, item: Item) -> None:
        self.items[item.subject] = item
        self.catalogue.touch(item.subject)

    def drop(self, subject: int) -> None:
        self.items.pop(subject, None)
        self.catalogue.touch(subject)

    def plain(self, chosen=None, sort: str = "date") -> list[Item]:
        """What a selection must find, found the slow way."""
        found = [item for item in self.items.values() if fits(item, chosen or {})]
        if sort == "title":
            return sorted(found, key=lambda item: (sort_key(item.title, "be")[0], item.key))
        if sort in ("rank", "-rank"):
            return sorted(found, key=lambda item: (item.rank, item.key), reverse=sort == "-rank")
        found.sort(key=lambda item: (item.date, item.key), reverse=sort == "date")
        return sorted(found, key=lambda item: not item.date)


def fits(item: Item, chosen, without: str = "") -> bool:
    return all(
        not values or (any if facet in ALTERNATIVES else all)(value in item.facets.get(facet, ()) for value in values)
        for facet, values in chosen.items()
        if facet != without
    )


def some_item(chance: random.Random, subject: int) -> Item:
    year = chance.choice(["", "2010", "2015", "2021"])
    return Item(
        key=1000 + subject,
        subject=subject,
        date=f"{year}-0{chance.randint(1, 9)}" if year else "",
        title="".join(chance.choices("абвгдеёіўыьэюя IVa«»", k=4)),
        facets={
            "year": [int(year)] if year else [],
            "tag": chance.sample(range(30), chance.randint(0, 4)),
            "kind": [chance.choice(["letter", "appeal"])],
        },
        rank=chance.choice("abc"),
    )


def some_choice(chance: random.Random) -> dict[str, list]:
    return {
        "year": chance.sample([2010, 2015, 2021, 1999], chance.randint(0, 2)),
        "tag": chance.sample(range(32), chance.choice([0, 0, 1, 1, 2])),
        "kind": chance.choice([[], ["letter"]]),
    }


def compare(shelf: Shelf, chosen, sort: str) -> None:
    result = shelf.catalogue.select("be", chosen, sort=sort)
    expected = [item.key for item in shelf.plain(chosen, sort)]
    assert result.total == len(expected)
    assert result.keys(0, 10_000) == expected
    third = len(expected) // 3
    assert result.keys(third, third + 7) == expected[third : third + 7]
    assert result.keys(len(expected) - 3, len(expected) + 5) == expected[max(0, len(expected) - 3) :]
    for place, key in enumerate(expected[:40]):
        before = expected[place - 1] if place else None
        after = expected[place + 1] if place + 1 < len(expected) else None
        assert result.around(key) == (before, after)
    for facet in ("year", "tag", "kind"):
        counts: dict = {}
        for item in shelf.items.values():
            if fits(item, chosen, without=facet if facet in ALTERNATIVES else ""):
                for value in item.facets[facet]:
                    counts[value] = counts.get(value, 0) + 1
        least = min(sorted(counts.values())[-2:], default=0)
        assert result.counts(facet, most=2) == {value: count for value, count in counts.items() if count >= least}
        assert result.counts(facet) == counts
        met: dict = {}
        for item in shelf.items.values():
            if fits(item, chosen, without=facet if facet in ALTERNATIVES else ""):
                for value in item.facets[facet]:
                    met.setdefault(value, set()).update(item.facets["tag"])
        assert result.met(facet, "tag") == met


@pytest.mark.parametrize("size", [0, 1, 30, 900])
def test_selections_are_those_of_a_plain_search(size) -> None:
    chance = random.Random(size)
    shelf = Shelf([some_item(chance, subject) for subject in range(size)])
    for _again in range(12):
        for sort in SORTS:
            compare(shelf, some_choice(chance), sort)


def test_an_index_that_followed_many_changes_is_one_made_anew() -> None:
    chance = random.Random(7)
    shelf = Shelf([some_item(chance, subject) for subject in range(300)])
    compare(shelf, {}, "date")
    for _step in range(60):
        for _change in range(chance.choice([1, 1, 5, 700])):
            subject = chance.randrange(400)
            shelf.drop(subject) if chance.random() < 0.4 else shelf.put(some_item(chance, subject))
        compare(shelf, some_choice(chance), chance.choice(SORTS))


def test_what_nothing_has_is_found_by_nothing() -> None:
    shelf = Shelf([some_item(random.Random(1), subject) for subject in range(5)])
    for value in (-1, 10**30, "", "\0", "٢٠٢١", None, ()):
        assert shelf.catalogue.select("be", {"tag": [value]}).total <= 5
    assert shelf.catalogue.select("be", {"nothing": [1]}).total == 0
    assert shelf.catalogue.select("be").keys(-10, 3) == shelf.catalogue.select("be").keys(0, 3)
    assert shelf.catalogue.select("be").keys(10**30, 10**31) == []
    assert shelf.catalogue.select("be").around(99) == (None, None)
    with pytest.raises(ValueError, match="no order called"):
        shelf.catalogue.select("be", sort="size")


@pytest.mark.parametrize("others", [0, 40])
def test_a_value_that_is_shared_and_an_items_own_counts_once(others) -> None:
    """A partner of a campaign that signed a text of it as well is one organisation."""
    items = [Item(key=n, subject=n, date="", title="", facets={"organisation": [7]}) for n in range(1, 3)]
    items += [Item(key=n, subject=n, date="", title="", facets={"year": [str(n)]}) for n in range(100, 100 + others)]
    catalogue = Catalogue("shelf", lambda language, subjects: items, shared=lambda subjects: [(1, "organisation", 7)])
    found = catalogue.select("be")
    assert found.counts("organisation") == {7: 2}
    assert catalogue.select("be", {"organisation": [7]}).total == 2
    assert found.values(1, "organisation") == [7]


def test_what_was_made_of_an_index_is_kept_until_something_changes() -> None:
    shelf = Shelf([some_item(random.Random(3), subject) for subject in range(5)])

    def kept() -> list[int]:
        result = shelf.catalogue.select("be")
        return result.keep("everything", lambda: result.keys(0, 10))

    first = kept()
    assert kept() is first
    shelf.drop(2)
    assert kept() is not first
    assert len(kept()) == len(first) - 1


def test_what_turns_by_itself_is_read_again_when_its_moment_has_come(monkeypatch) -> None:
    moment = timezone.now() + datetime.timedelta(hours=1)
    state = {"now": timezone.now()}
    monkeypatch.setattr(timezone, "now", lambda: state["now"])

    def load(language, subjects=None):
        catalogue.turns_at([moment] if state["now"] < moment else [])
        yield Item(1, 1, "", "Day", {"state": ["closed" if state["now"] >= moment else "running"]})

    catalogue = TurningCatalogue("turning", load)
    assert catalogue.select("be").counts("state") == {"running": 1}
    state["now"] = moment
    assert catalogue.select("be").counts("state") == {"closed": 1}
