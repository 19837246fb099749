"""Which lines of two lists belong together."""

from __future__ import annotations

import pytest

from zayava.statements.services.importing.pairing import by_key, by_place, number_key


@pytest.mark.parametrize("number", ["2.1", "2.1.", " 2.1) ", "(2.1)"])
def test_a_number_is_the_same_however_it_is_set(number: str) -> None:
    assert number_key(number) == "2.1"


def test_letters_that_look_alike_are_one_number() -> None:
    assert number_key("а)") == number_key("A.")


def test_keys_pair_only_where_they_are_single_on_both_sides() -> None:
    assert by_key(["a", "b", "b", None, "c"], ["c", "a", "b", None, "d", "d"]) == {0: 1, 4: 0}


@pytest.mark.parametrize(
    ("sure", "here", "there", "pairs"),
    [
        ({}, 3, 3, {0: 0, 1: 1, 2: 2}),
        ({}, 3, 4, {}),
        ({1: 1}, 3, 4, {0: 0}),
        ({1: 2}, 4, 5, {2: 3, 3: 4}),
        ({0: 2, 2: 0}, 3, 3, {}),
        ({}, 0, 0, {}),
    ],
)
def test_places_pair_where_as_much_is_left_between_sure_pairs(sure, here: int, there: int, pairs) -> None:
    assert by_place(sure, here, there) == pairs
