"""The editors' screens in a real browser: what scripts add to what works without them."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth import get_user_model

from tests.factories.editors import make_editor
from tests.factories.site import SiteTree, make_site
from tests.factories.statements import make_organisation, make_statement, make_tag, sign
from zayava.core.models import Tag
from zayava.core.texts import TranslatedText
from zayava.organisations.services import record_name
from zayava.statements.models import DemandOccurrence, Signature, Statement

SUGGESTIONS = ".zs-suggestions [role=option]"
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def site(live_server) -> SiteTree:
    return make_site()


@pytest.fixture
def statement(site) -> Statement:
    statement = make_statement(site, "On the river", languages=("be", "en"), date="2021-09-01")
    for name in ("Amber House", "Birch House", "Cedar House", "Dune House"):
        sign(statement, make_organisation(name))
    return statement


def log_in(page: Any, site: SiteTree) -> None:
    if not get_user_model().objects.filter(username="editor").exists():
        make_editor(*site.homes.values())
    page.goto("/admin/login/")
    page.fill("[name=username]", "editor")
    page.fill("[name=password]", "a long password")
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/admin/")


def names(statement: Statement) -> list[str]:
    return [str(row.organisation or row.person) for row in statement.signatures.all()]


def save(page: Any) -> str:
    """Press save; return what the screen says about it."""
    with page.expect_navigation():
        page.click("footer [type=submit]")
    return page.inner_text(".messages")


def test_rows_are_dragged_moved_and_numbered(page, site, statement) -> None:
    log_in(page, site)
    page.goto(f"/admin/statements/{statement.pk}/signatories/?language=en")
    rows = page.locator("[data-rows] > [data-row]")
    grip, target = rows.nth(3).locator("[data-grip]").bounding_box(), rows.nth(0).bounding_box()
    page.mouse.move(grip["x"] + 5, grip["y"] + 5)
    page.mouse.down()
    page.mouse.move(target["x"] + 40, target["y"] + 30, steps=8)
    page.mouse.move(target["x"] + 40, target["y"] + 2, steps=8)
    page.mouse.up()
    rows.nth(2).get_by_role("button", name="Move up").focus()
    page.keyboard.press("Enter")
    shown = [row.split("\n")[0] for row in page.locator("[data-show=organisation]").all_inner_texts()]
    assert shown == ["Dune House", "Birch House", "Amber House", "Cedar House"]
    page.locator("[data-order]").nth(0).fill("4")
    page.locator("[data-order]").nth(0).press("Tab")
    sign(statement, make_organisation("Late House"))
    assert "new order" in save(page)
    assert names(statement) == ["Birch House", "Amber House", "Cedar House", "Dune House", "Late House"]


def test_an_organisation_is_found_by_any_name_while_typing(page, site, statement) -> None:
    heron = make_organisation("Heron House")
    record_name(heron, "Дом чапляў", "be")
    log_in(page, site)
    page.goto(f"/admin/statements/{statement.pk}/signatories/?language=en")
    page.click("[data-add]")
    page.keyboard.type("чапл")
    page.locator(SUGGESTIONS).first.wait_for()
    assert page.locator(SUGGESTIONS).first.inner_text().startswith("Heron House")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert (
        page.locator("[data-rows] > [data-row]").last.locator("[data-show=organisation]").inner_text() == "Heron House"
    )
    assert "1 signature was added" in save(page)
    assert statement.signatures.last().organisation == heron


def test_an_unknown_name_is_added_to_the_register_only_when_asked_for(page, site, statement) -> None:
    log_in(page, site)
    page.goto(f"/admin/statements/{statement.pk}/signatories/?language=en")
    page.click("[data-add]")
    page.keyboard.type("Zither Foundation")
    page.locator(SUGGESTIONS, has_text="New in the register").wait_for()
    page.keyboard.press("Escape")
    assert "was not saved" in save(page)
    row = page.locator("[data-rows] > [data-row]").last
    row.get_by_label("New in the register").first.check()
    assert "1 signature was added" in save(page)
    assert names(statement)[-1] == "Zither Foundation"


def test_a_conflict_is_shown_and_decided(page, site, statement) -> None:
    log_in(page, site)
    page.goto(f"/admin/statements/{statement.pk}/signatories/?language=en")
    row = page.locator("[data-rows] > [data-row]").first
    row.locator("summary").click()
    row.get_by_label("Country as printed").fill("Poland")
    first = statement.signatures.first()
    Signature.objects.filter(pk=first.pk).update(country={"en": "Latvia"})
    assert "1 row was not saved" in save(page)
    assert "Latvia" in page.locator(".zs-conflict").inner_text()
    assert save(page)
    first.refresh_from_db()
    assert first.country["en"] == "Poland"


def test_only_touched_rows_are_sent(page, site, statement) -> None:
    log_in(page, site)
    page.goto(f"/admin/statements/{statement.pk}/signatories/?language=en")
    row = page.locator("[data-rows] > [data-row]").nth(1)
    row.locator("summary").click()
    row.get_by_label("Country as printed").fill("Poland")
    with page.expect_request(lambda request: request.method == "POST") as sent, page.expect_navigation():
        page.click("footer [type=submit]")
    assert sent.value.post_data.count('name="row"') + sent.value.post_data.count("&row=") == 1
    assert statement.signatures.all()[1].country["en"] == "Poland"


def test_demands_are_nested_by_arrows(page, site, statement) -> None:
    for number in ("1", "2"):
        DemandOccurrence.objects.create(
            statement=statement, number=number, position=int(number), text=TranslatedText(en=f"Do {number}")
        )
    log_in(page, site)
    page.goto(f"/admin/statements/{statement.pk}/demands/?language=en")
    page.locator("[data-rows] > [data-row]").nth(1).get_by_role("button", name="Part of the demand above").click()
    page.click("[data-add]")
    page.locator("[data-rows] > [data-row]").last.locator("textarea").fill("Do more")
    assert "1 demand was added" in save(page)
    assert [row.parent and row.parent.number for row in statement.demands.all()] == [None, "1", None]


def test_tags_are_chosen_by_a_label_of_any_language(page, site, statement) -> None:
    tag = make_tag("rivers", en="rivers", be="рэкі")
    make_tag("mills", en="mills", be="млыны")
    log_in(page, site)
    page.goto(f"/admin/statements/{statement.pk}/")
    page.get_by_label("Tags").fill("рэк")
    page.locator(SUGGESTIONS).first.click()
    assert page.locator(".zs-picker__chip").all_inner_texts() == ["rivers\n×"]
    assert "facts were saved" in save(page)
    assert list(statement.tags.all()) == [tag]


def test_a_new_word_becomes_a_tag_in_one_step_for_who_may_add_tags(page, site, statement) -> None:
    make_editor(*site.homes.values(), extra=("zayava_core.add_tag",))
    log_in(page, site)
    page.goto(f"/admin/statements/{statement.pk}/")
    page.get_by_label("Tags").fill("млыны")
    page.locator(SUGGESTIONS, has_text="New tag").first.wait_for()
    page.keyboard.press("Enter")  # makes nothing: nobody chose to
    assert not Tag.objects.exists()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.locator(".zs-picker__chip").wait_for()
    assert "Chosen: млыны" in page.locator(".zs-picker__status").all_inner_texts()
    assert "facts were saved" in save(page)
    assert [str(tag.label_in("be")) for tag in statement.tags.all()] == ["млыны"]


def test_tags_are_a_plain_list_without_scripts(new_page, site, statement) -> None:
    tag = make_tag("rivers", en="rivers", be="рэкі")
    page = new_page(java_script_enabled=False)
    log_in(page, site)
    page.goto(f"/admin/statements/{statement.pk}/")
    page.locator("select[name=tags]").select_option(str(tag.pk))
    with page.expect_navigation():
        page.locator("footer [type=submit]").click()
    assert list(statement.tags.all()) == [tag]


@pytest.mark.parametrize("screen", ["", "signatories/", "signatories/paste/", "demands/", "cited/", "history/"])
@pytest.mark.parametrize("width", [360, 1280])
def test_no_screen_is_wider_than_the_window(new_page, site, statement, screen, width) -> None:
    page = new_page(viewport={"width": width, "height": 800})
    log_in(page, site)
    page.goto(f"/admin/statements/{statement.pk}/{screen}")
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    if screen != "history/":
        assert page.evaluate("document.querySelector('main').scrollWidth <= document.querySelector('main').clientWidth")


def test_a_new_page_shows_its_record_once_it_has_saved_itself(page, site) -> None:
    log_in(page, site)
    page.add_init_script(
        "document.addEventListener('w-unsaved:watch-edits', () => { document.body.dataset.isWatched = '' })"
    )
    page.goto(f"/admin/pages/add/zayava_statements/statementpage/{site.statements['en'].pk}/")
    page.wait_for_selector("body[data-is-watched]")
    assert "come after the first save" in page.inner_text("[data-zs-panel]")
    page.locator("[name=title]").press_sequentially("On the closed reading room")
    page.wait_for_selector("text=Edit facts")
    statement = Statement.objects.get()
    assert page.get_attribute(".zs-panel__buttons a >> nth=1", "href").startswith(
        f"/admin/statements/{statement.pk}/signatories/"
    )
    assert not page.locator("text=come after the first save").count()
