"""Campaigns as readers see them: what belongs to them, who is named, what stays hidden."""

from __future__ import annotations

import datetime
import json
import re

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction

from tests.factories.campaigns import concern, make_campaign
from tests.factories.demands import make_register, raise_demand
from tests.factories.organisations import add_status
from tests.factories.statements import make_organisation, make_person, make_statement, make_tag
from zayava.campaigns.models import Campaign, CampaignAction, CampaignPage, CampaignPartner, CampaignUpdate
from zayava.campaigns.selectors.page import OF_A_YEARLY_DAY
from zayava.core.conf import conf
from zayava.core.dates import PartialDate
from zayava.organisations.services import merge

pytestmark = pytest.mark.django_db

CAMPAIGN_BUDGET, LIST_BUDGET, FEED_BUDGET, STATEMENT_BUDGET = 16, 16, 8, 12


def html_of(client, campaign: Campaign, language: str = "en", below: str = "") -> str:
    response = client.get(campaign.pages.get(locale__language_code=language).url + below)
    assert response.status_code == 200
    return response.content.decode()


def texts_of(client, campaign: Campaign) -> list[str]:
    context = client.get(campaign.pages.get(locale__language_code="en").url).context
    return [entry.title for section in context["sections"] for entry in section.entries]


def test_a_campaign_gathers_what_it_issued_what_says_so_and_what_bears_its_tag_each_once(site, lists, client) -> None:
    tag = make_tag("window", en="Window")
    campaign = make_campaign(lists, gathers_tag=tag)
    issued = make_statement(site, "Issued", date="2024", issuer_kind="campaign", issuer_campaign=campaign)
    belonging = make_statement(site, "Belonging", date="2023")
    belonging.campaigns.add(campaign)
    make_statement(site, "Tagged", date="2022").tags.add(tag)
    make_statement(site, "Something else", date="2021")
    issued.campaigns.add(campaign)
    issued.tags.add(tag)
    belonging.tags.add(tag)
    assert texts_of(client, campaign) == ["Issued", "Belonging", "Tagged"]
    assert "3 statements" in " ".join(client.get(lists["en"].url).content.decode().split())


def test_texts_that_are_not_public_appear_nowhere_and_are_not_counted(site, lists, client) -> None:
    campaign = make_campaign(lists)
    hidden = [make_statement(site, title) for title in ("Private", "Expired", "Draft")]
    for statement in hidden:
        statement.campaigns.add(campaign)
    private, expired, draft = (statement.pages.get() for statement in hidden)
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    CampaignPage.objects.none()
    type(expired).objects.filter(pk=expired.pk).update(expire_at=timezone.now() - datetime.timedelta(minutes=1))
    draft.unpublish()
    answers = html_of(client, campaign) + html_of(client, campaign, below="feed.xml") + html_of_list(client, lists)
    for title in ("Private", "Expired", "Draft"):
        assert title not in answers
    assert not re.search(r"\d\s+statement", answers)
    PageViewRestriction.objects.all().delete()
    assert texts_of(client, campaign) == ["Private"]


def html_of_list(client, lists, language: str = "en") -> str:
    return client.get(lists[language].url).content.decode()


def test_a_campaign_that_is_not_public_is_named_by_no_statement_list_tag_or_profile(site, lists, client) -> None:
    from tests.factories.organisations import make_index, make_profile

    tag = make_tag("window", en="Window")
    campaign = make_campaign(lists, "Hidden Lantern", live=False, gathers_tag=tag)
    statement = make_statement(site, "On the river")
    statement.campaigns.add(campaign)
    statement.tags.add(tag)
    organisation = make_organisation()
    CampaignPartner.objects.create(campaign=campaign, organisation=organisation)
    profile = make_profile(make_index(site)["en"], organisation)
    addresses = [statement.pages.get().url, lists["en"].url, "/en/tags/window/", profile.url, profile.url + "feed.xml"]
    for address in [*addresses, "/sitemap.xml"]:
        assert "Hidden Lantern" not in client.get(address).content.decode(), address
    campaign.pages.get().save_revision().publish()
    for address in addresses:
        assert "Hidden Lantern" in client.get(address).content.decode(), address


def test_a_statement_links_the_campaign_that_issued_it_and_those_it_belongs_to(site, lists, client) -> None:
    issuing, other = make_campaign(lists, "Issuing"), make_campaign(lists, "Other cause")
    statement = make_statement(site, issuer_kind="campaign", issuer_campaign=issuing)
    statement.campaigns.add(other, issuing)
    html = client.get(statement.pages.get().url).content.decode()
    assert f'<a href="{issuing.pages.get().url}">Issuing</a>' in html
    assert [link.name.text for link in client.get(statement.pages.get().url).context["campaigns"]] == ["Other cause"]


