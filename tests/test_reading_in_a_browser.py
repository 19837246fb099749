"""A visit in a real browser: what a reader can use, in both themes, on a phone and wide, with and without scripts."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.factories.campaigns import make_campaign, make_campaign_lists
from tests.factories.organisations import add_status, make_index, make_profile
from tests.factories.site import SiteTree, make_site
from tests.factories.statements import make_organisation, make_person, make_statement, sign
from zayava.core.texts import TranslatedText
from zayava.statements.models import DemandOccurrence, Signature

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

LONG_WORD = "Незарэгістраваныяправаабарончыяарганізацыі"
HEAVIEST_PAGE = 100_000
"""Bytes of a statement page before images (the design's budget)."""


@pytest.fixture
def site() -> SiteTree:
    """A statement with 35 signatories and two demands, and the profile of a closed organisation."""
    tree = make_site()
    index = make_index(tree, "en")["en"]
    statement = make_statement(tree, title=f"On the river and {LONG_WORD}", languages=("en", "be"))
    for number in range(34):
        sign(statement, make_organisation(f"Society of the bend no. {number}"))
    closed = make_organisation("Вясновы бераг", "be")
    add_status(closed, "2021-08-27", authority="Supreme Court")
    make_profile(index, closed)
    sign(statement, closed, make_person("Алена Маракова", "be"))
    first = DemandOccurrence.objects.create(statement=statement, number="2", text=TranslatedText(en="Open the river."))
    DemandOccurrence.objects.create(
        statement=statement, number="2.1", parent=first, text=TranslatedText(en="And the <em>locks</em>.")
    )
    return tree


def _addresses(site: SiteTree) -> list[str]:
    statement = site.statements["en"].get_children().first()
    return [
        "/en/",
        "/en/statements/",
        statement.url,
        "/en/organisations/",
        site.homes["en"].get_descendants().filter(depth=4).last().url,
        "/be/nowhere/",
    ]


def test_pages_are_accessible_and_never_wider_than_the_screen(site: SiteTree, new_page: Callable) -> None:
    for theme, width in (("light", 360), ("dark", 1280)):
        # The checker measures contrast with inline styles of its own, which our policy would refuse.
        page = new_page(viewport={"width": width, "height": 800}, color_scheme=theme, bypass_csp=True)
        for address in _addresses(site):
            page.goto(address)
            found = Axe().run(page).response["violations"]
            assert [(rule["id"], rule["nodes"][0]["html"]) for rule in found] == [], (theme, width, address)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (width, address)


def test_a_text_of_several_campaigns_fits_a_phone_in_its_two_columns(site: SiteTree, new_page: Callable) -> None:
    lists = make_campaign_lists(site)
    statement = make_statement(site, title="In two campaigns")
    for name in (LONG_WORD, "Human Rights Defenders for Free Elections on the River", "Light in the Window"):
        statement.campaigns.add(make_campaign(lists, name))
    page = new_page(viewport={"width": 360, "height": 800})
    page.goto(statement.pages.get().url)
    values = page.locator(".z-facts dd")
    assert len({round(values.nth(at).bounding_box()["x"]) for at in range(values.count())}) == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_facts_that_are_none_leave_no_empty_frame(site: SiteTree, new_page: Callable) -> None:
    campaign = make_campaign(make_campaign_lists(site))
    page = new_page(viewport={"width": 360, "height": 800})
    page.goto(campaign.pages.get().url)
    assert page.locator("dl.z-facts").count() == 1
    assert not page.locator("dl.z-facts").is_visible()


def test_a_long_roll_can_be_searched_in_any_case(site: SiteTree, new_page: Callable) -> None:
    page = new_page(viewport={"width": 1280, "height": 800})
    page.goto(_addresses(site)[2])
    page.get_by_label("Find a name").fill("ВЯСНОВЫ")
    assert page.locator(".z-signatory:visible").count() == 1
    page.get_by_label("Find a name").fill("")
    assert page.locator(".z-signatory:visible").count() == 35


def test_a_search_of_the_roll_that_finds_nobody_says_so_and_leaves_no_bare_heading(
    site: SiteTree, new_page: Callable
) -> None:
    Signature.objects.update(group=TranslatedText(en="Organisations of the river"))
    page = new_page(viewport={"width": 360, "height": 800})
    page.goto(_addresses(site)[2])
    assert page.locator(".z-signatories__group:visible").count() == 1
    page.get_by_label("Find a name").fill("nobody at all")
    assert page.locator(".z-signatories__group:visible").count() == 0
    assert page.get_by_text("No name found.").is_visible()
    page.get_by_label("Find a name").fill("bend no. 7")
    assert page.locator(".z-signatories__group:visible").count() == 1
    assert page.get_by_text("No name found.").count() == 0


def test_without_scripts_everything_is_there(site: SiteTree, new_page: Callable) -> None:
    page = new_page(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page.goto(_addresses(site)[2])
    assert page.locator(".z-signatory:visible").count() == 35
    assert page.locator("button:visible").count() == 0
    assert page.get_by_label("Find a name").count() == 0


def test_the_number_of_a_demand_leads_to_it(site: SiteTree, new_page: Callable) -> None:
    page = new_page(viewport={"width": 1280, "height": 800})
    page.goto(_addresses(site)[2])
    page.get_by_role("link", name=re.compile(r"2\.1 ?, link to this demand")).click()
    assert page.url.endswith("#demand-2.1")
    assert page.locator(":target").text_content().split()[:1] == ["2.1,"]


def test_the_first_stop_of_the_keyboard_leads_to_the_text(site: SiteTree, new_page: Callable) -> None:
    page = new_page(viewport={"width": 1280, "height": 800})
    page.goto("/en/statements/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the text"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_a_statement_page_is_light(site: SiteTree, new_page: Callable) -> None:
    page = new_page(viewport={"width": 360, "height": 800})
    files = []

    def note(request) -> None:
        files.append(request)

    page.on("requestfinished", note)
    page.goto(_addresses(site)[2], wait_until="networkidle")
    weights = {file.url.rsplit("/", 1)[-1] or "page": _weight(file.response().body(), file.url) for file in files}
    assert sum(weights.values()) <= HEAVIEST_PAGE, weights


def _weight(body: bytes, url: str) -> int:
    """Bytes on the wire, compressed as a public server sends them; fonts are compressed in themselves."""
    return len(body) if url.endswith(".woff2") else len(gzip.compress(body))
