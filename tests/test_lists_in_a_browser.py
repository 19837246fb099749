"""A reader narrows the lists of campaigns and of tags, with and without scripts, in each language."""

import re

import pytest
from playwright.sync_api import expect

from tests.factories.campaigns import make_campaign, make_campaign_lists
from tests.factories.site import LANGUAGES, make_site
from tests.factories.statements import make_statement, make_tag

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WORDS = {
    "be": (
        "2 кампаніі",
        "1 кампанія",
        "Закрытыя",
        "Па загалоўку",
        "3 тэгі",
        "1 тэг",
        "Кампаніі",
        "Спачатку самыя частыя",
    ),
    "en": ("2 campaigns", "1 campaign", "Closed", "By title", "3 tags", "1 tag", "Campaigns", "Most used first"),
    "ru": (
        "2 кампании",
        "1 кампания",
        "Закрытые",
        "По заголовку",
        "3 тега",
        "1 тег",
        "Кампании",
        "Сначала самые частые",
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("width", [360, 1280])
def test_a_reader_narrows_and_sorts_campaigns_and_tags(new_page, language, scripts, width):
    two, one, closed, by_title, three_tags, one_tag, campaigns, most_used = WORDS[language]
    site = make_site()
    lists = make_campaign_lists(site)
    river, shore, lamps = (make_tag(word, **dict.fromkeys(LANGUAGES, word)) for word in ("river", "shore", "lamps"))
    make_campaign(lists, "Open river", languages=LANGUAGES, began="2021").tags.add(river)
    make_campaign(lists, "Anchors", languages=LANGUAGES, began="2019", ended="2020")
    for number in range(2):
        make_statement(site, f"Text {number}", languages=LANGUAGES, date="2015").tags.add(shore)
    make_statement(site, "Lamps", languages=LANGUAGES, date="2016").tags.add(lamps)
    page = new_page(java_script_enabled=scripts, viewport={"width": width, "height": 800})
    heading = page.locator(".z-list-head__heading")

    def choose(name):
        if width < 992:
            page.locator(".z-filters__fold > summary").click()
        page.locator(".z-choices").get_by_role("link", name=name, exact=True).click()

    def take_back(name):
        page.locator(".z-list-head .z-chosen a", has_text=name).click()

    page.goto(f"/{language}/campaigns/")
    titles = page.locator(".z-teaser__title")
    expect(heading).to_have_text(re.compile(two))
    expect(titles).to_have_text(["Open river", "Anchors"])
    page.get_by_role("link", name=by_title).click()
    expect(titles).to_have_text(["Anchors", "Open river"])
    choose(closed)
    expect(heading).to_have_text(re.compile(one))
    expect(titles).to_have_text(["Anchors"])
    assert page.url.endswith("?state=closed&sort=title")
    page.reload()
    take_back(closed)
    expect(heading).to_have_text(re.compile(two))
    assert page.evaluate("document.documentElement.scrollWidth") <= width

    page.goto(f"/{language}/tags/")
    lines = page.locator(".z-taglines li > a")
    expect(heading).to_have_text(re.compile(three_tags))
    expect(lines).to_have_text(["lamps", "river", "shore"])
    choose("2015")
    expect(lines).to_have_text(["shore"])
    take_back("2015")
    choose(campaigns)
    expect(heading).to_have_text(re.compile(one_tag))
    expect(lines).to_have_text(["river"])
    take_back(campaigns)
    page.get_by_role("link", name=most_used).click()
    expect(lines).to_have_text(["shore", "lamps", "river"])
    assert page.url.endswith("?sort=count")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
