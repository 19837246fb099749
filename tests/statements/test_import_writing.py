"""What importing a text writes, and what importing it again does not."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from django.utils import translation

from tests.factories.importing import LETTER, recognised_letter, recognised_listing, source_text
from tests.factories.site import SiteTree, make_site
from tests.factories.statements import make_organisation
from zayava.organisations.models import Organisation, OrganisationName, Person
from zayava.statements.enums import Capacity, Kind
from zayava.statements.importing.recognised import Date
from zayava.statements.models import Appearance, Citation, ImportedText, Signature, Statement, StatementPage
from zayava.statements.services.importing import ImportPlan, ImportRefused, import_document, make_plan, write

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _messages_in_english() -> Iterator[None]:
    with translation.override("en"):
        yield


@pytest.fixture
def site() -> SiteTree:
    return make_site()


def test_a_statement_becomes_a_record_and_a_draft_below_the_list_of_its_language(site: SiteTree) -> None:
    plan, result = import_document(recognised_letter(), source_text())
    page, statement = result.page, result.statement
    assert result.outcome == "new"
    assert page.get_parent().specific == site.statements["en"]
    assert (page.title, page.live, page.slug) == (
        plan.title,
        False,
        "letter-of-the-river-towns-about-the-locked-landings",
    )
    assert page.get_latest_revision() is not None
    assert str(statement.date) == "2031-05-07"
    assert dict(statement.place) == {"en": "Clearwater"}
    assert [block.block_type for block in page.body] == ["paragraph"]
    assert "<i>Chamber</i>" in page.body[0].value.source


def test_signatures_keep_their_order_their_printed_names_and_their_pairs(site: SiteTree) -> None:
    statement = import_document(recognised_letter(), source_text())[1].statement
    rows = list(Signature.objects.filter(statement=statement))
    assert [row.organisation_name.text for row in rows] == [
        "Clearwater Guild of Ferrymen",
        "Society “Open Landings”",
        "Saltmarsh Reading Circle",
    ]
    assert [row.capacity for row in rows] == [Capacity.ON_BEHALF, Capacity.ON_BEHALF, Capacity.REPRESENTING]
    assert rows[2].person_name.text == "Edda Thornback"
    assert rows[0].organisation_name.source == "Letter of the river towns about the locked landings (2031-05-07)"
    assert rows[0].organisation_name.language == "en"


def test_demands_keep_numbers_nesting_anchors_and_emphasis(site: SiteTree) -> None:
    statement = import_document(recognised_letter(), source_text())[1].statement
    rows = list(statement.demands.all())
    assert [(row.number, row.anchor, row.parent and row.parent.number) for row in rows] == [
        ("1", "demand-1", None),
        ("1.1", "demand-1.1", "1"),
        ("2", "demand-2", None),
    ]
    assert rows[0].text["en"] == "Open the <strong>landings</strong>;"
    assert rows[0].addressee["en"] == "the Chamber"


def test_importing_again_changes_nothing_even_with_other_spacing(site: SiteTree) -> None:
    first = import_document(recognised_letter(), source_text())[1]
    again = import_document(recognised_letter(), source_text(LETTER.replace("\n", "\r\n").replace(" ", "  ")))[1]
    assert (again.outcome, again.statement, again.page) == ("unchanged", first.statement, first.page)
    assert Statement.objects.count() == 2  # the letter and the stub it cites
    assert Signature.objects.count() == 3
    assert OrganisationName.objects.count() == 3


def test_a_cited_text_is_a_stub_until_it_is_imported_and_then_the_link_leads_to_it(site: SiteTree) -> None:
    letter = import_document(recognised_letter(), source_text())[1].statement
    stub = Citation.objects.get(statement=letter).cited
    assert (stub.kind, str(stub.date), stub.pages.count()) == (Kind.OPEN_LETTER, "2031-01-19", 0)
    earlier = recognised_letter("earlier.txt", title="Open letter of the ferrymen", date=Date(2031, 1, 19), cited=[])
    plan, result = import_document(earlier, source_text("Open letter of the ferrymen\n\nOpen them.", "earlier.txt"))
    assert result.statement == stub
    assert stub.pages.get().title == "Open letter of the ferrymen"
    assert any(warning["code"] == "cited_before" for warning in plan.warnings)


def test_a_listing_adds_stubs_and_finds_the_texts_the_archive_has(site: SiteTree) -> None:
    letter = import_document(recognised_letter(), source_text())[1].statement
    import_document(recognised_listing(), source_text("The listing", "listing.txt"))
    assert {seen.source for seen in letter.appearances.all()} == {"letter.txt", "listing.txt"}
    assert letter.appearances.get(source="listing.txt").teaser == "The landings are locked."
    other = Appearance.objects.get(title__startswith="Joint statement").statement
    assert (other.kind, other.pages.count(), other.title["en"][:5]) == (Kind.JOINT_STATEMENT, 0, "Joint")


def test_a_listing_tells_place_date_and_number_of_signatories_of_a_text_the_archive_lacks(site: SiteTree) -> None:
    letter = import_document(recognised_letter(date=None, place=None), source_text())[1].statement
    listing = recognised_listing()
    for item in listing.items:
        item.date, item.place, item.signatory_total = Date(2031, 7, 1), "Clearwater", 23
    import_document(listing, source_text("The listing", "listing.txt"))
    stub = Appearance.objects.get(title__startswith="Joint statement").statement
    assert (str(stub.date), stub.place, stub.signatory_total) == ("2031-07-01", {"en": "Clearwater"}, 23)
    letter.refresh_from_db()
    assert (str(letter.date), letter.place, letter.signatory_total) == ("2031-07-01", {}, None)


def test_a_listing_changes_nothing_that_a_record_knows(site: SiteTree) -> None:
    first = recognised_listing()
    first.items[1].signatory_total, first.items[1].place = 23, "Clearwater"
    import_document(first, source_text("The listing", "listing.txt"))
    second = recognised_listing("other.txt")
    second.items[1].signatory_total, second.items[1].place = 7, "Saltmarsh"
    import_document(second, source_text("Another listing", "other.txt"))
    stub = Appearance.objects.filter(title__startswith="Joint statement").first().statement
    assert (stub.signatory_total, stub.place) == (23, {"en": "Clearwater"})


def test_a_text_known_from_a_listing_gets_its_page_on_the_same_record(site: SiteTree) -> None:
    import_document(recognised_listing(), source_text("The listing", "listing.txt"))
    result = import_document(recognised_letter(), source_text())[1]
    assert result.outcome == "joined"
    assert result.page is not None
    assert result.statement.appearances.count() == 2
    assert result.statement.signatures.count() == 3


def test_the_same_text_in_other_words_only_adds_where_it_was_seen(site: SiteTree) -> None:
    first = import_document(recognised_letter(), source_text())[1]
    again = import_document(
        recognised_letter("other.txt"), source_text(LETTER + "\nReprinted by the guild.", "other.txt")
    )[1]
    assert (again.outcome, again.page) == ("joined", first.page)
    assert first.statement.signatures.count() == 3
    assert ImportedText.objects.count() == 2


def test_a_name_of_the_register_is_used_and_its_new_spelling_kept(site: SiteTree) -> None:
    body = make_organisation("Society 'Open Landings'")
    import_document(recognised_letter(), source_text())
    assert {name.text for name in body.names.all()} == {"Society 'Open Landings'", "Society “Open Landings”"}
    assert Organisation.objects.count() == 3


def test_a_doubtful_name_becomes_an_entry_of_its_own_and_a_warning(site: SiteTree) -> None:
    make_organisation("Guild of the Ferrymen of Clearwater and Withy Point")
    plan, result = import_document(recognised_letter(), source_text())
    warnings = [warning for warning in plan.warnings if warning["code"] == "doubtful_match"]
    assert [warning["line"] for warning in warnings] == [11]
    assert "Withy Point" in warnings[0]["message"]
    first = result.statement.signatures.first()
    assert first.organisation.names.get().text == "Clearwater Guild of Ferrymen"
    assert "Withy Point" in first.check_note


def test_a_language_without_a_list_of_statements_is_refused_and_nothing_is_written() -> None:
    make_site(("be",))
    with pytest.raises(ImportRefused, match="no list of statements"):
        import_document(recognised_letter(), source_text())
    assert not Statement.objects.exists()
    assert not Person.objects.exists()


def test_publishing_gives_the_statement_its_number(site: SiteTree) -> None:
    result = import_document(recognised_letter(), source_text(), publish=True)[1]
    assert StatementPage.objects.get(pk=result.page.pk).live
    result.statement.refresh_from_db()
    assert result.statement.number == 1


def test_a_plan_survives_the_way_through_json(site: SiteTree) -> None:
    plan = make_plan(recognised_letter(), source_text())
    copy = ImportPlan.from_json(json.loads(json.dumps(plan.as_json())))
    assert copy == plan
    assert write(copy).signatures == 3


def test_a_draft_with_a_title_in_cyrillic_gets_an_address_that_can_be_read(site: SiteTree) -> None:
    letters = [
        recognised_letter(f"{number}.txt", title=f"Ліст рачных гарадоў, {word}", language="be", date=None, cited=[])
        for number, word in enumerate(("першы", "першы"))
    ]
    letters[1].date = Date(2032)
    letters[0].date = Date(2031)
    pages = [
        import_document(letter, source_text(f"Тэкст {letter.source}", letter.source))[1].page for letter in letters
    ]
    assert [page.slug for page in pages] == ["list-rachnykh-haradou-piershy", "list-rachnykh-haradou-piershy-2"]
