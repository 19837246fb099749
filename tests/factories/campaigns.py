"""Campaigns with whatever a test needs of them."""

from __future__ import annotations

from typing import Any

from tests.factories.statements import make_person
from zayava.campaigns.models import Campaign, CampaignIndexPage, CampaignPage, CampaignPerson
from zayava.organisations.models import Person

from .site import SiteTree


def make_campaign_lists(site: SiteTree) -> dict[str, CampaignIndexPage]:
    """A list of campaigns below the home page of each language, each the translation of the others."""
    lists: dict[str, CampaignIndexPage] = {}
    for code, home in site.homes.items():
        page = CampaignIndexPage(title=f"Campaigns {code}", slug="campaigns", locale=home.locale, show_in_menus=True)
        if lists:
            page.translation_key = next(iter(lists.values())).translation_key
        lists[code] = home.add_child(instance=page)
    return lists


def make_campaign(
    lists: dict[str, CampaignIndexPage],
    name: str = "Light in the Window",
    languages: tuple[str, ...] = ("en",),
    live: bool = True,
    **fields: Any,
) -> Campaign:
    """A campaign with a page in each of ``languages``, published through a revision as editors do."""
    campaign = Campaign.objects.create(name={"en": name}, **fields)
    key = None
    for code in languages:
        page = CampaignPage(title=name, campaign=campaign, locale=lists[code].locale, lead="What it is.", live=False)
        if key:
            page.translation_key = key
        lists[code].add_child(instance=page)
        key = page.translation_key
        if live:
            page.save_revision().publish()
    return campaign


def concern(
    campaign: Campaign, person: Person | str, demanded: str = "to be released", **fields: Any
) -> CampaignPerson:
    """Add somebody the campaign is about, under the first name she has."""
    if isinstance(person, str):
        person = make_person(person)
    fields.setdefault("person_name", person.names.first())
    fields.setdefault("sort_order", campaign.people.count())
    return CampaignPerson.objects.create(campaign=campaign, person=person, demanded={"en": demanded}, **fields)
