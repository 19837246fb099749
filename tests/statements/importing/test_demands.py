"""Demands are found, numbered, nested and addressed; lists of reasons, facts and names are not demands."""

from __future__ import annotations

from zayava.statements.importing import Recognised, read, recognise


def letter(body: str) -> Recognised:
    return recognise(read(("Заява аб маяку\n\nМы пратэстуем супраць закрыцця маяка.\n\n" + body).encode(), "a.txt"))


def numbers(result: Recognised) -> list[str]:
    return [demand.number for demand in result.all_demands()]


def test_bullets_behind_a_cue_are_numbered_with_a_warning() -> None:
    result = letter("Мы патрабуем ад гарадской рады:\n\n- адчыніць маяк;\n- вярнуць вартаўніка.\n")
    assert numbers(result) == ["1", "2"]
    assert result.demands[0].addressee == "гарадской рады"
    assert "demands_numbered" in {warning.code for warning in result.warnings}


def test_lines_without_marks_behind_a_colon_are_a_list() -> None:
    result = letter(
        "Мы призываем Верховную палату:\nотменить приговор;\nпринести извинения семье;\nне мешать работе.\n"
    )
    assert [demand.text for demand in result.demands] == [
        "отменить приговор;",
        "принести извинения семье;",
        "не мешать работе.",
    ]


def test_letters_and_roman_numbers_nest() -> None:
    result = letter(
        "We urge you to:\n\n(a) open the lamp;\n(b) repeal:\n    (i) the order;\n    (ii) the fine;\n(c) apologise.\n"
    )
    assert numbers(result) == ["a", "b", "b.i", "b.ii", "c"]


def test_numbers_below_roman_ones_belong_to_them() -> None:
    result = letter(
        "Патрабуем:\n\nI. Ад рады:\n1. адчыніць маяк;\n2. вярнуць вартаўніка.\nII. Ад міністэрства:\n1. "
        "выплаціць пазыку.\n"
    )
    assert numbers(result) == ["I", "I.1", "I.2", "II", "II.1"]
    assert result.demands[1].children[0].addressee == "міністэрства"


def test_numbers_that_start_again_stay_as_printed_with_a_warning() -> None:
    text = "We call on the Council:\n\n1. Open it.\n2. Light it.\n\nWe call on the League:\n\n1. Send observers.\n"
    result = letter(text)
    assert numbers(result) == ["1", "2", "1"]
    assert [demand.addressee for demand in result.demands] == ["the Council", "the Council", "the League"]
    assert "demand_number_repeated" in {warning.code for warning in result.warnings}


def test_reasons_and_names_are_no_demands() -> None:
    reasons = letter(
        "Мы звярталі ўвагу на тое, што:\n\n- рада ствараецца паспешліва;\n- большасць не мае рэгістрацыі.\n"
    )
    names = letter(
        "We demand the release of:\n\n- Anna Quill\n- Osric Pell\n- Ivan Marten\n\nThey have done "
        "nothing wrong at all.\n"
    )
    assert reasons.demands == []
    assert [block.kind for block in reasons.body if block.items] == ["list"]
    assert names.demands == []


def test_emphasis_stays_in_the_markup_and_leaves_the_text() -> None:
    result = letter("We demand:\n\n1. Open the lamp **at once**.\n2. Read [the law](https://coast.example/law).\n")
    assert result.demands[0].text == "Open the lamp at once."
    assert "<strong>at once</strong>" in result.demands[0].html
    assert 'href="https://coast.example/law"' in result.demands[1].html
