"""Links in the head and at the foot: in the reader's language where they can be, public, and without a query more."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.factories.site import SiteTree, make_site
from zayava.core.models import FooterLink, HeaderLink, Navigation
from zayava.core.models.navigation import check_address
from zayava.core.texts import TranslatedText
from zayava.home.models import StandardPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def site() -> SiteTree:
    return make_site()


@pytest.fixture
def navigation(site: SiteTree) -> Navigation:
    from wagtail.models import Site

    return Navigation.objects.create(site=Site.objects.get())


def add_page(site: SiteTree, code: str, title: str, **fields) -> StandardPage:
    home = site.homes[code]
    return home.add_child(instance=StandardPage(title=title, slug="about", locale=home.locale, **fields))


def part(client: Client, address: str, tag: str) -> str:
    html = client.get(address).content.decode()
    return html[html.index(f"<{tag}") : html.index(f"</{tag}>")]


def test_without_links_the_sections_stand_there_as_before(client: Client, site: SiteTree) -> None:
    assert 'href="/en/statements/">List en<' in part(client, "/en/", "header")
    assert 'href="/en/statements/">List en<' in part(client, "/en/", "footer")


def test_a_link_leads_to_the_page_in_the_readers_language_or_to_a_marked_other_one(
    client: Client, site: SiteTree, navigation: Navigation
) -> None:
    first = add_page(site, "be", "Пра нас")
    HeaderLink.objects.create(navigation=navigation, page=first)
    assert 'href="/be/about/" hreflang="be"><span lang="be">Пра нас</span>' in part(client, "/en/", "header")
    english = add_page(site, "en", "About us", translation_key=first.translation_key)
    assert 'href="/en/about/">About us<' in part(client, "/en/", "header")
    assert 'href="/en/about/" aria-current="page"' in part(client, "/en/about/", "header")
    english.unpublish()
    first.unpublish()
    assert "about" not in part(client, "/en/", "header")


def test_words_and_headings_are_those_of_the_language(client: Client, site: SiteTree, navigation: Navigation) -> None:
    label = TranslatedText(be="Запіс", en="Record")
    FooterLink.objects.create(navigation=navigation, url="https://example.org/", label=label, heading=label)
    assert part(client, "/be/", "footer").count("Запіс") == 2
    assert '<span lang="be">Запіс</span>' in part(client, "/ru/", "footer")


def test_the_links_cost_a_page_no_query(client: Client, site: SiteTree, navigation: Navigation) -> None:
    def queries() -> int:
        client.get("/en/statements/")
        with CaptureQueriesContext(connection) as captured:
            assert client.get("/en/statements/").status_code == 200
        return len(captured)

    before = queries()
    for model in (HeaderLink, FooterLink):
        model.objects.create(navigation=navigation, page=site.statements["be"])
    assert "List en" in part(client, "/en/statements/", "footer")
    assert queries() == before


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "//evil.example", "data:text/html,x", "/\\evil", "x", "mailto:"]
)
def test_addresses_that_run_or_mislead_are_refused(address: str) -> None:
    with pytest.raises(ValidationError):
        check_address(address)


def test_a_link_has_one_target(site: SiteTree, navigation: Navigation) -> None:
    for fields in ({}, {"page": site.homes["en"], "built_in": "tags"}, {"url": "/en/"}):
        with pytest.raises(ValidationError):
            HeaderLink(navigation=navigation, **fields).full_clean()
