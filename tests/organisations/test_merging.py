"""Joining two entries, and taking it back."""

import pytest

from tests.factories.organisations import (
    add_membership,
    add_status,
    make_index,
    make_organisation,
    make_person,
    make_profile,
)
from tests.factories.site import make_site
from tests.factories.statements import make_statement, sign
from zayava.organisations.models import Organisation, OrganisationMerge, OrganisationName, OrganisationPage
from zayava.organisations.selectors import match_organisation
from zayava.organisations.services import MergeRefused, judge, merge, record_name, undo_merge

pytestmark = pytest.mark.django_db


def _signed(organisation, person=None):
    return sign(make_statement(make_site(("en",))), organisation, person)


def test_the_winner_carries_the_lost_names():
    winner, loser = make_organisation("Lighthouse Society"), make_organisation("Society of the Lighthouse")
    merge(winner, loser)
    assert {name.text for name in winner.names.all()} == {"Lighthouse Society", "Society of the Lighthouse"}
    loser.refresh_from_db()
    assert loser.merged_into == winner
    assert loser.survivor() == winner


def test_every_reference_moves_and_comes_back():
    winner, loser = make_organisation("Lighthouse Society"), make_organisation("Society of the Lighthouse")
    signature = _signed(loser)
    status, membership = add_status(loser, "2021-05-01"), add_membership(loser, "2010")
    issued = signature.statement
    issued.issuer_organisation = loser
    issued.save()
    record = merge(winner, loser)
    for row in (signature, status, membership):
        row.refresh_from_db()
        assert row.organisation == winner
    issued.refresh_from_db()
    assert issued.issuer_organisation == winner
    assert signature.organisation_name.text == "Society of the Lighthouse"
    undo_merge(record)
    for row in (signature, status, membership):
        row.refresh_from_db()
        assert row.organisation == loser
    issued.refresh_from_db()
    assert issued.issuer_organisation == loser
    loser.refresh_from_db()
    assert loser.merged_into is None
    assert [name.text for name in loser.names.all()] == ["Society of the Lighthouse"]
    assert [name.text for name in winner.names.all()] == ["Lighthouse Society"]


def test_undoing_leaves_what_always_belonged_to_the_winner():
    winner, loser = make_organisation("Lighthouse Society"), make_organisation("Society of the Lighthouse")
    mine = add_status(winner, "2020-01-01")
    undo_merge(merge(winner, loser))
    mine.refresh_from_db()
    assert mine.organisation == winner


def test_a_name_both_carry_stays_once_and_its_signatures_follow():
    winner, loser = make_organisation("Lighthouse Society"), make_organisation("Lighthouse Society")
    signature = _signed(loser)
    own = signature.organisation_name
    record = merge(winner, loser)
    signature.refresh_from_db()
    assert winner.names.count() == 1
    assert signature.organisation_name == winner.names.get()
    undo_merge(record)
    signature.refresh_from_db()
    assert signature.organisation_name == own
    assert own.organisation == loser


def test_people_merge_as_organisations_do():
    winner, loser = make_person("Alena Marakova"), make_person("Елена Маракова")
    signature = _signed(None, loser)
    record = merge(winner, loser)
    signature.refresh_from_db()
    assert signature.person == winner
    undo_merge(record)
    signature.refresh_from_db()
    assert signature.person == loser


def test_an_entry_cannot_be_merged_with_itself():
    organisation = make_organisation()
    with pytest.raises(MergeRefused, match="itself"):
        merge(organisation, organisation)


def test_an_entry_merged_away_cannot_be_merged_again():
    first, second, third = (make_organisation(f"House {n}") for n in range(3))
    merge(first, second)
    with pytest.raises(MergeRefused, match="already merged"):
        merge(third, second)
    with pytest.raises(MergeRefused, match="already merged"):
        merge(Organisation.objects.get(pk=second.pk), third)


def test_a_stale_copy_of_a_merged_entry_is_refused_too():
    first, second, third = (make_organisation(f"House {n}") for n in range(3))
    stale = Organisation.objects.get(pk=second.pk)
    merge(first, second)
    with pytest.raises(MergeRefused):
        merge(third, stale)


def test_an_organisation_and_a_person_cannot_be_merged():
    with pytest.raises(MergeRefused):
        merge(make_organisation(), make_person())


def test_chains_lead_to_the_last_winner_and_are_undone_from_the_end():
    first, second, third = (make_organisation(f"House {n}") for n in range(3))
    early = merge(second, third)
    late = merge(first, second)
    third.refresh_from_db()
    assert third.survivor() == first
    assert first.names.count() == 3
    with pytest.raises(MergeRefused, match="first"):
        undo_merge(early)
    undo_merge(late)
    undo_merge(early)
    for entry in (first, second, third):
        entry.refresh_from_db()
        assert entry.merged_into is None
        assert entry.names.count() == 1


def test_a_merge_is_undone_once():
    record = merge(make_organisation("One"), make_organisation("Two"))
    undo_merge(record)
    with pytest.raises(MergeRefused, match="already undone"):
        undo_merge(record)


def test_who_merged_and_when_is_kept(django_user_model):
    editor = django_user_model.objects.create_user("editor")
    record = merge(make_organisation("One"), make_organisation("Two"), by=editor)
    undo_merge(record, by=editor)
    record = OrganisationMerge.objects.get()
    assert (record.merged_by, record.undone_by) == (editor, editor)
    assert record.merged_at <= record.undone_at


def test_a_signature_made_since_goes_with_the_name_it_uses():
    winner, loser = make_organisation("Lighthouse Society"), make_organisation("Society of the Lighthouse")
    record = merge(winner, loser)
    signature = _signed(winner)
    signature.organisation_name = OrganisationName.objects.get(text="Society of the Lighthouse")
    signature.save()
    undo_merge(record)
    signature.refresh_from_db()
    assert signature.organisation == loser


def test_a_name_recorded_for_a_merged_entry_goes_to_the_winner():
    winner, loser = make_organisation("One"), make_organisation("Two")
    merge(winner, loser)
    record_name(Organisation.objects.get(pk=loser.pk), "Three")
    assert winner.names.filter(text="Three").exists()


def test_profiles_move_only_where_the_winner_has_none():
    index = make_index(make_site(("be", "en")))
    winner, loser = make_organisation("Lighthouse Society"), make_organisation("Society of the Lighthouse")
    make_profile(index["en"], winner)
    stays, moves = make_profile(index["en"], loser), make_profile(index["be"], loser)
    record = merge(winner, loser)
    assert OrganisationPage.objects.get(pk=stays.pk).organisation == loser
    assert OrganisationPage.objects.get(pk=moves.pk).organisation == winner
    undo_merge(record)
    assert OrganisationPage.objects.get(pk=moves.pk).organisation == loser


def test_judgements_are_read_through_the_survivor_and_survive_undoing():
    winner, loser = make_organisation("Lighthouse Society"), make_organisation("Society of the Lighthouse")
    judge(loser, "Beacon Club", "same")
    record = merge(winner, loser)
    assert match_organisation("Beacon Club")[0].entry == winner
    undo_merge(record)
    assert match_organisation("Beacon Club")[0].entry == loser
