"""Writing the record of campaigns."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from wagtail.models import Locale

from zayava.core.conf import conf
from zayava.organisations.services import record_name

from .models import Campaign, CampaignIndexPage, CampaignPage, CampaignPerson


def name_person(row: CampaignPerson, text: str, language: str = "", source: str = "") -> None:
    """Note the name a person is given in a campaign, as a name of the register; does not save ``row``.

    Without a text she is shown with the name the register has for each reader. Raises ``ValidationError`` for a text
    that is no name.
    """
    if not text.strip():
        row.person_name = None
        return
    row.person_name = record_name(row.person, text, language, source=source)


@transaction.atomic
def create_pages(campaign: Campaign, user: AbstractBaseUser | None = None) -> list[CampaignPage]:
    """Make a draft page for the campaign in every language that has none and whose site has a list of campaigns.

    The pages are translations of each other and begin with the campaign's name and hashtag. Languages in which
    ``user`` may not add pages are left out; without a user none is. Returns what was made.
    """
    pages = {page.locale_id: page for page in campaign.pages.filter(alias_of=None)}
    made = []
    for code in conf.languages:
        locale = Locale.objects.filter(language_code=code).first()
        parent = CampaignIndexPage.objects.filter(locale=locale, alias_of=None).order_by("path").first()
        if locale is None or locale.pk in pages or parent is None:
            continue
        if user is not None and not parent.permissions_for_user(user).can_add_subpage():
            continue
        page = CampaignPage(title=campaign.name.text(code)[:255], slug="", campaign=campaign, locale=locale, live=False)
        page.owner = user
        for sibling in pages.values():
            page.translation_key = sibling.translation_key
        parent.add_child(instance=page)
        page.save_revision(user=user)
        pages[locale.pk] = page
        made.append(page)
    return made
