"""The guide in the admin: every page in every language, and no link that leads nowhere."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from tests.factories.editors import make_administrator, make_editor
from zayava.home.demo.reading import LANGUAGES
from zayava.home.guide.reading import PAGES, TOPICS, GuidePage, address_of, guide_page

EVERY_PAGE = [(language, topic) for language in LANGUAGES for topic in TOPICS]


def administrator() -> Client:
    client = Client()
    client.force_login(make_administrator())
    return client


def test_every_page_is_there_in_every_language_and_no_file_is_left_over() -> None:
    files = {(path.parent.name, path.stem) for path in PAGES.rglob("*.md")}
    assert files == set(EVERY_PAGE)
    assert {guide_page(topic, language).language for language, topic in EVERY_PAGE} == set(LANGUAGES)


@pytest.mark.parametrize(("language", "topic"), EVERY_PAGE)
def test_a_page_is_half_a_page_to_a_page_and_leads_to_the_same_screens_in_every_language(language, topic) -> None:
    page = guide_page(topic, language)
    assert page.title
    assert 120 <= len(page.text.split()) <= 420
    assert sorted(page.links) == sorted(guide_page(topic, "en").links)
    assert page.links


@pytest.mark.django_db
def test_every_screen_that_the_guide_names_answers() -> None:
    links = {link for language, topic in EVERY_PAGE for link in guide_page(topic, language).links}
    assert all(address_of(link) for link in links), [link for link in links if not address_of(link)]
    client = administrator()
    answers = {link: client.get(address_of(link), follow=True).status_code for link in links}
    assert set(answers.values()) == {200}, answers


@pytest.mark.django_db
@pytest.mark.parametrize("topic", TOPICS)
def test_a_page_is_shown_with_addresses_and_the_way_to_all_others(topic) -> None:
    answer = administrator().get(reverse("zayava_guide_page", args=[topic]))
    page = BeautifulSoup(answer.content, "html.parser")
    hrefs = [link["href"] for link in page.select(".zh-guide a")]
    assert hrefs
    assert not [href for href in hrefs if "admin:" in href]
    assert page.select_one(".zh-guide__text h2").text == guide_page(topic, "en").title
    assert len(page.select(".zh-guide__topics a")) == len(TOPICS)
    assert page.select_one(".zh-guide__topics [aria-current]").text == guide_page(topic, "en").title


@pytest.mark.django_db
def test_an_editor_reads_it_in_the_language_of_her_admin() -> None:
    client = Client()
    client.force_login(make_administrator(language="be"))
    assert guide_page("import", "be").title in client.get(reverse("zayava_guide")).content.decode()


@pytest.mark.django_db
def test_everybody_who_may_enter_the_admin_finds_help_in_the_menu() -> None:
    client = Client()
    client.force_login(make_editor(name="nobody"))
    assert client.get(reverse("zayava_guide")).status_code == 200
    assert reverse("zayava_guide") in client.get(reverse("wagtailadmin_home")).content.decode()
    assert Client().get(reverse("zayava_guide")).status_code == 302


@pytest.mark.django_db
@pytest.mark.parametrize("topic", ["nonsense", "0", "import-", "..", "__init__"])
def test_another_page_is_not_there(topic) -> None:
    assert administrator().get(f"/admin/guide/{topic}/").status_code == 404


def test_a_link_to_a_screen_that_is_not_installed_leaves_its_words_and_raw_html_is_not_trusted() -> None:
    text = "See [the *moon*](admin:no_such:screen) and [this](admin:zayava_guide), <b onclick=x>not</b> that."
    html = GuidePage("x", "X", text, "en").html()
    assert 'See the <em>moon</em> and <a href="/admin/guide/">this</a>' in html
    assert "<b" not in html
