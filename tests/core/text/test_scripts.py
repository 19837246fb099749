"""Scripts and languages are told apart, and Belarusian is written in Latin letters."""

from __future__ import annotations

import pytest

from zayava.core.text import guess_language, is_lacinka, lacinka, romanise, script_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Мы, праваабарончыя арганізацыі, патрабуем вызваліць усіх", "be"),
        ("Мы требуем немедленно освободить всех задержанных", "ru"),
        ("We call on the authorities to release everybody", "en"),
        ("My patrabujem vyzvalić usich zatrymanych i viarnuć im voľu, jak heta było", "be"),
        ("Ми вимагаємо звільнити всіх, хто був затриманий", "uk"),
        ("Minsk", ""),
        ("123 — 456", ""),
        ("", ""),
    ],
)
def test_language_is_guessed_or_left_open(text: str, language: str) -> None:
    assert guess_language(text) == language


def test_script_is_that_of_most_letters() -> None:
    assert script_of("Вясна (Viasna) у Мінску") == "cyrillic"
    assert script_of("Viasna — Вясна in Minsk") == "latin"
    assert script_of("12.5") == ""


def test_lacinka_is_recognised_and_written() -> None:
    assert is_lacinka("Pravaabarončy centr u Miensku, śnieżań i ŭlada")
    assert not is_lacinka("Human Rights Centre")
    assert lacinka("Беларуская Вясна") == "Biełaruskaja Viasna"
    assert lacinka("ціхі снежань, аб'ява") == "cichi sniežań, abjava"


def test_passport_spelling_follows_the_language() -> None:
    assert romanise("Алесь Бяляцкі", "be") == "Ales Bialiatski"
    assert romanise("Рыгор", "be") == "Ryhor"
    assert romanise("Григорий", "ru") == "Grigorii"
    assert romanise("ЮЛІЯ", "be") == "IULIIA"
