"""Importing a statement in a real browser, with scripts and without."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User

from tests.factories.importing import LETTER, recognised_letter, source_text
from tests.factories.site import make_site
from tests.factories.statements import make_organisation
from tests.factories.translations import RUSSIAN
from zayava.statements.models import StatementPage
from zayava.statements.services.importing import import_document

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without-scripts"])
def test_an_editor_pastes_corrects_and_confirms(new_page, scripts: bool) -> None:
    make_site()
    make_organisation("Ferrymen of the Lower River")
    User.objects.create_superuser("editor", "editor@example.org", "a long password")
    page = new_page(java_script_enabled=scripts, viewport={"width": 1280, "height": 900})
    page.goto("/admin/login/?next=/admin/import-statement/")
    page.fill("input[name=username]", "editor")
    page.fill("input[name=password]", "a long password")
    page.locator("form button[type=submit]").last.click()
    page.fill("textarea[name=text]", LETTER)
    page.locator("form[enctype] button[type=submit]").click()

    assert page.input_value("input[name=title]") == "Letter of the river towns about the locked landings"
    assert page.locator("#line-11[data-mark=signature]").count() == 1
    page.select_option("select[name=signature-1-name-entry]", "other")
    other = page.locator("input[name=signature-1-name-other]")
    if scripts:
        with page.expect_response(lambda response: "?q=" in response.url):
            other.press_sequentially("Ferrymen of the")
        page.wait_for_selector("#zi-organisations option", state="attached")
    other.fill("Ferrymen of the Lower River")
    page.fill("input[name=date]", "2031-05")
    page.locator("button[value=write]").click()

    page.wait_for_url("**/admin/pages/*/edit/")
    found = StatementPage.objects.get()
    assert str(found.statement.date) == "2031-05"
    assert {name.text for name in found.statement.signatures.first().organisation.names.all()} == {
        "Ferrymen of the Lower River",
        "Clearwater Guild of Ferrymen",
    }


def test_an_editor_publishes_what_she_imported_and_sees_it_on_the_page_and_in_the_feed(new_page) -> None:
    make_site()
    User.objects.create_superuser("editor", "editor@example.org", "a long password")
    page = new_page(viewport={"width": 1280, "height": 900})
    page.goto("/admin/login/?next=/admin/import-statement/")
    page.fill("input[name=username]", "editor")
    page.fill("input[name=password]", "a long password")
    page.locator("form button[type=submit]").last.click()
    page.fill("textarea[name=text]", LETTER)
    page.locator("form[enctype] button[type=submit]").click()
    corrected = page.locator("textarea[name=signature-1-name]")
    corrected.fill("Clearwater Guild of Ferrywomen")
    page.locator("button[value=write]").click()
    page.wait_for_url("**/admin/pages/*/edit/")
    page.locator("footer [data-w-dropdown-target=toggle]").first.click()
    page.locator("[name=action-publish]").click()
    page.wait_for_url(lambda address: not address.endswith("/edit/"))

    found = StatementPage.objects.get()
    assert found.live
    assert found.statement.number == 1
    reader = new_page(java_script_enabled=False)
    reader.goto(found.get_url())
    assert reader.locator("h1").inner_text() == "Letter of the river towns about the locked landings"
    assert "Clearwater Guild of Ferrywomen" in reader.locator(".z-signatory").first.inner_text()
    feed = reader.request.get(f"/{found.locale.language_code}/statements/feed.xml")
    assert found.title in feed.text()


def test_an_editor_looks_up_what_the_text_is_another_language_of(new_page) -> None:
    make_site()
    letter = import_document(recognised_letter(), source_text(), publish=True)[1].statement
    User.objects.create_superuser("editor", "editor@example.org", "a long password")
    page = new_page(viewport={"width": 360, "height": 900})
    page.goto("/admin/login/?next=/admin/import-statement/")
    page.fill("input[name=username]", "editor")
    page.fill("input[name=password]", "a long password")
    page.locator("form button[type=submit]").last.click()
    page.fill("textarea[name=text]", RUSSIAN.replace("7 мая 2031", "3 марта 2035"))
    page.locator("form[enctype] button[type=submit]").click()
    page.locator("[name='record-other_label']").press_sequentially("locked landings")
    page.locator(".zs-suggestions [role=option]").first.click()
    page.locator("button[value=compare]").click()
    page.wait_for_selector(".zi-table--beside")
    assert page.is_checked(f"input[name=record][value='{letter.uid}']")
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.locator("button[value=write]").click()
    page.wait_for_url("**/admin/pages/*/edit/")
    assert letter.pages.count() == 2
