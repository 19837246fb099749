from dataclasses import dataclass

import pytest
from django.template import Context, Template

from zayava.core.texts import LocalisedText, Shown, TranslatedText


def test_a_text_is_given_in_the_language_asked_for() -> None:
    assert TranslatedText(be="Мінск", en="Minsk").in_language("en") == LocalisedText("Minsk", "en")


def test_a_missing_language_falls_back_and_says_so() -> None:
    assert TranslatedText(ru="Минск", en="Minsk").in_language("be") == LocalisedText("Минск", "ru", True)


def test_a_language_outside_the_site_is_better_than_nothing() -> None:
    assert TranslatedText(pl="Mińsk").in_language("be") == LocalisedText("Mińsk", "pl", True)


def test_an_empty_text_is_false_and_in_the_language_asked_for() -> None:
    text = TranslatedText(be="  ", en="")
    assert not text
    assert text.in_language("ru") == LocalisedText("", "ru")


def test_texts_with_the_same_words_are_equal_in_any_order() -> None:
    assert TranslatedText(be="а", en="b") == TranslatedText(en="b", be="а")
    assert TranslatedText(be="а") == {"be": "а"}
    assert len({TranslatedText(be="а"), TranslatedText(be="а ")}) == 1


def test_changing_one_language_leaves_the_value_it_came_from() -> None:
    text = TranslatedText(be="а", en="b")
    assert text.with_text("en", "") == {"be": "а"}
    assert text["en"] == "b"


def test_as_a_plain_text_it_follows_the_active_language(settings) -> None:
    from django.utils import translation

    text = TranslatedText(be="Мінск", en="Minsk")
    with translation.override("en"):
        assert f"{text}" == "Minsk"
    with translation.override("be"):
        assert f"{text}" == "Мінск"


def test_what_is_shown_gives_templates_its_fields_and_nothing_else() -> None:
    @dataclass(frozen=True)
    class Line(Shown):
        name: str

    template = Template("{{ line.name }}{{ line.other }}{{ line.0 }}")
    assert template.render(Context({"line": Line("A society")})) == "A society"
    for missing in ("other", 0):
        with pytest.raises(KeyError):
            Line("A society")[missing]
