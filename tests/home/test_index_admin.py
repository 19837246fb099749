"""Editors keep an index and its scores on one screen; what cannot be is refused with a sentence."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories.editors import make_administrator
from tests.factories.site import make_site
from zayava.home.models import HomePage, YearlyIndex

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client: Client) -> Client:
    make_site()
    client.force_login(make_administrator())
    return client


def post(editor: Client, *scores: tuple[str, str], maximum: str = "10") -> str:
    data = {"name_en": "Freedom", "name_be": "", "name_ru": "", "maximum": maximum, "source": "", "source_url": ""}
    data |= {"scores-TOTAL_FORMS": str(len(scores)), "scores-INITIAL_FORMS": "0"}
    data |= {"scores-MIN_NUM_FORMS": "0", "scores-MAX_NUM_FORMS": "1000"}
    for number, (year, score) in enumerate(scores):
        row = {"year": year, "score": score, "method_version": "", "id": "", "DELETE": ""}
        data |= {f"scores-{number}-{name}": value for name, value in row.items()}
    response = editor.post(reverse("yearly_indices:add"), data)
    assert response.status_code in (200, 302)
    return response.content.decode() if response.status_code == 200 else ""


def test_scores_are_entered_with_a_comma_and_keep_their_digits(editor: Client) -> None:
    assert post(editor, ("2019", "4,1"), ("2020", "3.10")) == ""
    assert [(row.year, str(row.score)) for row in YearlyIndex.objects.get().scores.all()] == [
        (2019, "4.1"),
        (2020, "3.10"),
    ]


@pytest.mark.parametrize(
    ("scores", "sentence"),
    [
        ([("2019", "10.5")], "The scale ends at 10."),
        ([("2019", "-1")], "below 0"),
        ([("2019", "three")], "is not a number"),
        ([("2019", "1"), ("2019", "2")], "year"),  # in Django's own words for rows entered together
        ([("1", "1")], "1900"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(editor: Client, scores: list, sentence: str) -> None:
    assert sentence in post(editor, *scores)
    assert not YearlyIndex.objects.exists()


def test_the_screens_open(editor: Client) -> None:
    post(editor, ("2019", "4,1"))
    home = HomePage.objects.first()
    for address in (
        reverse("yearly_indices:index"),
        reverse("yearly_indices:edit", args=[YearlyIndex.objects.get().pk]),
        reverse("wagtailadmin_pages:edit", args=[home.pk]),
        "/admin/settings/zayava_core/navigation/",
    ):
        assert editor.get(address, follow=True).status_code == 200
