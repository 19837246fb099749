"""Demands: their tree, their anchors, their outcomes, and what another editor does meanwhile."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories.editors import make_editor
from tests.factories.site import make_site
from tests.factories.statements import make_statement
from tests.statements.test_admin_signatories import posted_by
from zayava.core.texts import TranslatedText
from zayava.statements.models import Demand, DemandOccurrence, DemandOutcome, Statement
from zayava.statements.pasting import read_demand_list
from zayava.statements.services.demand_values import DemandEdit, OutcomeEdit, demand_rows, demand_values, outcome_values
from zayava.statements.services.demanding import save_demands
from zayava.statements.services.rows import Place, Token

pytestmark = pytest.mark.django_db


@pytest.fixture
def statement() -> Statement:
    return make_statement(make_site(), "On the river", languages=("en", "be"), date="2021-09-01")


@pytest.fixture
def editor(statement) -> Any:
    return make_editor(*statement.pages.all(), extra=("zayava_statements.delete_demandoccurrence",))


@pytest.fixture
def client(editor) -> Client:
    client = Client()
    client.force_login(editor)
    return client


def demand(statement: Statement, number: str, parent: DemandOccurrence | None = None) -> DemandOccurrence:
    return DemandOccurrence.objects.create(
        statement=statement,
        number=number,
        parent=parent,
        position=statement.demands.count(),
        text=TranslatedText(en=f"Do thing {number}"),
    )


def shown(statement: Statement, language: str = "en") -> list[DemandEdit]:
    edits = []
    for number, (row, level) in enumerate(demand_rows(statement), start=1):
        values = demand_values(row, level, language)
        edits.append(DemandEdit(str(row.pk), row.pk, values, Token.of(values), Place(number, number)))
    return edits


def typed(edit: DemandEdit, **values: str) -> DemandEdit:
    return replace(edit, values={**edit.values, **values})


def tree(statement: Statement) -> list[tuple[str, int]]:
    return [(row.number, level) for row, level in demand_rows(statement)]


def address(name: str, statement: Statement) -> str:
    return reverse(f"zayava_statements:{name}", args=[statement.pk]) + "?language=en"


def test_a_demand_keeps_its_anchor_when_its_number_changes(statement, editor) -> None:
    row = demand(statement, "2")
    save_demands(statement, [typed(shown(statement)[0], number="5.1")], [], "en", editor)
    row.refresh_from_db()
    assert (row.number, row.anchor) == ("5.1", "demand-2")


def test_levels_make_the_tree(statement, editor) -> None:
    for number in ("1", "2", "3", "4"):
        demand(statement, number)
    levels = ("0", "1", "3", "0")
    edits = [typed(edit, level=level) for edit, level in zip(shown(statement), levels, strict=True)]
    save_demands(statement, edits, [], "en", editor)
    assert tree(statement) == [("1", 0), ("2", 1), ("3", 2), ("4", 0)]
    assert not save_demands(statement, shown(statement), [], "en", editor).anything


def test_a_deleted_demand_leaves_those_that_were_part_of_it(statement, editor) -> None:
    parent = demand(statement, "1")
    demand(statement, "1.1", parent)
    enduring = parent.demand_id
    edits = shown(statement)
    save_demands(statement, [replace(edits[0], delete=True), edits[1]], [], "en", editor)
    assert tree(statement) == [("1.1", 0)]
    assert Demand.objects.get(pk=enduring).number == 1, "a public number never means another demand"


def test_a_demand_that_was_never_public_is_deleted_with_the_last_text_that_raised_it(statement, editor) -> None:
    row = demand(statement, "1")
    Demand.objects.filter(pk=row.demand_id).update(number=None)
    save_demands(statement, [replace(shown(statement)[0], delete=True)], [], "en", editor)
    assert not Demand.objects.filter(pk=row.demand_id).exists()


def test_what_became_of_a_demand_outlives_the_text_that_raised_it(statement, editor) -> None:
    row = demand(statement, "1")
    DemandOutcome.objects.create(demand=row.demand, outcome="met", date="2022", source="The Gazette")
    save_demands(statement, [replace(shown(statement)[0], delete=True)], [], "en", editor)
    assert Demand.objects.filter(pk=row.demand_id).exists()


def test_emphasis_stays_and_everything_else_goes(statement, editor) -> None:
    demand(statement, "1")
    text = '<em>Now</em> <script>alert(1)</script><a href="javascript:x" onclick="y">here</a><h1>Big</h1>'
    save_demands(statement, [typed(shown(statement)[0], text=text)], [], "en", editor)
    saved = statement.demands.get().text["en"]
    assert "<em>Now</em>" in saved
    assert not any(word in saved for word in ("script", "onclick", "<h1"))


def test_a_demand_that_arrives_meanwhile_stays(statement, editor) -> None:
    demand(statement, "1")
    demand(statement, "2")
    first, second = shown(statement)
    demand(statement, "late")
    edits = [replace(first, place=Place(2, 1)), replace(second, place=Place(1, 2))]
    save_demands(statement, edits, [], "en", editor)
    assert tree(statement) == [("2", 0), ("1", 0), ("late", 0)]


def test_two_changes_to_one_demand_are_a_conflict(statement, editor) -> None:
    row = demand(statement, "1")
    edit = typed(shown(statement)[0], text="Mine")
    DemandOccurrence.objects.filter(pk=row.pk).update(text={"en": "Theirs"})
    saved = save_demands(statement, [edit], [], "en", editor)
    assert saved.problems[0].present["text"] == "Theirs"
    save_demands(statement, [replace(edit, overrule=True)], [], "en", editor)
    assert statement.demands.get().text["en"] == "Mine"


def test_a_demand_sent_twice_is_added_once(statement, editor) -> None:
    edit = DemandEdit("new-1", None, {"number": "1", "text": "Open the door", "addressee": "", "level": "0"})
    assert save_demands(statement, [edit], [], "en", editor).added == 1
    assert save_demands(statement, [edit], [], "en", editor).repeated == 1
    assert statement.demands.get().anchor == "demand-1"


def test_demands_that_are_added_are_not_counted_as_changed(statement, editor) -> None:
    values = {"number": "1", "text": "Open the door", "addressee": "", "level": "0"}
    below = values | {"number": "1.1", "text": "And the window", "level": "1"}
    saved = save_demands(
        statement, [DemandEdit("new-1", None, values), DemandEdit("new-2", None, below)], [], "en", editor
    )
    assert (saved.added, saved.changed) == (2, 0)


def test_outcomes_are_added_changed_and_deleted(statement, editor) -> None:
    row = demand(statement, "1")
    values = {
        "outcome": "met",
        "date": "2022-03",
        "note": "The door is open.",
        "source": "The Gazette",
        "source_url": "",
    }
    new = OutcomeEdit("new-1", None, values, owner=str(row.pk))
    for _twice in range(2):
        save_demands(statement, [], [new], "en", editor)
    outcome = row.demand.outcomes.get()
    present = outcome_values(outcome, "en")
    edit = OutcomeEdit(
        str(outcome.pk), outcome.pk, {**present, "outcome": "refused"}, Token.of(present), owner=str(row.pk)
    )
    save_demands(statement, [], [edit], "en", editor)
    outcome.refresh_from_db()
    assert outcome.outcome == "refused"
    assert save_demands(statement, [], [replace(edit, delete=True)], "en", editor).problems
    save_demands(statement, [], [replace(edit, delete=True, overrule=True)], "en", editor)
    assert not row.demand.outcomes.exists()


def test_an_outcome_without_a_source_is_refused(statement, editor) -> None:
    row = demand(statement, "1")
    values = {"outcome": "met", "date": "2022", "note": "", "source": "", "source_url": ""}
    edit = OutcomeEdit("new-1", None, values, owner=str(row.pk))
    assert "source" in save_demands(statement, [], [edit], "en", editor).problems[0].errors


def test_outcomes_of_another_statement_are_out_of_reach(statement, editor) -> None:
    other = demand(Statement.objects.create(), "1")
    outcome = DemandOutcome.objects.create(demand=other.demand, outcome="met", date="2022", source="The Gazette")
    mine = demand(statement, "1")
    edits = [
        OutcomeEdit(str(outcome.pk), outcome.pk, {}, owner=owner, delete=True, overrule=True)
        for owner in (str(other.pk), str(mine.pk))
    ]
    save_demands(statement, [], edits, "en", editor)
    assert DemandOutcome.objects.filter(pk=outcome.pk).exists()


def test_a_whole_round_without_scripts(statement, client) -> None:
    first, second = demand(statement, "1"), demand(statement, "2")
    data = posted_by(
        client.get(address("demands", statement)),
        **{f"d-{second.pk}-level": "1", f"d-{first.pk}-addressee": "the Ministry", f"o-new-{first.pk}-outcome": "met",
           f"o-new-{first.pk}-date": "2022", f"o-new-{first.pk}-source": "The Gazette"},
    )  # fmt: skip
    assert client.post(address("demands", statement), data).status_code == 302
    assert tree(statement) == [("1", 0), ("2", 1)]
    first.refresh_from_db()
    assert first.addressee["en"] == "the Ministry"
    assert first.demand.outcomes.get().source == "The Gazette"


@pytest.mark.parametrize(
    "value", ["\0", "\u202e", "x" * 100_000, "<script>alert(1)</script>", "javascript:alert(1)", "-1"]
)
def test_hostile_values_never_break_the_screen(statement, client, value) -> None:
    row = demand(statement, "1")
    page = posted_by(client.get(address("demands", statement)))
    for name in ("number", "text", "addressee", "level", "token", "order"):
        response = client.post(address("demands", statement), {**page, f"d-{row.pk}-{name}": value})
        assert response.status_code in (200, 302)
        assert b"<script>alert" not in response.content
    for name in ("outcome", "date", "note", "source", "source_url", "for"):
        response = client.post(address("demands", statement), {**page, f"o-new-{row.pk}-{name}": value})
        assert response.status_code in (200, 302)


def test_a_numbered_list_becomes_a_tree() -> None:
    text = "1. Open the door.\n2. Return:\n2.1. the keys;\n2.2. the *books*\nof the house.\n3) Say why."
    found = [(demand.number, demand.level) for demand in read_demand_list(text)]
    assert found == [("1", 0), ("2", 0), ("2.1", 1), ("2.2", 1), ("3", 0)]
    assert read_demand_list(text)[3].html == "the <em>books</em> of the house."


def test_pasted_demands_are_shown_then_saved(statement, client) -> None:
    text = "1. Open the door.\n1.1. At once.\n2. Say why."
    response = client.post(address("paste_demands", statement), {"text": text, "language": "en"})
    assert not statement.demands.exists()
    data = posted_by(response)
    for _twice in range(2):
        assert client.post(address("demands", statement), data).status_code == 302
    assert tree(statement) == [("1", 0), ("1.1", 1), ("2", 0)]
    assert [row.anchor for row in statement.demands.all()] == ["demand-1", "demand-1.1", "demand-2"]


def test_the_same_list_in_another_language_gives_the_same_demands_their_words(statement, client) -> None:
    demand(statement, "1")
    demand(statement, "2")
    response = client.post(address("paste_demands", statement), {"text": "1. Адчыніце.\n2. Скажыце.", "language": "be"})
    client.post(address("demands", statement), posted_by(response))
    assert [dict(row.text) for row in statement.demands.all()] == [
        {"en": "Do thing 1", "be": "Адчыніце."},
        {"en": "Do thing 2", "be": "Скажыце."},
    ]


@pytest.mark.parametrize("screen", ["paste", "paste_demands"])
def test_a_pasted_list_that_is_too_long_or_empty_gets_a_sentence(statement, client, screen: str) -> None:
    url = address(screen, statement)
    html = client.post(url, {"text": "1. Open the door\n" * 15_000, "language": "en"}).content.decode()
    assert "This is too much for one list: 255000 characters." in html.replace("\xa0", "").replace(",", "")
    assert "zs-preview" not in html
    html = client.post(url, {"text": " \n\0", "language": "en"}).content.decode()
    assert "found in this text" in html
