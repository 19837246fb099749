"""Quotation marks and brackets of every make are seen as open or closed."""

from __future__ import annotations

import pytest

from zayava.statements.importing.marks import inside_quotes, is_open, split_outside


@pytest.mark.parametrize(
    "text",
    [
        "Рух «Весла»",
        "Klub „Wiosło”",
        "Klub „Wiosło“",
        'Klub „Wiosło"',
        'The "Oars" Club',
        "The “Oars” Club",
        "Oars (Norway)",
    ],
)
def test_a_pair_of_marks_is_closed_however_it_is_printed(text: str) -> None:
    assert not is_open(text)
    assert is_open(text[:-1]) is (text[-1] in '»”“")')


def test_what_stands_between_the_marks_is_inside() -> None:
    text = "Рух «Весла, парус і стырно», Лодка"
    assert inside_quotes(text, text.index("парус"))
    assert not inside_quotes(text, text.index("Лодка"))


def test_a_text_is_cut_only_outside_the_marks() -> None:
    assert split_outside('Klub „Wiosło, żagiel", Łódź (stara, nowa), Ster', ",") == [
        'Klub „Wiosło, żagiel"', "Łódź (stara, nowa)", "Ster",
    ]  # fmt: skip


def test_a_mark_that_never_closes_is_not_trusted() -> None:
    assert split_outside("Рух «Весла, Лодка, Парус", ",") == ["Рух «Весла", "Лодка", "Парус"]


def test_an_apostrophe_opens_nothing() -> None:
    assert not is_open("Boatmen's Union and Суб'ект")
