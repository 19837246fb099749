import datetime

import pytest
from django.utils import translation
from django.utils.formats import date_format
from django.utils.timesince import timesince

from zayava.core.dates import PartialDate


@pytest.mark.parametrize("text", ["2021", "2021-07", "2021-07-15"])
def test_a_date_is_written_as_it_was_read(text: str) -> None:
    assert str(PartialDate.parse(text)) == text


@pytest.mark.parametrize(
    "text",
    ["", "21", "2021-7", "2021-13", "2021-02-30", "0000", "2021-07-15T00:00", "２０２１", "15.07.2021", "2021\x00"],
)
def test_what_is_no_date_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match=r"is not a date\. Write a year"):
        PartialDate.parse(text)


def test_a_month_reaches_from_its_first_day_to_its_last() -> None:
    february = PartialDate(2024, 2)
    assert february.earliest == datetime.date(2024, 2, 1)
    assert february.latest == datetime.date(2024, 2, 29)


def test_a_year_reaches_to_the_end_of_december() -> None:
    assert PartialDate(2021).latest == datetime.date(2021, 12, 31)


def test_dates_sort_by_their_first_day_and_the_less_precise_first() -> None:
    dates = [PartialDate.parse(text) for text in ("2021-08", "2021-07-15", "2021", "2021-07", "2020-12-31")]
    assert [str(date) for date in sorted(dates)] == ["2020-12-31", "2021", "2021-07", "2021-07-15", "2021-08"]


def test_sorting_dates_is_sorting_their_text() -> None:
    texts = ["2021-08", "2021-07-15", "2021", "2021-07", "2020-12-31", "2021-01-01"]
    assert [str(date) for date in sorted(map(PartialDate.parse, texts))] == sorted(texts)


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("2021-08-09", "be", "9\u00a0жніўня 2021"),
        ("2021-03-05", "be", "5\u00a0сакавіка 2021"),
        ("2021-09-30", "be", "30\u00a0верасня 2021"),
        ("2021-08-09", "ru", "9\u00a0августа 2021"),
        ("2021-08-09", "en", "9\u00a0August 2021"),
        ("2021-07", "be", "ліпень 2021"),
        ("2021-07", "ru", "июль 2021"),
        ("2021-07", "en", "July 2021"),
        ("2021", "be", "2021"),
    ],
)
def test_a_date_is_worded_as_the_language_does(text: str, language: str, words: str) -> None:
    assert PartialDate.parse(text).localised(language) == words


@pytest.mark.parametrize(
    ("month", "form", "written"),
    [(12, "j E Y", "10 снежня 2026"), (5, "j E Y", "10 траўня 2026"), (3, "F Y", "сакавік 2026"), (9, "b", "вер")],
)
def test_the_admin_writes_months_as_schools_teach_them(month: int, form: str, written: str) -> None:
    with translation.override("be"):
        assert date_format(datetime.date(2026, month, 10), form) == written


@pytest.mark.parametrize(("days", "said"), [(1, "1 дзень"), (3, "3 дні"), (5, "5 дзён")])
def test_the_admin_counts_days_in_belarusian(days: int, said: str) -> None:
    moment = datetime.datetime(2026, 5, 10, tzinfo=datetime.UTC)
    with translation.override("be"):
        assert timesince(moment, moment + datetime.timedelta(days=days)).replace("\xa0", " ") == said
