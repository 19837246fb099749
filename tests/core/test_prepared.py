"""Questions whose SQL is written once answer as the querysets they are made of."""

from __future__ import annotations

import datetime
import uuid
from typing import Any

import pytest
from django.core.exceptions import FieldError
from django.db.models import QuerySet
from django.utils import timezone
from wagtail.models import Page

from tests.factories.site import SiteTree, make_site
from zayava.core.models import Tag, TagLabel
from zayava.core.prepared import _as_list, prepared

pytestmark = pytest.mark.django_db


@pytest.fixture
def tags() -> list[Tag]:
    return [Tag.objects.create(name=f"tag {number}") for number in range(9)]


@prepared
def named(keys: Any) -> QuerySet:
    return Tag.objects.filter(pk__in=keys).order_by("name").values_list("name", flat=True)


@prepared
def keyed(key: Any) -> QuerySet:
    return Tag.objects.filter(pk=key)


def test_every_question_gets_the_answer_to_its_own_values(tags) -> None:
    assert [keyed(key=tag.pk) for tag in tags] == [[tag] for tag in tags]
    assert keyed(key=0) == []


@pytest.mark.parametrize("number", range(1, 10))
def test_a_collection_may_have_any_size(tags, number) -> None:
    assert named(keys={tag.pk for tag in tags[:number]}) == [tag.name for tag in tags[:number]]


@pytest.mark.parametrize(("number", "size"), [(1, 1), (3, 4), (1000, 1024), (1025, 2048), (2049, 3072), (5000, 5120)])
def test_no_database_is_asked_for_twice_as_many_values(number: int, size: int) -> None:
    assert len(_as_list(list(range(number)))) == size


def test_an_empty_collection_asks_nothing(tags, django_assert_num_queries) -> None:
    with django_assert_num_queries(0):
        assert named(keys=[]) == []


def test_the_queryset_is_built_once_for_each_size(tags) -> None:
    built = []

    @prepared
    def counted(keys: Any) -> QuerySet:
        built.append(keys)
        return Tag.objects.filter(pk__in=keys)

    for size in (1, 5, 6, 7, 8, 5):
        assert len(counted(keys=[tag.pk for tag in tags[:size]])) == size
    assert len(built) == 2


def test_values_go_by_their_names_whatever_their_order(tags) -> None:
    @prepared
    def asked(keys: Any, others: Any) -> QuerySet:
        return Tag.objects.filter(pk__in=keys).exclude(pk__in=others)

    few, many = [tags[0].pk], [tag.pk for tag in tags[:4]]
    assert asked(others=few, keys=many) == tags[1:4]
    assert asked(keys=few, others=many) == []
    assert asked(keys=many, others=few) == tags[1:4]


def test_instances_come_with_their_relations_in_one_query(tags, django_assert_num_queries) -> None:
    TagLabel.objects.create(tag=tags[3], language="en", label="Three")

    @prepared
    def labels(language: Any) -> QuerySet:
        return TagLabel.objects.filter(language=language).select_related("tag")

    for _time in range(2):
        with django_assert_num_queries(1):
            assert [label.tag for label in labels(language="en")] == [tags[3]]


def test_answers_are_not_kept(tags) -> None:
    assert keyed(key=tags[0].pk)[0].name == "tag 0"
    Tag.objects.filter(pk=tags[0].pk).update(name="renamed")
    assert keyed(key=tags[0].pk)[0].name == "renamed"


def test_one_part_of_a_union_may_be_empty(tags) -> None:
    @prepared
    def either(these: Any, those: Any) -> QuerySet:
        parts = [Tag.objects.filter(pk__in=keys).order_by().values_list("name", flat=True) for keys in (these, those)]
        return parts[0].union(parts[1], all=True)

    assert either(these=[tags[0].pk], those=[]) == ["tag 0"]
    assert either(these=[], those=[tags[1].pk]) == ["tag 1"]
    assert sorted(either(these=[tags[0].pk], those=[tags[1].pk])) == ["tag 0", "tag 1"]
    assert either(these=[], those=[]) == []


def test_moments_and_uuids_are_values_too() -> None:
    site: SiteTree = make_site()
    page = site.homes["en"]
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now())

    @prepared
    def pages(key: Any, now: Any) -> QuerySet:
        return Page.objects.filter(translation_key=key, expire_at__gt=now)

    hour = datetime.timedelta(hours=1)
    assert [found.pk for found in pages(key=page.translation_key, now=timezone.now() - hour)] == [page.pk]
    assert pages(key=page.translation_key, now=timezone.now() + hour) == []
    assert pages(key=uuid.uuid4(), now=timezone.now() - hour) == []


def test_nothing_at_all_is_no_value(tags) -> None:
    with pytest.raises(FieldError):
        keyed(key=None)
