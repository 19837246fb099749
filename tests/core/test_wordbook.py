"""The vocabulary that is kept in memory is the one in the database, whatever way it was changed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.factories.statements import make_tag
from zayava.core.models import Tag, TagLabel
from zayava.core.tags.addresses import key_at
from zayava.core.tags.merging import merge_tags, undo_merge
from zayava.core.tags.wordbook import Wordbook, _rows

pytestmark = pytest.mark.django_db


def kept_is_true() -> None:
    """What is kept says what a wordbook that is read now says."""
    kept, read = Wordbook.of(), Wordbook(_rows())
    tags = list(Tag.objects.values_list("pk", flat=True))
    for language in ("be", "ru", "en"):
        assert kept.words(language) == read.words(language)
    for slug in TagLabel.objects.values_list("slug", flat=True):
        assert kept.at(slug) == read.at(slug)
    for key in tags:
        assert kept.hierarchy.above(key) == read.hierarchy.above(key)
        assert kept.hierarchy.children(key) == read.hierarchy.children(key)


def _rename(tag: Tag, other: Tag) -> None:
    tag.name = "another name"
    tag.save()


def _undo(tag: Tag, other: Tag) -> None:
    undo_merge(merge_tags(tag, other))


CHANGES: dict[str, Callable[[Tag, Tag], object]] = {
    "saved": _rename,
    "written in bulk": lambda tag, other: Tag.objects.filter(pk=tag.pk).update(broader=other),
    "label changed": lambda tag, other: [
        (setattr(label, "label", "new"), setattr(label, "slug", "new"), label.save()) for label in tag.labels.all()[:1]
    ],
    "label made": lambda tag, other: TagLabel.objects.create(tag=tag, language="ru", label="мельницы"),
    "label deleted": lambda tag, other: tag.labels.first().delete(),
    "deleted": lambda tag, other: tag.delete(),
    "the broader one deleted": lambda tag, other: Tag.objects.get(name="above").delete(),
    "merged": lambda tag, other: merge_tags(other, tag),
    "its broader one merged": lambda tag, other: merge_tags(other, Tag.objects.get(name="above")),
    "merged and parted": _undo,
    "another made": lambda tag, other: make_tag("third", en="third"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_of_the_vocabulary_is_seen(change: str) -> None:
    above = make_tag("above", en="above")
    tag, other = make_tag("mills", en="mills", be="млыны"), make_tag("rivers", en="rivers")
    tag.broader = above
    tag.save()
    kept_is_true()
    before = Wordbook.of()
    CHANGES[change](tag, other)
    assert Wordbook.of() is not before
    kept_is_true()


def test_nothing_is_asked_for_twice(django_assert_num_queries) -> None:
    tag = make_tag("mills", en="mills", be="млыны")
    Wordbook.of()
    with django_assert_num_queries(1):  # what has changed since
        assert key_at("mills", "en") == tag.pk
