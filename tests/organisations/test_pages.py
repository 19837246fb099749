"""Profiles and lists of organisations as readers see them."""

import datetime
import re

import feedparser
import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.models import PageViewRestriction

from tests.factories.organisations import add_membership, add_status, make_index, make_organisation, make_profile
from tests.factories.site import make_site
from tests.factories.statements import make_statement, sign
from zayava.organisations.models import OrganisationPage
from zayava.organisations.selectors import profile_urls
from zayava.organisations.services import merge, record_name

pytestmark = pytest.mark.django_db


@pytest.fixture
def site():
    return make_site()


@pytest.fixture
def index(site):
    return make_index(site)


def _names(response):
    return [str(line.name) for line in response.context["organisations"]]


def test_a_profile_shows_the_name_the_history_and_what_was_signed(site, index, client):
    organisation = make_organisation("Lighthouse Society", website="https://example.org")
    record_name(organisation, "Society of the Old Beacon", "en", "former")
    add_status(organisation, "2021-08-27", authority="the River Court")
    sign(make_statement(site, "On the river"), organisation)
    page = make_profile(index["en"], organisation)
    response = client.get(page.url)
    html = response.content.decode()
    assert response.status_code == 200
    for text in (
        "Lighthouse Society",
        "Society of the Old Beacon",
        "the River Court",
        "The Court Gazette, No. 7",
        "On the river",
    ):
        assert text in html
    assert response.context["name"].text == "Lighthouse Society"
    assert [name.text for name in response.context["names"]] == ["Society of the Old Beacon"]


@pytest.mark.parametrize(
    ("dates", "shown"), [((None, None), "Yes"), (("2001", None), "2001 –"), (("2001", "2010"), "2001 – 2010")]
)
def test_a_profile_tells_of_a_membership_whose_dates_nobody_knows(index, client, dates, shown):
    organisation = make_organisation("Lighthouse Society")
    add_membership(organisation, *dates)
    html = client.get(make_profile(index["en"], organisation).url).content.decode()
    assert re.search(rf"Member of the coalition</dt>\s*<dd>{shown}</dd>", html)


def test_no_line_ends_between_a_day_and_its_month(site, index, client):
    organisation = make_organisation("Lighthouse Society")
    add_status(organisation, "2021-08-27", authority="the River Court")
    html = client.get(make_profile(index["en"], organisation).url).content.decode()
    assert "Liquidated on 27\u00a0August 2021 by the River Court" in html
    statement = make_statement(site, "On the river", date="2021-01-01")
    sign(statement, organisation)
    assert "27\u00a0August 2021" in client.get(statement.pages.get().url).content.decode()


def test_red_is_what_says_that_a_body_was_closed_wherever_it_is_told(site, index, client):
    closed, exiled = make_organisation("Closed House"), make_organisation("Exiled House")
    for organisation in (closed, exiled):
        add_status(organisation, "2020-01-01")
    add_status(exiled, "2021-01-01", "in_exile")
    profiles = [make_profile(index["en"], organisation) for organisation in (closed, exiled)]
    statement = make_statement(site, "On the river", date="2022-01-01")
    earlier = make_statement(site, "On the lake", date="2019-01-01")
    for organisation in (closed, exiled):
        sign(statement, organisation)
        sign(earlier, organisation)
    red = re.compile(r'<span class="[^"]*z-closure[^"]*">([A-Z][a-z ]+?) on ')
    found = [
        red.findall(client.get(page.url).content.decode())
        for page in (*profiles, index["en"], statement.pages.get(), earlier.pages.get())
    ]
    assert found == [["Liquidated"], [], ["Liquidated"], ["Liquidated"], ["Liquidated", "Liquidated"]]


def test_the_names_beside_the_shown_one_come_once_in_the_readers_language_first(index, client):
    organisation = make_organisation("Human Lighthouse")
    record_name(organisation, "Human Lighthouse", "be", "official")
    record_name(organisation, "Маяк", "be", "short")
    record_name(organisation, "Lighthouse", "en", "short")
    response = client.get(make_profile(index["en"], organisation).url)
    assert [name.text for name in response.context["names"]] == ["Lighthouse", "Маяк"]


