"""An index by year: true changes, a chart that everyone can read, the same numbers as a table, CSV and a block."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.template.loader import render_to_string
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.factories.site import SiteTree, make_site
from zayava.core.csv_files import safe_cell
from zayava.core.figures import named_figures
from zayava.core.numbers import number_in_words, parse_decimal
from zayava.core.texts import LocalisedText, TranslatedText
from zayava.home.charts import chart
from zayava.home.models import IndexScore, StandardPage, YearlyIndex, YearlyIndexPage
from zayava.home.scores import in_order

NONE = LocalisedText("", "en")


def series(*rows: tuple[int, str] | tuple[int, str, str]):
    return in_order((row[0], Decimal(row[1]), NONE, row[2] if len(row) > 2 else "") for row in rows)


def test_the_change_is_that_from_the_year_before_with_its_sign_and_its_digits() -> None:
    newest = series((2020, "3.1"), (2019, "4.1"))[-1]
    assert newest.change.short("en") == "\u22121.0 since 2019"
    assert newest.change.difference == Decimal("-1.0")
    assert number_in_words(newest.change.difference, "be", signed=True) == "\u22121,0"
    assert number_in_words(newest.score, "ru") == "3,1"
    assert not newest.change.caution("en")


def test_missing_years_and_another_method_are_said() -> None:
    gap, method = series((2010, "5"), (2012, "5"), (2013, "5.5", "2"))[1:]
    assert gap.change.short("en") == "unchanged since 2010"
    assert gap.change.caution("en") == "There is no score for the years between."
    assert method.change.short("en") == "+0.5 since 2012"
    assert "method" in method.change.caution("en")


@pytest.mark.parametrize(("text", "digits"), [("3.10", "3.10"), (" 3,1 ", "3.1"), ("−1", "-1"), ("10", "10")])
def test_numbers_keep_the_digits_they_were_entered_with(text: str, digits: str) -> None:
    assert str(parse_decimal(text)) == digits


@pytest.mark.parametrize("text", ["", "nan", "Infinity", "1e9", "٣.١", "3.1.1", "3 1", "=1", "\x00", "9" * 40])
def test_what_is_no_number_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match="is not a number"):
        parse_decimal(text)


@pytest.mark.parametrize("years", [1, 2, 10, 30, 200])
@pytest.mark.parametrize("language", ["be", "en"])
def test_the_chart_is_well_formed_and_says_in_words_what_it_shows(years: int, language: str) -> None:
    scores = series(*((1900 + year, f"{year % 10}.5", "<2>" if year > 15 else "") for year in range(years)))
    drawn = chart(scores, Decimal(10), language)
    root = ET.fromstring(render_to_string("zayava_home/components/score_chart.html", {"chart": drawn, "id": "c"}))
    assert root.attrib["role"] == "img"
    named = {root.find("title").attrib["id"], root.find("desc").attrib["id"]}
    assert set(root.attrib["aria-labelledby"].split()) == named
    assert all("style" not in element.attrib for element in root.iter())
    assert len(root.findall("circle")) == years
    for element in root.iter():
        for name in ("x", "cx", "x1", "x2"):
            value = element.attrib.get(name, "0").rstrip("%")
            assert 0 <= float(value) <= 100


def test_no_line_is_drawn_over_a_gap_or_a_change_of_method() -> None:
    drawn = chart(series((2016, "5"), (2017, "5"), (2019, "4"), (2020, "3", "2"), (2021, "3", "2")), Decimal(10), "en")
    assert len(drawn.segments) == 2
    assert [line.label for line in drawn.breaks] == ["Method: 2"]


@pytest.mark.parametrize("value", ["=1+1", "+1 (2)", "-cmd", "@SUM(A1)", "\t=1", " =1", "＝1"])
def test_no_cell_is_a_formula(value: str) -> None:
    assert safe_cell(value).startswith("'")
    assert safe_cell("-1.0") == "-1.0"


@pytest.fixture
def tree(db: None) -> SiteTree:
    return make_site()


def make_index(tree: SiteTree, *languages: str, **fields) -> YearlyIndex:
    index = YearlyIndex.objects.create(name=TranslatedText(en="Freedom", be="Воля"), **fields)
    for year, score, note in ((2019, "4.1", ""), (2020, "3.1", "=HYPERLINK(1)")):
        IndexScore.objects.create(index=index, year=year, score=Decimal(score), note=TranslatedText(en=note))
    for code in languages:
        home = tree.homes[code]
        home.add_child(instance=YearlyIndexPage(title="Index", slug="index", index=index, locale=home.locale))
    return index


def test_the_page_shows_score_change_and_data_in_its_language(client: Client, tree: SiteTree) -> None:
    make_index(tree, "be", "en")
    english, belarusian = (client.get(f"/{code}/index/").content.decode() for code in ("en", "be"))
    assert "3.1 out of 10" in english
    assert "\u22121.0 since 2019" in english
    assert "3,1" in belarusian
    assert '"@type":"Dataset"' in english
    assert '"temporalCoverage":"2019/2020"' in english


def test_the_table_can_be_taken_away(client: Client, tree: SiteTree) -> None:
    make_index(tree, "en")
    response = client.get("/en/index/scores.csv")
    assert response.headers["Content-Type"].startswith("text/csv")
    assert b"\r\n" in response.content
    header, *rows = csv.reader(io.StringIO(response.content.decode()))
    assert header[:2] == ["Year", "Score"]
    assert [row[:2] for row in rows] == [["2019", "4.1"], ["2020", "3.1"]]
    assert rows[1][3:5] == ["-1.0", "2019"]
    assert rows[1][6] == "'=HYPERLINK(1)"
    assert not response.cookies
    assert client.get("/en/index/scores.csv", headers={"if-none-match": response.headers["ETag"]}).status_code == 304
    assert client.get("/en/index/other.csv").status_code == 404


def test_a_score_outside_the_scale_is_refused(tree: SiteTree) -> None:
    index = make_index(tree)
    for score in ("10.1", "-1"):
        with pytest.raises(ValidationError):
            IndexScore(index=index, year=2021, score=Decimal(score)).full_clean()
    with pytest.raises(ValidationError):
        IndexScore(index=index, year=2020, score=Decimal(1)).full_clean()


def test_any_text_can_name_a_figure_and_shows_nothing_once_it_is_gone(client: Client, tree: SiteTree) -> None:
    index = make_index(tree, "be")
    blocks = [
        {"type": "named_figure", "value": {"figure": index.figure_name, "year": year}} for year in (None, 2019, 7)
    ]
    tree.homes["en"].add_child(
        instance=StandardPage(title="About", slug="about", body=blocks, locale_id=tree.homes["en"].locale_id)
    )
    html = client.get("/en/about/").content.decode()
    assert html.count('class="z-figure"') == 2
    assert 'href="/be/index/" hreflang="be"' in html
    assert "Freedom, 2019" in html
    with CaptureQueriesContext(connection) as captured:
        client.get("/en/about/")
    assert sum("indexscore" in query["sql"] for query in captured) == 1
    YearlyIndexPage.objects.all().delete()
    index.delete()
    assert 'class="z-figure"' not in client.get("/en/about/").content.decode()


@pytest.mark.parametrize("hidden", [{"live": False}, {"expire_at": timezone.now()}])
def test_a_figure_does_not_lead_to_a_page_that_is_not_public(tree: SiteTree, hidden: dict) -> None:
    index = make_index(tree, "en")
    YearlyIndexPage.objects.update(**hidden)
    assert named_figures.find(index.figure_name, None, "en").url == ""
