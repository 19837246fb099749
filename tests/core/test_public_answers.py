"""What every public answer has in common, whoever asks."""

from __future__ import annotations

import datetime
import gzip

import feedparser
import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from tests.factories.site import make_site
from tests.factories.statements import make_statement, make_tag

pytestmark = pytest.mark.django_db


@pytest.fixture
def site():
    return make_site()


def test_a_page_is_the_same_bytes_for_everybody_and_sets_nothing(client, admin_client, site) -> None:
    page = make_statement(site, "On the river").pages.get()
    plain = client.get(page.get_url())
    client.cookies["sessionid"] = "something"
    others = [
        client.get(page.get_url(), headers={"accept-language": "ru", "user-agent": "x", "dnt": "1", "sec-gpc": "1"}),
        admin_client.get(page.get_url()),
    ]
    for answer in [plain, *others]:
        assert answer.status_code == 200
        assert answer.content == plain.content
        assert not answer.cookies
        assert "Cookie" not in answer.headers.get("Vary", "")
        assert "Accept-Language" not in answer.headers.get("Vary", "")


def test_a_public_page_travels_compressed_and_always_in_the_same_bytes(client, site) -> None:
    url = make_statement(site, "On the river").pages.get().get_url()
    first, second = (client.get(url, headers={"accept-encoding": "gzip"}) for _ in range(2))
    assert first.headers["Content-Encoding"] == "gzip"
    assert first.headers["Vary"] == "Accept-Encoding"
    assert first.content == second.content
    assert gzip.decompress(first.content) == client.get(url).content


def test_what_depends_on_who_asks_is_not_compressed(admin_client, site) -> None:
    answer = admin_client.get("/admin/", headers={"accept-encoding": "gzip"})
    assert "Content-Encoding" not in answer.headers


@pytest.mark.parametrize("address", ["/en/", "/en/statements/", "/en/nothing/", "/en/statements/feed.xml"])
def test_every_public_answer_has_the_strict_policy(client, site, address: str) -> None:
    policy = client.get(address).headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "data:" not in policy


def test_a_page_exists_only_in_the_language_of_its_address(client, site) -> None:
    make_statement(site, "On the river", languages=("be",))
    assert client.get("/be/statements/on-the-river/").status_code == 200
    for code in ("en", "ru"):
        assert client.get(f"/{code}/statements/on-the-river/").status_code == 404


def test_the_language_of_a_page_ignores_cookie_and_header(client, site) -> None:
    client.cookies["django_language"] = "ru"
    answer = client.get("/be/", headers={"accept-language": "en"})
    assert answer.headers["Content-Language"] == "be"


@pytest.mark.parametrize("address", ["/en/" + "a/" * 200, "/en/statements/%00/", "/en/statements/%D1%80/", "/en/.//"])
def test_an_odd_address_is_not_found_rather_than_an_error(client, site, address: str) -> None:
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("page", ["0", "-1", "10" * 20, "x", "²", "１", "\x00", "last", "1&page=2"])
def test_an_odd_page_number_is_no_error(client, site, page: str) -> None:
    make_statement(site)
    assert client.get("/en/statements/", {"page": page}, follow=True).status_code in (200, 404)


