"""Which entry a printed name means."""

import io

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command

from tests.factories.organisations import make_organisation, make_person
from zayava.organisations.models import OrganisationJudgement
from zayava.organisations.selectors import (
    ACCEPT,
    match_organisation,
    match_organisations,
    match_people,
    match_person,
)
from zayava.organisations.services import judge, record_name

pytestmark = pytest.mark.django_db


def test_the_very_name_is_certain_whatever_quotes_case_and_spaces_it_has():
    organisation = make_organisation("Society “Lighthouse”")
    for printed in ['SOCIETY "LIGHTHOUSE"', "Society  «Lighthouse»", "society lighthouse"]:
        [match] = match_organisation(printed)
        assert (match.entry, match.confidence) == (organisation, 1.0)
        assert match.reason.endswith(".")


def test_another_spelling_is_likely_but_never_certain():
    organisation = make_organisation("Lighthouse Association of Journalists")
    [match] = match_organisation("Association of Lighthouse Journalists")
    assert match.entry == organisation
    assert ACCEPT <= match.confidence < 1.0
    assert "Lighthouse Association of Journalists" in match.reason


def test_a_translation_of_the_generic_words_is_recognised():
    organisation = make_organisation("Праваабарончы цэнтр «Маяк»", language="be")
    assert match_organisation("Human Rights Centre Mayak")[0].entry == organisation


def test_another_body_of_the_same_sort_is_not_proposed():
    make_organisation("Human Rights Centre “Mayak”")
    assert match_organisation("Human Rights Centre “Vodar”") == []


@pytest.mark.parametrize(
    "phrase", ["Human Rights Center", "Human Rights Centre", "Правозащитный центр", "Legal Centre"]
)
def test_a_phrase_many_bodies_share_is_never_joined_to_one_of_them(phrase):
    make_organisation("Human Rights Centre “Mayak”", "Human Rights Center")
    make_organisation("Mahiliou Human Rights Center")
    other = make_organisation("Human Rights Center of Rivers")
    assert all(match.entry != other for match in match_organisation(phrase))
    assert all(match.confidence == 1.0 for match in match_organisation(phrase))


def test_a_phrase_carried_as_a_name_attracts_no_longer_name():
    make_organisation("Human Rights Center")
    assert match_organisation("Mahiliou Human Rights Center") == []


def test_an_editors_same_is_certain():
    organisation = make_organisation("Lighthouse Society")
    judge(organisation, "Friends of the River", "same", source="Their letter of 3 May")
    [match] = match_organisation("“Friends of the River”")
    assert (match.entry, match.confidence) == (organisation, 1.0)


def test_what_an_editor_called_different_is_never_proposed_again():
    organisation = make_organisation("Lighthouse Society")
    judge(organisation, "Lighthouse Society Ltd", "different")
    assert match_organisation("Lighthouse Society Ltd") == []
    judge(organisation, "Lighthouse Society", "different")
    assert match_organisation("Lighthouse Society") == []


def test_unsure_keeps_the_proposal_below_acceptance():
    organisation = make_organisation("Lighthouse Society of Journalists")
    judge(organisation, "Lighthouse Association of Journalists", "unsure")
    for match in match_organisation("Lighthouse Association of Journalists"):
        assert match.confidence < ACCEPT


def test_a_later_judgement_replaces_the_earlier_one():
    one, two = make_organisation("One"), make_organisation("Two")
    judge(one, "Aurora", "same")
    judge(two, "Aurora", "same")
    assert match_organisation("Aurora")[0].entry == two
    judge(two, "Aurora", "different")
    assert match_organisation("Aurora") == []
    assert OrganisationJudgement.objects.count() == 1


def test_a_judgement_on_two_entries_is_one_row_whatever_their_order():
    one, two = make_organisation("One"), make_organisation("Two")
    judge(one, two, "unsure")
    judge(two, one, "different")
    row = OrganisationJudgement.objects.get()
    assert (row.entry, row.other, row.verdict) == (one, two, "different")


