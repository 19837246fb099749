"""What machines ask the site as a whole for: the sitemap, the promise not to track, and where robots may go."""

import datetime
import json
from xml.etree import ElementTree as ET

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction

from tests.factories.demands import make_register, raise_demand
from tests.factories.site import make_site
from tests.factories.statements import make_statement
from zayava.core.models import Tag, TagLabel
from zayava.home import sitemap
from zayava.statements.models import Statement, StatementPage

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
HOST = "http://testserver"


def locations(client: Client, address: str = "/sitemap.xml") -> dict[str, dict[str, str]]:
    """The addresses in the sitemap, each with its alternates by language."""
    response = client.get(address)
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "application/xml; charset=utf-8"
    root = ET.fromstring(response.content)
    return {
        url.findtext("s:loc", "", NAMES): {
            link.attrib["hreflang"]: link.attrib["href"] for link in url.findall("x:link", NAMES)
        }
        for url in root.findall("s:url", NAMES)
        if not url.findtext("s:loc", "", NAMES).endswith(("/tags/", "/feeds/"))  # there in every language, always
    }


@pytest.fixture
def tree(db: None):
    return make_site()


def add(tree, language: str, slug: str, statement: Statement | None = None, **fields) -> StatementPage:
    fields.setdefault("title", slug)
    page = StatementPage(slug=slug, statement=statement, locale=tree.homes[language].locale, **fields)
    tree.statements[language].add_child(instance=page)
    return page


def test_every_public_page_is_there_in_every_language(client: Client, tree) -> None:
    statement = Statement.objects.create()
    first = add(tree, "be", "zajava", statement)
    add(tree, "ru", "zayavlenie", statement, translation_key=first.translation_key)
    found = locations(client)
    assert set(found) == {
        *(f"{HOST}/{code}/" for code in ("be", "en", "ru")),
        *(f"{HOST}/{code}/statements/" for code in ("be", "en", "ru")),
        f"{HOST}/be/statements/zajava/",
        f"{HOST}/ru/statements/zayavlenie/",
    }


def test_translations_name_each_other_and_themselves(client: Client, tree) -> None:
    statement = Statement.objects.create()
    first = add(tree, "be", "zajava", statement)
    add(tree, "ru", "zayavlenie", statement, translation_key=first.translation_key)
    add(tree, "en", "alone")
    found = locations(client)
    both = {"be": f"{HOST}/be/statements/zajava/", "ru": f"{HOST}/ru/statements/zayavlenie/"}
    assert found[both["be"]] == found[both["ru"]] == both
    assert found[f"{HOST}/en/statements/alone/"] == {}


def test_what_is_not_public_is_not_in_it(client: Client, tree) -> None:
    add(tree, "be", "draft", live=False)
    add(tree, "be", "expired", expire_at=timezone.now() - datetime.timedelta(hours=1))
    hidden = add(tree, "be", "hidden")
    PageViewRestriction.objects.create(page=hidden, restriction_type=PageViewRestriction.LOGIN)
    assert not [url for url in locations(client) if "/be/statements/" in url and not url.endswith("/be/statements/")]


def test_tags_are_in_it_in_the_languages_that_have_texts(client: Client, tree) -> None:
    tag = Tag.objects.create(name="Lakes", slug="lakes")
    TagLabel.objects.create(tag=tag, language="be", label="Азёры")
    Tag.objects.create(name="Unused", slug="unused")
    page = add(tree, "be", "zajava")
    page.statement.tags.add(tag)
    assert [url for url in locations(client) if "/tags/" in url] == [f"{HOST}/be/tags/aziory/"]


def test_the_number_of_queries_does_not_grow(client: Client, tree, django_assert_max_num_queries) -> None:
    for number in range(12):
        tag = Tag.objects.create(name=f"Tag {number}", slug=f"tag-{number}")
        add(tree, "be", f"zajava-{number}").statement.tags.add(tag)
    locations(client)  # fills what is remembered between requests
    with django_assert_max_num_queries(7):
        assert len(locations(client)) == 6 + 12 + 12


