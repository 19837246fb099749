"""Lists of the admin say how many rows they have with the plural forms of the language."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.apps import apps
from django.db import models
from django.test import Client
from django.urls import get_resolver, reverse
from django.utils import translation
from wagtail.admin.paginator import WagtailPaginator
from wagtail.models import ModelLogEntry, PageLogEntry, ReferenceIndex, TaskState, WorkflowState

from tests.factories.editors import make_administrator
from tests.factories.site import make_site
from tests.factories.statements import make_organisation
from zayava.core.counting import OF_OTHERS, words_for
from zayava.core.models import Tag

OURS = {
    *("zayava_core.CleanDocument", "zayava_core.CleanImage", "zayava_core.Tag", "zayava_home.YearlyIndex"),
    *("zayava_organisations.Organisation", "zayava_organisations.Person", "zayava_campaigns.Campaign"),
    *("zayava_statements.Statement", "zayava_statements.Demand", "zayava_statements.Addressee"),
}
# What screens of Wagtail list without saying so in their class.
LISTED_BESIDES = (ModelLogEntry, PageLogEntry, ReferenceIndex, TaskState, WorkflowState)


def listings(patterns: Any = None) -> Iterator[tuple[str, type, type[models.Model] | None]]:
    """Every list and chooser that has an address: the address, its view and the model of its rows where it says it."""
    for entry in get_resolver().url_patterns if patterns is None else patterns:
        if hasattr(entry, "url_patterns"):
            yield from listings(entry.url_patterns)
            continue
        function = inspect.unwrap(entry.callback)
        view = getattr(function, "view_class", None)
        if view is None or not hasattr(view, "paginator_class"):
            continue
        given = getattr(function, "view_initkwargs", {})
        asked = [
            *map(given.get, ("model", "model_class")),
            getattr(view, "model", None),
            getattr(view, "model_class", None),
        ]
        yield str(entry.pattern), view, next((one for one in asked if inspect.isclass(one)), None)


LISTINGS = list(listings())
MODELS = {model for _address, _view, model in LISTINGS if model} | set(LISTED_BESIDES)


def label(model: Any, count: int, language: str) -> str:
    rows = type("Rows", (list,), {"model": model})(range(count))
    with translation.override(language):
        return WagtailPaginator(rows, 10).items_count_label


def word(model: Any, count: int, language: str) -> str:
    """What is counted: the label without its number."""
    text = label(model, count, language)
    assert text.startswith(f"{count} "), text
    return text.removeprefix(f"{count} ")


def test_the_walk_finds_the_lists_of_all_our_apps() -> None:
    assert {model._meta.label for model in MODELS} >= OURS
    assert len(LISTINGS) > 80


def test_every_list_counts_with_the_one_paginator() -> None:
    other = [(address, view) for address, view, _model in LISTINGS if view.paginator_class is not WagtailPaginator]
    assert other == []


def test_every_model_that_is_listed_says_how_it_is_counted() -> None:
    assert [model for model in MODELS if words_for(model) is None] == []
    pages = [model for model in apps.get_models() if hasattr(model, "path") and hasattr(model, "translation_key")]
    assert [page for page in pages if words_for(page) is None] == []
    assert {apps.get_model(name) for name in OURS} <= {model for model in MODELS if "counted" in vars(model)}


@pytest.mark.parametrize("language", ["be", "ru"])
@pytest.mark.parametrize("model", [*sorted(MODELS, key=lambda model: model._meta.label), None], ids=str)
def test_one_two_and_five_are_forms_of_their_own(model: Any, language: str) -> None:
    one, two, five = (word(model, count, language) for count in (1, 2, 5))
    assert one != two != five
    assert [word(model, count, language) for count in (21, 31, 101)] == [one] * 3
    assert [word(model, count, language) for count in (3, 4, 22)] == [two] * 3
    assert [word(model, count, language) for count in (0, 10, 11, 12, 25)] == [five] * 5
    assert not re.search("[A-Za-z]", one + two + five)


@pytest.mark.parametrize("model", [*sorted(MODELS, key=lambda model: model._meta.label), None], ids=str)
def test_english_counts_one_and_many(model: Any) -> None:
    one, many = word(model, 1, "en"), word(model, 2, "en")
    assert one != many
    assert {word(model, count, "en") for count in (0, 5, 21)} == {many}


def test_the_words_are_those_of_the_language() -> None:
    assert [label(Tag, count, "be") for count in (1, 2, 5)] == ["1 тэг", "2 тэгі", "5 тэгаў"]
    assert [label(Tag, count, "ru") for count in (1, 2, 5)] == ["1 тег", "2 тега", "5 тегов"]
    assert [label(Tag, count, "en") for count in (1, 2)] == ["1 tag", "2 tags"]


def test_words_for_models_of_others_name_models_there_are() -> None:
    abstract = {"wagtailcore.baselogentry"}
    assert OF_OTHERS.keys() - abstract <= {model._meta.label_lower for model in apps.get_models()}


def test_a_model_that_nobody_counts_is_named_as_wagtail_names_it() -> None:
    from django.contrib.sessions.models import Session

    assert words_for(Session) is None
    assert [label(Session, count, "en") for count in (1, 2)] == ["1 session", "2 sessions"]


@pytest.mark.django_db
@pytest.mark.parametrize(("count", "tags", "bodies"), [(1, "1 тэг", "1 арганізацыя"), (5, "5 тэгаў", "5 арганізацый")])
def test_screens_and_choosers_show_it(client: Client, count: int, tags: str, bodies: str) -> None:
    make_site()
    client.force_login(make_administrator(language="be"))
    for number in range(count):
        Tag.objects.create(name=f"tag {number}")
        make_organisation(f"Guild of the {number}th Mile")
    for name, expected in (
        ("zayava_tags:index", tags),
        ("register_organisations:index", bodies),
        ("register_organisation_chooser:choose", bodies),
        ("register_organisation_chooser:choose_results", bodies),
    ):
        response = client.get(reverse(name))
        html = response.json()["html"] if response["Content-Type"].startswith("application/json") else response.content
        end = BeautifulSoup(html, "html.parser").select_one(".pagination__end")
        assert " ".join(end.get_text().split()) == expected, name


@pytest.mark.django_db
def test_the_pages_of_the_tree_are_counted_too(client: Client) -> None:
    tree = make_site()
    client.force_login(make_administrator(language="be"))
    html = client.get(reverse("wagtailadmin_explore", args=[tree.homes["be"].get_parent().pk])).content
    end = BeautifulSoup(html, "html.parser").select_one(".pagination__end")
    number = int(re.match(r"\d+", end.get_text().strip())[0])
    assert end.get_text().strip() == label(tree.homes["be"].__class__, number, "be")
