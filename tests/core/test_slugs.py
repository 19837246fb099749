import pytest

from zayava.core.slugs import MAX_LENGTH, slugify_text


@pytest.mark.parametrize(
    ("text", "language", "slug"),
    [
        ("Супольная заява", "be", "supolnaya-zayava"),
        ("Аб’яднанне «Маяк»", "be", "abyadnannie-mayak"),
        ("Аб'яднанне", "be", "abyadnannie"),
        ("Юлія Ўладзіміраўна", "be", "yuliya-uladzimirauna"),
        ("Гродна, ёлка", "be", "hrodna-yolka"),
        ("Съезд объединённых щенков", "ru", "sezd-obedinennykh-shchenkov"),
        ("Город Горки", "ru", "gorod-gorki"),
        ("Łódź ŭ Biełarusi", "be", "lodz-u-bielarusi"),
        ("Article 193.1!", "en", "article-193-1"),
        ("і", "", "i"),
        ("!!!", "en", ""),
        ("", "", ""),
        ("a\x00b\u202ec", "en", "a-bc"),
    ],
)
def test_a_title_becomes_an_address_that_can_be_read_aloud(text: str, language: str, slug: str) -> None:
    assert slugify_text(text, language) == slug


def test_a_long_title_is_cut_at_a_word() -> None:
    slug = slugify_text("слова " * 100, "be")
    assert len(slug) <= MAX_LENGTH
    assert set(slug.split("-")) == {"slova"}


def test_one_endless_word_is_cut_too() -> None:
    assert len(slugify_text("я" * 10_000, "be")) == MAX_LENGTH
