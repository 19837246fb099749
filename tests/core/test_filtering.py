"""One address for each list, whatever it was asked for with."""

import pytest

from zayava.core.filtering.vocabularies import Slugs
from zayava.core.filtering.words import MAX_LENGTH, clean_number, clean_word


@pytest.mark.parametrize(
    ("raw", "word"),
    [
        ("Prisoners", "prisoners"),
        ("  prisoners ", "prisoners"),
        ("２０２１", "2021"),
        ("\u202e2021\u200b", "2021"),
        ("", ""),
        (" ", ""),
        ("a\0b", None),
        ("a\nb", None),
        ("\ufffd", None),
        ("x" * (MAX_LENGTH + 1), None),
        ("×", "×"),
    ],
)
def test_a_value_is_compared_in_one_form(raw, word):
    assert clean_word(raw) == word


@pytest.mark.parametrize(
    ("word", "number"),
    [("7", 7), ("007", 7), ("٧", 7), ("-1", None), ("1.5", None), ("×", None), ("1_0", None), ("9" * 26, 10**26 - 1)],
)
def test_numbers_are_read_in_the_digits_of_every_script(word, number):
    assert clean_number(word) == number


def test_a_slug_of_two_languages_means_what_it_means_in_the_readers():
    slugs = Slugs("be")
    slugs.add("zara", "ru", 1)
    slugs.add("zara", "be", 2)
    slugs.add("one", "", 1, tier=1)
    assert slugs.meaning("zara") == 2
    assert (slugs.slug(2), slugs.slug(1), slugs.slug(3)) == ("zara", "one", "")


def test_a_former_slug_counts_when_no_present_one_does():
    slugs = Slugs("en")
    slugs.add("river", "en", 1, tier=2)
    assert slugs.meaning("river") == 1
    slugs.add("river", "ru", 2)
    assert slugs.meaning("river") == 2


def test_a_slug_that_is_read_as_another_word_names_nothing():
    slugs = Slugs("en")
    slugs.add("River", "en", 1)
    assert slugs.slug(1) == ""
