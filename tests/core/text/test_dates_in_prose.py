"""Dates are found in Belarusian, Russian and English prose, and what is no date is left alone."""

from __future__ import annotations

import pytest

from zayava.core.text.dates import find_dates


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Minsk - July 10, 2020", "2020-07-10"),
        ("Мінск, 9 жніўня 2021 г.", "2021-08-09"),
        ("г. Минск, 3 июня 2031 г.", "2031-06-03"),
        ("21 лютага 2033 года", "2033-02-21"),
        ("у траўні 2032 года", "2032-05"),
        ("июнь 2032 года", "2032-06"),
        ("09.08.2021", "2021-08-09"),
        ("2031-05-07", "2031-05-07"),
        ("the 3rd of March 2030", "2030-03-03"),
        ("«5» мая 2031 г.", "2031-05-05"),
        ("1 śniežnia 2031 hoda", "2031-12-01"),
        ("5.V.2031", "2031-05-05"),
    ],
)
def test_a_date_is_found(text: str, iso: str) -> None:
    assert [date.iso for date in find_dates(text)] == [iso]


@pytest.mark.parametrize("text", ["31.02.2020", "16 кастрычніка", "Article 193.1", "12.13.2031", "в 2030 году"])
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert find_dates(text) == []


def test_days_without_a_year_are_found_on_request() -> None:
    found = find_dates("Сёння, 4 жніўня, і 9 August", years_only=False)
    assert [(date.month, date.day, date.iso) for date in found] == [(8, 4, ""), (8, 9, "")]
