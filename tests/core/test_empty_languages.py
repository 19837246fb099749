"""A list that is narrowed in a language which has nothing at all says so, and does not blame the choices."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.utils import translation
from django.utils.translation import gettext

from tests.factories.campaigns import make_campaign, make_campaign_lists
from tests.factories.demands import make_register, raise_demand
from tests.factories.organisations import make_index, make_organisation, make_profile
from tests.factories.site import SiteTree, make_site
from tests.factories.statements import make_statement, make_tag
from zayava.campaigns.models import CampaignIndexPage
from zayava.organisations.models import OrganisationIndexPage

pytestmark = pytest.mark.django_db

NOTHING_FITS = "Nothing fits all of these choices together. Take one away:"
LISTS = {
    "statements/?year=2021": "No statement has been published in this language yet.",
    "campaigns/?year=2021": "No campaign has been published in this language yet.",
    "tags/?year=2021": "Nothing with a tag has been published in this language yet.",
    "organisations/?kind=media": "No organisation has a profile yet.",
    "demands/?state=met": "No public text demands anything yet.",
}


@pytest.fixture
def site() -> SiteTree:
    """Lists in every language, with a text and a campaign in Belarusian alone."""
    site = make_site()
    make_register(site)
    make_index(site)
    statement = make_statement(site, languages=("be",), date="2021")
    statement.tags.add(make_tag("river", be="рака", en="river", ru="река"))
    make_campaign(make_campaign_lists(site), languages=("be",), began="2021", ended="2021")
    return site


def body(client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, answer
    element = BeautifulSoup(answer.content, "html.parser").select_one(".z-list__body")
    return " ".join(element.get_text(" ").split())


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("address", LISTS)
def test_choices_in_a_language_without_anything_are_not_blamed(client, site, address, language) -> None:
    with translation.override(language):
        sentence, blame = gettext(LISTS[address]), gettext(NOTHING_FITS)
    for asked in (address, address.partition("?")[0]):
        shown = body(client, f"/{language}/{asked}")
        assert sentence in shown
        assert blame not in shown


@pytest.mark.parametrize("address", LISTS)
def test_choices_that_leave_nothing_of_what_there_is_are(client, site, address) -> None:
    statement = make_statement(site, "On the mill", date="2020")
    statement.tags.add(make_tag("mill", en="mill"))
    raise_demand(statement)
    lists = {page.locale.language_code: page for page in CampaignIndexPage.objects.all()}
    make_campaign(lists, "Mill", began="2020", ended="2020")
    make_profile(OrganisationIndexPage.objects.get(locale__language_code="en"), make_organisation())
    shown = body(client, f"/en/{address}")
    assert NOTHING_FITS in shown
    assert LISTS[address] not in shown
