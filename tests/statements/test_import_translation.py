"""A text that is another language of one in the archive: one record, shared lists, nothing guessed."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.utils import translation
from wagtail.log_actions import registry

from tests.factories.importing import recognised_letter, recognised_listing, source_text
from tests.factories.site import SiteTree, make_site
from tests.factories.statements import make_statement
from tests.factories.translations import RUSSIAN, recognised_russian
from zayava.core.texts import TranslatedText
from zayava.organisations.models import Organisation, OrganisationName, Person
from zayava.organisations.services import record_name
from zayava.statements.importing.recognised import Date, Demand, Signatories, Signatory
from zayava.statements.models import DemandOccurrence, Signature, Statement, StatementPage
from zayava.statements.services.importing import (
    ImportRefused,
    Joining,
    differences,
    import_document,
    likely_records,
    make_plan,
    write,
)
from zayava.statements.services.importing.texts import KnownTexts

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _messages_in_english() -> Iterator[None]:
    with translation.override("en"):
        yield


@pytest.fixture
def site() -> SiteTree:
    return make_site()


@pytest.fixture
def letter(site: SiteTree) -> Statement:
    """The English text, published; its signatories are known in Russian but for the second."""
    statement = import_document(recognised_letter(), source_text(), publish=True)[1].statement
    rows = list(statement.signatures.all())
    record_name(rows[0].organisation, "Гильдия паромщиков Ясноводья", "ru")
    record_name(rows[2].organisation, "Солёнобродский кружок чтения", "ru")
    record_name(rows[2].person, "Эдда Терновая", "ru")
    Signature.objects.filter(pk=rows[2].pk).update(role=TranslatedText(en="convenor"))
    statement.refresh_from_db()
    return statement


def russian(**changes: object):
    return make_plan(recognised_russian(**changes), source_text(RUSSIAN, "pismo.txt"))


def test_a_text_of_the_same_day_in_another_language_is_proposed_with_reasons(letter: Statement) -> None:
    (likely,) = likely_records(russian())
    assert likely.statement == letter
    reasons = ("2 signatories in common", "as many signatories", "the same numbers of demands")
    assert likely.reasons == ("same date", *reasons)


def test_signatories_in_common_propose_a_text_of_another_day(letter: Statement) -> None:
    second = letter.signatures.all()[1].organisation
    record_name(second, "Общество «Открытые пристани»", "ru")
    (likely,) = likely_records(russian(date=None, demands=[]))
    assert likely.reasons == ("3 signatories in common", "as many signatories")


def test_a_text_dated_some_days_later_is_proposed_when_something_else_agrees(letter: Statement) -> None:
    assert [likely.statement for likely in likely_records(russian(date=Date(2031, 5, 9)))] == [letter]
    assert not likely_records(russian(date=Date(2031, 5, 9), demands=[], signatories=Signatories([])))


def test_a_record_that_has_the_language_is_not_proposed(letter: Statement) -> None:
    assert not likely_records(make_plan(recognised_letter(title="Another letter"), source_text("Other words")))


def test_nothing_is_joined_by_likeness_alone(letter: Statement) -> None:
    result = import_document(recognised_russian(), source_text(RUSSIAN))[1]
    assert (result.outcome, result.statement == letter) == ("new", False)


def test_the_page_joins_the_record_and_shares_its_lists(letter: Statement) -> None:
    bodies, people = Organisation.objects.count(), Person.objects.count()
    page = letter.pages.get()
    result = import_document(recognised_russian(), source_text(RUSSIAN), translation_of=letter)[1]
    assert (result.outcome, result.statement) == ("joined", letter)
    assert result.page.translation_key == page.translation_key
    assert result.page.locale.language_code == "ru"
    assert letter.signatures.count() == 3
    assert (Organisation.objects.count(), Person.objects.count()) == (bodies, people)
    assert [row.text["ru"] for row in letter.demands.all()] == [
        "Открыть пристани;",
        "сначала северную;",
        "Опубликовать карту.",
    ]
    assert [row.number for row in letter.demands.all()] == ["1", "1.1", "2"]
    letter.refresh_from_db()
    assert letter.place == {"en": "Clearwater", "ru": "Ясноводье"}
    assert letter.signatures.last().role == {"en": "convenor", "ru": "ведущая"}


def test_a_name_nobody_knows_is_not_attributed_by_its_place_unseen(letter: Statement) -> None:
    result = import_document(recognised_russian(), source_text(RUSSIAN), translation_of=letter)[1]
    assert not OrganisationName.objects.filter(text="Общество «Открытые пристани»").exists()
    assert result.messages == [
        (
            "1 signatory of this text was not found in the list of the statement, which was left as it is: "
            "“Общество «Открытые пристани»”."
        )
    ]


def test_beside_the_record_the_place_proposes_whom_a_name_means(letter: Statement) -> None:
    plan = russian()
    plan.choose(str(letter.uid), str(letter))
    Joining(plan, letter).align()
    second = plan.signatures[1]
    assert (second.unsure, second.beside) == (True, "No. 2 of the list: Society “Open Landings”")
    assert second.organisation.entry == str(letter.signatures.all()[1].organisation.uid)
    assert [row.unsure for row in plan.signatures] == [False, True, False]
    assert [row.beside for row in plan.demands] == [
        "1. Open the landings;",
        "1.1. the northern one first;",
        "2. Publish the map.",
    ]
    plan.seen_beside = second.organisation.decided = True
    write(plan)
    assert letter.signatures.all()[1].organisation.names.filter(text="Общество «Открытые пристани»").exists()


def test_a_choice_taken_back_takes_back_what_the_place_spoke_for(letter: Statement) -> None:
    plan = russian()
    plan.choose(str(letter.uid), str(letter))
    Joining(plan, letter).align()
    plan.choose_none()
    assert plan.signatures[1].organisation.entry == ""
    assert plan.signatures[0].organisation.entry != ""
    assert not any(row.beside for row in plan.signatures)


def test_differences_show_both_versions(letter: Statement) -> None:
    DemandOccurrence.objects.filter(number="2").update(text=TranslatedText(en="Publish.", ru="Издать карту."))
    entries = [Signatory(organisation="Гильдия паромщиков Ясноводья"), Signatory(organisation="Союз бакенщиков")]
    demands = [Demand("1", "Открыть пристани;"), Demand("2", "Опубликовать карту."), Demand("3", "Дать ответ.")]
    plan = russian(date=Date(2031, 5, 8), signatories=Signatories(entries), demands=demands)
    found = {(row.label, row.here, row.there, row.key[:6]) for row in differences(Joining(plan, letter))}
    assert found == {
        ("Date", "2031-05-08", "2031-05-07", "date"),
        ("Signatory 2", "Союз бакенщиков", "", ""),
        ("No. 2 of the list", "", "Society “Open Landings”", ""),
        ("No. 3 of the list", "", "Saltmarsh Reading Circle, Edda Thornback", ""),
        ("Demand 2", "Опубликовать карту.", "Издать карту.", "demand"),
        ("Demand 3", "Дать ответ.", "", ""),
        ("Demand 1.1", "", "the northern one first;", ""),
    }


def test_only_what_was_taken_replaces_what_the_record_says(letter: Statement) -> None:
    second = letter.demands.get(number="2")
    letter.demands.filter(number__in=["1", "2"]).update(text=TranslatedText(en="Publish.", ru="Прежние слова."))
    plan = russian(date=Date(2031, 5, 8))
    plan.choose(str(letter.uid), str(letter))
    plan.taken = ["date", f"demand-{second.pk}"]
    write(plan)
    letter.refresh_from_db()
    assert str(letter.date) == "2031-05-08"
    assert [row.text["ru"] for row in letter.demands.all()] == [
        "Прежние слова.",
        "сначала северную;",
        "Опубликовать карту.",
    ]


def test_words_only_leaves_the_facts_alone(letter: Statement) -> None:
    Statement.objects.filter(pk=letter.pk).update(date=None)
    letter.signatures.all().delete()
    plan = russian()
    plan.choose(str(letter.uid), str(letter))
    plan.words_only = True
    write(plan)
    letter.refresh_from_db()
    assert (letter.date, letter.signatures.count()) == (None, 0)
    assert letter.demands.first().text["ru"] == "Открыть пристани;"


def test_a_language_that_is_there_is_refused_and_nothing_is_written(letter: Statement) -> None:
    import_document(recognised_russian(), source_text(RUSSIAN), translation_of=letter)
    with pytest.raises(ImportRefused, match="page in this language already"):
        import_document(recognised_russian("b.txt"), source_text("Другие слова", "b.txt"), translation_of=letter)
    assert StatementPage.objects.count() == 2


def test_an_untranslated_copy_makes_room(site: SiteTree, letter: Statement) -> None:
    copy = letter.pages.get().copy_for_translation(site.homes["ru"].locale, alias=True)
    result = import_document(recognised_russian(), source_text(RUSSIAN), translation_of=letter)[1]
    assert result.page.alias_of is None
    assert not StatementPage.objects.filter(pk=copy.pk).exists()


def run(*arguments: object) -> str:
    output = io.StringIO()
    call_command("import_statements", *map(str, arguments), stdout=output, no_color=True)
    return output.getvalue()


def test_the_command_says_what_a_text_may_belong_to_and_takes_the_number(letter: Statement, tmp_path: Path) -> None:
    path = tmp_path / "pismo.txt"
    path.write_text(RUSSIAN, encoding="utf-8")
    assert f"import it with --translation-of {letter.number}." in run(path, "--dry-run", "--locale", "ru")
    assert "joined" in run(path, "--locale", "ru", "--translation-of", letter.number)
    assert letter.pages.count() == 2
    assert "unchanged" in run(path, "--locale", "ru", "--translation-of", str(letter.uid))


@pytest.mark.parametrize(("paths", "name"), [(1, "999"), (1, "²"), (1, "x-y"), (2, "1"), (0, "1")])
def test_the_command_refuses_what_names_no_statement_or_no_document(
    letter: Statement, tmp_path: Path, paths: int, name: str
) -> None:
    files = [tmp_path / f"{number}.txt" for number in range(paths)] or [tmp_path]
    for file in files[:paths]:
        file.write_text(RUSSIAN, encoding="utf-8")
    with pytest.raises(CommandError):
        run(*files, "--translation-of", name)
    assert Statement.objects.filter(pages__locale__language_code="ru").count() == 0


def beside(letter: Statement, **changes: object):
    """The plan as an editor has seen it beside the record."""
    plan = russian(**changes)
    plan.choose(str(letter.uid), str(letter))
    Joining(plan, letter).align()
    plan.seen_beside = True
    return plan


def test_lines_are_written_where_they_were_seen_whatever_was_dropped_since(letter: Statement) -> None:
    letter.signatures.all().delete()
    for position, words in enumerate(("First line", "Second line")):
        Signature.objects.create(statement=letter, position=position, affiliation=TranslatedText(en=words))
    entries = [Signatory(affiliation="Первая строка"), Signatory(affiliation="Вторая строка")]
    plan = beside(letter, signatories=Signatories([*entries]))
    assert [row.beside_key for row in plan.signatures] == [row.pk for row in letter.signatures.all()]
    plan.signatures.reverse()
    write(plan)
    assert [row.affiliation["ru"] for row in letter.signatures.all()] == ["Первая строка", "Вторая строка"]


def test_nothing_is_written_into_a_record_that_changed_since_it_was_seen(letter: Statement) -> None:
    plan = beside(letter)
    letter.demands.filter(number="2").update(number="3")
    with pytest.raises(ImportRefused, match="changed while you compared"):
        write(plan)
    assert letter.pages.count() == 1


def test_who_withdrew_is_neither_shown_nor_put_into_words(letter: Statement) -> None:
    third = letter.signatures.last()
    Signature.objects.filter(pk=third.pk).update(state="withdrawn")
    plan = beside(letter)
    assert plan.signatures[2].beside == "Withdrawn in the archive."
    assert plan.signatures[1].beside == "No. 2 of the list: Society “Open Landings”"
    assert not any("Thornback" in difference.there for difference in differences(Joining(plan, letter)))
    names = OrganisationName.objects.filter(organisation=third.organisation).count()
    messages = write(plan).messages
    assert "1 signatory of this text is withdrawn in the archive and was left out." in messages
    assert letter.signatures.last().role == {"en": "convenor"}
    assert OrganisationName.objects.filter(organisation=third.organisation).count() == names


def test_the_likeliest_is_found_however_many_share_signatories(site: SiteTree, letter: Statement) -> None:
    signed = list(letter.signatures.all())
    for number in range(65):
        other = make_statement(site, f"Another text {number}", date=f"2040-01-{number % 28 + 1:02}")
        Signature.objects.bulk_create(
            Signature(statement=other, position=place, organisation=row.organisation)
            for place, row in enumerate(signed * 2)
        )
    record_name(signed[1].organisation, "Общество «Открытые пристани»", "ru")
    assert likely_records(russian())[0].statement == letter


@pytest.mark.parametrize("dry", [True, False])
def test_a_list_of_texts_is_a_translation_of_nothing(
    letter: Statement, tmp_path: Path, dry: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "listing.txt"
    path.write_text("x", encoding="utf-8")
    monkeypatch.setattr(
        "zayava.statements.management.commands.import_statements.recognise",
        lambda *_arguments: recognised_listing(),
    )
    before = Statement.objects.count()
    with pytest.raises(SystemExit):
        run(path, "--translation-of", letter.number, *(["--dry-run"] if dry else []))
    assert "This document is a list of texts" in capsys.readouterr().err
    assert Statement.objects.count() == before


def test_joining_leaves_a_trace_in_the_history(letter: Statement) -> None:
    user = get_user_model().objects.create_superuser("publisher", "publisher@example.org", "a long password")
    import_document(recognised_russian(), source_text(RUSSIAN), translation_of=letter, user=user)
    (entry,) = [entry for entry in registry.get_logs_for_instance(letter) if entry.action == "zayava.joined"]
    assert entry.user == user
    assert entry.data["language"] == "ru"
    assert entry.message == "Imported in another language (ru); signatories paired: 2; demands put into words: 3"


def test_a_record_found_by_its_title_is_locked_and_read_afresh(
    letter: Statement, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever an editor saves between the look-up and the writing stays."""
    plan = russian(title="Letter of the river towns about the locked landings")
    plan.statement = ""
    find = KnownTexts.find

    def find_then_change(*arguments):
        found = find(*arguments)
        Statement.objects.filter(pk=letter.pk).update(source="Changed meanwhile", date="2031-05")
        return found

    monkeypatch.setattr(KnownTexts, "find", find_then_change)
    assert write(plan).statement == letter
    letter.refresh_from_db()
    assert (letter.source, str(letter.date)) == ("Changed meanwhile", "2031-05")
