"""Finding an entry while its name is being typed."""

import pytest

from tests.factories.organisations import make_organisation, make_person
from zayava.organisations.models import Organisation, OrganisationName
from zayava.organisations.selectors import find, find_people
from zayava.organisations.services import merge, record_name

pytestmark = pytest.mark.django_db


@pytest.fixture
def lighthouse():
    organisation = make_organisation("Human Rights Centre “Mayak”", "Lighthouse Society")
    record_name(organisation, "Праваабарончы цэнтр «Маяк»", "be", "official")
    record_name(organisation, "Society of the Old Beacon", "en", "former")
    make_organisation("Belarusian Society of Beekeepers")
    make_organisation("Centre for Slow Trains")
    return organisation


@pytest.mark.parametrize(
    "query",
    ["Mayak", "may", "Маяк", "мая", "MAYAK", "«Маяк»", "lighth", "light soc", "society light", "Old Beac",
     "праваабарончы маяк", "Majak", "Human Rights Center Mayak", "  mayak  ", "Lighthuose Society"],
)  # fmt: skip
def test_any_name_in_any_script_finds_it_first_while_typing(lighthouse, query):
    assert find(query)[0] == lighthouse


def test_the_very_name_goes_before_names_that_contain_it():
    longer = make_organisation("Friends of Aurora")
    exact = make_organisation("Aurora")
    begins = make_organisation("Aurora Borealis Club")
    assert find("aurora") == [exact, begins, longer]


@pytest.mark.parametrize("query", ["BSB", "bsb"])
def test_an_abbreviation_finds_the_full_name(lighthouse, query):
    assert str(find(query)[0]) == "Belarusian Society of Beekeepers"


def test_a_cyrillic_abbreviation_finds_the_full_name():
    organisation = make_organisation("Таварыства рачных маякоў", language="be")
    assert find("ТРМ")[0] == organisation


@pytest.mark.parametrize("query", ["", "   ", "«»", "\x00", "\u202e", "%", "_", "\\", "'; drop table"])
def test_signs_alone_find_nothing_and_break_nothing(lighthouse, query):
    assert find(query) == []


@pytest.mark.parametrize("query", ["я" * 100_000, "a b " * 5000, "𝕸" * 300, "1" * 500])
def test_whatever_is_pasted_is_answered(lighthouse, query):
    assert isinstance(find(query), list)


def test_people_are_found_among_people_only(lighthouse):
    person = make_person("Вера Палынская", language="be")
    make_organisation("Vera Palynskaya Foundation")
    assert find_people("Vera Palynsk") == [person]
    assert find_people("Маяк") == []


def test_surname_first_finds_the_person_too():
    person = make_person("Vera Palynskaya")
    assert find_people("Palynskaya Vera")[0] == person


def test_an_entry_is_found_once_however_many_of_its_names_match(lighthouse):
    assert find("society").count(lighthouse) == 1


def test_merged_entries_are_found_through_the_winner():
    winner, loser = make_organisation("Lighthouse Society"), make_organisation("Beacon Club")
    merge(winner, loser)
    assert find("beacon") == [winner]


def test_the_limit_is_kept():
    for number in range(15):
        make_organisation(f"Aurora {number}")
    assert len(find("aurora", limit=7)) == 7


def test_ten_thousand_names_cost_no_more_queries_than_ten(lighthouse, django_assert_max_num_queries):
    Organisation.objects.bulk_create([Organisation() for _ in range(2000)])
    rows = []
    for key in Organisation.objects.values_list("pk", flat=True):
        for number in range(5):
            text = f"Circle {key} of Readers {number}"
            rows.append(
                OrganisationName(
                    organisation_id=key, text=text, folded=text.lower(), key=f"trtl {key} af rdrs {number}"
                )
            )
    OrganisationName.objects.bulk_create(rows)
    with django_assert_max_num_queries(7):
        assert find("Маяк")[0] == lighthouse
    with django_assert_max_num_queries(7):
        assert [str(entry) for entry in find("Lighthuose")] != []


def test_a_name_that_is_rewritten_moved_or_gone_is_found_as_it_is_now():
    organisation, other = make_organisation("Lighthouse Society"), make_organisation("Slow Trains")
    assert find("Маяковы") == []
    record_name(organisation, "Маяковы дом", "be")
    assert find("Majakovy") == [organisation]
    merge(other, organisation)
    assert find("Majakovy") == [other]
    other.names.filter(text="Маяковы дом").delete()
    assert find("Majakovy") == []


def test_a_short_name_is_not_heard_in_longer_ones():
    make_organisation("БХК", language="be")
    assert find("Bakhako Laka") == []
