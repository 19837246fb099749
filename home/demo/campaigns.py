"""The campaigns of the demonstration: rows first, because statements name them, and pages at the end."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from zayava.campaigns.models import (
    Campaign,
    CampaignAction,
    CampaignIndexPage,
    CampaignPage,
    CampaignPartner,
    CampaignPerson,
    CampaignUpdate,
)
from zayava.core.models import Tag

from .publishing import publish
from .reading import LANGUAGES, Data, in_language, read, uid
from .register import Register

if TYPE_CHECKING:
    from .bodies import Surroundings

FACTS = ("kind", "name", "hashtag", "aim", "began", "ended", "closing_note", "day", "month")


class Campaigns:
    """Makes the campaigns that the database lacks; finds them by key."""

    def __init__(self, register: Register, tags: Mapping[str, Tag]) -> None:
        self.rows: dict[str, Data] = read("campaigns.toml")
        keys = {uid("campaign", key): key for key in self.rows}
        self._records = {keys[row.uid]: row for row in Campaign.objects.filter(uid__in=keys)}
        self.missing = [key for key in self.rows if key not in self._records]
        for key in self.missing:
            self._records[key] = self._make(key, self.rows[key], register, tags)

    def record(self, key: str) -> Campaign:
        return self._records[key]

    def _make(self, key: str, row: Data, register: Register, tags: Mapping[str, Tag]) -> Campaign:
        campaign = Campaign(uid=uid("campaign", key), **{name: row[name] for name in FACTS if name in row})
        campaign.gathers_tag = tags[row["gathers_tag"]] if "gathers_tag" in row else None
        campaign.full_clean()
        campaign.save()
        campaign.tags.set([tags[tag] for tag in row.get("tags", [])])
        for order, fields in enumerate(row.get("people", [])):
            person = register.person(fields["person"])
            name = register.printed_name(person, "be")
            rest = {**fields, "person": person, "person_name": name}
            CampaignPerson.objects.create(campaign=campaign, sort_order=order, **rest)
        for order, fields in enumerate(row.get("partners", [])):
            organisation = register.organisation(fields["organisation"])
            CampaignPartner.objects.create(
                campaign=campaign, sort_order=order, organisation=organisation, role=fields["role"]
            )
        for fields in row.get("updates", []):
            CampaignUpdate.objects.create(campaign=campaign, **fields)
        return campaign

    def load(self, indexes: Mapping[str, CampaignIndexPage], around: Surroundings) -> int:
        """The pages and calls to action of new campaigns, once what they lead to is there; return how many pages."""
        made = 0
        for key in self.missing:
            row, campaign = self.rows[key], self._records[key]
            for order, fields in enumerate(row.get("actions", [])):
                page = around.page(fields["page"], LANGUAGES[0]) if "page" in fields else None
                CampaignAction.objects.create(campaign=campaign, sort_order=order, **{**fields, "page": page})
            for language in LANGUAGES:
                page = CampaignPage(
                    title=row["name"][language],
                    slug=key,
                    campaign=campaign,
                    lead=in_language(row["lead"], language),
                    translation_key=uid("campaign page", key),
                )
                publish(page, indexes[language], row.get("began"))
                made += 1
        return made
