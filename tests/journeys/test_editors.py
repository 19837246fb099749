"""Editors go from what needs a hand to where it is done, and see it done on the site; in two languages of the admin."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.test import Client
from playwright.sync_api import expect

from tests.factories.demands import make_register, raise_demand
from tests.factories.organisations import make_index
from tests.factories.site import SiteTree, make_site
from tests.factories.statements import make_organisation, make_statement, make_tag, sign
from zayava.core.models import Navigation
from zayava.statements.models import StatementPage

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
WORDS = {
    "be": {"needs": "Што патрабуе ўвагі", "tags": "Тэгі", "about": "Пра нас"},
    "en": {"needs": "What needs a hand", "tags": "Tags", "about": "About us"},
}


@pytest.fixture
def site(live_server: Any) -> SiteTree:
    return make_site()


def saved(page: Any, button: Any) -> str:
    """Press a button that sends a form; return what the next screen says about it."""
    with page.expect_navigation():
        button.click()
    return page.inner_text(".messages")


def read(path: str) -> str:
    """What a visitor is shown."""
    response = Client().get(path, follow=True)
    assert response.status_code == 200
    return response.content.decode()


def test_every_line_of_what_needs_a_hand_leads_to_what_it_counted(site: SiteTree, editor: Any) -> None:
    make_index(site)
    organisation = make_organisation("Lighthouse Society")
    for title in ("One", "Another"):
        sign(make_statement(site, title, languages=("be", "en")), organisation, check_note="Is it the same body?")
    make_statement(site, "Only in English", live=False)
    make_organisation("Lighthouse Societies")
    editor.reload()
    panel = editor.locator("#needs-a-hand-section, #panel-needs-a-hand-section").first
    language = editor.get_attribute("html", "lang")
    expect(editor.get_by_role("heading", name=WORDS[language]["needs"])).to_be_visible()
    links = [
        (link.get_attribute("href"), int(link.locator("strong").inner_text()))
        for link in panel.locator(".zc-waiting__link").all()
    ]
    assert len(links) >= 4
    for address, count in links:
        editor.goto("/admin/")
        editor.locator(f".zc-waiting__link[href='{address}']").click()
        editor.wait_for_load_state()
        assert editor.url.endswith(address)
        expect(editor.locator("main table tbody tr")).to_have_count(count)


def test_two_tags_are_merged_and_parted_again(site: SiteTree, editor: Any) -> None:
    for title, slug in (("One", "prisoners"), ("Another", "prisoner")):
        make_statement(site, title).tags.add(make_tag(slug, en=slug))
    editor.goto("/admin/vocabulary/tidy/")
    editor.locator("a[href*='/vocabulary/merge/']").click()
    editor.locator("main form[method=post] button[type=submit]").click()
    editor.wait_for_load_state()
    pages = [Client().get(f"/en/tags/{slug}/") for slug in ("prisoners", "prisoner")]
    assert sorted(page.status_code for page in pages) == [200, 301]
    standing = next(page for page in pages if page.status_code == 200).content.decode()
    assert ">One<" in standing
    assert ">Another<" in standing
    editor.goto("/admin/vocabulary/merges/")
    editor.locator("main button[name=merge]").click()
    editor.wait_for_load_state()
    for slug, own, other in (("prisoners", ">One<", ">Another<"), ("prisoner", ">Another<", ">One<")):
        html = read(f"/en/tags/{slug}/")
        assert own in html
        assert other not in html


def test_a_proposed_demand_is_linked_and_has_both_texts_on_its_page(site: SiteTree, editor: Any) -> None:
    make_register(site)
    known = raise_demand(make_statement(site, "In 2010", date="2010"), "Repeal Article 61.2 of the Harbour Code")
    later = make_statement(site, "In 2015", date="2015")
    raise_demand(later, "Repeal Article 61.2, and let the ferrymen work")
    assert "In 2015" not in read(f"/en/demands/{known.demand.number}/")
    editor.goto(f"/admin/statements/{later.pk}/demands/?language=en")
    editor.locator(f"select[name$='-same-{known.demand_id}']").select_option("same")
    assert saved(editor, editor.locator("footer [type=submit]"))
    html = read(f"/en/demands/{known.demand.number}/")
    assert "In 2010" in html
    assert "In 2015" in html
    assert f"/en/demands/{known.demand.number}/" in read(later.pages.get().url)


def test_the_head_and_the_foot_of_every_page_are_edited(site: SiteTree, editor: Any) -> None:
    words = WORDS[editor.get_attribute("html", "lang")]
    navigation = Navigation.for_site(site.homes["be"].get_site())
    editor.goto(f"/admin/settings/zayava_core/navigation/{navigation.site_id}/")
    for place in ("header_links", "footer_links"):
        editor.locator(f"#id_{place}-ADD").click()
        row = editor.locator(f"#inline_child_{place}-0")
        row.locator("select[name$=built_in]").select_option("tags")
        row.locator("[name$=-label_be], [name*='-label'][lang=be], [name$='-label_0']").first.fill(words["about"])
    assert saved(editor, editor.locator("footer button[type=submit], form button.action-save").first)
    html = read("/be/")
    head, foot = html.split("<main")[0], html.split("</main>")[1]
    assert words["about"] in head
    assert words["about"] in foot
    assert f'lang="be">{words["about"]}<' in read("/en/").split("<main")[0]  # the words of another language are marked


def test_a_text_is_planned_and_waits_where_it_is_looked_for(site: SiteTree, editor: Any) -> None:
    statement = make_statement(site, "Under embargo", live=False)
    page: StatementPage = statement.pages.get()
    editor.goto(f"/admin/pages/{page.pk}/edit/")
    toggle = editor.locator("[data-side-panel-toggle=status]")
    if toggle.get_attribute("aria-expanded") != "true":
        toggle.click()
    editor.locator("[data-a11y-dialog-show=schedule-publishing-dialog]:visible").first.click()
    editor.fill("#id_go_live_at", "2099-05-01 10:00")
    with editor.expect_navigation():
        # by keyboard: the calendar lies over the button while the field is in use
        editor.locator("#schedule-publishing-dialog button[type=submit]").press("Enter")
    editor.locator("footer .w-dropdown__toggle").click()
    assert saved(editor, editor.locator("[name=action-publish]"))
    page.refresh_from_db()
    assert not page.live
    assert "2099" in str(page.scheduled_revision.approved_go_live_at)
    editor.goto("/admin/reports/planned/")
    expect(editor.locator("main tbody tr")).to_contain_text("Under embargo")
    assert "Under embargo" not in read("/en/statements/")


def test_many_statements_get_a_tag_at_once(site: SiteTree, editor: Any) -> None:
    tag = make_tag("rivers", en="Rivers", be="Рэкі")
    statements = [make_statement(site, title) for title in ("One", "Two", "Three")]
    editor.goto("/admin/statements/")
    for statement in statements[:2]:
        editor.locator(f"input[data-bulk-action-checkbox][data-object-id='{statement.pk}']").check()
    editor.locator("a[href*='/add_tags/']").click()
    editor.wait_for_load_state()
    field = editor.locator("main .zs-picker input:visible, main input[role=combobox]").first
    field.fill("рэк")
    editor.locator(".zs-suggestions [role=option]").first.click()
    assert saved(editor, editor.locator("main form button[type=submit], main form input[type=submit]").first)
    assert [set(statement.tags.all()) for statement in statements] == [{tag}, {tag}, set()]
    html = read("/en/tags/rivers/")
    assert re.findall(r">(One|Two|Three)<", html) == ["Two", "One"]
    assert urlsplit(editor.url).path == "/admin/statements/"