def test_a_withdrawn_person_is_named_nowhere_and_still_counted(site, lists, client) -> None:
    campaign = make_campaign(lists, languages=("be", "en"))
    concern(campaign, "Alena Marakova", "to be released", resolved=PartialDate(2025, 9, 19), resolution={"en": "Out"})
    gone = concern(campaign, "Raisa Palyn", "charges to be dropped")
    make_statement(site, "A text").campaigns.add(campaign)
    html = html_of(client, campaign)
    assert "Raisa Palyn" in html
    assert "charges to be dropped" in html
    gone.state = "withdrawn"
    gone.save()
    page = campaign.pages.get(locale__language_code="en").url
    for address in (page, page + "feed.xml", page + "atom.xml", lists["en"].url, "/be/campaigns/", "/sitemap.xml"):
        answer = client.get(address).content.decode()
        assert "Raisa" not in answer
        assert "charges to be dropped" not in answer
    html = " ".join(html_of(client, campaign).split())
    assert "2 people , 1 not named" in html or "2 people, 1 not named" in html
    assert "Fulfilled</span>, <time" in html
    assert "2 people" in " ".join(html_of_list(client, lists).split())


def test_structured_data_names_organisations_and_no_person(site, lists, client) -> None:
    campaign = make_campaign(lists, hashtag={"en": "Light"})
    concern(campaign, "Raisa Palyn")
    CampaignPartner.objects.create(campaign=campaign, organisation=make_organisation("Lighthouse Society"))
    [block] = re.findall(r"<script type=\"application/ld\+json\">(.*?)</script>", html_of(client, campaign))
    data = json.loads(block)
    assert data["@type"] == "Project"
    assert data["member"] == [{"@type": "Organization", "name": "Lighthouse Society"}]
    assert "Raisa" not in block


def test_merging_a_person_moves_what_is_demanded_for_her(lists, client) -> None:
    campaign = make_campaign(lists)
    winner, loser = make_person("Raisa Palyn"), make_person("Raisa Palin")
    row = concern(campaign, loser)
    merge(winner, loser)
    row.refresh_from_db()
    assert row.person == winner
    assert "Raisa Palin" in html_of(client, campaign)


def test_a_yearly_day_gathers_its_texts_under_their_years_newest_first(site, lists, client) -> None:
    campaign = make_campaign(lists, kind="yearly_day", day=16, month=5)
    for date in ("2021-05-16", "2023-05-16", "2023-05-10", None):
        make_statement(site, f"Text of {date}", date=date).campaigns.add(campaign)
    response = client.get(campaign.pages.get().url)
    assert [year.label for year in response.context["years"]] == ["2023", "2021", ""]
    html = response.content.decode()
    assert 'id="year-2023"' in html
    assert 'href="#year-2021"' in html
    assert "Every year on 16\u00a0May" in html


@pytest.mark.parametrize("fields", [{}, {"kind": "yearly_day", "day": 4, "month": 8}])
def test_a_language_without_texts_of_the_campaign_says_so(site, lists, client, fields) -> None:
    campaign = make_campaign(lists, languages=("be", "en", "ru"), **fields)
    make_statement(site, "Of the campaign").campaigns.add(campaign)
    assert "No text of this campaign" not in html_of(client, campaign)
    assert "Ніводны тэкст гэтай кампаніі пакуль не апублікаваны на гэтай мове." in html_of(client, campaign, "be")
    russian = html_of(client, campaign, "ru")
    assert "Ни один текст этой кампании пока не опубликован на этом языке." in russian
    assert russian.count("feed.xml") == html_of(client, campaign).count("feed.xml")


def test_a_yearly_day_of_many_years_shows_its_newest_texts_and_leads_to_those_of_every_year(
    site, lists, client
) -> None:
    campaign = make_campaign(lists, kind="yearly_day", day=16, month=5)
    for year in range(2010, 2020):
        for day in range(10, 14):
            make_statement(site, f"Text of {year}, {day}", date=f"{year}-05-{day}").campaigns.add(campaign)
    response = client.get(campaign.pages.get().url)
    assert len(texts_of(client, campaign)) == OF_A_YEARLY_DAY < 40
    years = response.context["years"]
    assert [(year.label, year.section.total) for year in years] == [(str(year), 4) for year in range(2019, 2009, -1)]
    hidden = [year for year in years if not year.section.entries]
    assert [year.label for year in hidden] == ["2015", "2014", "2013", "2012", "2011", "2010"]
    assert (len(years[3].section.entries), years[3].section.url) == (3, hidden[0].section.url.replace("2015", "2016"))
    for year in hidden:
        assert f'<a href="{year.section.url.replace("&", "&amp;")}">{year.label}</a>' in response.content.decode()
        listed = client.get(year.section.url)
        assert listed.status_code == 200
        assert [item.title for item in listed.context["statements"]] == [
            f"Text of {year.label}, {day}" for day in range(13, 9, -1)
        ]
    (section,) = response.context["sections"]
    assert "40 statements" in " ".join(client.get(section.url).content.decode().split())


def test_a_campaign_with_more_texts_than_its_page_shows_leads_to_the_list_of_all(site, lists, client) -> None:
    campaign = make_campaign(lists)
    for number in range(conf.page_length + 2):
        make_statement(site, f"Text {number}", date="2021").campaigns.add(campaign)
    (section,) = client.get(campaign.pages.get().url).context["sections"]
    assert len(section.entries) == conf.page_length
    assert f"{section.total} statements" in " ".join(client.get(section.url).content.decode().split())


