"""Legal status on a day, and membership."""

import datetime

import pytest
from django.utils import translation

from tests.factories.organisations import add_membership, add_status, make_organisation
from zayava.core.dates import PartialDate
from zayava.core.texts import TranslatedText
from zayava.organisations.models import LegalStatus, Organisation

pytestmark = pytest.mark.django_db


@pytest.fixture
def organisation():
    return make_organisation("Lighthouse Society")


def _on(organisation, date):
    return Organisation.objects.get(pk=organisation.pk).status_on(PartialDate.parse(date))


@pytest.mark.parametrize(
    ("date", "status"),
    [
        ("1998", None),
        ("1999-06-14", None),
        ("1999-06-15", "registered"),
        ("2003", "registered"),
        ("2003-10", "registered"),
        ("2003-10-27", "registered"),
        ("2003-10-28", "liquidated"),
        ("2004", "liquidated"),
        ("2026-01-01", "liquidated"),
    ],
)
def test_the_latest_step_that_must_have_happened_counts(organisation, date, status):
    add_status(organisation, "2003-10-28")
    add_status(organisation, "1999-06-15", "registered")
    found = _on(organisation, date)
    assert (found.status if found else None) == status


@pytest.mark.parametrize(
    ("date", "closed"),
    [("2021-06-30", False), ("2021-07-15", False), ("2021-07-31", True), ("2021-08", True), ("2021", False)],
)
def test_a_step_known_to_the_month_counts_from_the_months_end(organisation, date, closed):
    add_status(organisation, "2021-07")
    assert organisation.standing_on(PartialDate.parse(date)).is_closed is closed


def test_of_two_steps_on_one_day_the_later_position_counts(organisation):
    add_status(organisation, "2020-05-01", "liquidated", sort_order=2)
    add_status(organisation, "2020-05-01", "suspended", sort_order=1)
    assert _on(organisation, "2020-05-01").status == "liquidated"
    assert [step.status for step in organisation.history()] == ["suspended", "liquidated"]


def test_only_what_exists_can_be_closed(organisation):
    assert not organisation.standing_on(PartialDate.parse("2020"))
    add_status(organisation, "2021-05-01", authority="the River Court")
    before = organisation.standing_on(PartialDate.parse("2020"))
    assert before.is_active
    assert before.sentence("en") == "Active"
    assert before.later.sentence("en") == "Liquidated on 1\u00a0May 2021 by the River Court"


def test_a_closed_body_in_exile_stays_closed_until_registered_anew(organisation):
    add_status(organisation, "2010-01-01")
    add_status(organisation, "2011-01-01", "in_exile")
    standing = organisation.standing_on(PartialDate.parse("2012"))
    assert standing.is_closed
    assert standing.sentence("en") == "In exile on 1\u00a0January 2011"
    add_status(organisation, "2013-01-01", "registered")
    assert organisation.standing_on(PartialDate.parse("2014")).is_active


def test_a_body_never_registered_is_open_and_says_so(organisation):
    add_status(organisation, "2001", "unregistered")
    standing = organisation.standing_on(PartialDate.parse("2010"))
    assert standing.is_active
    assert standing.sentence("en") == "Not registered in 2001"


@pytest.mark.parametrize(
    ("date", "authority", "sentence"),
    [
        ("2021-08-27", "the River Court", "Liquidated on 27\u00a0August 2021 by the River Court"),
        ("2021-08-27", "", "Liquidated on 27\u00a0August 2021"),
        ("2021-08", "the River Court", "Liquidated in August 2021 by the River Court"),
        ("2021", "", "Liquidated in 2021"),
    ],
)
def test_the_sentence_fits_how_much_is_known(organisation, date, authority, sentence):
    assert add_status(organisation, date, authority=authority).sentence("en") == sentence


def test_a_sentence_never_changes_the_active_language(organisation):
    step = add_status(organisation, "2021-08-27")
    with translation.override("ru"):
        step.sentence("be")
        assert translation.get_language() == "ru"


def test_an_authority_falls_back_to_a_language_it_is_written_in(organisation):
    step = add_status(organisation, "2021-08-27")
    step.authority = TranslatedText(be="Рачны суд")
    assert "Рачны суд" in step.sentence("en")


def test_asking_many_costs_as_many_queries_as_asking_one(organisation, django_assert_num_queries):
    for number in range(9):
        add_status(make_organisation(f"House {number}"), "2020")
    with django_assert_num_queries(2):
        for entry in Organisation.objects.with_statuses():
            entry.standing_on(PartialDate.parse("2021"))


def test_today_is_the_day_when_none_is_given(organisation):
    add_status(organisation, "1999-06-15", "registered")
    add_status(organisation, "2999-01-01")
    assert organisation.status_on().status == "registered"
    assert organisation.status_on(datetime.date(2999, 1, 1)).status == "liquidated"


@pytest.mark.parametrize(
    ("joined", "left", "day", "member"),
    [
        (None, None, "2020-01-01", True),
        ("2010", None, "2010-06-01", False),
        ("2010", None, "2011-01-01", True),
        ("2010", "2015-05", "2015-04-30", True),
        ("2010", "2015-05", "2015-05-01", False),
    ],
)
def test_membership_on_a_day(organisation, joined, left, day, member):
    add_membership(organisation, joined, left)
    assert organisation.is_member_on(PartialDate.parse(day)) is member


def test_an_organisation_may_join_again(organisation):
    add_membership(organisation, "2000", "2005")
    add_membership(organisation, "2010")
    assert organisation.is_member
    assert not organisation.is_member_on(PartialDate.parse("2007"))


def test_every_status_has_a_source_field_and_words(organisation):
    for status in LegalStatus._meta.get_field("status").choices:
        step = LegalStatus(organisation=organisation, status=status[0], date=PartialDate(2020))
        with translation.override("en"):
            assert step.sentence("en").startswith(step.label)
