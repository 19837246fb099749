"""Signatory lists of many makes, in three languages, are read name by name. All names are invented."""

from __future__ import annotations

import pytest

from zayava.statements.importing import Recognised, read, recognise

ENGLISH = (
    "Joint statement on the lighthouse\n\nThe Harbour Council sealed the lighthouse without a reason. We protest.\n\n"
)
RUSSIAN = "Заявление о маяке\n\nГородская управа закрыла маяк без объяснений. Мы протестуем против этого решения.\n\n"
BELARUSIAN = "Заява аб маяку\n\nГарадская рада зачыніла маяк без тлумачэнняў. Мы пратэстуем супраць гэтага.\n\n"


def signed(head: str, tail: str, name: str = "a.txt") -> Recognised:
    return recognise(read((head + tail).encode(), name))


LISTS = {
    "in one paragraph, with commas inside a name": (
        ENGLISH,
        (
            "Signed by: Harbour Rights Network (Norway), Centre for Lamps, Letters and Law, Free Oars, "
            "Society of Friends of the Mole (Denmark), and Quiet Bells Foundation."
        ),
        [
            *("Harbour Rights Network", "Centre for Lamps, Letters and Law", "Free Oars"),
            *("Society of Friends of the Mole", "Quiet Bells Foundation"),
        ],
        [],
    ),
    "people with professions between semicolons": (
        RUSSIAN,
        (
            "Подписи:\n\nАгния Рябинкина, поэт; Мирон Подберёзкин, художник; Фрол Заречный (Польша); "
            "Г. В. Соловушкин, доктор наук"
        ),
        [],
        ["Агния Рябинкина", "Мирон Подберёзкин", "Фрол Заречный", "Г. В. Соловушкин"],
    ),
    "groups with headings": (
        BELARUSIAN,
        (
            "Падпісанты:\nМіжнародныя арганізацыі:\nLanterns International\nFundacja Latarnia (Польшча)\nГрамадзяне:\n"
            "Адам Трысцень, Багуслава Асака\nГэлена Гліняная"
        ),
        ["Lanterns International", "Fundacja Latarnia"],
        ["Адам Трысцень", "Багуслава Асака", "Гэлена Гліняная"],
    ),
    "a tail without a heading, by the shape of names alone": (
        ENGLISH,
        "Ottoline Fennel\nPeregrine Oxlip\nCassia Windle-Marsh\nThaddeus Copperdale",
        [],
        ["Ottoline Fennel", "Peregrine Oxlip", "Cassia Windle-Marsh", "Thaddeus Copperdale"],
    ),
    "several people on a line, wrapped": (
        BELARUSIAN,
        "Подпісы: А. Трысцень, Б. Асака, В. Явар,\nД. Цімафейка, Е. Аерак.",
        [],
        ["А. Трысцень", "Б. Асака", "В. Явар", "Д. Цімафейка", "Е. Аерак"],
    ),
    "numbers inside a line": (
        ENGLISH,
        "Signed by: 1. Quiet Rivers (Norway) 2. Fundacja Latarnia (Poland) 3. Choir of the Old Harbour",
        ["Quiet Rivers", "Fundacja Latarnia", "Choir of the Old Harbour"],
        [],
    ),
    "countries as headings": (
        ENGLISH,
        "Signatory organisations:\n\nNorway\nAssociation for Conscience\nQuiet Rivers\n\nPoland\nFundacja Latarnia",
        ["Association for Conscience", "Quiet Rivers", "Fundacja Latarnia"],
        [],
    ),
    "columns set with spaces": (
        RUSSIAN,
        "Подписи:\n\nФрол Заречный          Ульяна Полынь\nСавелий Тростников     Агния Рябинкина",
        [],
        ["Фрол Заречный", "Ульяна Полынь", "Савелий Тростников", "Агния Рябинкина"],
    ),
}


