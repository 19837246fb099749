"""Campaigns that an imported text names: proposed, and linked only by a person."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.urls import reverse

from tests.factories.importing import LETTER, recognised_letter, source_text
from tests.factories.site import SiteTree, make_site
from tests.statements.test_import_admin import fields_of, superuser
from zayava.campaigns.models import Campaign
from zayava.statements.models import Statement
from zayava.statements.services.importing import ImportPlan, import_document, make_plan, write

pytestmark = pytest.mark.django_db

NAMED = LETTER.replace("as in our open letter", "as “Open the landings” does, and as in our open letter")
WITH_HASHTAG = LETTER + "\n#адкрыйцеПрычалы #openthelandings_2031\n"


@pytest.fixture
def site() -> SiteTree:
    return make_site()


@pytest.fixture
def campaign(site) -> Campaign:
    return Campaign.objects.create(
        name={"en": "Open the Landings", "be": "Адкрыйце прычалы"}, hashtag={"be": "АдкрыйцеПрычалы"}
    )


def plan_of(text: str) -> ImportPlan:
    plan = make_plan(recognised_letter(), source_text(text))
    return ImportPlan.from_json(json.loads(json.dumps(plan.as_json())))


def test_a_hashtag_in_any_language_and_case_tells_the_campaign(campaign) -> None:
    (found,) = plan_of(WITH_HASHTAG).campaigns
    assert (found.uid, found.name, found.by_hashtag) == (str(campaign.uid), "Open the Landings", True)
    assert found.line == WITH_HASHTAG.split("\n").index("#адкрыйцеПрычалы #openthelandings_2031") + 1


def test_a_name_of_several_words_tells_it_too_and_less_surely(campaign) -> None:
    (found,) = plan_of(NAMED).campaigns
    assert (found.uid, found.by_hashtag, found.is_likely) == (str(campaign.uid), False, False)


@pytest.mark.parametrize(
    ("name", "hashtag"),
    [
        ({"en": "Landings"}, {}),  # one word is a word of the language
        ({"en": "The landing of the Towns"}, {"en": "OpenTheLandings"}),  # no hashtag is the beginning of another
        ({}, {}),
        ({"en": "…"}, {}),
    ],
)
def test_what_the_text_does_not_name_is_not_proposed(site, name, hashtag) -> None:
    Campaign.objects.create(name=name, hashtag=hashtag)
    assert plan_of(WITH_HASHTAG).campaigns == []


def test_an_import_by_itself_links_nothing_and_says_so(site, campaign, tmp_path: Path) -> None:
    plan, result = import_document(recognised_letter(), source_text(WITH_HASHTAG))
    assert any(warning["code"] == "named_campaign" for warning in plan.warnings)
    assert not result.statement.campaigns.exists()
    (tmp_path / "letter.txt").write_text(WITH_HASHTAG, encoding="utf-8")
    out = StringIO()
    call_command("import_statements", str(tmp_path), "--dry-run", stdout=out)
    assert "may belong to the campaign “Open the Landings”" in out.getvalue()


def test_the_check_screen_offers_it_chosen_and_links_it_when_confirmed(client, site, campaign) -> None:
    client.force_login(superuser("checker"))
    url = reverse("zayava_import_statement")
    page = client.post(url, {"text": WITH_HASHTAG}, follow=True).content.decode()
    fields = fields_of(page)
    assert fields["campaigns"] == str(campaign.uid)
    client.post(url, {**fields, "action": "import"}, follow=True)
    assert list(Statement.objects.get(pages__isnull=False).campaigns.all()) == [campaign]


def test_an_editor_can_say_no(client, site, campaign) -> None:
    client.force_login(superuser("checker"))
    url = reverse("zayava_import_statement")
    fields = fields_of(client.post(url, {"text": WITH_HASHTAG}, follow=True).content.decode())
    del fields["campaigns"]
    client.post(url, {**fields, "action": "import"}, follow=True)
    assert not Statement.objects.get(pages__isnull=False).campaigns.exists()


def test_her_answer_stays_when_something_else_has_to_be_corrected(client, site, campaign) -> None:
    client.force_login(superuser("checker"))
    url = reverse("zayava_import_statement")
    fields = fields_of(client.post(url, {"text": WITH_HASHTAG}, follow=True).content.decode())
    del fields["campaigns"]
    again = client.post(url, {**fields, "title": " ", "action": "import"})
    assert again.status_code == 422
    assert "campaigns" not in fields_of(again.content.decode())


def test_a_campaign_that_is_gone_or_was_never_proposed_is_refused_or_left(client, site, campaign) -> None:
    client.force_login(superuser("checker"))
    url = reverse("zayava_import_statement")
    fields = fields_of(client.post(url, {"text": WITH_HASHTAG}, follow=True).content.decode())
    other = Campaign.objects.create(name={"en": "Another Campaign"})
    refused = client.post(url, {**fields, "campaigns": [str(other.uid), "\0"], "action": "import"})
    assert refused.status_code == 422
    assert not Statement.objects.exists()
    campaign.delete()
    client.post(url, {**fields, "action": "import"}, follow=True)
    assert not Statement.objects.get(pages__isnull=False).campaigns.exists()


def test_a_text_without_campaigns_is_asked_nothing(client, site) -> None:
    client.force_login(superuser("checker"))
    page = client.post(reverse("zayava_import_statement"), {"text": LETTER}, follow=True).content.decode()
    assert 'name="campaigns"' not in page


def test_a_language_that_joins_adds_the_campaign_once(site, campaign) -> None:
    plan = plan_of(WITH_HASHTAG)
    plan.campaigns[0].wanted = True
    statement = write(plan).statement
    statement.campaigns.add(Campaign.objects.create(name={"en": "Another Campaign"}))
    second = make_plan(recognised_letter(language="be", title="Ліст"), source_text(WITH_HASHTAG + "Іншае"))
    second.choose(str(statement.uid), "")
    second.campaigns[0].wanted = True
    write(second)
    assert statement.campaigns.count() == 2