def test_a_profile_costs_at_most_fourteen_queries_whatever_it_shows(site, index, client, django_assert_max_num_queries):
    organisation = make_organisation("Lighthouse Society", *[f"Beacon {number}" for number in range(20)])
    for year in range(2000, 2012):
        add_status(organisation, str(year), authority="the River Court")
        add_membership(organisation, str(year))
    for number in range(12):
        sign(make_statement(site, f"Text {number}"), organisation)
    page = make_profile(index["en"], organisation)
    client.get(page.url)
    with django_assert_max_num_queries(14):
        assert len(client.get(page.url).context["sections"][0].entries) == 12


def test_the_list_costs_the_same_however_long_it_is(index, client, django_assert_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    counts = []
    for number in range(3):
        for more in range(5):
            organisation = make_organisation(f"House {number}{more}")
            add_status(organisation, "2020")
            add_membership(organisation, "2010")
            for code in index:
                make_profile(index[code], organisation, slug=f"house-{number}{more}")
        client.get(index["en"].url)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get(index["en"].url)
        counts.append(len(queries))
    assert len(set(counts)) == 1
    assert counts[0] <= 14


def test_the_list_stands_in_the_order_of_the_readers_alphabet(index, client):
    for name in ("Ўзор", "Жыта", "Ёлка", "Іскра", "Ева", "Зара", "«Аўрора»"):
        make_profile(index["be"], make_organisation(name, language="be"))
    assert _names(client.get(index["be"].url)) == ["«Аўрора»", "Ева", "Ёлка", "Жыта", "Зара", "Іскра", "Ўзор"]


def test_a_body_without_a_profile_in_the_language_is_listed_with_the_one_it_has(index, client):
    organisation = make_organisation("Lighthouse Society")
    page = make_profile(index["en"], organisation)
    [line] = client.get(index["be"].url).context["organisations"]
    assert (line.name.is_fallback, line.url, line.link_language) == (True, page.url, "en")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["Active", "Closed", "Exiled", "Unknown"]),
        ("status=active", ["Active"]),
        ("status=closed", ["Closed", "Exiled"]),
        ("status=in_exile", ["Exiled"]),
        ("kind=media", ["Unknown"]),
        ("membership=member", ["Active"]),
        ("membership=former", ["Closed"]),
        ("status=closed&membership=former&kind=association", ["Closed"]),
    ],
)
def test_filters(index, client, query, expected):
    active, closed, exiled = (make_organisation(name) for name in ("Active", "Closed", "Exiled"))
    unknown = make_organisation(
        "Unknown",
    )
    unknown.kind = "media"
    unknown.save()
    add_status(active, "2001", "registered")
    add_status(closed, "2020")
    add_status(exiled, "2020")
    add_status(exiled, "2021", "in_exile")
    add_membership(active, "2001")
    add_membership(closed, "2001", "2010")
    for organisation in (active, closed, exiled, unknown):
        make_profile(index["en"], organisation)
    assert _names(client.get(f"{index['en'].url}?{query}")) == expected


@pytest.mark.parametrize(
    "query",
    ["status=nonsense", "kind=%00", "membership=" + "x" * 5000, "page=0", "page=-1", "page=abc", "page=" + "9" * 5000,
     "status=%F0%9F%92%A3&status=closed", "page=%E2%80%AE1", "kind=%D0%BC%D0%B0%D1%8F%D0%BA"],
)  # fmt: skip
def test_bad_filters_never_break_the_list(index, client, query):
    make_profile(index["en"], make_organisation("Aurora"))
    response = client.get(f"{index['en'].url}?{query}")
    assert response.status_code in (200, 301, 400, 404)


