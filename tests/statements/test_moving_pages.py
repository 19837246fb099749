"""Whatever is done to the pages of a statement or a profile in the tree, the record stays right."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories.editors import make_administrator
from tests.factories.organisations import make_index, make_profile
from tests.factories.site import make_site
from tests.factories.statements import make_organisation, make_statement, sign
from zayava.organisations.models import OrganisationPage
from zayava.statements.models import Statement, StatementIndexPage, StatementPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def site():
    return make_site()


@pytest.fixture
def client() -> Client:
    client = Client()
    client.force_login(make_administrator())
    return client


@pytest.fixture
def statement(site) -> Statement:
    statement = make_statement(site, languages=("be", "en"))
    sign(statement, make_organisation("Lighthouse Society"))
    return statement


def page_of(statement: Statement, language: str = "en") -> StatementPage:
    return StatementPage.objects.get(statement=statement, locale__language_code=language, alias_of=None)


def copy(client: Client, page, to, slug: str = "a-copy", **data: str):
    return client.post(
        reverse("wagtailadmin_pages:copy", args=[page.pk]),
        {"new_title": "A copy", "new_slug": slug, "new_parent_page": to.pk, **data},
        follow=True,
    )


def move(client: Client, page, to):
    return client.post(reverse("wagtailadmin_pages:move_confirm", args=[page.pk, to.pk]), follow=True)


def said(response) -> str:
    return " ".join(str(message) for message in response.context["messages"]) if response.context else ""


class TestMoving:
    def test_a_page_moves_to_another_list_of_its_language_and_keeps_everything(self, client, site, statement) -> None:
        other = site.homes["en"].add_child(
            instance=StatementIndexPage(title="Old texts", slug="old", locale=site.homes["en"].locale)
        )
        number = statement.number
        move(client, page_of(statement), other)
        page = page_of(statement)
        assert page.get_parent().specific == other
        assert (page.statement.number, page.statement.signatures.count()) == (number, 1)
        assert client.get(page.get_url()).status_code == 200

    def test_a_page_does_not_move_into_another_language(self, client, site, statement) -> None:
        page = page_of(statement)
        response = move(client, page, site.statements["ru"])
        page.refresh_from_db()
        assert page.get_parent().specific == site.statements["en"]
        assert "A page stays in its language" in said(response)

    def test_nor_does_a_profile_or_a_whole_list(self, client, site) -> None:
        indexes = make_index(site)
        profile = make_profile(indexes["en"], make_organisation("Lighthouse Society"))
        move(client, profile, indexes["ru"])
        assert OrganisationPage.objects.get(pk=profile.pk).get_parent().specific == indexes["en"]
        move(client, site.statements["en"], site.homes["ru"])
        assert StatementIndexPage.objects.get(pk=site.statements["en"].pk).get_parent().specific == site.homes["en"]


class TestCopying:
    def test_a_copy_is_another_statement_without_signatories_and_number(self, client, site, statement) -> None:
        copy(client, page_of(statement), site.statements["en"])
        made = StatementPage.objects.get(slug="a-copy")
        assert made.statement != statement
        assert (made.statement.number, made.statement.signatures.count(), made.live) == (None, 0, False)
        assert made.get_latest_revision_as_object().statement == made.statement
        assert all(revision.as_object().statement == made.statement for revision in made.revisions.all())

    def test_a_copy_published_at_once_gets_a_number_of_its_own(self, client, site, statement) -> None:
        copy(client, page_of(statement), site.statements["en"], publish_copies="on")
        made = StatementPage.objects.get(slug="a-copy")
        assert made.live
        assert made.statement.number == statement.number + 1

    def test_a_copy_into_another_language_is_refused_with_the_way_to_translate(self, client, site, statement) -> None:
        response = copy(client, page_of(statement), site.statements["ru"])
        assert not StatementPage.objects.filter(slug="a-copy").exists()
        assert Statement.objects.count() == 1
        assert "translate" in said(response).lower()

    def test_a_list_with_all_its_pages_is_copied_as_other_statements(self, client, site, statement) -> None:
        copy(client, site.statements["en"], site.homes["en"], slug="copies", copy_subpages="on")
        copies = StatementPage.objects.filter(url_path__contains="/copies/")
        assert len(copies) == 1
        assert copies.get().statement != statement
        assert Statement.objects.count() == 2

    def test_a_copy_of_a_profile_would_be_a_second_one(self, client, site) -> None:
        index = make_index(site)["en"]
        profile = make_profile(index, make_organisation("Lighthouse Society"))
        response = copy(client, profile, index)
        assert OrganisationPage.objects.count() == 1
        assert "already has a profile" in said(response)


class TestAliasing:
    def test_an_alias_is_no_page_of_the_statement(self, client, site, statement) -> None:
        page = page_of(statement)
        other = site.homes["en"].add_child(
            instance=StatementIndexPage(title="Old texts", slug="old", locale=site.homes["en"].locale)
        )
        copy(client, page, other, alias="on")
        alias = StatementPage.objects.get(slug="a-copy")
        assert (alias.alias_of_id, alias.statement, statement.number) == (page.pk, statement, 1)
        assert Statement.objects.count() == 1
        feed = client.get("/en/statements/feed.xml").content.decode()
        assert "a-copy" not in feed

    def test_an_alias_that_becomes_a_page_of_its_own_becomes_another_statement(self, client, site, statement) -> None:
        page = page_of(statement)
        copy(client, page, site.statements["en"], alias="on")
        alias = StatementPage.objects.get(slug="a-copy")
        client.post(reverse("wagtailadmin_pages:convert_alias", args=[alias.pk]))
        alias.refresh_from_db()
        assert alias.alias_of_id is None
        assert alias.statement != statement
        assert alias.get_latest_revision_as_object().statement == alias.statement
        assert (statement.signatures.count(), alias.statement.signatures.count()) == (1, 0)

    def test_an_alias_of_an_alias_changes_nothing(self, client, site, statement) -> None:
        copy(client, page_of(statement), site.statements["en"], alias="on")
        copy(client, StatementPage.objects.get(slug="a-copy"), site.statements["en"], slug="again", alias="on")
        assert Statement.objects.count() == 1
        assert client.get("/en/statements/").status_code == 200


class TestTranslating:
    def test_a_translation_is_the_same_statement(self, site, statement) -> None:
        made = page_of(statement).copy_for_translation(site.homes["ru"].locale)
        assert (made.statement, made.live, Statement.objects.count()) == (statement, False, 1)

    def test_a_second_page_in_a_language_is_refused(self, site, statement) -> None:
        twin = StatementPage(title="Twin", slug="twin", statement=statement, locale=site.homes["en"].locale)
        from django.core.exceptions import ValidationError

        with pytest.raises(ValidationError, match="already has a page in this language"):
            site.statements["en"].add_child(instance=twin)


class TestTakingAway:
    def test_unpublishing_keeps_record_number_and_signatories(self, client, site, statement) -> None:
        for language in ("en", "be"):
            client.post(reverse("wagtailadmin_pages:unpublish", args=[page_of(statement, language).pk]))
        statement.refresh_from_db()
        assert (statement.number, statement.signatures.count()) == (1, 1)
        assert (
            Client().get(page_of(statement).relative_url(None) or "/en/statements/on-the-river-en/").status_code == 404
        )

    def test_the_last_page_of_a_numbered_statement_may_go_but_not_its_record(self, client, site, statement) -> None:
        for language in ("en", "be"):
            client.post(reverse("wagtailadmin_pages:delete", args=[page_of(statement, language).pk]))
        statement.refresh_from_db()
        assert (statement.pages.count(), statement.number, statement.signatures.count()) == (0, 1, 1)
        again = StatementPage(title="Again", slug="again", statement=statement, locale=site.homes["en"].locale)
        site.statements["en"].add_child(instance=again)
        again.save_revision().publish()
        statement.refresh_from_db()
        assert statement.number == 1

    def test_an_earlier_version_brings_back_words_and_no_facts(self, client, site, statement) -> None:
        page = page_of(statement)
        first = page.get_latest_revision()
        page.title = "Other words"
        page.save_revision().publish()
        statement.kind = "appeal"
        statement.save()
        first.as_object().save_revision().publish()
        page = page_of(statement)
        assert (page.title, page.statement, page.statement.kind) == ("On the river (en)", statement, "appeal")