def test_the_list_shows_running_campaigns_then_yearly_days_then_closed_ones(lists, client) -> None:
    make_campaign(lists, "Closed", ended="2020-01")
    make_campaign(lists, "Day in June", kind="yearly_day", day=1, month=6)
    make_campaign(lists, "Day in May", kind="yearly_day", day=16, month=5)
    make_campaign(lists, "Older", began="2019")
    make_campaign(lists, "Newer", began="2024-03-06")
    titles = [line.title for line in client.get(lists["en"].url).context["campaigns"]]
    assert titles == ["Newer", "Older", "Day in May", "Day in June", "Closed"]


@pytest.mark.parametrize("query", ["page=-1", "page=0", "page=" + "9" * 4000, "page=%00", "page=%D9%A3", "page=×"])
def test_hostile_pagers_never_break_the_list(lists, client, query) -> None:
    make_campaign(lists)
    assert client.get(f"{lists['en'].url}?{query}").status_code in (200, 400, 404)


@pytest.mark.parametrize(
    "fields",
    [
        {"name": {}},
        {"hashtag": {"en": "two words"}},
        {"hashtag": {"en": "x" * 101}},
        {"hashtag": {"en": "123"}},
        {"hashtag": {"be": "light"}},
        {"kind": "yearly_day", "day": 31, "month": 2},
        {"kind": "yearly_day"},
        {"began": "2024", "ended": "2023"},
    ],
)
def test_what_makes_no_sense_is_refused_with_a_sentence(lists, fields) -> None:
    make_campaign(lists, "First", hashtag={"en": "Light"})
    campaign = Campaign(**{"name": {"en": "Second"}, **fields})
    with pytest.raises(ValidationError) as refused:
        campaign.full_clean()
    assert all(message.endswith(".") for message in refused.value.messages)


def test_a_hashtag_is_kept_without_its_sign() -> None:
    campaign = Campaign(name={"be": "Святло"}, hashtag={"be": "#СвятлоЎАкне"})
    campaign.full_clean()
    assert campaign.hashtag == {"be": "СвятлоЎАкне"}


def test_a_campaign_has_one_page_in_each_language_and_a_copy_is_another_campaign(lists) -> None:
    campaign = make_campaign(lists, hashtag={"en": "Light"})
    concern(campaign, "Raisa Palyn")
    page = campaign.pages.get()
    with pytest.raises(ValidationError):
        CampaignPage(title="Twin", slug="twin", campaign=campaign, locale=page.locale).clean()
    copy = page.copy(update_attrs={"slug": "copy"})
    assert copy.campaign != campaign
    assert not copy.campaign.people.exists()
    assert page.copy_for_translation(lists["be"].locale).campaign == campaign


def make_rich_campaign(site, lists, rows: int, name: str) -> Campaign:
    tag = make_tag(f"tag of {name}", en=f"Tag of {name}")
    campaign = make_campaign(lists, name, languages=("be", "en"), gathers_tag=tag)
    campaign.tags.add(tag)
    for number in range(rows):
        concern(campaign, f"Person {name} {number}")
        organisation = make_organisation(f"Society {name} {number}")
        add_status(organisation, "2021-08-27")
        add_status(organisation, "2022", "in_exile")
        CampaignPartner.objects.create(campaign=campaign, organisation=organisation, role={"en": "helps"})
        CampaignUpdate.objects.create(campaign=campaign, date=PartialDate(2000 + number), text={"en": "Something"})
        statement = make_statement(
            site, f"{name} {number}", issuer_kind="organisation", issuer_organisation=organisation
        )
        statement.tags.add(tag)
        raise_demand(statement, f"Demand {name} {number}").demand.campaigns.add(campaign)
        CampaignAction.objects.create(
            campaign=campaign, heading={"en": "Write"}, link_text={"en": "There"}, page=statement.pages.get()
        )
    return campaign


def count(client, address: str) -> int:
    assert client.get(address).status_code == 200
    with CaptureQueriesContext(connection) as captured:
        client.get(address)
    return len(captured)


@pytest.mark.parametrize("language", ["be", "en"])
def test_campaigns_keep_their_budgets_whatever_the_number_of_rows(site, lists, client, language) -> None:
    make_register(site)
    few, many = make_rich_campaign(site, lists, 2, "Few"), make_rich_campaign(site, lists, 25, "Many")
    pages = [campaign.pages.get(locale__language_code=language).url for campaign in (few, many)]
    counts = [count(client, page) for page in pages]
    assert counts[0] == counts[1]
    assert counts[1] <= CAMPAIGN_BUDGET
    assert count(client, pages[1] + "feed.xml") <= FEED_BUDGET
    assert count(client, lists[language].url) <= LIST_BUDGET
    statement = many.gathers_tag.tagged_statements.first().content_object
    assert count(client, statement.pages.get().url) <= STATEMENT_BUDGET
