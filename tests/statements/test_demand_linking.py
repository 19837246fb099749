"""Which demands are one: proposed by likeness, decided by people, remembered, and taken back."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from tests.factories.demands import become, make_register, raise_demand
from tests.factories.editors import make_editor
from tests.factories.site import SiteTree, make_site
from tests.factories.statements import make_organisation, make_statement, make_tag
from zayava.core.texts import TranslatedText
from zayava.organisations.enums import Verdict
from zayava.organisations.models import OrganisationName
from zayava.statements.models import Demand, DemandMerge, DemandOutcome
from zayava.statements.overview import record_url
from zayava.statements.selectors import demand_proposals
from zayava.statements.selectors.demand_proposals import KnownDemands
from zayava.statements.services.demand_linking import judge_demands, link, merge_demands, part, undo_merge

pytestmark = pytest.mark.django_db


@pytest.fixture
def site() -> SiteTree:
    site = make_site()
    make_register(site)
    return site


def proposed(row) -> list[int | None]:
    own = set(row.statement.demands.values_list("demand_id", flat=True))
    return [found.demand.number for found in KnownDemands().like(row.text, row.demand_id, own)]


def test_other_words_and_endings_for_the_same_demand_are_proposed(site) -> None:
    known = raise_demand(
        make_statement(site, "One", languages=("be",)), {"be": "Адмяніць артыкул 193.1 Крымінальнага кодэкса."}
    )
    raise_demand(known.statement, {"be": "Зарэгістраваць усе аб'яднанні, якія пра гэта просяць."})
    other = raise_demand(make_statement(site, "Two", languages=("be",)), {"be": "Неадкладная адмена артыкула 193.1"})
    assert proposed(other) == [known.demand.number]


def test_a_number_of_an_article_speaks_across_languages_and_another_one_against(site) -> None:
    known = raise_demand(make_statement(site, "One", languages=("be",)), {"be": "Адмяніць артыкул 193.1"})
    english = make_statement(site, "Two")
    same = raise_demand(english, "Repeal Article 193.1 of the Criminal Code")
    assert proposed(same) == [known.demand.number]
    assert proposed(raise_demand(make_statement(site, "Three"), "Repeal Article 207.3")) == []


def test_a_body_of_the_register_speaks_across_languages(site) -> None:
    body = make_organisation("Heron", "en")
    OrganisationName.objects.create(organisation=body, text="Чапля", language="be")
    known = raise_demand(make_statement(site, "One", languages=("be",)), {"be": "Зарэгістраваць цэнтр «Чапля»"})
    other = raise_demand(make_statement(site, "Two"), "Restore the registration of Heron")
    assert proposed(other) == [known.demand.number]


def test_what_was_called_different_is_not_proposed_again_even_after_a_merge(site) -> None:
    one = raise_demand(make_statement(site, "One"), "Open the northern ferry")
    two = raise_demand(make_statement(site, "Two"), "Open the northern ferry now")
    assert proposed(two) == [one.demand.number]
    judge_demands(one.demand, two.demand, Verdict.DIFFERENT)
    assert proposed(two) == []
    three = raise_demand(make_statement(site, "Three"), "Open the northern ferry today")
    merge_demands(one.demand, three.demand)
    assert proposed(two) == []
    assert KnownDemands().twins() == []


def test_demands_of_one_text_are_not_proposed_for_one_another(site) -> None:
    statement = make_statement(site)
    raise_demand(statement, "Open the northern ferry")
    assert proposed(raise_demand(statement, "Open the northern ferry again")) == []
    assert KnownDemands().twins() == []


def test_a_draft_of_others_is_not_proposed(site) -> None:
    raise_demand(make_statement(site, "Secret", live=False), "Open the northern ferry")
    assert proposed(raise_demand(make_statement(site, "Two"), "Open the northern ferry")) == []


def test_linking_joins_outcomes_tags_and_numbers_and_parting_takes_it_back(site) -> None:
    one = raise_demand(make_statement(site, "One"), "Open the ferry")
    two = raise_demand(make_statement(site, "Two"), "Let the ferry run")
    become(one.demand, "refused", "2011")
    become(two.demand, "met", "2013")
    two.demand.tags.add(make_tag("ferries"))
    assert link(two, one.demand) == one.demand
    one.demand.refresh_from_db()
    assert (one.demand.state, one.demand.outcomes.count(), one.demand.tags.count()) == ("met", 2, 1)
    assert link(two, one.demand) == one.demand, "saying it twice changes nothing"
    assert DemandMerge.objects.count() == 1
    assert part(two) == two.demand
    one.demand.refresh_from_db()
    two.demand.refresh_from_db()
    assert (one.demand.state, two.demand.state) == ("refused", "met")
    assert (one.demand.tags.count(), two.demand.tags.count()) == (0, 1)
    two.refresh_from_db()
    assert proposed(two) == [], "that they differ is remembered"


def test_of_a_demand_that_others_raise_too_only_this_occurrence_moves(site) -> None:
    shared = raise_demand(make_statement(site, "One"), "Open the ferry")
    moving = raise_demand(make_statement(site, "Two"), "Open the ferry", shared.demand)
    target = raise_demand(make_statement(site, "Three"), "Light the pier").demand
    link(moving, target)
    assert set(target.occurrences.values_list("pk", flat=True)) >= {moving.pk}
    assert list(shared.demand.occurrences.values_list("pk", flat=True)) == [shared.pk]
    assert DemandMerge.objects.count() == 0
    own = part(moving)
    assert own.number, "a demand of its own has a number of its own"
    assert own not in (shared.demand, target)


def test_two_editors_who_link_at_once_leave_one_demand(site) -> None:
    rows = [raise_demand(make_statement(site, f"Text {number}"), "Open the ferry") for number in range(3)]
    link(rows[2], rows[0].demand)
    link(rows[2], rows[1].demand)  # decided on what the screen showed before
    rows[2].refresh_from_db()
    assert rows[2].demand == rows[1].demand
    merged = merge_demands(rows[0].demand, rows[1].demand)
    with pytest.raises(ValidationError, match="already merged"):
        merge_demands(merged.loser, merged.winner)


def test_a_merge_that_others_build_upon_is_undone_last(site) -> None:
    one, two, three = (raise_demand(make_statement(site, f"T {n}"), f"Demand {n}").demand for n in range(3))
    first, second = merge_demands(two, three), merge_demands(one, two)
    with pytest.raises(ValidationError, match="Undo the later merge"):
        undo_merge(first)
    undo_merge(second)
    undo_merge(first)
    assert [demand.occurrences.count() for demand in (one, two, three)] == [1, 1, 1]


def test_the_state_cannot_drift_from_the_outcomes(site) -> None:
    demand = raise_demand(make_statement(site)).demand

    def state() -> str:
        return Demand.objects.values_list("state", flat=True).get(pk=demand.pk)

    assert state() == "open"
    early = become(demand, "refused", "2011")
    DemandOutcome.objects.bulk_create([DemandOutcome(demand=demand, outcome="met", date="2015-03", source="x")])
    assert state() == "met"
    DemandOutcome.objects.filter(outcome="met").update(outcome="overtaken")
    assert state() == "overtaken"
    DemandOutcome.objects.filter(outcome="overtaken").delete()
    assert state() == "refused"
    other = Demand.objects.create()
    DemandOutcome._base_manager.filter(pk=early.pk).update(demand=other)
    assert state() == "open"
    early.refresh_from_db()
    early.outcome = "partly_met"
    early.save()
    assert Demand.objects.get(pk=other.pk).state == "partly_met"


def test_a_numbered_demand_cannot_be_deleted(site) -> None:
    row = raise_demand(make_statement(site))
    demand = row.demand
    row.delete()
    with pytest.raises(Exception, match="permanent number"):
        demand.delete()


def test_an_editor_decides_on_the_screen_of_demands(client, site) -> None:
    known = raise_demand(make_statement(site, "One", date="2010"), "Open the northern ferry")
    statement = make_statement(site, "Two", date="2015")
    row = raise_demand(statement, "Open the northern ferry now")
    client.force_login(make_editor(site.homes["en"]))
    address = record_url("demands", statement)
    shown = client.get(address).content.decode()
    assert f"d-{row.pk}-same-{known.demand.pk}" in shown
    assert "raised 2010" in shown
    client.post(address, {f"d-{row.pk}-same-{known.demand.pk}": "same", "language": "en"})
    row.refresh_from_db()
    assert row.demand == known.demand
    client.post(address, {f"d-{row.pk}-part": "1", "language": "en"})
    row.refresh_from_db()
    assert row.demand != known.demand
    assert f"d-{row.pk}-same-{known.demand.pk}" not in client.get(address).content.decode()
    client.post(address, {f"d-{row.pk}-known": f"№ {known.demand.number}", "language": "en"})
    row.refresh_from_db()
    assert row.demand == known.demand


@pytest.mark.parametrize("number", ["0", "-1", "9" * 30, "٣", "x\x00", "№"])
def test_a_hostile_number_is_refused_in_a_sentence(client, site, number) -> None:
    statement = make_statement(site)
    row = raise_demand(statement)
    client.force_login(make_editor(site.homes["en"]))
    answer = client.post(record_url("demands", statement), {f"d-{row.pk}-known": number}, follow=True)
    assert answer.status_code == 200
    assert "There is no demand with the number" in answer.content.decode()


def test_an_addressee_is_one_under_all_its_wordings(site) -> None:
    first = make_statement(site, "One", languages=("be", "en"))
    row = raise_demand(first, addressee=TranslatedText(en="The Provincial Assembly", be="Краявы сход"))
    again = raise_demand(make_statement(site, "Two", languages=("be",)), addressee=TranslatedText(be="«краявы сход»"))
    assert row.addressed_to is not None
    assert row.addressed_to == again.addressed_to
    assert row.addressed_to.slug == "the-provincial-assembly"
    draft = raise_demand(make_statement(site, "Three", live=False), addressee=TranslatedText(en="CANARY"))
    assert (dict(draft.addressed_to.name), draft.addressed_to.slug) == ({}, None)
    draft.statement.pages.get().save_revision().publish()
    draft.addressed_to.refresh_from_db()
    assert draft.addressed_to.slug == "canary"


def test_proposals_read_a_bounded_number_of_wordings_those_raised_last(site, monkeypatch) -> None:
    monkeypatch.setattr(demand_proposals, "MOST", 4)
    monkeypatch.setattr(demand_proposals, "WORDINGS", 2)
    demand = raise_demand(make_statement(site, "First", date="1999"), "Open the northern ferry").demand
    for year in range(2000, 2006):
        raise_demand(make_statement(site, f"Again {year}", date=str(year)), f"Open the northern ferry {year}", demand)
    forgotten = raise_demand(make_statement(site, "Old", date="1998"), "Mend the lighthouse stairs")
    lately = [
        raise_demand(make_statement(site, f"New {day}", date=f"2020-01-0{day}"), f"Feed the heron {day}")
        for day in (1, 2)
    ]
    known = KnownDemands()
    assert len(known.index._rows) == 4
    (found,) = known.like({"en": "Open the northern ferry at last"})
    assert found.demand == demand
    assert found.years == "1999, 2000, 2001, 2002, 2003, 2004, 2005"
    assert known.like(forgotten.text) == []
    assert {found.demand for found in known.like({"en": "Feed the heron"})} == {row.demand for row in lately}


def test_twins_are_sought_for_a_bounded_number_of_demands_those_raised_last(site, monkeypatch) -> None:
    for number, year in enumerate((2001, 2002, 2020, 2021)):
        words = "Open the northern ferry" if number < 2 else "Feed the grey heron"
        raise_demand(make_statement(site, f"Text {number}", date=str(year)), words)
    assert len(KnownDemands().twins()) == 2
    monkeypatch.setattr(demand_proposals, "SOUGHT", 2)
    ((one, other),) = KnownDemands().twins()
    assert (one.years, other.years) == ("2020", "2021")
