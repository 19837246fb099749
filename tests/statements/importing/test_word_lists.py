"""The recogniser's word lists are whole, in the form in which they are compared, and keep clear of people's names."""

from __future__ import annotations

from collections import Counter

import pytest

from zayava.core.text import fold, lacinka
from zayava.statements.importing import lexicon
from zayava.statements.importing.data import LANGUAGES, countries, given_names, given_names_latin, merged, names, words

LISTS = sorted(name for module in LANGUAGES["en"] for name in vars(module) if name.isupper())
# Names of families in which a careless stem would see a house, a circle or a rule of law.
SURNAMES = """
    Abramov Alexandrova Ališauskas Anderson Bandarenka Barysevich Bialiatski Bondarenko Campbell Chorny Clark Cooper
    Courtney Dupont Fernandez Garcia Haas Hall Hahn Harris Hart Hoffmann Huber Johnson Jonaitis Kalinouskaya Kavaliou
    Kazlou Klimovich Kolas Kowalska Kravchenko Labkovich Lewis Lukashuk Maciejewski Martin Miller Müller Nguyen
    Nowak Papalexi Petrov Popescu Radziwiłł Robinson Rossi Schmidt Shevchenko Smirnova Smith Stefanovich Stewart
    Tkachenko Turner Vaitkus Vartanian Walker Weber Williams Wright Zhuk
    Барысевіч Бондар Быкаў Вартанян Гаеў Гай Дружинин Завадский Кавалёў Каваль Караткевіч Каліноўская Ковалёва Колас
    Кругов Кузнецов Купала Лебедев Мележ Мельнік Мережко Міцкевіч Морозова Новікаў Петренко Садоўская Шевченко Якубовіч
    """.split()


def own_lists() -> list[tuple[str, str]]:
    return [(language, name) for language in ("be", "ru", "en") for name in LISTS if name != "IMPERATIVES"]


@pytest.mark.parametrize(("language", "name"), own_lists())
def test_every_language_has_every_list(language: str, name: str):
    assert len(words(language, name)) >= 1


@pytest.mark.parametrize(
    ("language", "name"),
    [(language, name) for language in LANGUAGES for name in LISTS if words(language, name)],
)
def test_no_entry_stands_twice_or_holds_two_scripts(language: str, name: str):
    entries = words(language, name)
    assert [entry for entry, count in Counter(entries).items() if count > 1] == []
    assert [entry for entry in entries if not entry or entry != entry.lower()] == []
    mixed = [
        word for entry in entries for word in entry.replace("-", " ").replace("/", " ").split()
        if any("a" <= letter <= "z" for letter in word) and any("а" <= letter <= "я" for letter in word)
    ]  # fmt: skip
    assert mixed == []


def test_entries_that_another_one_covers_are_left_out():
    for language in LANGUAGES:
        roles = [fold(role) for role in words(language, "ROLES")]
        assert [role for role in roles if any(role != other and role.startswith(other) for other in roles)] == []


@pytest.mark.parametrize(
    "entries",
    [given_names.BELARUSIAN, given_names.LACINKA, given_names.CYRILLIC, given_names_latin.LATIN],
    ids=["Belarusian", "Łacinka", "Cyrillic", "Latin"],
)
def test_given_names_are_folded_in_order_and_stand_once(entries: list[str]):
    assert [name for name in entries if fold(name) != name] == []
    assert len(set(entries)) == len(entries)


def test_given_names_are_many_and_of_many_countries():
    assert len(names.GIVEN) >= 1500
    known = """
        Алесь Зміцер Олена Łucyja Siarhiej Małgorzata Gražina Jānis Ketevan Hripsime Jiří Jürgen François José Åsa Marit
        Päivi Mehmet Fatima Anna-Maria
        """
    for name in known.split():
        assert fold(name) in names.GIVEN, name


def test_ends_of_family_names_are_folded():
    # A letter ё, ў or ė would never be met in a folded name.
    for ending in (*names.ENDINGS, *names.PATRONYMICS):
        assert fold(ending) == ending
    assert len(set(names.ENDINGS)) == len(names.ENDINGS)


def test_no_given_name_is_taken_for_a_body_or_a_position():
    single = [name for name in names.GIVEN if " " not in name]
    assert [name for name in single if lexicon.has_body_word(name)] == []
    assert [name for name in single if lexicon.is_role(name)] == []


def test_no_common_surname_is_taken_for_a_body():
    assert [name for name in SURNAMES if lexicon.has_body_word(name)] == []


@pytest.mark.parametrize(
    "body",
    [
        *("Аб'яднанне бацькоў", "Аб’яднанне бацькоў", "Партал «Прыток»", "Рэдакцыя «Верасня»", "Суполка «Ніжняя»"),
        *(
            "Портал «Берег»",
            "Журнал «Лодка»",
            "Правозащитный центр",
            "Громадська організація «Міст»",
            "Спілка письменників",
        ),
        *(
            "Stowarzyszenie Rzeka",
            "Verein der Freunde",
            "Órgano de los Faros",
            "Comité des Phares",
            "VšĮ Upė",
            "Choir of Tarn",
        ),
        *("Observatory of Rivers", "Parish of Tarn", "Tribunal of the Coast", "Parliament of Poets", "Norsk forening"),
    ],
)
def test_bodies_of_many_kinds_are_known(body: str):
    assert lexicon.has_body_word(body)


@pytest.mark.parametrize(
    "position",
    [
        *("trustee", "medical adviser", "steward", "warden", "treasurer", "chairwoman", "convenor", "spokesperson"),
        *("рэдактарка", "каардынатарка", "юрыстка", "псыхалягіня", "дарадца", "скарбнік", "rektar", "kaardynatarka"),
        *("психологиня", "куратор", "казначей", "главный редактор", "правозащитница", "prezes", "Vorsitzende"),
    ],
)
def test_positions_of_many_kinds_are_known(position: str):
    assert lexicon.is_role(position)


@pytest.mark.parametrize(
    "name", ["Праваабарончы цэнтр «Вясна»", "Экологическое движение", "Дарадчы пункт", "Навуковае таварыства"]
)
def test_what_begins_like_a_position_is_still_a_body(name: str):
    assert not lexicon.is_role(name)


def test_countries_are_known_in_every_spelling():
    for name in ("Poland", "Польшча", "Польша", "Polšča", "Polska", "UK", "USSR", "Расея", "Czechoslovakia", "Грузія"):
        assert lexicon.is_country(name), name
    assert not lexicon.is_country("Belarusian")
    assert len(countries.COUNTRIES) > 600


def test_lacinka_is_made_of_the_belarusian_words():
    for name, entry in (
        ("GENRES", "заява"),
        ("DEMAND", "патрабуем"),
        ("SIGNED", "падпісалі"),
        ("GENRES", "адкрыты ліст"),
    ):
        assert lacinka(entry) in merged(name)
