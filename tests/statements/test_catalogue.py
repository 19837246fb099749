"""Whatever changes about a statement and however, lists know it at once, and know nothing that is not public."""

from __future__ import annotations

import contextlib
import datetime
import random

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.models import Locale, PageViewRestriction

from tests.factories.site import SiteTree, make_site
from tests.factories.statements import make_organisation, make_statement, make_tag, sign
from zayava.campaigns.models import Campaign
from zayava.core.catalogue import Catalogue
from zayava.core.merging import move_references
from zayava.organisations.services import merge, undo_merge
from zayava.statements import catalogue
from zayava.statements.catalogue import statement_catalogue
from zayava.statements.models import Citation, Signature, Statement, StatementPage, TaggedStatement

pytestmark = pytest.mark.django_db


@pytest.fixture
def site() -> SiteTree:
    return make_site()


def listed(language: str = "en", **chosen) -> list[int]:
    """The statements found, newest first."""
    keys = statement_catalogue.select(language, {facet: [value] for facet, value in chosen.items()}).keys(0, 100)
    subjects = dict(StatementPage.objects.filter(pk__in=keys).values_list("pk", "statement_id"))
    return [subjects[key] for key in keys]


def anew() -> Catalogue:
    """A catalogue that has never read anything."""
    return Catalogue("another", catalogue.load, any_of=("year", "kind", "issuer"), shared=catalogue.shared)


def assert_true() -> None:
    """What followed the changes says the same as what is read from the database now."""
    fresh = anew()
    for language in ("be", "en", "ru"):
        kept, read = statement_catalogue.select(language), fresh.select(language)
        for sort in ("date", "-date", "title"):
            one, other = (source.select(language, sort=sort).keys(0, 1000) for source in (statement_catalogue, fresh))
            assert one == other
        for facet in ("tag", "organisation", "campaign", "year", "kind", "issuer", "cites", "related"):
            assert kept.counts(facet) == read.counts(facet)


def test_publishing_unpublishing_and_deleting_are_known_at_once(site) -> None:
    assert listed() == []
    statement = make_statement(site, "On the river", live=False)
    assert listed() == []
    page = statement.pages.get()
    page.save_revision().publish()
    assert listed() == [statement.pk]
    page.refresh_from_db()
    page.unpublish()
    assert listed() == []
    page.save_revision().publish()
    assert listed() == [statement.pk]
    StatementPage.objects.get().delete()
    assert listed() == []


def test_what_is_unpublished_as_a_plain_page_or_deleted_with_its_list_is_gone(site) -> None:
    first, second = make_statement(site, "First"), make_statement(site, "Second")
    assert len(listed()) == 2
    first.pages.get().page_ptr.unpublish()
    assert listed() == [second.pk]
    site.statements["en"].delete()
    assert listed() == []


def test_a_page_is_gone_the_minute_it_expires_and_back_when_that_is_put_off(site, monkeypatch) -> None:
    statement = make_statement(site, "On the river")
    page = statement.pages.get()
    page.expire_at = timezone.now() + datetime.timedelta(hours=1)
    page.save_revision().publish()
    assert listed() == [statement.pk]
    later = timezone.now() + datetime.timedelta(hours=2)
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)
    assert listed() == []
    page.expire_at = later + datetime.timedelta(hours=1)
    page.save()
    assert listed() == [statement.pk]


def test_restrictions_on_a_page_and_above_it_hide_it_while_they_stand(site) -> None:
    statement = make_statement(site, "On the river", languages=("be", "en"))
    for place in (statement.pages.get(locale__language_code="en"), site.statements["en"], site.homes["en"]):
        assert listed() == [statement.pk]
        restriction = PageViewRestriction.objects.create(page=place.page_ptr, restriction_type="login")
        assert listed() == []
        assert listed("be") == [statement.pk]
        restriction.delete()
    assert listed() == [statement.pk]


def test_a_page_moved_below_a_private_one_is_hidden_with_it(site) -> None:
    statement = make_statement(site, "On the river")
    PageViewRestriction.objects.create(page=site.homes["ru"].page_ptr, restriction_type="login")
    assert listed() == [statement.pk]
    site.statements["en"].slug = "other"
    site.statements["en"].save()
    site.statements["en"].move(site.homes["ru"], pos="last-child")
    assert listed() == []


def test_facts_of_the_record_are_known_at_once(site) -> None:
    statement = make_statement(site, "On the river", date="2020-05-05")
    other = make_statement(site, "On the wood", date="2021")
    assert listed() == [other.pk, statement.pk]
    assert listed(year="2020") == [statement.pk]
    statement.date, statement.kind = "2022", "open_letter"
    statement.save()
    assert listed() == [statement.pk, other.pk]
    assert (listed(year="2020"), listed(year="2022"), listed(kind="open_letter")) == (
        [],
        [statement.pk],
        [statement.pk],
    )
    Statement.objects.filter(pk=other.pk).update(kind="appeal")
    assert listed(kind="appeal") == [other.pk]
    organisation = make_organisation("Mill")
    statement.issuer_kind, statement.issuer_organisation = "organisation", organisation
    statement.save()
    assert listed(issuer=f"o{organisation.pk}") == listed(organisation=organisation.pk) == [statement.pk]
    assert listed(issuer="coalition") == [other.pk]


def test_a_text_without_a_date_stands_at_the_day_it_was_published(site) -> None:
    old = make_statement(site, "Old", date="2010")
    undated = make_statement(site, "Undated")
    assert listed() == [undated.pk, old.pk]
    assert listed(year=str(timezone.localdate().year)) == [undated.pk]


