"""The front page: what is new, what goes on and who publishes, in a fixed number of queries and nothing hidden."""

from __future__ import annotations

import datetime

import pytest
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction

from tests.factories.organisations import add_membership, add_status, make_index, make_organisation, make_profile
from tests.factories.site import SiteTree, make_site
from tests.factories.statements import make_statement
from tests.home.test_index import make_index as make_yearly_index
from zayava.campaigns.models import Campaign, CampaignIndexPage, CampaignPage
from zayava.core.texts import TranslatedText
from zayava.home.selectors.days import day_keys, days_of

pytestmark = pytest.mark.django_db
BUDGET = 16


@pytest.fixture
def site() -> SiteTree:
    return make_site()


def read(client: Client, code: str = "en") -> str:
    response = client.get(f"/{code}/")
    assert response.status_code == 200
    assert not response.cookies
    return response.content.decode()


def make_campaign(site: SiteTree, index: CampaignIndexPage, name: str, **fields) -> CampaignPage:
    campaign = Campaign.objects.create(name=TranslatedText(en=name), **fields)
    return index.add_child(instance=CampaignPage(title=name, campaign=campaign, locale=site.homes["en"].locale))


def campaigns_of(site: SiteTree) -> CampaignIndexPage:
    home = site.homes["en"]
    return home.add_child(instance=CampaignIndexPage(title="Campaigns", slug="campaigns", locale=home.locale))


def today() -> datetime.date:
    return timezone.localdate()


def test_the_front_page_keeps_its_budget_whatever_the_number_of_rows(client: Client, site: SiteTree) -> None:
    organisations, campaigns = make_index(site, "en")["en"], campaigns_of(site)
    make_yearly_index(site, "en")

    def fill(rows: int, word: str) -> int:
        for number in range(rows):
            last_year = today().replace(year=today().year - 1, day=min(today().day, 28))
            page = make_statement(site, f"{word} {number}", date=str(last_year)).pages.get()
            organisation = make_organisation(f"{word} {number}")
            add_membership(organisation)
            add_status(organisation, "2021-08-27")
            make_profile(organisations, organisation)
            make_campaign(site, campaigns, f"{word} {number}")
        site.homes["en"].featured = page
        site.homes["en"].save()
        read(client)
        with CaptureQueriesContext(connection) as captured:
            read(client)
        return len(captured)

    few, many = fill(2, "Few"), fill(30, "Many")
    assert few == many
    assert many <= BUDGET


@pytest.mark.parametrize("note", ["", "Measured anew."])
def test_a_score_with_a_footnote_bears_its_mark(client: Client, site: SiteTree, note: str) -> None:
    index = make_yearly_index(site, "en")
    index.scores.update(note={"en": note} if note else {})
    html = read(client)
    assert ('<span class="z-scores__mark">*</span>' in html, f"* {note}" in html) == (bool(note), bool(note))


def test_a_chosen_statement_leads_while_it_is_public(client: Client, site: SiteTree) -> None:
    old = make_statement(site, "Old but chosen", date="2010").pages.get()
    make_statement(site, "The newest", date="2024")
    home = site.homes["en"]
    home.featured = old
    home.save()
    html = read(client)
    assert html.index("Old but chosen") < html.index("The newest")
    assert html.count("Old but chosen") == 1
    old.unpublish()
    assert "Old but chosen" not in read(client)


def test_parts_stand_in_the_order_editors_chose_and_empty_ones_disappear(client: Client, site: SiteTree) -> None:
    home = site.homes["en"]
    home.lead = "We publish here."
    home.parts = [{"type": "about", "value": None}, {"type": "latest", "value": None}]
    home.save()
    make_statement(site, "The newest")
    html = read(client)
    assert html.index("We publish here.", html.index("<main")) < html.index("The newest")
    assert "members-heading" not in html
    assert "campaigns-heading" not in html


@pytest.mark.parametrize("hide", ["draft", "private", "expired"])
def test_nothing_hidden_stands_on_the_front_page(client: Client, site: SiteTree, hide: str) -> None:
    organisations, campaigns = make_index(site, "en")["en"], campaigns_of(site)
    organisation = make_organisation("Hidden Society")
    add_membership(organisation)
    last_year = f"{today().year - 4}-{today():%m-%d}"
    pages = [
        make_statement(site, "Hidden statement", date=last_year).pages.get(),
        make_profile(organisations, organisation),
        make_campaign(site, campaigns, "Hidden campaign"),
        make_campaign(site, campaigns, "Hidden day", kind="yearly_day", day=today().day, month=today().month),
    ]
    assert read(client).count("Hidden") >= 5  # the statement is both new and of this day
    for page in pages:
        if hide == "private":
            PageViewRestriction.objects.create(page=page, restriction_type="login")
        elif hide == "draft":
            page.unpublish()
        else:
            page.expire_at = timezone.now() - datetime.timedelta(minutes=1)
            page.save()
    html = read(client)
    assert "Hidden" not in html
    assert "members-heading" not in html


def test_members_are_those_of_today_with_their_standing(client: Client, site: SiteTree) -> None:
    organisations = make_index(site, "en")["en"]
    for name, left in (("Staying", None), ("Gone", "2020")):
        organisation = make_organisation(name)
        add_membership(organisation, "2014", left)
        add_status(organisation, "2021-08-27", authority="the Supreme Court")
        make_profile(organisations, organisation)
    html = read(client)
    part = html[html.index("members-heading") :]
    assert "Staying" in part
    assert "Liquidated on 27" in part
    assert "Gone" not in part
    assert "1 organisation belongs" in part


def test_the_day_that_only_leap_years_have_is_remembered_every_year() -> None:
    assert days_of(datetime.date(2023, 2, 28)) == ["02-28", "02-29"]
    assert days_of(datetime.date(2024, 2, 28)) == ["02-28"]


@pytest.mark.parametrize(
    ("date", "is_remembered"),
    [
        ("2021-08-09", True),
        ("2020-08-09", True),
        ("2024-08-09", False),  # this year's
        ("2021-08-08", False),
        ("2021-08", False),
        ("2021", False),
        (None, False),
    ],
)
def test_a_day_remembers_the_texts_of_earlier_years_that_bear_it(
    site: SiteTree, rf: RequestFactory, date: str | None, is_remembered: bool
) -> None:
    page = make_statement(site, date=date).pages.get()
    found = day_keys("en", rf.get("/"), datetime.date(2024, 8, 9))
    assert found.texts == ([page.pk] if is_remembered else [])


def test_a_day_follows_the_date_of_its_text(site: SiteTree, rf: RequestFactory) -> None:
    statement = make_statement(site, date="2021-08-09")
    today = datetime.date(2024, 8, 10)
    assert not day_keys("en", rf.get("/"), today).texts
    statement.date = "2021-08-10"
    statement.save()
    assert day_keys("en", rf.get("/"), today).texts


@pytest.mark.parametrize(("ended", "is_remembered"), [(None, True), ("2020", False), ("2999", True)])
def test_a_yearly_day_is_remembered_until_it_ends(
    site: SiteTree, rf: RequestFactory, ended: str | None, is_remembered: bool
) -> None:
    page = make_campaign(site, campaigns_of(site), "Day", kind="yearly_day", day=4, month=8, ended=ended)
    make_campaign(site, page.get_parent().specific, "Other day", kind="yearly_day", day=5, month=8)
    found = day_keys("en", rf.get("/"), datetime.date(2024, 8, 4))
    assert found.yearly == ([page.pk] if is_remembered else [])