@pytest.mark.parametrize("make", LISTS)
def test_names_are_read_as_printed(make: str) -> None:
    head, tail, organisations, people = LISTS[make]
    result = signed(head, tail)
    assert result.signatories.organisations == organisations
    assert result.signatories.people == people


PAIRS = {
    "organisation, dash, person": (
        RUSSIAN,
        "Подписали:\nСоюз смотрителей – Фрол Заречный\nЛига «Берег» – Ульяна Полынь",
    ),
    "person, position, organisation": (
        RUSSIAN,
        "Подписали:\nФрол Заречный, председатель, Союз смотрителей\nУльяна Полынь, юрист, Лига «Берег»",
    ),
    "person, in brackets the organisation": (
        RUSSIAN,
        "Подписали:\nФрол Заречный (Союз смотрителей)\nУльяна Полынь (Лига «Берег»)",
    ),
    "on behalf of": (
        RUSSIAN,
        "Подписали:\nФрол Заречный, от имени Союз смотрителей\nУльяна Полынь, от имени Лига «Берег»",
    ),
    "a table with columns": (
        RUSSIAN,
        "№\tОрганизация\tПредставитель\n1\tСоюз смотрителей\tФрол Заречный\n2\tЛига «Берег»\tУльяна Полынь",
    ),
    "upright": (RUSSIAN, "Фрол Заречный\nпредседатель\nСоюз смотрителей\n\nУльяна Полынь\nюрист\nЛига «Берег»"),
}


@pytest.mark.parametrize("make", PAIRS)
def test_who_represents_whom_is_read_from_one_entry(make: str) -> None:
    result = signed(*PAIRS[make])
    assert [(pair.organisation, pair.person, pair.certain) for pair in result.signatories.pairs] == [
        ("Союз смотрителей", "Фрол Заречный", True),
        ("Лига «Берег»", "Ульяна Полынь", True),
    ]


def test_a_personal_capacity_makes_the_body_an_affiliation() -> None:
    result = signed(
        ENGLISH,
        "Signatories\n\nIn a personal capacity\n\n1. Ada Foxglove, University of Reedham\n2. Dr Hugo Sedgeley, lawyer",
    )
    assert result.signatories.organisations == []
    assert result.signatories.people == ["Ada Foxglove", "Hugo Sedgeley"]
    assert {entry.capacity for entry in result.signatories.entries} == {"personal"}
    assert result.signatories.entries[0].affiliation == "University of Reedham"


def test_group_country_capacity_and_line_are_kept_with_each_signature() -> None:
    result = signed(BELARUSIAN, "Падпісалі:\n\nМіжнародныя арганізацыі\n\n1. Fundacja Latarnia (Польшча)")
    entry = result.signatories.entries[0]
    assert (entry.group, entry.country, entry.lines) == ("Міжнародныя арганізацыі", "Польшча", [9])


def test_a_bare_number_is_a_total_and_a_vague_one_is_not() -> None:
    counted = signed(
        "Appeal of the ferry towns\n\n",
        "We, 61 organisations of the coast, appeal to the League to restore the ferries.",
    )
    vague = signed(
        "Appeal of the ferry towns\n\n", "More than 250 organisations were closed. We appeal to the League to help."
    )
    assert counted.signatories.total == 61
    assert "total_only" in {warning.code for warning in counted.warnings}
    assert vague.signatories.total is None


def test_contacts_below_the_names_are_not_signatories() -> None:
    contact = "For further information please contact: Rowena Gorsebrook, press officer."
    result = signed(ENGLISH, f"Signatories:\n\n1) Union of Oars\n2) Committee of Rivers\n\n{contact}")
    assert result.signatories.organisations == ["Union of Oars", "Committee of Rivers"]
    assert result.signatories.people == []


def test_names_that_could_be_people_or_bodies_are_told() -> None:
    result = signed(ENGLISH, "Signatories:\n\n1) Free Oars\n2) Quiet Rivers")
    assert len(result.signatories.entries) == 2
    assert [warning.line for warning in result.warnings if warning.code == "signatory_unsure"] == [7, 8]