@pytest.mark.parametrize(("other", "verdict"), [("self", "same"), ("«»", "same"), ("Aurora", "perhaps")])
def test_senseless_judgements_are_refused(other, verdict):
    organisation = make_organisation()
    with pytest.raises(ValidationError):
        judge(organisation, organisation if other == "self" else other, verdict)


def test_two_entries_with_one_name_are_both_proposed_and_none_accepted():
    one, two = make_organisation("Aurora"), make_organisation("Aurora")
    matches = match_organisation("Aurora")
    assert {match.entry for match in matches} == {one, two}
    assert all(match.confidence < ACCEPT for match in matches)


def test_the_language_of_the_text_decides_between_entries_with_one_name():
    make_organisation("Aurora", language="ru")
    english = make_organisation("Aurora", language="en")
    assert [(match.entry, match.confidence) for match in match_organisation("Aurora", "en")] == [(english, 1.0)]


def test_two_entries_that_fit_equally_well_are_not_accepted():
    make_organisation("Lighthouse Society of Minsk Readers")
    make_organisation("Lighthouse Society for Minsk Readers’")
    assert all(match.confidence < ACCEPT for match in match_organisation("Lighthouse Society, Minsk Readers"))


def test_likeness_alone_never_decides_about_people():
    make_person("Aliaksandr Palynski")
    for printed in ("Aliaksandra Palynskaya", "Alexander Palynsky", "A. Palynski"):
        assert all(match.confidence < ACCEPT for match in match_person(printed))


def test_a_persons_very_name_is_certain():
    person = make_person("Vera Palynskaya")
    assert [(match.entry, match.confidence) for match in match_person("VERA  PALYNSKAYA")] == [(person, 1.0)]


@pytest.mark.parametrize(
    ("known", "printed"),
    [
        ("Belarusian Human Rights House in exile in Vilnius", "The Barys Zvozkau Belarusian Human Rights House"),
        ("Legal Transformation Center", "Legal Transformation Centre LAWTREND"),
        ('Human Rights Center "Viasna" ("Spring")', "Human Rights Centre Viasna"),
    ],
)
def test_the_shipped_spellings_decide_even_when_they_were_not_loaded(known, printed):
    organisation = make_organisation(known, kind="as_printed")
    [match] = match_organisation(printed)
    assert (match.entry, match.confidence) == (organisation, 1.0)
    assert "list of known spellings" in match.reason


def test_an_editor_may_disagree_with_the_shipped_spellings():
    organisation = make_organisation("Legal Transformation Center")
    judge(organisation, "Legal Transformation Centre LAWTREND", "different")
    assert match_organisation("Legal Transformation Centre LAWTREND") == []


def test_bodies_of_two_shipped_groups_are_never_proposed_for_one_another():
    call_command("load_register", stdout=io.StringIO())
    for printed in ("Moscow Helsinki Group", "Belarusian Helsinki Committee", "Mahiliou Human Rights Center"):
        assert [match.confidence for match in match_organisation(printed)] == [1.0]
    assert match_organisation("Human Rights Center") == []
    assert match_organisation("Graduate of a higher course of human rights protection") == []


def test_one_hundred_and_sixty_names_cost_as_many_queries_as_one(django_assert_max_num_queries):
    for number in range(160):
        make_organisation(f"Circle {number} of Readers")
    printed = [f"The Circle {number} of Readers" for number in range(160)]
    with django_assert_max_num_queries(8):
        found = match_organisations(printed, "en")
    assert list(found) == printed
    with django_assert_max_num_queries(8):
        match_people(printed)


@pytest.mark.parametrize("printed", ["", "\x00", "«»", "я" * 5000, "\u202eabc"])
def test_senseless_names_match_nothing(printed):
    make_organisation("Lighthouse Society")
    assert match_organisation(printed) == []
    assert match_person(printed) == []


def test_numbers_are_part_of_a_name():
    one = make_organisation("Penal Colony No. 1 Relatives")
    record_name(one, "Relatives of Colony 1", "en")
    assert (
        match_organisation("Penal Colony No. 2 Relatives") == []
        or match_organisation("Penal Colony No. 2 Relatives")[0].confidence < ACCEPT
    )
