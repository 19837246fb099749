"""Names of people: relatives are kept apart, spellings of one name are not."""

import pytest

from zayava.core.text.people import person_similarity

PROPOSED = 0.75


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Адэля Пралеска", "Надзея Пралеска"),
        ("Галіна Верасень", "Алена Верасень"),
        ("Darja Shchupak", "Марыя Шчупак"),
        ("Таццяна Ліра", "Таццяна Ліхтар"),
    ],
)
def test_another_given_or_family_name_is_another_person(one, other):
    assert person_similarity(one, other) < PROPOSED
    assert person_similarity(other, one) < PROPOSED


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Вольга Смалянка", "Ольга Смолянко"),
        ("Надзея Пралеска", "Надежда Пролеска"),
        ("Uladzimir Verasen", "Владимир Вересень"),
        ("Dmitry Dub", "Дзмітрый Дуб"),
        ("Verasen Halina", "Галина Вересень"),
        ("Г. Верасень", "Halina Verasen"),
        ("Алена Танкачова", "Alena Tonkacheva"),
        ("Валянцін Верасень", "Валентин Константинович Вересень"),
    ],
)
def test_spellings_of_one_name_are_still_proposed(one, other):
    assert person_similarity(one, other) >= PROPOSED


def test_one_word_alone_is_judged_as_before():
    assert person_similarity("Верасень", "Верасень") == 1.0
    assert person_similarity("", "") == 0.0
