"""Demands are read where they stood in the text, once each, and never lost."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.models import Locale
from wagtail_localize.models import Translation, TranslationSource

from tests.factories.importing import source_text
from tests.factories.site import SiteTree, make_site
from zayava.core.texts import LocalisedText
from zayava.statements.blocks import StatementStreamBlock
from zayava.statements.importing import read, recognise
from zayava.statements.models import StatementPage
from zayava.statements.selectors import DemandNode, text_in_order
from zayava.statements.services.importing import import_document

LEAD_IN = "We urge European governments to:"
LETTER = f"""Statement on the locked landings of the river

Clearwater, 7 May 2031

The landings of the river have been locked since the spring, and nobody has told the towns why it was done.

{LEAD_IN}

1. Open the landings without delay;
2. Publish the map of the river;
   2.1. with the northern landing;
   2.2. with the southern landing.

Respectfully,

Clearwater Guild of Ferrymen
Saltmarsh Reading Circle
Society “Open Landings”
"""
SECOND = """
The towns have waited for a year, and nobody has answered the letters they have written about it.

We urge the League of Towns to:

1. Pay for the repair of the northern landing;
2. Send observers to the river.
"""
TWO = LETTER.replace("\nRespectfully,", SECOND + "\nRespectfully,")


def places(text: str) -> list[tuple[str, str, str]]:
    return [(block.kind, block.first, block.last) for block in recognise(source_text(text), "en").body]


def stream(*rows: tuple[str, Any]) -> Any:
    block = StatementStreamBlock()
    return block.to_python(
        [{"type": kind, "value": value, "id": str(place)} for place, (kind, value) in enumerate(rows)]
    )


def demands(*numbers: str) -> list[DemandNode]:
    return [
        DemandNode(number, f"demand-{number}", LocalisedText(number, "en"), LocalisedText("", "en"))
        for number in numbers
    ]


def shown(rows: Any, *numbers: str) -> tuple[list[Any], list[str]]:
    parts, left = text_in_order(rows, demands(*numbers))
    seen = [[one.number for one in part.demands] if part.demands else part.block.block_type for part in parts]
    return seen, [one.number for one in left]


def test_one_list_of_demands_leaves_the_place_of_all() -> None:
    assert places(LETTER)[1:] == [("paragraph", "", ""), ("demands", "", ""), ("paragraph", "", "")]


def test_each_of_several_lists_leaves_a_place_with_its_numbers() -> None:
    assert [place for place in places(TWO) if place[0] == "demands"] == [("demands", "1", "2"), ("demands", "1", "2")]


def test_a_heading_that_announces_demands_stays_above_them() -> None:
    body = recognise(read(LETTER.replace(LEAD_IN, "## Our demands").encode(), "a.md"), "en").body
    assert [(block.kind, block.html) for block in body[1:3]] == [("heading", "Our demands"), ("demands", "")]


def test_each_place_shows_the_next_demands_with_its_numbers() -> None:
    rows = stream(
        ("demands", {"first": "1", "last": "2"}), ("paragraph", "<p>x</p>"), ("demands", {"first": "1.", "last": "2)"})
    )
    assert shown(rows, "1", "2", "1", "2", "3") == ([["1", "2"], "paragraph", ["1", "2"]], ["3"])


@pytest.mark.parametrize(
    ("first", "last", "here", "left"),
    [
        ("", "", [["1", "2", "3"]], []),
        ("2", "", [["2", "3"]], ["1"]),
        ("", "2", [["1", "2"]], ["3"]),
        ("2", "2", [["2"]], ["1", "3"]),
        ("3", "1", [], ["1", "2", "3"]),
        ("9", "", [], ["1", "2", "3"]),
        (None, None, [["1", "2", "3"]], []),
    ],
)
def test_what_a_place_shows(first: str | None, last: str | None, here: list[list[str]], left: list[str]) -> None:
    assert shown(stream(("demands", {"first": first, "last": last})), "1", "2", "3") == (here, left)


def test_a_demand_is_shown_by_the_first_place_only() -> None:
    assert shown(stream(("demands", {}), ("demands", {})), "1", "2") == ([["1", "2"]], [])


def test_without_a_place_all_demands_are_left() -> None:
    assert shown(stream(("paragraph", "<p>x</p>")), "1") == (["paragraph"], ["1"])


def test_words_of_a_body_without_its_record_skip_the_demands() -> None:
    assert str(stream(("demands", {"first": "1"}))).count("1") == 0


@pytest.fixture
def site() -> SiteTree:
    return make_site()


def imported(text: str) -> StatementPage:
    source = source_text(text)
    page = import_document(recognise(source, "en"), source, publish=True)[1].page
    assert page is not None
    return StatementPage.objects.get(pk=page.pk)


def soup(client: Client, page: StatementPage) -> BeautifulSoup:
    response = client.get(page.url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


@pytest.mark.django_db
def test_readers_find_the_demands_behind_what_leads_to_them(site: SiteTree, client: Client) -> None:
    html = soup(client, imported(LETTER))
    prose = html.select_one(".z-prose").get_text(" ", strip=True)
    order = [prose.index(words) for words in (LEAD_IN, "Open the landings", "with the southern", "Respectfully,")]
    assert order == sorted(order)
    assert [row["id"] for row in html.select(".z-demand")] == ["demand-1", "demand-2", "demand-2.1", "demand-2.2"]
    assert html.select("section#demands") == []


@pytest.mark.django_db
def test_demands_without_a_place_stand_below_the_text(site: SiteTree, client: Client) -> None:
    page = imported(LETTER)
    page.body = [(block.block_type, block.value) for block in page.body if block.block_type != "demands"]
    page.save_revision().publish()
    html = soup(client, page)
    assert html.select(".z-prose .z-demand") == []
    assert len(html.select("section#demands .z-demand")) == 4


@pytest.mark.django_db
def test_a_translation_keeps_the_place_and_offers_nothing_of_it(site: SiteTree) -> None:
    page = imported(TWO)
    source, _created = TranslationSource.update_or_create_from_instance(page)
    keys = [block.id for block in page.body if block.block_type == "demands"]
    assert len(keys) == 2
    paths = [segment.context.path for segment in source.stringsegment_set.all()]
    assert paths
    assert not [path for path in paths if any(key in path for key in keys)]
    assert not [row for row in source.overridablesegment_set.all() if any(key in row.context.path for key in keys)]
    Translation.objects.create(source=source, target_locale=Locale.objects.get(language_code="ru")).save_target()
    translated = StatementPage.objects.get(statement=page.statement, locale__language_code="ru")
    latest = translated.get_latest_revision_as_object() if translated.latest_revision else translated
    values = [dict(block.value) for block in latest.body if block.block_type == "demands"]
    assert values == [{"first": "1", "last": "2"}] * 2
