"""The screen of signatories: who may use it, what it posts, what it costs."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.factories.editors import make_editor
from tests.factories.site import SiteTree, make_site
from tests.factories.statements import make_organisation, make_person, make_statement, sign
from zayava.core.texts import TranslatedText
from zayava.organisations.models import Organisation, OrganisationJudgement
from zayava.statements.models import Signature, Statement

pytestmark = pytest.mark.django_db
GET_BUDGET = 24


@pytest.fixture
def site() -> SiteTree:
    return make_site()


@pytest.fixture
def statement(site) -> Statement:
    return make_statement(site, "On the river", languages=("be", "en"), date="2021-09-01")


def editor_client(site: SiteTree, *languages: str, **options: Any) -> Client:
    pages = [site.homes[code] for code in languages or site.homes]
    client = Client()
    client.force_login(make_editor(*pages, **options))
    return client


def address(name: str, statement: Statement, language: str = "en") -> str:
    return reverse(f"zayava_statements:{name}", args=[statement.pk]) + f"?language={language}"


def posted_by(response: Any, **changes: str) -> dict[str, Any]:
    """What a browser would post from the screen, scripts off, with some fields changed."""
    form = BeautifulSoup(response.content, "html.parser").select_one("form[data-edit-form]")
    for inert in form.select("template, noscript"):
        inert.decompose()
    data: dict[str, Any] = {}
    for field in form.select("input[name], select[name], textarea[name]"):
        if field.get("type") in ("checkbox", "radio") and not field.has_attr("checked"):
            continue
        if field.name == "select" and field.has_attr("multiple"):
            data.setdefault(field["name"], []).extend(option["value"] for option in field.select("option[selected]"))
            continue
        if field.name == "select":
            option = field.select_one("option[selected]") or field.select_one("option")
            value = option["value"] if option else ""
        else:
            value = field.text if field.name == "textarea" else field.get("value", "")
        data.setdefault(field["name"], []).append(value)
    return {**data, **changes}


def test_a_visitor_is_sent_to_the_login(client, statement) -> None:
    for name in ("signatories", "paste", "pair", "demands", "paste_demands", "citations", "edit", "history"):
        response = client.get(address(name, statement))
        assert response.status_code == 302
        assert "/admin/login/" in response["Location"]


def test_who_edits_other_pages_only_is_refused(site, statement) -> None:
    client = editor_client(site, "ru")
    for name in ("signatories", "paste", "pair", "demands", "citations", "edit", "history"):
        assert client.get(address(name, statement)).status_code == 403
        assert client.post(address(name, statement)).status_code == 403
    assert client.post(address("publish", statement)).status_code == 403


def test_who_edits_one_of_its_languages_may_look_but_not_change(site, statement) -> None:
    row = sign(statement, make_organisation("Heron House"))
    client = editor_client(site, "en")
    response = client.get(address("signatories", statement))
    assert response.status_code == 200
    screen = BeautifulSoup(response.content, "html.parser")
    assert not screen.select("form[data-rows-form] [type=submit]:not(.zs-default-button)")
    assert screen.select_one("fieldset.zs-row__fields").has_attr("disabled")
    data = {"row": str(row.pk), f"s-{row.pk}-country": "Poland"}
    assert client.post(address("signatories", statement), data).status_code == 403
    row.refresh_from_db()
    assert not row.country


def test_a_whole_editing_round_without_scripts(site, statement) -> None:
    for name in ("Amber House", "Birch House", "Cedar House"):
        sign(statement, make_organisation(name), country=TranslatedText(be="Польшча"))
    client = editor_client(site)
    first, _second, third = statement.signatures.all()
    data = posted_by(
        client.get(address("signatories", statement)),
        **{f"s-{third.pk}-order": "1", f"s-{first.pk}-country": "Poland", f"s-{first.pk}-date": "2021-10"},
    )
    response = client.post(address("signatories", statement), data)
    assert response.status_code == 302
    assert [str(row.organisation) for row in statement.signatures.all()] == [
        "Cedar House",
        "Amber House",
        "Birch House",
    ]
    first.refresh_from_db()
    assert dict(first.country) == {"be": "Польшча", "en": "Poland"}
    assert str(first.date) == "2021-10"


def test_only_places_may_be_posted_for_rows_that_were_not_touched(site, statement) -> None:
    rows = [sign(statement, make_organisation(name)) for name in ("Amber House", "Birch House")]
    client = editor_client(site)
    data = {"place": [row.pk for row in rows]}
    for wanted, (shown, row) in zip((2, 1), enumerate(rows, start=1), strict=True):
        data |= {f"s-{row.pk}-was": shown, f"s-{row.pk}-order": wanted}
    assert client.post(address("signatories", statement), data).status_code == 302
    assert [str(row.organisation) for row in statement.signatures.all()] == ["Birch House", "Amber House"]


def test_a_conflict_is_shown_with_both_versions(site, statement) -> None:
    row = sign(statement, make_organisation("Heron House"))
    client = editor_client(site)
    data = posted_by(client.get(address("signatories", statement)), **{f"s-{row.pk}-country": "Poland"})
    Signature.objects.filter(pk=row.pk).update(country={"en": "Latvia"})
    response = client.post(address("signatories", statement), data)
    screen = BeautifulSoup(response.content, "html.parser")
    cells = [cell.text for cell in screen.select(".zs-conflict td")]
    assert {"Poland", "Latvia"} <= set(cells)
    again = posted_by(response)
    assert again[f"s-{row.pk}-country"] == ["Poland"]
    assert client.post(address("signatories", statement), {**again, f"s-{row.pk}-resolve": "theirs"}).status_code == 302
    row.refresh_from_db()
    assert row.country["en"] == "Latvia"
    assert client.post(address("signatories", statement), again).status_code == 302
    row.refresh_from_db()
    assert row.country["en"] == "Poland"


def test_what_cannot_be_saved_comes_back_as_it_was_typed(site, statement) -> None:
    row = sign(statement, make_organisation("Heron House"))
    client = editor_client(site)
    data = posted_by(client.get(address("signatories", statement)), **{f"s-{row.pk}-date": "in spring"})
    data |= {"row": [*data["row"], "new-1"], "s-new-1-organisation_label": "Nowhere House"}
    response = client.post(address("signatories", statement), data)
    again = posted_by(response)
    assert again[f"s-{row.pk}-date"] == ["in spring"]
    assert again["s-new-1-organisation_label"] == ["Nowhere House"]
    assert "is not a date" in response.content.decode()
    row.refresh_from_db()
    assert row.date is None


@pytest.mark.parametrize(
    "value", ["\0", "\u202egnp.exe", "<script>alert(1)</script>", "x" * 100_000, "'; DROP TABLE", "٣", "ў" * 301]
)
def test_hostile_values_never_break_the_screen(site, statement, value) -> None:
    row = sign(statement, make_organisation("Heron House"))
    client = editor_client(site)
    shown = posted_by(client.get(address("signatories", statement)))
    names = ("organisation", "organisation_label", "organisation_name", "role", "date", "capacity", "state", "token")
    for name in (*names, "order"):
        response = client.post(address("signatories", statement), {**shown, f"s-{row.pk}-{name}": value})
        assert response.status_code in (200, 302)
        assert b"<script>alert" not in response.content
    row.refresh_from_db()
    assert "\u202e" not in str(row.role)
    assert row.capacity == "on_behalf"


def test_made_up_rows_are_passed_over(site, statement) -> None:
    client = editor_client(site)
    data = {"row": ["999999", "new-x", "-1", "1 OR 1=1", "\0", "9" * 40], "s-999999-role": "chair", "place": ["x", "7"]}
    assert client.post(address("signatories", statement), data).status_code == 302
    assert not statement.signatures.exists()


def test_deleting_takes_a_permission_of_its_own(site, statement) -> None:
    row = sign(statement, make_organisation("Heron House"))
    data = {f"s-{row.pk}-delete": "1"}
    plain = editor_client(site)
    plain.post(address("signatories", statement), posted_by(plain.get(address("signatories", statement)), **data))
    assert statement.signatures.exists()
    trusted = editor_client(site, name="trusted", extra=("zayava_statements.delete_signature",))
    trusted.post(address("signatories", statement), posted_by(trusted.get(address("signatories", statement)), **data))
    assert not statement.signatures.exists()


def test_selected_rows_are_grouped_together(site, statement) -> None:
    rows = [sign(statement, make_organisation(name)) for name in ("Amber House", "Birch House")]
    client = editor_client(site)
    data = posted_by(client.get(address("signatories", statement)), selected=str(rows[0].pk), bulk="group")
    client.post(address("signatories", statement), {**data, "bulk-group": "Friends"})
    assert [str(row.group) for row in statement.signatures.all()] == ["Friends", ""]


@pytest.mark.parametrize("count", [10, 160])
def test_the_screen_asks_the_database_the_same_for_ten_and_for_many(site, statement, count) -> None:
    for number in range(count):
        sign(statement, make_organisation(f"House {number}"), make_person(f"Person {number}"))
    client = editor_client(site)
    client.get(address("signatories", statement))
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address("signatories", statement)).status_code == 200
    assert len(captured) <= GET_BUDGET


LIST = """1. Heron House, Poland
2. The House of Cranes
• Nowhere Fund;
"""


def test_a_pasted_list_is_shown_before_it_is_saved(site, statement) -> None:
    heron = make_organisation("Heron House")
    crane = make_organisation("Crane House")
    client = editor_client(site)
    response = client.post(address("paste", statement), {"text": LIST, "reading": "organisations", "language": "en"})
    assert not statement.signatures.exists()
    screen = BeautifulSoup(response.content, "html.parser")
    assert len(screen.select("[name=include]")) == 3
    data = posted_by(response)
    data["p-0-organisation"], data["p-0-organisation-match"] = "Heron House", str(heron.pk)
    data["p-1-organisation-match"], data["p-1-organisation-best"] = "new", str(crane.pk)
    data["p-2-organisation-match"] = "new"
    for _twice in range(2):
        assert client.post(address("paste", statement), data).status_code == 302
    rows = list(statement.signatures.all())
    assert [row.organisation_name.text for row in rows] == ["Heron House", "The House of Cranes", "Nowhere Fund"]
    assert rows[0].organisation == heron
    assert Organisation.objects.count() == 4
    assert OrganisationJudgement.objects.get(entry=crane).verdict == "different"


@pytest.mark.parametrize("text", ["", "\0\0", "   \n\n", "\u202e\u200b", "x" * 300_000, "а" * 5000, "— — —\n1.\n2."])
@pytest.mark.parametrize("reading", ["recognise", "organisations", "nonsense"])
def test_pasting_nonsense_is_answered_with_a_page(site, statement, text, reading) -> None:
    client = editor_client(site)
    assert client.post(address("paste", statement), {"text": text, "reading": reading}).status_code == 200
    assert client.post(address("paste", statement), {"step": "save", "include": ["0", "x"]}).status_code == 302
    assert not statement.signatures.exists()


def test_two_columns_are_paired_in_order_after_a_look(site, statement) -> None:
    for number in range(3):
        sign(statement, make_organisation(f"House {number}"))
    for number in range(2):
        sign(statement, None, make_person(f"Person {number}"))
    client = editor_client(site)
    response = client.get(address("pair", statement))
    data = posted_by(response)
    twice = {**data, **{name: data[f"pair-{data['organisation'][0]}"] for name in data if name.startswith("pair-")}}
    assert "two organisations" in client.post(address("pair", statement), twice).content.decode()
    assert statement.signatures.count() == 5
    assert client.post(address("pair", statement), data).status_code == 302
    pairs = [(str(row.organisation), str(row.person or "")) for row in statement.signatures.all()]
    assert pairs == [("House 0", "Person 0"), ("House 1", "Person 1"), ("House 2", "")]
    assert "meanwhile" in client.post(address("pair", statement), data).content.decode()


def test_finding_answers_editors_only(site, statement, client) -> None:
    make_organisation("Heron House")
    url = reverse("zayava_statements:find", args=["organisation"])
    assert client.get(url, {"q": "heron"}).status_code == 302
    editor = editor_client(site)
    assert [row["label"] for row in editor.get(url, {"q": "heron"}).json()["results"]] == ["Heron House"]
    assert editor.get(url, {"q": "\0%_'" * 500}).status_code == 200
    assert editor.get(reverse("zayava_statements:find", args=["passwords"])).status_code == 404
    statements = reverse("zayava_statements:find", args=["statement"])
    assert editor.get(statements, {"q": "RIVER"}).json()["results"][0]["id"] == statement.pk
    assert editor.get(statements, {"q": "river", "not": str(statement.pk)}).json()["results"] == []
