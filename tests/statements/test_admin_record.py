"""The list of statements, the facts of one, cited texts, and the panel in the page editor."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import ModelLogEntry

from tests.factories.editors import make_editor
from tests.factories.site import SiteTree, make_site
from tests.factories.statements import make_organisation, make_statement, make_tag, sign
from tests.statements.test_admin_signatories import posted_by
from zayava.core.texts import TranslatedText
from zayava.statements.models import Appearance, Citation, Statement, StatementPage

pytestmark = pytest.mark.django_db
LIST_BUDGET = 24


@pytest.fixture
def site() -> SiteTree:
    return make_site()


@pytest.fixture
def statement(site) -> Statement:
    return make_statement(site, "On the river", languages=("be", "en"), date="2021-09-01")


@pytest.fixture
def client(site) -> Client:
    client = Client()
    client.force_login(make_editor(*site.homes.values()))
    return client


def address(name: str, statement: Statement) -> str:
    return reverse(f"zayava_statements:{name}", args=[statement.pk])


def titles(response: Any) -> list[str]:
    return [link.text.strip() for link in BeautifulSoup(response.content, "html.parser").select(".title-wrapper > a")]


def test_the_list_finds_a_title_in_any_language_and_a_number(site, client, statement) -> None:
    make_statement(site, "Пра начную школу", languages=("be",))
    Statement.objects.create(title=TranslatedText(ru="Письмо о мельнице"))
    index = reverse("zayava_statements:index")
    assert len(titles(client.get(index))) == 3
    assert titles(client.get(index, {"q": "НАЧНУЮ"})) == ["Пра начную школу"]
    assert titles(client.get(index, {"q": "мельнице"})) == ["Письмо о мельнице"]
    assert len(titles(client.get(index, {"q": str(statement.number)}))) == 1
    for hostile in ("\0", "%", "'", "\u202e", "x" * 5000, "' OR 1=1"):
        assert client.get(index, {"q": hostile}).status_code == 200


def test_stubs_are_marked_and_can_be_listed_alone(client, statement) -> None:
    Statement.objects.create(title=TranslatedText(en="A lost letter"))
    index = reverse("zayava_statements:index")
    response = client.get(index, {"there_is": "stubs"})
    assert titles(response) == ["A lost letter"]
    assert "stub" in BeautifulSoup(response.content, "html.parser").select_one(".title-wrapper").text
    assert len(titles(client.get(index, {"there_is": "archive"}))) == 1
    assert titles(client.get(index, {"there_is": "drafts"})) == []


def test_the_list_shows_only_what_she_may_edit(site, statement) -> None:
    make_statement(site, "По-русски", languages=("ru",))
    client = Client()
    client.force_login(make_editor(site.homes["ru"], name="translator"))
    assert titles(client.get(reverse("zayava_statements:index"))) == ["По-русски"]


def test_the_list_keeps_its_budget(site, client) -> None:
    for number in range(12):
        row = make_statement(site, f"Statement {number}", issuer_organisation=make_organisation(f"House {number}"))
        sign(row, make_organisation(f"Signatory {number}"))
    with CaptureQueriesContext(connection) as captured:
        assert client.get(reverse("zayava_statements:index")).status_code == 200
    assert len(captured) <= LIST_BUDGET


def test_a_new_statement_begins_with_a_language(site, client) -> None:
    response = client.get(reverse("zayava_statements:add"))
    links = [link["href"] for link in BeautifulSoup(response.content, "html.parser").select("ul.listing a")]
    assert len(links) == 3
    assert client.get(links[0]).status_code == 200
    one = Client()
    one.force_login(make_editor(site.homes["en"], name="other"))
    assert one.get(reverse("zayava_statements:add"))["Location"] == reverse(
        "wagtailadmin_pages:add", args=["zayava_statements", "statementpage", site.statements["en"].pk]
    )


def test_facts_are_changed_and_the_change_is_in_the_history(client, statement) -> None:
    first, second = make_tag("rivers", be="рэкі"), make_tag("archives", en="archives")
    other = Statement.objects.create(title=TranslatedText(en="A lost letter"))
    data = posted_by(client.get(address("edit", statement)))
    data = {**data, "date": "2021-10", "kind": "appeal", "tags": [first.pk, second.pk], "related": [other.pk]}
    assert client.post(address("edit", statement), data).status_code == 302
    statement.refresh_from_db()
    assert (str(statement.date), statement.kind) == ("2021-10", "appeal")
    assert set(statement.tags.all()) == {first, second}
    assert list(statement.related.all()) == [other]
    entry = ModelLogEntry.objects.get(action="zayava.facts")
    assert set(entry.data["fields"]) == {"date", "kind", "tags", "related"}
    history = client.get(address("history", statement))
    assert history.status_code == 200


def test_facts_that_somebody_else_changed_are_not_overwritten(client, statement) -> None:
    data = posted_by(client.get(address("edit", statement)))
    Statement.objects.filter(pk=statement.pk).update(kind="appeal")
    response = client.post(address("edit", statement), {**data, "date": "2021-10"})
    assert response.status_code == 200
    statement.refresh_from_db()
    assert (statement.kind, str(statement.date)) == ("appeal", "2021-09-01")
    again = posted_by(response)
    assert client.post(address("edit", statement), {**again, "kind": "appeal"}).status_code == 302
    statement.refresh_from_db()
    assert (statement.kind, str(statement.date)) == ("appeal", "2021-10")


def test_saving_facts_unchanged_says_so_and_logs_nothing(client, statement) -> None:
    statement.tags.add(make_tag("rivers"))
    assert client.post(address("edit", statement), posted_by(client.get(address("edit", statement)))).status_code == 302
    assert not ModelLogEntry.objects.filter(action="zayava.facts").exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"date": "31 June"},
        {"kind": "riddle"},
        {"issuer_kind": "organisation"},
        {"tags": ["99999"]},
        {"related": ["x"]},
        {"signatory_total": "-1"},
        {"source_url": "javascript:alert(1)"},
        {"issuer_organisation": "\0"},
    ],
)
def test_wrong_facts_are_refused_with_a_sentence(client, statement, wrong) -> None:
    data = {**posted_by(client.get(address("edit", statement))), **wrong}
    response = client.post(address("edit", statement), data)
    assert response.status_code == 200
    assert BeautifulSoup(response.content, "html.parser").select(".error-message, .messages .error")
    assert not ModelLogEntry.objects.filter(action="zayava.facts").exists()


def test_any_label_of_a_tag_can_be_typed(client, statement) -> None:
    make_tag("rivers", be="рэкі", ru="реки")
    option = BeautifulSoup(client.get(address("edit", statement)).content, "html.parser").select_one(
        "[name=tags] option"
    )
    assert option["data-names"] == "rivers · рэкі · реки"


def test_a_stub_is_made_once_and_becomes_the_cited_text(client, statement) -> None:
    data = {
        "language": "en", "row": ["new-1"], "c-new-1-label": "the letter of January",
        "c-new-1-cited_label": "A lost letter", "c-new-1-stub": "1", "c-new-1-stub_date": "2015-01-09",
    }  # fmt: skip
    for _twice in range(2):
        assert client.post(address("citations", statement), data).status_code == 302
    citation = Citation.objects.get(statement=statement)
    assert (str(citation.cited.title), str(citation.cited.date)) == ("A lost letter", "2015-01-09")
    assert Statement.objects.stubs().count() == 1


def test_cited_texts_are_changed_moved_and_removed(site, client, statement) -> None:
    cited = make_statement(site, "On the mill")
    first = Citation.objects.create(statement=statement, url="https://example.org/a", position=0)
    second = Citation.objects.create(statement=statement, cited=cited, position=1)
    Appearance.objects.create(statement=statement, title="Seen there", language="en", source="a listing")
    response = client.get(address("citations", statement) + "?language=en")
    assert "Seen there" in response.content.decode()
    data = posted_by(response, **{f"c-{second.pk}-order": "1", f"c-{first.pk}-label": "an address"})
    assert client.post(address("citations", statement), data).status_code == 302
    assert list(statement.citations.all()) == [second, first]
    data = posted_by(client.get(address("citations", statement) + "?language=en"), **{f"c-{first.pk}-delete": "1"})
    client.post(address("citations", statement), data)
    assert list(statement.citations.all()) == [second]


@pytest.mark.parametrize(
    "wrong",
    [
        {"c-new-1-url": "javascript:alert(1)"},
        {"c-new-1-cited_label": "Nothing of the kind"},
        {"c-new-1-cited": "999999", "c-new-1-cited_label": "x"},
        {"c-new-1-label": "x" * 5000},
        {"c-new-1-label": "a letter", "c-new-1-stub": "1", "c-new-1-stub_date": "tomorrow"},
    ],
)
def test_wrong_citations_are_refused_with_a_sentence(client, statement, wrong) -> None:
    response = client.post(address("citations", statement), {"language": "en", "row": ["new-1"], **wrong})
    assert response.status_code == 200
    assert BeautifulSoup(response.content, "html.parser").select(".error-message")
    assert not Citation.objects.exists()


def test_a_statement_cannot_cite_itself(client, statement) -> None:
    data = {"row": ["new-1"], "c-new-1-cited": str(statement.pk), "c-new-1-cited_label": "On the river"}
    assert client.post(address("citations", statement), data).status_code == 200
    assert not Citation.objects.exists()


def test_the_panel_of_the_page_editor_shows_the_record_and_carries_no_input(client, statement) -> None:
    sign(statement, make_organisation("Heron House"), check_note="look here")
    page = statement.pages.get(locale__language_code="en")
    response = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    panel = BeautifulSoup(response.content, "html.parser").select_one(".zs-panel")
    assert "1 to check" in panel.text
    assert address("signatories", statement) + "?language=en" in [link["href"] for link in panel.select("a")]
    assert not panel.select("input, select, textarea, form, button")


def test_the_panel_of_a_new_page_says_when_facts_come(site, client) -> None:
    url = reverse("wagtailadmin_pages:add", args=["zayava_statements", "statementpage", site.statements["en"].pk])
    response = client.get(url)
    assert "come after the first save" in response.content.decode()
    assert not Statement.objects.exists()


def test_the_panel_by_itself_is_for_those_who_may_edit_the_page(site, client, statement) -> None:
    url = reverse("zayava_statements:panel", args=[statement.pages.get(locale__language_code="en").pk])
    html = client.get(url).content.decode()
    assert "Edit facts" in html
    assert "<input" not in html
    other = Client()
    other.force_login(make_editor(site.homes["be"], name="translator"))
    assert other.get(url).status_code == 403
    assert client.get(reverse("zayava_statements:panel", args=[0])).status_code == 404


def test_a_new_page_that_is_refused_leaves_no_record_behind(site, client) -> None:
    url = reverse("wagtailadmin_pages:add", args=["zayava_statements", "statementpage", site.statements["en"].pk])
    data = posted_by(client.get(url))
    response = client.post(url, {**data, "title": "", "slug": "x y", "body-count": "0", "action-publish": "1"})
    assert response.status_code == 200
    assert not StatementPage.objects.exists()
    assert not Statement.objects.exists()