def parts_of(client: Client) -> dict[str, dict[str, dict[str, str]]]:
    """The parts in the index, each with its addresses and their alternates."""
    root = ET.fromstring(client.get("/sitemap.xml").content)
    assert root.tag == "{http://www.sitemaps.org/schemas/sitemap/0.9}sitemapindex"
    places = [place.text.removeprefix(HOST) for place in root.findall("s:sitemap/s:loc", NAMES)]
    return {place: locations(client, place) for place in places}


def test_a_large_site_has_an_index_whose_parts_hold_together_what_one_sitemap_would(
    client: Client, tree, monkeypatch
) -> None:
    make_register(tree)
    tag = Tag.objects.create(name="Lakes", slug="lakes")
    for number in range(9):
        statement = make_statement(tree, f"Text {number}", languages=("be", "ru"))
        raise_demand(statement)
        statement.tags.add(tag)
    make_statement(tree, "Draft", live=False)
    everything = locations(client)
    monkeypatch.setattr(sitemap, "PART", 5)
    monkeypatch.setattr(sitemap, "DEMANDS", 4)
    found = parts_of(client)
    assert sum(map(len, found.values())) == len(everything) > 9 * (2 + 3)
    assert {url: links for part in found.values() for url, links in part.items()} == everything
    assert all(len(part) <= 5 for place, part in found.items() if place.startswith("/sitemap-pages"))
    assert all(len(part) <= 4 * 3 for place, part in found.items() if place.startswith("/sitemap-demands"))


def test_a_part_asks_as_much_of_a_large_site_as_of_a_small_one(
    client: Client, tree, monkeypatch, django_assert_max_num_queries
) -> None:
    monkeypatch.setattr(sitemap, "PART", 5)
    for number in range(12):
        raise_demand(make_statement(tree, f"Text {number}", languages=("be", "ru")))
    places = list(parts_of(client))
    for place in ["/sitemap.xml", *places]:
        with django_assert_max_num_queries(9 if "tags" in place else 5):
            assert client.get(place).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("part", ["pages-0", "pages-999999", "demands-2", "tags-2", "people-1", "pages-1000000"])
def test_a_part_that_does_not_exist_is_not_there(client: Client, part: str) -> None:
    make_site()
    assert client.get(f"/sitemap-{part}.xml").status_code == 404


def test_an_unchanged_sitemap_is_not_sent_twice(client: Client, tree) -> None:
    etag = client.get("/sitemap.xml").headers["ETag"]
    assert client.get("/sitemap.xml", headers={"if-none-match": etag}).status_code == 304
    add(tree, "be", "new")
    assert client.get("/sitemap.xml", headers={"if-none-match": etag}).status_code == 200


def test_robots_learn_where_the_sitemap_is(client: Client) -> None:
    assert f"Sitemap: {HOST}/sitemap.xml" in client.get("/robots.txt").content.decode().splitlines()


def test_the_wish_not_to_be_tracked_is_honoured(client: Client) -> None:
    response = client.get("/.well-known/gpc.json")
    assert response.headers["Content-Type"] == "application/json"
    answer = json.loads(response.content)
    assert answer["gpc"] is True
    assert datetime.date.fromisoformat(answer["lastUpdate"]) <= datetime.date(2026, 11, 22)
    assert not response.cookies


@pytest.mark.parametrize("address", ["/sitemap.xml", "/.well-known/gpc.json"])
def test_they_take_no_posts(client: Client, address: str) -> None:
    assert client.post(address).status_code == 405


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "language"),
    [("/be/niama/", "be"), ("/ru/net/", "ru"), ("/en/none/", "en"), ("/ru/tags/net/", "ru"), ("/none", "be")],
)
def test_what_is_not_there_is_said_in_the_language_of_the_address(client: Client, address: str, language: str) -> None:
    make_site()
    response = client.get(address, headers={"accept-language": "de"})
    assert response.status_code == 404
    assert f'<html lang="{language}">' in response.content.decode()
    assert response.headers["Content-Language"] == language
    assert not response.cookies
