"""At the foot of a statement: the texts that cite it, those that belong with it, the one before and the one after."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from wagtail.models import PageViewRestriction

from tests.factories.site import SiteTree, make_site
from tests.factories.statements import make_statement, make_tag
from zayava.statements.models import Citation, Statement

pytestmark = pytest.mark.django_db


@pytest.fixture
def site() -> SiteTree:
    return make_site()


def soup(client, statement: Statement, language: str = "en") -> BeautifulSoup:
    response = client.get(statement.pages.get(locale__language_code=language).get_url())
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def under(page: BeautifulSoup, heading: str) -> list[str]:
    found = page.select_one(f"#{heading}-heading")
    return [link.get_text(strip=True) for link in found.find_parent("section").select("a")] if found else []


def test_a_text_leads_to_the_one_before_and_the_one_after_by_date(client, site) -> None:
    dates = {"First": "2020-01-01", "Third": "2022", "Second": "2021-05", "Draft": "2021-06", "Private": "2021-07"}
    texts = {title: make_statement(site, title, date=date, live=title != "Draft") for title, date in dates.items()}
    hidden = texts["Private"].pages.get()
    PageViewRestriction.objects.create(page=hidden.page_ptr, restriction_type="login")
    page = soup(client, texts["Second"])
    assert "First" in page.select_one("a[rel=prev]").get_text()
    assert "Third" in page.select_one("a[rel=next]").get_text()
    assert soup(client, texts["First"]).select_one("a[rel=prev]") is None
    assert soup(client, texts["Third"]).select_one("a[rel=next]") is None


def test_a_text_that_stands_alone_has_no_neighbours(client, site) -> None:
    assert soup(client, make_statement(site)).select_one(".z-neighbours") is None


def test_a_text_names_the_public_texts_that_cite_it(client, site) -> None:
    cited = make_statement(site, "Cited", date="2020")
    for title, live in (("Citing", True), ("Draft", False)):
        Citation.objects.create(statement=make_statement(site, title, live=live, date="2021"), cited=cited)
    only_belarusian = make_statement(site, "Па-беларуску", languages=("be",), date="2022")
    Citation.objects.create(statement=only_belarusian, cited=cited)
    page = soup(client, cited)
    assert under(page, "citing") == ["Citing", "Па-беларуску"]
    section = page.select_one("#citing-heading").find_parent("section")
    assert section.select_one("[lang=be]").get_text() == "Па-беларуску"


def test_many_citing_texts_are_counted(client, site) -> None:
    cited = make_statement(site, "Cited", date="2020")
    for number in range(13):
        Citation.objects.create(
            statement=make_statement(site, f"Citing {number}", date=f"20{10 + number}"), cited=cited
        )
    page = soup(client, cited)
    assert under(page, "citing")[0] == "Citing 12"
    assert len(under(page, "citing")) == 10
    assert "and 3 more texts" in page.get_text(" ", strip=True)


def test_texts_with_the_same_rare_tags_are_related_and_frequent_tags_say_nothing(client, site) -> None:
    everywhere, rare, rarer = make_tag("statement"), make_tag("river"), make_tag("mill")
    texts = {title: make_statement(site, title, date=f"20{10 + n}") for n, title in enumerate("ABCDEFGHIJ")}
    for text in texts.values():
        text.tags.add(everywhere)
    texts["A"].tags.add(rare, rarer)
    texts["B"].tags.add(rare, rarer)
    texts["C"].tags.add(rare)
    assert under(soup(client, texts["A"]), "related") == ["B", "C"]
    assert under(soup(client, texts["J"]), "related") == []
    texts["C"].pages.get().unpublish()
    assert under(soup(client, texts["A"]), "related") == ["B"]


def test_what_editors_name_comes_first_and_nothing_is_named_twice(client, site) -> None:
    tag = make_tag("river")
    texts = {title: make_statement(site, title, date=f"20{10 + n}") for n, title in enumerate("ABCDEFGHIJ")}
    for title in "ABCD":
        texts[title].tags.add(tag)
    texts["A"].related.add(texts["J"], texts["B"])
    Citation.objects.create(statement=texts["A"], cited=texts["C"])
    page = soup(client, texts["A"])
    assert under(page, "related") == ["B", "J", "D"]
    assert under(page, "citations") == ["C"]