def test_an_unknown_choice_is_said_and_leaves_the_list_whole(index, client):
    make_profile(index["en"], make_organisation("Aurora"))
    response = client.get(f"{index['en'].url}?status=nonsense")
    assert response.status_code == 404
    assert response.context["listing"].notices == ["Legal status: there is no such choice; this filter is not applied."]
    assert _names(response) == ["Aurora"]


@pytest.mark.parametrize("value", ["zzz", "%00", "%01%02", "<b>"])
def test_what_was_asked_for_instead_of_a_choice_is_not_said_back(index, client, value):
    response = client.get(f"{index['be'].url}?status={value}")
    html = response.content.decode()
    assert response.context["listing"].notices
    assert "zzz" not in html
    assert not re.search(r"[\x00-\x08\x0b-\x1f]|&lt;b", html)


def test_the_name_it_signed_under_is_told_where_it_is_another_one_just_as_the_statement_shows_it(site, index, client):
    organisation = make_organisation("Lighthouse Society")
    former = record_name(organisation, "Society of the Old Beacon", "en", "former")
    russian = record_name(organisation, "Общество маяка", "ru")
    for title, name in (("Today", organisation.names.first()), ("Once", former), ("Abroad", russian)):
        sign(make_statement(site, title), organisation, organisation_name=name)
    page = make_profile(index["en"], organisation)
    entries = {entry.title: entry for entry in client.get(page.url).context["sections"][0].entries}
    assert {title: entry.note for title, entry in entries.items()} == {
        "Today": "",
        "Once": "as “Society of the Old Beacon”",
        "Abroad": "",
    }
    for title, shown in (("Once", "Society of the Old Beacon"), ("Abroad", "Lighthouse Society")):
        [line] = client.get(entries[title].url).context["signatories"].lines
        assert line.organisation.text == shown


def test_a_name_of_another_language_it_signed_under_is_marked_with_it(site, index, client):
    organisation = make_organisation("Маяк", language="be")
    sign(make_statement(site, "Abroad"), organisation, organisation_name=record_name(organisation, "Leuchtturm", "de"))
    html = client.get(make_profile(index["en"], organisation).url).content.decode()
    assert 'as “<span lang="de">Leuchtturm</span>”' in html


def test_the_list_is_paged(index, client, settings):
    settings.ZAYAVA_PAGE_LENGTH = 3
    for number in range(7):
        make_profile(index["en"], make_organisation(f"House {number}"))
    assert _names(client.get(index["en"].url + "?page=3")) == ["House 6"]
    beyond = client.get(index["en"].url + "?page=99")
    assert (beyond.status_code, _names(beyond)) == (404, ["House 0", "House 1", "House 2"])


def _draft(page):
    page.unpublish()


def _private(page):
    PageViewRestriction.objects.create(page=page, restriction_type="login")


def _below_private(page):
    PageViewRestriction.objects.create(page=page.get_parent(), restriction_type="login")


def _expired(page):
    OrganisationPage.objects.filter(pk=page.pk).update(expire_at=timezone.now() - datetime.timedelta(minutes=1))


def _alias(page):
    other = make_organisation("Somewhere")
    OrganisationPage.objects.filter(pk=page.pk).update(alias_of=make_profile(page.get_parent().specific, other).pk)


@pytest.mark.parametrize("hide", [_draft, _private, _below_private, _expired, _alias])
def test_what_is_not_public_is_neither_listed_nor_linked(index, client, hide):
    organisation = make_organisation("Secret House")
    hide(make_profile(index["en"], organisation))
    assert profile_urls([organisation.pk], "en") == {}
    assert "Secret House" not in client.get(index["be"].url).content.decode()


def test_links_prefer_the_readers_language_then_her_fallbacks(index):
    organisation = make_organisation("Lighthouse Society")
    english = make_profile(index["en"], organisation)
    russian = make_profile(index["ru"], organisation)
    link = profile_urls([organisation.pk], "be")[organisation.pk]
    assert (link.url, link.language) == (russian.url, "ru")
    assert profile_urls([organisation.pk], "en")[organisation.pk].url == english.url
    assert profile_urls([], "en") == {}


