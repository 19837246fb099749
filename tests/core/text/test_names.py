"""Names are compared across scripts, spellings and word order."""

from __future__ import annotations

import pytest

from zayava.core.text import fold, name_key, similarity


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Праваабарончы цэнтр «Вясна»", 'праваабарончы  цэнтр "вясна"'),
        ("Аб'яднанне", "аб’яднанне"),
        ("Семёнов", "Семенов"),
        ("Артыкул 193.1", "артыкул  193.1."),
        ("Бел\u00adарусь", "Беларусь"),
        ("Bialacki Čas", "bialacki cas"),
        ("Pаda", "pada"),
    ],
)
def test_folding_makes_the_same_words_equal(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_folding_keeps_letters_that_differ() -> None:
    assert fold("й") != fold("и")
    assert fold("Вясна") != fold("Весна")


@pytest.mark.parametrize(
    "spellings",
    [
        ("Viasna", "Вясна", "Весна"),
        ("Bialiatski", "Bialatski", "Бяляцкі", "Беляцкий", "Bialacki"),
        ("Salidarnasc", "Solidarnasc", "Салідарнасць", "Солидарность"),
        ("Zvozskov", "Zvozkau", "Звозскаў"),
        ("Tonkacheva", "Tankachova", "Танкачова", "Тонкачева"),
        ("Drazdouski", "Драздоўскі", "Дроздовский"),
    ],
)
def test_spellings_of_one_name_share_a_key(spellings: tuple[str, ...]) -> None:
    assert len({name_key(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Alena Tankachova", "Elena Tonkacheva"),
        ("Алесь Бяляцкі", "Ales Bialatski"),
        ('Human Rights Center "Viasna" ("Spring")', "Human Rights Centre Viasna"),
        ("Праваабарончы цэнтр «Вясна»", "Human Rights Centre Viasna"),
        ("Legal Transformation Center", "Legal Transformation Centre LAWTREND"),
        ("Беларуская асацыяцыя журналістаў", "Belarusian Association of Journalists"),
    ],
)
def test_spellings_of_one_body_are_similar(one: str, other: str) -> None:
    assert similarity(one, other) >= 0.85
    assert similarity(one, other) == similarity(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Human Rights Center", "Human Rights Centre Viasna"),
        ("Human Rights Center", "Mahiliou Human Rights Center"),
        ("Belarusian Helsinki Committee", "Moscow Helsinki Group"),
        ("Belarusian Documentation Centre", "Legal Transformation Centre"),
        ("", "Viasna"),
        ("vision", "Viasna"),
        ("vision", "Вясна"),
        ("Vision", "Весна"),
    ],
)
def test_different_bodies_are_not_taken_for_one(one: str, other: str) -> None:
    assert similarity(one, other) < 0.75


def test_similarity_of_very_long_lines_stays_quick_and_bounded() -> None:
    assert 0.0 <= similarity("слова " * 5000, "word " * 5000) <= 1.0


@pytest.mark.parametrize(
    ("one", "other"), [("Viasna", "Вясна"), ("Viasna", "Весна"), ("Vyasna", "Viasna"), ("Вясна", "Весна")]
)
def test_short_names_spelt_in_two_scripts_are_still_similar(one: str, other: str) -> None:
    assert similarity(one, other) >= 0.75
