"""What machines ask the site as a whole for: the sitemap, the promise not to track, and where robots may go."""

import datetime
import json
from xml.etree import ElementTree as ET

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction

from tests.factories.site import make_site
from zayava.core.models import Tag, TagLabel
from zayava.statements.models import Statement, StatementPage

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
HOST = "http://testserver"


def locations(client: Client) -> dict[str, dict[str, str]]:
    """The addresses in the sitemap, each with its alternates by language."""
    response = client.get("/sitemap.xml")
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
