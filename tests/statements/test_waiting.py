"""The front page of the admin says what needs a hand, to each editor only what she may see and do."""

from __future__ import annotations

import datetime

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.factories.editors import make_administrator, make_editor
from tests.factories.organisations import make_index, make_profile
from tests.factories.site import make_site
from tests.factories.statements import make_organisation, make_person, make_statement, make_tag, sign
from zayava.core.dates import PartialDate
from zayava.core.waiting import MOST, WaitingKind, WaitingKinds, waiting_kinds
from zayava.organisations.models import OrganisationJudgement
from zayava.statements.models import Citation, DifferentTexts, ImportedText, Statement
from zayava.statements.selectors.stubs import archived_twins
from zayava.statements.services.stubs import JoiningRefused, join_stub

pytestmark = pytest.mark.django_db
DAY = PartialDate.parse("2031-05-07")


@pytest.fixture
def site():
    return make_site()


@pytest.fixture
def chief():
    return make_administrator()


def waiting(user) -> dict[str, str]:
    return {line.name: line.count for line in waiting_kinds.lines(user)}


def count_in_list(user, url: str) -> int:
    """How many rows the list at an address shows."""
    client = Client()
    client.force_login(user)
    response = client.get(url)
    assert response.status_code == 200
    return len(BeautifulSoup(response.content, "html.parser").select("table.listing tbody tr"))


def make_work(site) -> dict[str, int]:
    """Something of everything; returns how much of each kind is waiting."""
    tag = make_tag("rivers")
    whole = make_statement(site, languages=("be", "en", "ru"))
    whole.tags.add(tag)
    organisation = make_organisation("Lighthouse Society")
    sign(whole, organisation, check_note="Is it the same body?")
    english = make_statement(site, "Only in English")
    english.tags.add(tag)
    imported = make_statement(site, "Imported", live=False)
    ImportedText.objects.create(fingerprint="1" * 64, name="a.txt", language="en", kind="statement", statement=imported)
    sign(imported, make_organisation("Society of Secrets"))
    OrganisationJudgement.objects.create(entry=organisation, text="Lighthouse", verdict="unsure")
    page = make_statement(site, "At noon", live=False).pages.get()
    page.go_live_at = timezone.now() + datetime.timedelta(days=2)
    page.save_revision().publish()
    page = english.pages.get()
    page.expire_at = timezone.now() + datetime.timedelta(days=3)
    page.save_revision().publish()
    return {
        "statements-imports": 1,
        "statements-check": 1,
        "statements-untagged": 2,
        "statements-missing-be": 1,
        "statements-missing-ru": 1,
        "organisations-signed": 1,
        "register-unsure-organisation": 1,
        "planned-publication": 1,
        "planned-expiry": 1,
    }


def test_everything_that_waits_is_counted_and_the_list_it_leads_to_shows_just_that(site, chief) -> None:
    expected = make_work(site)
    lines = {line.name: line for line in waiting_kinds.lines(chief)}
    assert {name: int(line.count) for name, line in lines.items()} == expected
    for name, line in lines.items():
        assert count_in_list(chief, line.url) == expected[name], name


def test_the_next_embargo_is_named_with_its_moment_and_time_zone(site, chief) -> None:
    make_work(site)
    note = next(line.note for line in waiting_kinds.lines(chief) if line.name == "planned-publication")
    assert "At noon" in note
    assert timezone.get_current_timezone_name() in note


def test_nothing_waiting_is_said_in_one_sentence(site, chief) -> None:
    client = Client()
    client.force_login(chief)
    panel = BeautifulSoup(client.get(reverse("wagtailadmin_home")).content, "html.parser").select_one(
        "#needs-a-hand-section"
    )
    assert "Nothing is waiting." in panel.text
    assert not panel.select("li")


def test_an_editor_is_told_of_her_own_pages_and_of_no_register_she_may_not_change(site) -> None:
    make_work(site)
    assert waiting(make_editor(site.homes["ru"], name="russian")) == {
        "statements-check": "1",
    }
    assert waiting(make_editor(name="nobody")) == {}


def test_counts_are_kept_until_something_is_done(site, chief, django_assert_max_num_queries) -> None:
    statement = make_statement(site, languages=("be", "en", "ru"))
    assert waiting(chief) == {"statements-untagged": "1"}
    with django_assert_max_num_queries(2):
        waiting(chief)
    client = Client()
    client.force_login(chief)
    url = reverse("wagtail_bulk_action", args=["zayava_statements", "statement", "add_tags"])
    client.post(f"{url}?id={statement.pk}", {"tags": [make_tag("rivers").pk]})
    assert waiting(chief) == {}


