"""The order of the alphabet."""

import random

import pytest

from zayava.core.text.collation import initial, sort_key


def _shuffled(texts):
    return random.Random(7).sample(texts, len(texts))


@pytest.mark.parametrize(
    ("language", "ordered"),
    [
        ("be", ["2 крокі", "Азёры", "Ели", "Ёлкі", "Жыта", "Ініцыятыва", "Йод", "Узор", "Ўзор", "Фонд", "Aurora"]),
        ("ru", ["Елка", "Ёлка", "Женщины", "Зори", "Игра", "Йод", "Центр", "Щит", "Экодом", "Aurora"]),
        ("en", ["2 Steps", "Aurora", "“Beacon”", "Ćma", "Delta", "Łódź", "Zebra", "Вясна"]),
    ],
)  # fmt: skip
def test_each_language_has_its_own_order(language, ordered):
    assert sorted(_shuffled(ordered), key=lambda text: sort_key(text, language)) == ordered


def test_a_shorter_word_goes_before_a_longer_one_and_a_space_before_a_letter():
    ordered = ["Дом", "Дом рэк", "Дома"]
    assert sorted(_shuffled(ordered), key=lambda text: sort_key(text, "be")) == ordered


@pytest.mark.parametrize(("text", "letter"), [("«Вясна»", "В"), ("ўзор", "Ў"), ("", ""), ("«»", ""), ("7 days", "7")])
def test_the_letter_a_name_stands_under(text, letter):
    assert initial(text) == letter
