"""Tags are put on many statements at once, and taken away as easily."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from tests.factories.editors import make_administrator, make_editor
from tests.factories.site import make_site
from tests.factories.statements import make_statement, make_tag
from zayava.statements.models import TaggedStatement

pytestmark = pytest.mark.django_db


@pytest.fixture
def site():
    return make_site()


@pytest.fixture
def client() -> Client:
    client = Client()
    client.force_login(make_administrator())
    return client


def action(name: str, query: str) -> str:
    return f"{reverse('wagtail_bulk_action', args=['zayava_statements', 'statement', name])}?{query}"


def said(response) -> str:
    return " ".join(str(message) for message in response.wsgi_request._messages)


def test_tags_are_added_told_and_taken_away_again(client, site) -> None:
    one, other = make_statement(site, "One"), make_statement(site, "Other")
    rivers, mills = make_tag("rivers", en="Rivers"), make_tag("mills", en="Mills")
    one.tags.add(rivers)
    chosen = f"id={one.pk}&id={other.pk}"
    response = client.post(action("add_tags", chosen), {"tags": [rivers.pk, mills.pk]})
    assert "2 statements got what they lacked of “Mills”, “Rivers”." in said(response)
    assert {tag.name for tag in other.tags.all()} == {"rivers", "mills"}
    entry = ModelLogEntry.objects.filter(action="zayava.tags", object_id=str(one.pk)).get()
    assert entry.data == {"added": ["mills"]}
    response = client.post(action("take_tags_away", chosen), {"tags": [mills.pk]})
    assert "2 statements no longer carry “Mills”." in said(response)
    assert list(one.tags.all()) == [rivers]
    history = client.get(reverse("zayava_statements:history", args=[one.pk])).content.decode()
    assert "Tags taken away: mills" in history


def test_saying_it_twice_changes_nothing_the_second_time(client, site) -> None:
    statement, tag = make_statement(site), make_tag("rivers")
    for expected in ("1 statement got", "0 statements got"):
        response = client.post(action("add_tags", f"id={statement.pk}&id={statement.pk}"), {"tags": [tag.pk]})
        assert expected in said(response)
    assert TaggedStatement.objects.count() == ModelLogEntry.objects.filter(action="zayava.tags").count() == 1


def test_everything_that_the_filters_show_is_chosen_and_nothing_else(client, site) -> None:
    draft = make_statement(site, "Draft of the river", live=False)
    make_statement(site, "The river")
    make_statement(site, "Draft of the mill", live=False)
    tag = make_tag("rivers")
    client.post(action("add_tags", "id=all&there_is=drafts&q=river&next=/admin/statements/"), {"tags": [tag.pk]})
    assert list(TaggedStatement.objects.values_list("content_object_id", flat=True)) == [draft.pk]
    client.post(action("add_tags", "id=all&kind=nonsense"), {"tags": [make_tag("mills").pk]})
    assert TaggedStatement.objects.count() == 1


def test_a_statement_with_a_page_she_may_not_edit_stays_as_it_is(site) -> None:
    both = make_statement(site, "Both", languages=("be", "en"))
    english = make_statement(site, "English")
    belarusian = make_statement(site, "Belarusian", languages=("be",))
    client = Client()
    client.force_login(make_editor(site.homes["en"]))
    query = f"id={both.pk}&id={english.pk}&id={belarusian.pk}"
    question = client.get(action("add_tags", query)).content.decode()
    assert "you may not edit all of its pages" in question
    assert "Belarusian" not in question
    client.post(action("add_tags", query), {"tags": [make_tag("rivers").pk]})
    assert list(TaggedStatement.objects.values_list("content_object_id", flat=True)) == [english.pk]


def test_who_edits_no_statement_is_refused(site) -> None:
    client = Client()
    client.force_login(make_editor(name="nobody"))
    statement = make_statement(site)
    assert client.post(action("add_tags", f"id={statement.pk}"), {"tags": [make_tag().pk]}).status_code in (302, 403)
    assert not TaggedStatement.objects.exists()


@pytest.mark.parametrize(
    "query", ["", "id=", "id=×", "id=-1", f"id={'9' * 40}", "id=%00", "id=all&year=×", "id=all&q=%00"]
)
def test_hostile_choices_change_nothing(client, site, query) -> None:
    make_statement(site)
    assert client.get(action("add_tags", query)).status_code == 200
    answer = client.post(action("take_tags_away", query), {"tags": ["×"]})
    assert answer.status_code == 200
    assert not TaggedStatement.objects.exists()


def test_tags_must_be_chosen(client, site) -> None:
    statement = make_statement(site)
    answer = client.post(action("add_tags", f"id={statement.pk}"), {})
    assert "Choose at least one tag." in answer.content.decode()


def test_the_list_offers_both(client, site) -> None:
    statement = make_statement(site)
    content = client.get(reverse("zayava_statements:index")).content.decode()
    assert f'data-object-id="{statement.pk}"' in content
    assert "Take tags away" in content