def test_signatures_count_while_they_are_confirmed_however_they_are_written(site) -> None:
    statement, organisation = make_statement(site), make_organisation("Mill")
    signature = sign(statement, organisation)
    assert listed(organisation=organisation.pk) == [statement.pk]
    signature.state = "withdrawn"
    Signature.objects.bulk_update([signature], ["state"])
    assert listed(organisation=organisation.pk) == []
    Signature.objects.filter(pk=signature.pk).update(state="confirmed")
    assert listed(organisation=organisation.pk) == [statement.pk]
    Signature.objects.filter(pk=signature.pk).delete()
    assert listed(organisation=organisation.pk) == []
    Signature.objects.bulk_create([Signature(statement=statement, organisation=organisation)])
    assert listed(organisation=organisation.pk) == [statement.pk]


def test_merging_organisations_moves_their_statements_and_undoing_it_moves_them_back(site) -> None:
    statement, winner, loser = make_statement(site), make_organisation("Mill"), make_organisation("The Mill")
    sign(statement, loser)
    issued = make_statement(site, "Other", issuer_kind="organisation", issuer_organisation=loser, date="2001")
    assert listed(organisation=loser.pk) == [statement.pk, issued.pk]
    record = merge(winner, loser)
    assert listed(organisation=winner.pk) == [statement.pk, issued.pk]
    assert listed(organisation=loser.pk) == []
    undo_merge(record)
    assert listed(organisation=loser.pk) == [statement.pk, issued.pk]
    assert listed(organisation=winner.pk) == []


def test_tags_are_known_however_they_come_and_go(site) -> None:
    statement, tag, other = make_statement(site), make_tag("river"), make_tag("mill")
    statement.tags.add(tag)
    assert listed(tag=tag.pk) == [statement.pk]
    move_references(tag, other)
    assert (listed(tag=tag.pk), listed(tag=other.pk)) == ([], [statement.pk])
    other.delete()
    assert listed(tag=other.pk) == []
    TaggedStatement.objects.bulk_create([TaggedStatement(tag=tag, content_object=statement)])
    assert listed(tag=tag.pk) == [statement.pk]
    statement.tags.clear()
    assert listed(tag=tag.pk) == []


def test_campaigns_are_known_from_both_sides(site) -> None:
    statement, campaign = make_statement(site), Campaign.objects.create()
    statement.campaigns.add(campaign)
    assert listed(campaign=campaign.pk) == [statement.pk]
    campaign.statements.clear()
    assert listed(campaign=campaign.pk) == []
    campaign.statements.add(statement)
    assert listed(campaign=campaign.pk) == [statement.pk]
    key = campaign.pk
    campaign.delete()
    assert listed(campaign=key) == []
    issuing = Campaign.objects.create()
    statement.issuer_kind, statement.issuer_campaign = "campaign", issuing
    statement.save()
    assert listed(campaign=issuing.pk) == listed(issuer=f"c{issuing.pk}") == [statement.pk]


def test_related_and_cited_texts_are_known_from_both_ends(site) -> None:
    one, other = make_statement(site, "One"), make_statement(site, "Other")
    one.related.add(other)
    assert (listed(related=one.pk), listed(related=other.pk)) == ([other.pk], [one.pk])
    other.related.remove(one)
    assert listed(related=one.pk) == listed(related=other.pk) == []
    citation = Citation.objects.create(statement=one, cited=other)
    assert listed(cites=other.pk) == [one.pk]
    citation.delete()
    assert listed(cites=other.pk) == []


def test_another_language_of_a_page_is_another_list(site) -> None:
    statement = make_statement(site, "On the river")
    page = statement.pages.get()
    assert (listed("en"), listed("ru")) == ([statement.pk], [])
    page.locale = Locale.objects.get(language_code="ru")
    page.save()
    assert (listed("en"), listed("ru")) == ([], [statement.pk])
    page.copy_for_translation(Locale.objects.get(language_code="be"), copy_parents=True, alias=True)
    assert listed("be") == []  # an untranslated copy


def test_an_index_that_followed_many_changes_is_one_read_anew(site) -> None:
    chance = random.Random(11)
    organisations = [make_organisation(f"Society {number}") for number in range(4)]
    tags = [make_tag(f"tag {number}") for number in range(4)]
    statements = [make_statement(site, f"Text {number}", ("be", "en"), date=f"202{number}") for number in range(6)]

    def pick() -> StatementPage:
        return chance.choice(list(StatementPage.objects.all()))

    changes = [
        lambda: pick().save_revision().publish(),
        lambda: pick().unpublish(),
        lambda: sign(chance.choice(statements), chance.choice(organisations)),
        lambda: Signature.objects.filter(statement=chance.choice(statements)).update(state="withdrawn"),
        lambda: Signature.objects.filter(statement=chance.choice(statements)).delete(),
        lambda: chance.choice(statements).tags.add(*chance.sample(tags, 2)),
        lambda: chance.choice(statements).tags.set(chance.sample(tags, 1)),
        lambda: Statement.objects.filter(pk=chance.choice(statements).pk).update(
            date=chance.choice(["", "2019", None])
        ),
        lambda: chance.choice(statements).related.add(chance.choice(statements)),
        lambda: statements.append(make_statement(site, f"New {len(statements)}", ("be", "en"))),
        lambda: pick().move(site.statements[chance.choice(["be", "ru", "en"])], pos="last-child"),
    ]
    for _step in range(25):
        for _change in range(chance.randint(1, 3)):
            # Two pages with one address are refused, and then nothing may have changed.
            with contextlib.suppress(ValidationError):
                chance.choice(changes)()
        assert_true()
