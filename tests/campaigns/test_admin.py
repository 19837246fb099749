"""Campaigns in the admin: the list, the form, the pages it makes, who may do it."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group, User
from django.urls import reverse
from wagtail.users.models import UserProfile

from tests.factories.campaigns import concern, make_campaign
from tests.factories.statements import make_organisation, make_person, make_statement
from zayava.campaigns.models import Campaign
from zayava.campaigns.services import create_pages
from zayava.home.services import create_site

pytestmark = pytest.mark.django_db


@pytest.fixture
def tree():
    return create_site(["be", "en", "ru"])


@pytest.fixture
def editor(tree, client):
    user = User.objects.create_user("editor", "editor@example.org", "secret")
    user.groups.add(Group.objects.get(name="Editors"))
    UserProfile.objects.create(user=user, preferred_language="en")
    client.force_login(user)
    return user


def posted(**fields: str) -> dict[str, str]:
    rows = {}
    for name in ("people", "actions", "updates", "partners"):
        rows |= {f"{name}-TOTAL_FORMS": "0", f"{name}-INITIAL_FORMS": "0"}
    return {"kind": "campaign", "name_en": "Light in the Window", "tags": "", **rows, **fields}


def person_row(number: int, key: int, **fields: str) -> dict[str, str]:
    row = {"person": str(key), "state": "confirmed", "ORDER": str(number + 1), **fields}
    return {f"people-{number}-{name}": value for name, value in row.items()}


def test_an_editor_enters_a_campaign_with_a_person_whose_name_goes_to_the_register(editor, client) -> None:
    person = make_person("Raisa Palyn")
    data = posted(hashtag_en="#LightInTheWindow", **{"people-TOTAL_FORMS": "1"})
    data |= person_row(0, person.pk, name_here="Raissa Palynn", name_language="en", demanded_en="to be released")
    response = client.post(reverse("zayava_campaigns:add"), data)
    assert response.status_code == 302, response.context["form"].errors
    campaign = Campaign.objects.get()
    row = campaign.people.get()
    assert campaign.hashtag == {"en": "LightInTheWindow"}
    assert (row.person, row.person_name.text) == (person, "Raissa Palynn")
    assert person.names.filter(text="Raissa Palynn", kind="as_printed").count() == 1
    form = client.get(reverse("zayava_campaigns:edit", args=[campaign.pk])).content.decode()
    assert "Raissa Palynn" in form


def test_the_same_person_twice_and_a_name_of_nothing_are_refused(editor, client) -> None:
    person = make_person("Raisa Palyn")
    data = posted(**{"people-TOTAL_FORMS": "2"}) | person_row(0, person.pk) | person_row(1, person.pk)
    response = client.post(reverse("zayava_campaigns:add"), data)
    assert response.status_code == 200
    assert "stands among the people twice" in response.content.decode()
    data = posted(**{"people-TOTAL_FORMS": "1"}) | person_row(0, person.pk, name_here="\u202e…")
    assert client.post(reverse("zayava_campaigns:add"), data).status_code == 200
    assert not Campaign.objects.exists()


def test_one_button_makes_the_missing_pages_as_drafts_once(editor, tree, client) -> None:
    campaign = Campaign.objects.create(name={"be": "Святло", "en": "Light"})
    address = reverse("zayava_campaigns:create_pages", args=[campaign.pk])
    form = reverse("zayava_campaigns:edit", args=[campaign.pk])
    assert address in client.get(form).content.decode()
    made = create_pages(campaign)
    assert address not in client.get(form).content.decode()  # no page is missing any more
    assert [page.title for page in made] == ["Святло", "Light", "Святло"]
    assert len({page.translation_key for page in made}) == 1
    assert not any(page.live for page in made)
    assert client.post(address).status_code == 302
    assert campaign.pages.count() == 3
    assert client.get(address).status_code == 405


def test_the_list_finds_by_any_name_and_hashtag(editor, client) -> None:
    Campaign.objects.create(name={"be": "Святло ў акне"}, hashtag={"en": "LightInTheWindow"})
    Campaign.objects.create(name={"en": "Another"})
    found = client.get(reverse("zayava_campaigns:index"), {"q": "святло"}).content.decode()
    assert "#LightInTheWindow" in found
    assert "Another" not in found


def test_whoever_may_not_edit_campaigns_sees_none_of_it(tree, client) -> None:
    user = User.objects.create_user("translator", "translator@example.org", "secret")
    user.groups.add(Group.objects.get(name="Translators (en)"))
    client.force_login(user)
    campaign = Campaign.objects.create(name={"en": "Light"})
    concern(campaign, "Raisa Palyn")
    for name in ("index", "add"):
        assert client.get(reverse(f"zayava_campaigns:{name}")).status_code in (302, 403)
    assert client.post(reverse("zayava_campaigns:create_pages", args=[campaign.pk])).status_code in (302, 403)
    assert not campaign.pages.exists()


def test_a_campaign_that_a_text_names_is_not_deleted(editor, tree, client) -> None:
    client.force_login(User.objects.create_superuser("admin", "admin@example.org", "secret"))
    campaign = make_campaign(tree.campaigns)
    make_statement(tree, issuer_kind="campaign", issuer_campaign=campaign)
    client.post(reverse("zayava_campaigns:delete", args=[campaign.pk]))
    assert Campaign.objects.filter(pk=campaign.pk).exists()


def test_the_facts_of_a_statement_name_its_campaigns(editor, tree, client) -> None:
    client.force_login(User.objects.create_superuser("admin", "admin@example.org", "secret"))
    campaign = Campaign.objects.create(name={"be": "Святло", "en": "Light in the Window"})
    statement = make_statement(tree, issuer_kind="organisation", issuer_organisation=make_organisation())
    address = reverse("zayava_statements:edit", args=[statement.pk])
    token = client.get(address).context["token"]
    data = {"kind": "appeal", "issuer_kind": "campaign", "issuer_campaign": campaign.pk, "campaigns": [campaign.pk]}
    response = client.post(address, {**data, "token": token})
    assert response.status_code == 302, response.context["form"].errors
    statement.refresh_from_db()
    assert statement.issuer_campaign == campaign
    assert statement.issuer_organisation is None
    assert list(statement.campaigns.all()) == [campaign]
    found = client.get(reverse("zayava_statements:find", args=["campaign"]), {"q": "light"}).json()["results"]
    assert [row["id"] for row in found] == [campaign.pk]