class TestWhatIsNotPublic:
    """Drafts, private, expired and untranslated pages leak nowhere."""

    @pytest.fixture(params=["draft", "unpublished", "private", "private above", "expired", "alias", "scheduled"])
    def hidden(self, request, site):
        statement = make_statement(site, "CANARYTITLE", live=request.param not in ("draft", "scheduled"))
        page = statement.pages.get()
        statement.tags.add(make_tag("secret", en="Secret", be="Тайна"))
        visible = make_statement(site, "Visible", languages=("en",))
        visible.related.add(statement)
        visible.tags.add(*statement.tags.all())
        if request.param == "unpublished":
            page.unpublish()
        elif request.param == "private":
            PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
        elif request.param == "private above":
            PageViewRestriction.objects.create(
                page=site.statements["en"], restriction_type=PageViewRestriction.PASSWORD, password="x"
            )
        elif request.param == "expired":
            page.expire_at = timezone.now() - datetime.timedelta(minutes=1)
            page.save()
        elif request.param == "alias":
            page.create_alias(parent=site.statements["be"], update_locale=site.homes["be"].locale)
            page.unpublish()
            type(page).objects.filter(alias_of=page).update(live=True)
        elif request.param == "scheduled":
            page.go_live_at = timezone.now() + datetime.timedelta(days=1)
            page.save_revision().publish()
        return page

    @pytest.mark.parametrize(
        "address",
        [
            "/en/",
            "/be/",
            "/en/statements/",
            "/be/statements/",
            "/en/statements/visible/",
            "/en/statements/feed.xml",
            "/en/statements/atom.xml",
            "/be/statements/feed.xml",
            "/en/tags/secret/",
            "/en/tags/secret/feed.xml",
            "/be/tags/taina/feed.xml",
            "/sitemap.xml",
        ],
    )
    def test_it_is_named_nowhere(self, client, hidden, address: str) -> None:
        answer = client.get(address, follow=True)
        # A tag that nothing public bears in any language is no tag for readers.
        assert answer.status_code in ((200, 404) if "/tags/" in address else (200,))
        assert b"canarytitle" not in answer.content.lower()

    def test_its_own_address_does_not_show_it(self, client, hidden) -> None:
        answer = client.get(hidden.get_url())
        assert answer.status_code in (200, 302, 404)  # 200 and 302: the question for a password or an account
        assert b"CANARYTITLE" not in answer.content


class TestFeeds:
    @pytest.mark.parametrize("name", ["feed.xml", "atom.xml"])
    def test_a_feed_lists_the_statements_of_its_language(self, client, site, name: str) -> None:
        make_statement(site, "Па-беларуску", languages=("be",))
        statement = make_statement(site, "In English", languages=("en",), date="2021-09-01")
        statement.tags.add(make_tag("joint", en="Joint statement", be="Супольная заява"))
        answer = client.get(f"/en/statements/{name}")
        feed = feedparser.parse(answer.content)
        assert not feed.bozo
        (entry,) = feed.entries
        assert entry.title == "In English"
        assert entry.id == f"urn:uuid:{statement.uid}"
        assert entry.link == "http://testserver/en/statements/in-english/"
        assert [tag.term for tag in entry.tags] == ["Joint statement"]
        language = feed.feed.language if name == "feed.xml" else feed.feed.title_detail.language
        assert language == "en"

    @pytest.mark.parametrize("name", ["feed.xml", "atom.xml", "feed.json"])
    def test_a_reader_who_has_the_feed_is_told_so(self, client, site, name: str) -> None:
        make_statement(site)
        first = client.get(f"/en/statements/{name}")
        again = client.get(f"/en/statements/{name}", headers={"if-none-match": first.headers["ETag"]})
        assert (again.status_code, again.content) == (304, b"")
        make_statement(site, "Another")
        assert client.get(f"/en/statements/{name}", headers={"if-none-match": first.headers["ETag"]}).status_code == 200

    def test_an_empty_feed_is_valid_and_stays_the_same(self, client, site) -> None:
        first, second = (client.get("/en/statements/feed.xml") for _ in range(2))
        assert first.content == second.content
        assert not feedparser.parse(first.content).bozo

    def test_the_identity_of_an_entry_survives_a_new_address(self, client, site) -> None:
        page = make_statement(site).pages.get()
        before = feedparser.parse(client.get("/en/statements/feed.xml").content).entries[0].id
        page.slug = "elsewhere"
        page.save_revision().publish()
        entry = feedparser.parse(client.get("/en/statements/feed.xml").content).entries[0]
        assert (entry.id, entry.link) == (before, "http://testserver/en/statements/elsewhere/")

    def test_a_tag_has_a_feed_in_each_language_at_an_address_of_that_language(self, client, site) -> None:
        statement = make_statement(site, "River", languages=("be", "en"))
        statement.tags.add(make_tag("joint", en="Joint statement", be="Супольная заява"))
        for address, title in (
            ("/en/tags/joint-statement/feed.xml", "River (en)"),
            ("/be/tags/supolnaya-zayava/atom.xml", "River (be)"),
        ):
            assert [entry.title for entry in feedparser.parse(client.get(address).content).entries] == [title]
        moved = client.get("/be/tags/joint-statement/feed.xml")
        assert (moved.status_code, moved.headers["Location"]) == (301, "/be/tags/supolnaya-zayava/feed.xml")
