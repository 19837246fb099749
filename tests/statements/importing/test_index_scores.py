"""Scores of an index by year are recognised in the forms people print them in, and nothing else is taken for one."""

from __future__ import annotations

import time

import pytest

from zayava.statements.importing.index_scores import find_scores
from zayava.statements.importing.source import text_to_lines
from zayava.statements.importing.structure import paragraphs


def scores(text: str) -> list[tuple[int, str, int]]:
    """Year, score as printed and end of the scale of each score."""
    return [(row.year, str(row.score), row.scale) for row in find_scores(paragraphs(text_to_lines(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "In 2020, the Harbour Freedom Index was 3.1* out of 10.",
        "The Harbour Freedom Index of 2020: 3.1 of 10.",
        "Harbour Index 2020: 3,1 out of 10",
        "У 2020 годзе Індэкс свабоды прыстані склаў 3,1 з 10.",
        "Індэкс свабоды прыстані за 2020 год — 3,1 бала з 10.",
        "Індэкс прыстані ў 2020 годзе быў 3.1 з 10.",
        "В 2020 году Индекс свободы гавани составил 3,1 из 10.",
        "Индекс гавани за 2020 год: 3.1 балла из 10.",
        "The index fell by 1.0 of 10 points; in 2020 it stood at 3.1 out of 10.",
    ],
)
def test_a_year_and_a_score_of_a_scale(text: str) -> None:
    assert scores(text) == [(2020, "3.1", 10)]


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Freedom Index – 2019: 4.1, 2020: 3.1 of 10.",
        "Harbour Freedom Index: 4.1 (2019), 3.1 of 10 (2020).",
        "The index fell from 4.1 in 2019 to 3.1 out of 10 in 2020.",
        "Index in 2019 stood at 4.1 and in 2020 at 3.1 out of 10.",
        "Індэкс прыстані: 2019 – 4,1, 2020 – 3,1 з 10.",
        "Індэкс знізіўся з 4,1 у 2019 годзе да 3,1 з 10 у 2020 годзе.",
        "Индекс гавани: 2019 год – 4,1; 2020 год – 3,1 из 10.",
        "Индекс снизился с 4,1 в 2019 году до 3,1 из 10 в 2020 году.",
    ],
)
def test_a_series_names_the_scale_once(text: str) -> None:
    assert scores(text) == [(2019, "4.1", 10), (2020, "3.1", 10)]


def test_digits_and_the_mark_of_a_footnote_are_kept() -> None:
    assert scores("Індэкс 2020 года: 3,10 з 10.") == [(2020, "3.10", 10)]
    assert scores("Index 2020: 31 of 100.") == [(2020, "31", 100)]
    (row,) = find_scores(paragraphs(text_to_lines("A line.\n\nIn 2020 the index was 3.1* of 10.")))
    assert (row.footnote, row.line) == (True, 3)


@pytest.mark.parametrize(
    "text",
    [
        "Index 2020: 13.1 of 10",  # beyond the end of the scale
        "Index 2020: 1003.1 of 10",
        "Index 2020: 3.005 of 10",
        "Index 2020: 3.1.2 of 10",
        "Index 2020: 1e3 of 10",
        "Index 2020: NaN of 10",
        "Index 2020: -3.1 of 10",
        "Index 2020: −3.1 of 10",
        "Index 2020: ٣.١ of 10",
        "Index 2020: 3.1 of 0",
        "Index 2020: 3.1 of 99999999999",
        "Index 2020: " + "9" * 5000 + " of 10",
        "Index of 9999: 3.1 of 10",
        "Index of 1020: 3.1 of 10",
        "Index: 3.1 of 10",  # of no year
        "In 2020 the harbour was open on 3.1 of 10 days.",  # of no index
        "The index fell by 1.0 of 10 points in 2020.",
        "Індэкс знізіўся на 1,0 з 10 у 2020 годзе.",
        "Индекс снизился на 1,0 из 10 в 2020 году.",
        "In 2020 the index asked, and 3 of 10 respondents were afraid.",
        "Індэкс 2020 года: 3 з 10 апытаных баяліся.",
        "Индекс 2020 года: 3 из 10 экспертов боялись.",
    ],
)
def test_what_cannot_be_a_score_is_none(text: str) -> None:
    assert scores(text) == []


def test_other_numbers_of_a_series_are_no_scores() -> None:
    assert scores("Index: 2019 – 15 experts, 2020 – 3.1 of 100.") == [(2020, "3.1", 100)]
    assert scores("Index, 12.05.2019: 4.0, 2020: 3.1 of 10.") == [(2020, "3.1", 10)]


@pytest.mark.parametrize(
    "piece", ["Index 2020: 3.1 of 10, ", "2020: 3.1 ", "3.1 of 10 на ", "9" * 50, "index of 10 by ", "1 of 10 (2020) "]
)
def test_long_hostile_sentences_take_no_time(piece: str) -> None:
    start = time.monotonic()
    scores("Index " + piece * (100_000 // len(piece)))
    assert time.monotonic() - start < 5
