"""A reader narrows the list, with and without scripts, on a phone."""

import re

import pytest
from playwright.sync_api import expect

from tests.factories.site import make_site
from tests.factories.statements import make_statement, make_tag

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("width", [360, 1280])
def test_a_reader_narrows_sorts_and_turns_the_list(new_page, settings, scripts, width):
    settings.ZAYAVA_PAGE_LENGTH = 2
    site = make_site()
    prisoners = make_tag("prisoners", en="Prisoners")
    for number, year in enumerate((2020, 2021, 2021, 2021, 2021)):
        statement = make_statement(site, f"Text {number}", date=f"{year}-0{number + 1}-01")
        if number < 4:
            statement.tags.add(prisoners)
    page = new_page(java_script_enabled=scripts, viewport={"width": width, "height": 800})

    heading = page.locator(".z-list-head__heading")
    titles = page.locator(".z-teaser__title")

    def choose(name):
        if width < 992:
            page.locator(".z-filters__fold > summary").click()
        page.locator(".z-choices").get_by_role("link", name=name).click()

    page.goto("/en/statements/")
    expect(heading).to_have_text(re.compile("5 statements"))
    choose("Prisoners")
    expect(heading).to_have_text(re.compile("4 statements"))
    choose("2021")
    expect(heading).to_have_text(re.compile("3 statements"))
    assert "year=2021&tag=prisoners" in page.url
    page.locator(".z-list-head .z-chosen a", has_text="Prisoners").click()
    expect(heading).to_have_text(re.compile("4 statements"))
    page.get_by_role("link", name="By title").click()
    expect(titles).to_have_text(["Text 1", "Text 2"])
    page.locator(".z-pager__next a").click()
    expect(titles).to_have_text(["Text 3", "Text 4"])
    page.go_back()
    expect(titles).to_have_text(["Text 1", "Text 2"])
    assert page.evaluate("document.documentElement.scrollWidth") <= width
