"""What an entry is called, and what it takes to keep a name."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from tests.factories.organisations import make_organisation, make_person
from zayava.core.dates import PartialDate
from zayava.organisations.models import Organisation, OrganisationName, PersonName
from zayava.organisations.services import record_name

pytestmark = pytest.mark.django_db


def test_official_goes_before_short_before_transliteration_before_as_printed():
    organisation = make_organisation("Printed House", kind="as_printed")
    assert organisation.name_in("en").text == "Printed House"
    for name, kind in [("Latin House", "transliteration"), ("House", "short"), ("The House of Rivers", "official")]:
        record_name(organisation, name, "en", kind)
        assert organisation.name_in("en").text == name


def test_the_readers_language_goes_before_the_kind_of_name():
    organisation = make_organisation("The House of Rivers")
    record_name(organisation, "Дом рэк", "be", "short")
    assert organisation.name_in("be").text == "Дом рэк"
    assert not organisation.name_in("be").is_fallback


def test_a_missing_language_falls_back_visibly():
    organisation = make_organisation("The House of Rivers")
    shown = organisation.name_in("be")
    assert (shown.text, shown.language, shown.is_fallback) == ("The House of Rivers", "en", True)


def test_a_former_name_is_shown_only_when_there_is_no_other():
    organisation = make_organisation("Old House", kind="former")
    assert organisation.name_in("en").text == "Old House"
    record_name(organisation, "Новы дом", "be", "as_printed")
    assert organisation.name_in("en").text == "Новы дом"


def test_a_name_that_went_out_of_use_gives_way_to_the_one_in_use():
    organisation = make_organisation()
    organisation.names.all().delete()
    record_name(organisation, "First", "en", "official", valid_until=PartialDate(2001))
    record_name(organisation, "Second", "en", "official", valid_from=PartialDate(2001))
    assert organisation.name_in("en").text == "Second"


def test_an_entry_without_names_still_has_something_to_show():
    assert Organisation.objects.create().name_in("en").text
    assert str(Organisation.objects.create())


def test_showing_many_entries_costs_two_queries(django_assert_num_queries):
    for number in range(12):
        make_organisation(f"House {number}", f"House {number} of Rivers")
    with django_assert_num_queries(2):
        assert len({str(entry) for entry in Organisation.objects.with_names()}) == 12


def test_recording_a_name_twice_adds_nothing():
    organisation = make_organisation()
    first = record_name(organisation, "  Lighthouse\u00a0 Union ", source="The Gazette")
    again = record_name(organisation, "Lighthouse Union", source="Another")
    assert first == again
    assert again.source == "The Gazette"
    assert organisation.names.count() == 2


def test_recording_fills_in_what_was_not_known():
    organisation = make_organisation()
    record_name(organisation, "Lighthouse Union")
    row = record_name(organisation, "Lighthouse Union", "en", source="The Gazette", source_url="https://example.org/1")
    assert (row.language, row.source, row.source_url) == ("en", "The Gazette", "https://example.org/1")
    assert organisation.names.count() == 2


def test_a_printed_name_equal_to_the_official_one_stays_official():
    organisation = make_organisation("Lighthouse Society")
    assert record_name(organisation, "Lighthouse Society", "en", "as_printed").kind == "official"
    assert record_name(organisation, "Lighthouse Society", "", "as_printed").kind == "official"
    assert organisation.names.count() == 1


def test_quotation_marks_make_another_printed_name_but_the_same_folded_one():
    organisation = make_organisation("Society “Lighthouse”")
    other = record_name(organisation, 'Society "Lighthouse"', "en")
    assert organisation.names.count() == 2
    assert other.folded == organisation.names.first().folded


def test_the_same_name_in_two_languages_is_two_rows():
    organisation = make_organisation("Aurora")
    record_name(organisation, "Aurora", "be", "official")
    assert sorted(organisation.names.values_list("language", flat=True)) == ["be", "en"]


def test_the_database_refuses_the_same_name_twice():
    organisation = make_organisation("Aurora")
    with pytest.raises(IntegrityError), transaction.atomic():
        OrganisationName.objects.create(organisation=organisation, text="Aurora", language="en")


def test_saving_computes_what_finding_needs():
    row = make_person("Алена Маракова", language="be").names.get()
    assert (row.folded, row.script) == ("алена маракова", "cyrillic")
    latin = make_person("Alena Marakova").names.get()
    assert row.key == latin.key


def test_a_bulk_change_of_the_text_alone_keeps_the_key_right():
    row = make_person("Alena Marakova").names.get()
    row.text = "Vera Palynskaya"
    row.save(update_fields=["text"])
    assert PersonName.objects.get(pk=row.pk).folded == "vera palynskaya"


@pytest.mark.parametrize("text", ["", "   ", "«»", "\x00", "\u202e\u200b", "—"])
def test_a_name_of_nothing_is_refused_with_a_sentence(text):
    organisation = make_organisation()
    with pytest.raises(ValidationError, match="letter"):
        record_name(organisation, text)
    assert organisation.names.count() == 1


def test_an_endless_name_is_refused_with_a_sentence():
    with pytest.raises(ValidationError, match="300"):
        record_name(make_organisation(), "a" * 301)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Light\x00house", "Light house"),
        ("Light\u202ehouse", "Lighthouse"),
        ("Light\nhouse", "Light house"),
        ("У\u0306зыход", "Ўзыход"),
    ],
)
def test_invisible_marks_and_line_breaks_are_cleaned_away(text, kept):
    assert record_name(make_organisation(), text).text == kept


def test_letters_that_unfold_to_many_still_fit_their_column():
    row = record_name(make_organisation(), "ﷺ" * 300)
    assert len(row.folded) <= 400


@pytest.mark.parametrize(
    ("start", "end", "years"),
    [
        (None, None, ""),
        ("1998", None, "1998–"),
        (None, "2003-05", "–2003"),
        ("1998", "2003-05-01", "1998–2003"),
        ("2003", "2003", "2003"),
    ],
)
def test_years_of_a_name(start, end, years):
    name = OrganisationName(text="Aurora")
    name.valid_from = PartialDate.parse(start) if start else None
    name.valid_until = PartialDate.parse(end) if end else None
    assert name.years == years


def test_a_name_cannot_end_before_it_begins():
    name = OrganisationName(text="Aurora", valid_from=PartialDate(2003), valid_until=PartialDate(1998))
    with pytest.raises(ValidationError):
        name.clean()