def test_links_of_many_cost_as_many_queries_as_of_one(index, django_assert_max_num_queries):
    keys = []
    for number in range(20):
        organisation = make_organisation(f"House {number}")
        keys.append(organisation.pk)
        for code in index:
            make_profile(index[code], organisation)
    profile_urls(keys[:1], "be")
    for some in (keys[:1], keys):
        with django_assert_max_num_queries(2):
            assert len(profile_urls(some, "be")) == len(some)


def test_addresses_are_made_of_latin_letters_and_stay_apart(index):
    first = make_profile(index["be"], make_organisation("Вясна", language="be"))
    second = make_profile(index["be"], make_organisation("Вясна", language="be"))
    assert (first.slug, second.slug) == ("viasna", "viasna-2")


def test_one_organisation_has_one_profile_in_a_language(index):
    organisation = make_organisation("Aurora")
    make_profile(index["en"], organisation)
    make_profile(index["be"], organisation)
    with pytest.raises(ValidationError, match="already has a profile"):
        make_profile(index["en"], organisation, title="Another")


def test_a_translation_keeps_the_organisation(index):
    organisation = make_organisation("Aurora")
    page = make_profile(index["en"], organisation)
    copy = page.copy_for_translation(index["be"].locale)
    assert copy.organisation == organisation


def test_the_profile_of_a_merged_body_leads_to_the_winners(index, client):
    winner, loser = make_organisation("Lighthouse Society"), make_organisation("Beacon Club")
    new, old = make_profile(index["en"], winner), make_profile(index["en"], loser)
    merge(winner, loser)
    response = client.get(old.url)
    assert (response.status_code, response.headers["Location"]) == (302, new.url)
    assert client.get(old.url + "feed.xml").headers["Location"] == new.url + "feed.xml"
    assert _names(client.get(index["en"].url)) == ["Lighthouse Society"]


@pytest.mark.parametrize("name", ["feed.xml", "atom.xml"])
def test_the_feed_holds_what_it_signed_with_the_name_used_and_answers_304(site, index, client, name):
    organisation = make_organisation("Lighthouse Society")
    sign(make_statement(site, "On the river"), organisation)
    make_statement(site, "Unsigned")
    page = make_profile(index["en"], organisation)
    response = client.get(page.url + name)
    feed = feedparser.parse(response.content)
    assert [entry.title for entry in feed.entries] == ["On the river"]
    assert "Lighthouse Society" in feed.feed.title
    assert client.get(page.url + name, headers={"If-None-Match": response.headers["ETag"]}).status_code == 304


def test_an_unknown_address_below_a_profile_is_not_found(index, client):
    page = make_profile(index["en"], make_organisation("Aurora"))
    assert client.get(page.url + "other.json").status_code == 404


def test_a_feed_costs_at_most_eight_queries(site, index, client, django_assert_max_num_queries):
    organisation = make_organisation("Lighthouse Society")
    for number in range(6):
        sign(make_statement(site, f"Text {number}"), organisation)
    page = make_profile(index["en"], organisation)
    client.get(page.url + "feed.xml")
    with django_assert_max_num_queries(8):
        client.get(page.url + "feed.xml")


def test_public_pages_set_no_cookie_and_vary_by_nothing_of_the_visitor(index, client):
    page = make_profile(index["en"], make_organisation("Aurora"))
    for url in (page.url, index["en"].url):
        response = client.get(url)
        assert not response.cookies
        assert "cookie" not in response.headers.get("Vary", "").lower()


def test_hostile_names_are_text_on_the_page(index, client):
    organisation = make_organisation("<script>alert(1)</script> & “Sons”")
    html = client.get(make_profile(index["en"], organisation, slug="x").url).content.decode()
    assert "<script>alert" not in html
    assert not re.search(r"</script>\s*&", html)
