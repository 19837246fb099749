"""Saving the list of signatories: what one editor changes, and what another does meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override
from wagtail.models import ModelLogEntry

from tests.factories.editors import make_editor
from tests.factories.site import make_site
from tests.factories.statements import make_organisation, make_person, make_statement, sign
from zayava.core.dates import PartialDate
from zayava.core.texts import TranslatedText
from zayava.organisations.models import Organisation, OrganisationName, Person
from zayava.statements.enums import Capacity, SignatureState
from zayava.statements.models import Signature, Statement
from zayava.statements.services.rows import Place, Token
from zayava.statements.services.signature_values import FIELDS, LABELS, SignatureEdit, signature_rows, values_of
from zayava.statements.services.signing import save_signatures

pytestmark = pytest.mark.django_db
SAVE_BUDGET = 48  # of which some ten are the parts in which SQLite takes long lists of values


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    with override("en"):
        yield


@pytest.fixture
def statement() -> Statement:
    return make_statement(make_site(), "On the river", date="2021-09-01")


@pytest.fixture
def editor(statement) -> Any:
    return make_editor(*statement.pages.all())


def shown(statement: Statement, language: str = "en") -> list[SignatureEdit]:
    """The rows as an editor sees them when she opens the screen."""
    edits = []
    for number, row in enumerate(signature_rows(statement), start=1):
        values = values_of(row, language)
        edits.append(SignatureEdit(str(row.pk), row.pk, values, Token.of(values, LABELS), Place(number, number)))
    return edits


def typed(edit: SignatureEdit, **values: str) -> SignatureEdit:
    return replace(edit, values={**edit.values, **values})


def new(ref: str = "new-1", **values: str) -> SignatureEdit:
    create = frozenset(name for name in LABELS if values.pop(f"{name}_new", ""))
    return SignatureEdit(ref, None, {**dict.fromkeys(FIELDS, ""), "state": "confirmed", **values}, create=create)


def names(statement: Statement) -> list[str]:
    return [str(row.organisation or row.person) for row in statement.signatures.all()]


def test_saving_what_was_shown_changes_nothing(statement, editor) -> None:
    sign(statement, make_organisation("Heron House"), make_person("Ihar Brodski"), role=TranslatedText(be="старшыня"))
    before = Signature.objects.values().get()
    outcome = save_signatures(statement, shown(statement), "en", editor)
    assert not outcome.anything
    assert Signature.objects.values().get() == before
    assert not ModelLogEntry.objects.filter(action="zayava.signatories").exists()


def test_a_text_is_changed_in_one_language_only(statement, editor) -> None:
    row = sign(
        statement, make_organisation("Heron House"), make_person(), role=TranslatedText(be="старшыня", en="chair")
    )
    save_signatures(statement, [typed(shown(statement)[0], role="president", date="2021-10")], "en", editor)
    row.refresh_from_db()
    assert dict(row.role) == {"be": "старшыня", "en": "president"}
    assert row.date == PartialDate(2021, 10)


def test_a_signature_that_arrives_meanwhile_stays_at_its_place(statement, editor) -> None:
    for name in ("Amber House", "Birch House", "Cedar House"):
        sign(statement, make_organisation(name))
    first, second, third = shown(statement)
    sign(statement, make_organisation("Late House"))
    moved = [
        replace(first, place=Place(3, 1)),
        replace(second, place=Place(2, 2)),
        replace(typed(third, country="Poland"), place=Place(1, 3)),
    ]
    outcome = save_signatures(statement, moved, "en", editor)
    assert not outcome.problems
    assert names(statement) == ["Cedar House", "Birch House", "Amber House", "Late House"]


def test_a_change_of_somebody_else_to_an_untouched_row_stays(statement, editor) -> None:
    row = sign(statement, make_organisation("Heron House"))
    edits = shown(statement)
    Signature.objects.filter(pk=row.pk).update(check_note="look here")
    assert not save_signatures(statement, edits, "en", editor).problems
    row.refresh_from_db()
    assert row.check_note == "look here"


def test_two_changes_to_one_row_are_a_conflict_and_nothing_is_overwritten(statement, editor) -> None:
    row = sign(statement, make_organisation("Heron House"))
    edit = typed(shown(statement)[0], country="Poland")
    Signature.objects.filter(pk=row.pk).update(country={"en": "Latvia"})
    outcome = save_signatures(statement, [edit], "en", editor)
    assert [problem.present["country"] for problem in outcome.problems] == ["Latvia"]
    row.refresh_from_db()
    assert row.country["en"] == "Latvia"
    save_signatures(statement, [replace(edit, overrule=True)], "en", editor)
    row.refresh_from_db()
    assert row.country["en"] == "Poland"


def test_one_conflict_does_not_hold_back_the_other_rows(statement, editor) -> None:
    first, second = sign(statement, make_organisation("Amber House")), sign(statement, make_organisation("Birch House"))
    edits = [typed(edit, country="Poland") for edit in shown(statement)]
    Signature.objects.filter(pk=first.pk).update(check_note="look here")
    outcome = save_signatures(statement, edits, "en", editor)
    assert len(outcome.problems) == 1
    second.refresh_from_db()
    assert second.country["en"] == "Poland"


def test_the_same_change_made_by_two_is_no_conflict(statement, editor) -> None:
    row = sign(statement, make_organisation("Heron House"))
    edit = typed(shown(statement)[0], country="Latvia")
    Signature.objects.filter(pk=row.pk).update(country={"en": "Latvia"})
    assert not save_signatures(statement, [edit], "en", editor).problems


def test_a_row_moved_by_two_keeps_the_order_that_was_saved_first(statement, editor) -> None:
    rows = [sign(statement, make_organisation(f"House {letter}")) for letter in "ABC"]
    edits = shown(statement)
    for position, row in enumerate((rows[1], rows[0], rows[2])):
        Signature.objects.filter(pk=row.pk).update(position=position)
    outcome = save_signatures(statement, [replace(edits[2], place=Place(1, 3)), *edits[:2]], "en", editor)
    assert outcome.order_kept
    assert names(statement) == ["House B", "House A", "House C"]


def test_a_new_row_is_added_where_its_number_says_and_only_once(statement, editor) -> None:
    for name in ("Amber House", "Birch House"):
        sign(statement, make_organisation(name))
    heron = make_organisation("Heron House")
    edit = replace(
        new(organisation=str(heron.pk), organisation_label="Heron House", organisation_name="The House of Herons"),
        place=Place(2, 0),
    )
    assert save_signatures(statement, [*shown(statement), edit], "en", editor).added
    assert save_signatures(statement, [*shown(statement), edit], "en", editor).repeated == 1
    assert names(statement) == ["Amber House", "Heron House", "Birch House"]
    row = statement.signatures.get(organisation=heron)
    assert (row.organisation_name.text, row.organisation_name.kind) == ("The House of Herons", "as_printed")
    assert row.organisation_name.source == str(statement)
    assert row.capacity == Capacity.ON_BEHALF


def test_a_name_the_register_does_not_know_is_asked_about(statement, editor) -> None:
    edit = new(organisation_label="Nowhere House")
    outcome = save_signatures(statement, [edit], "en", editor)
    assert "organisation_label" in outcome.problems[0].errors
    assert not Organisation.objects.exists()
    save_signatures(statement, [replace(edit, create=frozenset({"organisation_label"}))], "en", editor)
    assert names(statement) == ["Nowhere House"]


def test_a_row_with_an_error_leaves_nothing_in_the_register(statement, editor) -> None:
    edit = new(organisation_label="Nowhere House", person_label="?!", organisation_label_new="1", person_label_new="1")
    assert save_signatures(statement, [edit], "en", editor).problems
    assert not Organisation.objects.exists()
    assert not Person.objects.exists()


def test_one_new_name_in_two_rows_is_one_entry(statement, editor) -> None:
    marks = {"organisation_label_new": "1", "person_label_new": "1"}
    edits = [
        new("new-1", organisation_label="Nowhere House", person_label="Ihar A", **marks),
        new("new-2", organisation_label="NOWHERE house", person_label="Ihar B", **marks),
    ]
    assert len(save_signatures(statement, edits, "en", editor).added) == 2
    assert Organisation.objects.count() == 1


def test_a_name_that_two_bear_is_asked_about(statement, editor) -> None:
    make_organisation("Heron House")
    make_organisation("Heron House")
    outcome = save_signatures(statement, [new(organisation_label="heron house")], "en", editor)
    assert "Several" in outcome.problems[0].errors["organisation_label"][0]


def test_a_typed_name_means_the_one_who_bears_it(statement, editor) -> None:
    heron = make_organisation("Heron House")
    OrganisationName.objects.create(organisation=heron, text="Дом чапляў", language="be")
    save_signatures(statement, [new(organisation_label="дом ЧАПЛЯЎ")], "be", editor)
    assert statement.signatures.get().organisation == heron


def test_a_key_that_does_not_belong_to_the_name_beside_it_is_not_believed(statement, editor) -> None:
    heron, crane = make_organisation("Heron House"), make_organisation("Crane House")
    save_signatures(statement, [new(organisation=str(crane.pk), organisation_label="Heron House")], "en", editor)
    assert statement.signatures.get().organisation == heron


def test_a_corrected_name_as_printed_keeps_its_language(statement, editor) -> None:
    heron = make_organisation("Дом чапляў", language="be")
    sign(statement, heron)
    save_signatures(statement, [typed(shown(statement, "en")[0], organisation_name="Дом чапель")], "en", editor)
    assert statement.signatures.get().organisation_name.language == "be"


def test_clearing_a_person_leaves_the_organisation_and_fits_the_capacity(statement, editor) -> None:
    sign(statement, make_organisation("Heron House"), make_person("Ihar Brodski"))
    save_signatures(statement, [typed(shown(statement)[0], person="", person_label="")], "en", editor)
    row = statement.signatures.get()
    assert (row.person, row.person_name, row.capacity) == (None, None, Capacity.ON_BEHALF)


def test_a_row_that_names_nobody_is_refused(statement, editor) -> None:
    sign(statement, make_organisation("Heron House"))
    edit = typed(shown(statement)[0], organisation="", organisation_label="", organisation_name="")
    assert save_signatures(statement, [edit], "en", editor).problems[0].errors[""]
    assert statement.signatures.get().organisation is not None


def test_rows_of_another_statement_are_not_touched(statement, editor) -> None:
    other = Statement.objects.create()
    row = sign(other, make_organisation("Heron House"))
    edits = [replace(typed(shown(other)[0], country="Poland"), delete=True)]
    outcome = save_signatures(statement, edits, "en", editor)
    assert outcome.gone == 1
    row.refresh_from_db()
    assert not row.country


def test_deleting_a_row_that_somebody_changed_asks_first(statement, editor) -> None:
    row = sign(statement, make_organisation("Heron House"))
    edit = replace(shown(statement)[0], delete=True)
    Signature.objects.filter(pk=row.pk).update(check_note="look here")
    assert save_signatures(statement, [edit], "en", editor).problems
    assert statement.signatures.exists()
    save_signatures(statement, [replace(edit, overrule=True)], "en", editor)
    assert not statement.signatures.exists()


def test_selected_rows_get_a_group_and_others_do_not(statement, editor) -> None:
    for name in ("Amber House", "Birch House"):
        sign(statement, make_organisation(name), group=TranslatedText(be="Арганізацыі"))
    first, second = shown(statement)
    save_signatures(statement, [replace(first, selected=True), second], "en", editor, {"group": "Organisations"})
    groups = [dict(row.group) for row in statement.signatures.all()]
    assert groups == [{"be": "Арганізацыі", "en": "Organisations"}, {"be": "Арганізацыі"}]
    save_signatures(statement, [replace(shown(statement)[1], selected=True)], "en", editor, {"state": "withdrawn"})
    assert [row.state for row in statement.signatures.all()] == [SignatureState.CONFIRMED, SignatureState.WITHDRAWN]


def test_the_history_has_numbers_and_no_names(statement, editor) -> None:
    sign(statement, make_organisation("Heron House"), make_person("Ihar Brodski"))
    save_signatures(statement, [typed(shown(statement)[0], person_name="I. Brodski")], "en", editor)
    entry = ModelLogEntry.objects.get(action="zayava.signatories")
    assert entry.data == {"changed": 1, "added": 0, "deleted": 0, "moved": False}
    assert entry.user == editor
    assert entry.message == "Signatories: 1 changed"


@pytest.mark.parametrize("count", [20, 160])
def test_saving_costs_the_same_for_few_rows_and_for_many(statement, editor, count) -> None:
    for number in range(count):
        sign(statement, make_organisation(f"House {number}"), make_person(f"Person {number}"))
    edits = [
        typed(edit, country="Poland", organisation_name=f"The House No. {number}", person_label=f"Newcomer {number}")
        for number, edit in enumerate(shown(statement))
    ]
    edits = [replace(edit, create=frozenset({"person_label"})) for edit in edits]
    with CaptureQueriesContext(connection) as captured:
        outcome = save_signatures(statement, edits, "en", editor)
    assert len(outcome.changed) == count
    writes = [query["sql"] for query in captured if query["sql"].startswith(("INSERT", "UPDATE"))]
    assert len(captured) <= SAVE_BUDGET
    assert len(writes) <= SAVE_BUDGET // 2
