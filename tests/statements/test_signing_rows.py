"""What was shown, what was wanted, what is there now: the arithmetic of editing rows together."""

from __future__ import annotations

import pytest

from zayava.statements.services.rows import OrderChanged, Place, Token, arrange, normalise, normalise_lines


def places(*wanted: int) -> dict[int, Place]:
    """Rows 1, 2, 3 … shown in that order, with the numbers an editor gave them."""
    return {key: Place(number, key) for key, number in enumerate(wanted, start=1)}


@pytest.mark.parametrize(
    ("wanted", "order"),
    [
        ((1, 2, 3, 4), [1, 2, 3, 4]),
        ((1, 2, 3, 1), [4, 1, 2, 3]),
        ((3, 2, 3, 4), [2, 3, 1, 4]),
        ((4, 2, 3, 4), [2, 3, 4, 1]),
        ((4, 3, 2, 1), [4, 3, 2, 1]),
        ((99, 2, 3, 4), [2, 3, 4, 1]),
        ((1, 2, 3, 0), [4, 1, 2, 3]),
    ],
)
def test_a_number_says_where_a_row_goes(wanted, order) -> None:
    assert arrange([1, 2, 3, 4], places(*wanted)) == order


def test_a_row_never_shown_keeps_its_place() -> None:
    assert arrange([1, 2, 9, 3], places(3, 2, 1)) == [3, 2, 9, 1]
    assert arrange([1, 2, 3, 9], places(3, 2, 1)) == [3, 2, 1, 9]


def test_a_row_deleted_meanwhile_is_no_hindrance() -> None:
    assert arrange([1, 3], places(3, 2, 1)) == [3, 1]


def test_moving_rows_that_somebody_else_moved_is_refused() -> None:
    with pytest.raises(OrderChanged):
        arrange([2, 1, 3], places(3, 2, 1))


def test_the_order_of_somebody_else_stays_when_nothing_is_moved() -> None:
    assert arrange([2, 1, 3], places(1, 2, 3)) == [2, 1, 3]


def test_a_token_tells_facts_from_labels() -> None:
    shown = Token.of({"role": "chair", "label": "Heron"}, ["label"])
    renamed = Token.of({"role": "chair", "label": "Heron House"}, ["label"])
    assert shown != renamed
    assert shown.facts == renamed.facts
    assert Token.parse(str(shown)) == shown


def test_values_do_not_run_into_one_another() -> None:
    assert Token.of({"a": "1", "b": ""}) != Token.of({"a": "", "b": "1"})


def test_hostile_characters_go_and_words_stay() -> None:
    assert normalise("Chair\x00\u202e of\u200b  the\r\n house ") == "Chair of the house"
    assert normalise_lines("one\r\ntwo\x00\r\n\r\n") == "one\ntwo"
