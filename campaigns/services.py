"""Writing the record of campaigns."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

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


def lists_without_page(campaign: Campaign, user: AbstractBaseUser | None = None) -> list[CampaignIndexPage]:
    """The lists of campaigns, one for each language, in which the campaign has no page yet and may be given one.

    Languages in which ``user`` may not add pages are left out; without a user none is.
    """
    taken = set(campaign.pages.filter(alias_of=None).values_list("locale__language_code", flat=True))
    lists = CampaignIndexPage.objects.filter(alias_of=None).exclude(locale__language_code__in=taken)
    first: dict[str, CampaignIndexPage] = {}
    for found in lists.select_related("locale").order_by("path"):
        first.setdefault(found.locale.language_code, found)
    return [
        first[code]
        for code in conf.languages
        if code in first and (user is None or first[code].permissions_for_user(user).can_add_subpage())
    ]


@transaction.atomic
def create_pages(campaign: Campaign, user: AbstractBaseUser | None = None) -> list[CampaignPage]:
    """Make a draft page for the campaign in every language of :func:`lists_without_page`; returns what was made.

    The pages are translations of each other and begin with the campaign's name and hashtag.
    """
    siblings = list(campaign.pages.filter(alias_of=None).order_by("pk"))
    made = []
    for parent in lists_without_page(campaign, user):
        title = campaign.name.text(parent.locale.language_code)[:255]
        page = CampaignPage(title=title, slug="", campaign=campaign, locale=parent.locale, live=False, owner=user)
        if siblings:
            page.translation_key = siblings[-1].translation_key
        parent.add_child(instance=page)
        page.save_revision(user=user)
        siblings.append(page)
        made.append(page)
    return made