def test_counting_stops_where_a_number_says_no_more() -> None:
    kinds = WaitingKinds()
    kinds.register(WaitingKind("much", "Much", lambda user: MOST + 1, lambda user: "/"))
    user = get_user_model().objects.create_user("someone")
    assert [line.count for line in kinds.lines(user)] == ["99+"]


def test_a_profile_ends_the_waiting_of_an_organisation_that_signed(site, chief) -> None:
    statement = make_statement(site, languages=("be", "en", "ru"))
    organisation = make_organisation("Lighthouse Society")
    sign(statement, organisation)
    sign(statement, person=make_person())
    assert waiting(chief)["organisations-signed"] == "1"
    make_profile(make_index(site)["en"], organisation)
    from django.core.cache import cache

    cache.clear()
    assert "organisations-signed" not in waiting(chief)


class TestStubsThatAreInTheArchiveNow:
    def make_pair(self, site) -> tuple[Statement, Statement, Statement]:
        """A stub that a text cites, the text it turned out to be, and the citing text."""
        stub = Statement.objects.create(
            title={"en": "Letter on the closed  PIERS"}, date=DAY, place={"en": "Salt Ford"}
        )
        found = make_statement(site, "Letter on the closed piers", date=None)
        citing = make_statement(site, "On the river")
        Citation.objects.create(statement=citing, cited=stub)
        return stub, found, citing

    def test_a_title_in_other_letters_is_enough(self, site) -> None:
        stub, found, _citing = self.make_pair(site)
        Statement.objects.create(title={"en": "Something else"}, date=DAY)
        assert [(twin.stub, twin.statement) for twin in archived_twins(Statement.objects.all(), 9)] == [(stub, found)]

    def test_titles_much_alike_need_the_same_day(self, site) -> None:
        stub = Statement.objects.create(title={"en": "An open letter on the closed piers"}, date=DAY)
        other = make_statement(site, "Letter on the closed piers of the river", date=PartialDate.parse("2030-05-07"))
        assert not archived_twins(Statement.objects.all(), 9)
        other.date = DAY
        other.save()
        assert [twin.stub for twin in archived_twins(Statement.objects.all(), 9)] == [stub]

    def test_joining_makes_citations_links_and_takes_over_what_was_not_known(self, site, chief) -> None:
        stub, found, citing = self.make_pair(site)
        tag = make_tag("rivers")
        stub.tags.add(tag)
        client = Client()
        client.force_login(chief)
        answer = client.post(
            reverse("zayava_statements:stubs"), {"stub": stub.pk, "statement": found.pk, "word": "same"}
        )
        assert answer.status_code == 302
        assert not Statement.objects.filter(pk=stub.pk).exists()
        found.refresh_from_db()
        assert (citing.citations.get().cited, found.date, found.place["en"]) == (found, DAY, "Salt Ford")
        assert list(found.tags.all()) == [tag]

    def test_a_pair_called_different_is_never_proposed_again(self, site, chief) -> None:
        stub, found, _citing = self.make_pair(site)
        client = Client()
        client.force_login(chief)
        for _twice in range(2):
            client.post(
                reverse("zayava_statements:stubs"), {"stub": stub.pk, "statement": found.pk, "word": "different"}
            )
        assert DifferentTexts.objects.count() == 1
        assert "No stub looks like" in client.get(reverse("zayava_statements:stubs")).content.decode()

    def test_what_cannot_be_one_text_is_refused_with_a_sentence(self, site, chief) -> None:
        stub, found, citing = self.make_pair(site)
        with pytest.raises(JoiningRefused, match="cites the other"):
            join_stub(stub, citing, chief)
        with pytest.raises(JoiningRefused, match="no stub"):
            join_stub(found, citing, chief)
        sign(stub, make_organisation("One"))
        sign(found, make_organisation("Other"))
        with pytest.raises(JoiningRefused, match="Both have signatories"):
            join_stub(stub, found, chief)
        assert Statement.objects.filter(pk=stub.pk).exists()

    @pytest.mark.parametrize("key", ["", "0", "-1", "×", "9" * 30, "\0", "١"])
    def test_hostile_keys_change_nothing(self, site, chief, key) -> None:
        client = Client()
        client.force_login(chief)
        data = {"stub": key, "statement": key, "word": "same"}
        assert client.post(reverse("zayava_statements:stubs"), data).status_code == 302

    def test_who_may_not_write_statements_does_not_see_them(self, site) -> None:
        client = Client()
        client.force_login(make_editor(name="nobody"))
        assert client.get(reverse("zayava_statements:stubs")).status_code == 403
