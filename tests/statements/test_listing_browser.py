"""A reader narrows the list, with and without scripts, on a phone."""

import pytest

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

    def choose(name):
        if not page.locator(".z-filters__groups").is_visible():
            page.locator(".z-filters__fold > summary").click()
        page.locator(".z-choices").get_by_role("link", name=name).click()

    def heading():
        return page.locator(".z-list-head__heading").inner_text().replace("\xa0", " ")

    page.goto("/en/statements/")
    assert heading() == "5 statements"
    choose("Prisoners")
    assert heading().startswith("4 statements")
    choose("2021")
    assert heading().startswith("3 statements")
    assert "year=2021&tag=prisoners" in page.url
    page.locator(".z-list-head .z-chosen a", has_text="Prisoners").click()
    assert heading().startswith("4 statements")
    page.get_by_role("link", name="By title").click()
    assert page.locator(".z-teaser__title").all_inner_texts() == ["Text 1", "Text 2"]
    page.locator(".z-pager__next a").click()
    assert page.locator(".z-teaser__title").all_inner_texts() == ["Text 3", "Text 4"]
    page.go_back()
    assert page.locator(".z-teaser__title").all_inner_texts() == ["Text 1", "Text 2"]
    assert page.evaluate("document.documentElement.scrollWidth") <= width if scripts else True
