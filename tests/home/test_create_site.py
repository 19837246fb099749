"""An empty database becomes a working site, and repeating that changes nothing."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import CommandError, call_command
from django.test import Client
from wagtail.models import GroupPagePermission, Locale, Page, Site, Task, Workflow, WorkflowPage

from zayava.core.models import CoalitionSettings
from zayava.home.models import HomePage
from zayava.home.services import create_site

pytestmark = pytest.mark.django_db
LANGUAGES = ("be", "en", "ru")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", ["", "statements/", "organisations/", "statements/feed.xml"])
def test_every_language_has_its_pages(client: Client, language: str, path: str) -> None:
    create_site()
    assert client.get(f"/{language}/{path}").status_code == 200


def test_pages_of_one_kind_are_translations_of_each_other() -> None:
    tree = create_site()
    for pages in (tree.homes, tree.statements, tree.organisations):
        assert list(pages) == list(LANGUAGES)
        assert len({page.translation_key for page in pages.values()}) == 1
        assert [page.locale.language_code for page in pages.values()] == list(LANGUAGES)
        assert all(page.live and page.live_revision for page in pages.values())


def test_the_site_begins_in_the_first_language_and_the_welcome_page_is_gone() -> None:
    tree = create_site()
    assert Site.objects.get().root_page.specific == tree.homes["be"]
    assert set(Page.objects.filter(depth=2).values_list("pk", flat=True)) == {page.pk for page in tree.homes.values()}
    assert CoalitionSettings.objects.get().site == tree.site


def test_repeating_changes_nothing() -> None:
    def state() -> list:
        models = (Page, Site, Locale, CoalitionSettings, Group, GroupPagePermission, Workflow, Task, WorkflowPage)
        rows = [list(model.objects.order_by("pk").values()) for model in models]
        return [*rows, sorted(Group.permissions.through.objects.values_list("group", "permission"))]

    create_site()
    before = state()
    create_site()
    assert state() == before


def test_what_editors_changed_stays() -> None:
    home = create_site().homes["be"]
    home.title, home.slug = "Наша хата", "nasha-khata"
    home.save_revision().publish()
    assert create_site().homes["be"].title == "Наша хата"
    assert HomePage.objects.count() == 3


def test_a_language_can_be_added_later() -> None:
    create_site(["be", "en"])
    assert HomePage.objects.count() == 2
    tree = create_site()
    assert HomePage.objects.count() == 3
    assert len({page.translation_key for page in tree.statements.values()}) == 1


def test_a_welcome_page_that_somebody_uses_stays() -> None:
    welcome = Page.objects.get(depth=2)
    welcome.save_revision()
    create_site()
    assert Page.objects.filter(pk=welcome.pk).exists()


def test_an_unknown_language_is_refused_with_a_sentence() -> None:
    with pytest.raises(CommandError, match="does not have de"):
        call_command("create_site", "--language", "de")
    assert not HomePage.objects.exists()


def test_the_command_says_what_there_is(capsys: pytest.CaptureFixture) -> None:
    call_command("create_site")
    assert capsys.readouterr().out.strip().endswith("be, en, ru.")


def test_editors_may_change_the_record_but_not_delete_it() -> None:
    create_site()
    codenames = set(Group.objects.get(name="Editors").permissions.values_list("codename", flat=True))
    assert {"change_statement", "add_signature", "change_organisation", "access_admin"} <= codenames
    ours = Permission.objects.filter(content_type__app_label__startswith="zayava_", group__name="Editors")
    assert not ours.filter(codename__startswith="delete_").exists()


def test_translators_work_on_their_own_language_only() -> None:
    tree = create_site()
    for code, home in tree.homes.items():
        granted = GroupPagePermission.objects.filter(group__name=f"Translators ({code})")
        assert {row.page_id for row in granted} == {home.pk}
        assert {row.permission.codename for row in granted} == {"add_page", "change_page"}


def test_what_translators_submit_waits_for_a_moderator_in_every_language() -> None:
    tree = create_site(["be", "en"])
    workflow = tree.homes["be"].get_workflow()
    assert workflow.name == "Праверка перад публікацыяй"
    assert [group.name for task in workflow.tasks for group in task.specific.groups.all()] == ["Moderators"]
    workflow.name = "Наша праверка"
    workflow.save()
    homes = create_site().homes
    assert {home.get_workflow() for home in homes.values()} == {workflow}


def test_a_workflow_that_somebody_took_away_stays_away() -> None:
    home = create_site().homes["be"]
    WorkflowPage.objects.filter(page=home).delete()
    create_site()
    assert not WorkflowPage.objects.filter(page=home).exists()
