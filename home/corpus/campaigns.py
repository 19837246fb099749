"""Campaigns of a corpus: each gathers the texts of one tag; some are days that come back every year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random

from django.db import transaction
from django.utils import timezone

from zayava.campaigns.models import Campaign, CampaignPage, CampaignPartner, CampaignPerson, CampaignUpdate
from zayava.core.slugs import slugify_text

from .plan import CAMPAIGNS, FIRST_YEAR, LAST_YEAR, uid
from .register import Register
from .tables import Table
from .trees import Branch, PageRows
from .words import LANGUAGES, Scene, Texts, concepts, filled, read, sentence

_DEMANDED = {"be": "вызваліць", "en": "to be released", "ru": "освободить"}
_ROLE = {"be": "каардынуе", "en": "coordinates", "ru": "координирует"}


def causes() -> list[Texts]:
    """What the campaigns are called, in lower case: “protection of libraries”, as one of the tags."""
    topics = read("topics")
    return [filled(topics["patterns"][1]["text"], {"word": word["genitive"]}) for word in topics["words"][:CAMPAIGNS]]


@transaction.atomic
def load_campaigns(seed: int, register: Register, tags: Sequence[int]) -> list[int]:
    """Make the campaigns that the database lacks; return the keys of all by their numbers."""
    known = dict(Campaign.objects.values_list("uid", "pk"))
    called = concepts(seed)
    tables = [Table(model) for model in (Campaign, CampaignUpdate, CampaignPerson, CampaignPartner)]
    for table in tables:
        table.begin()
    campaigns, updates, people, partners = tables
    keys = []
    for number, cause in enumerate(causes()):
        identity = uid(seed, "campaign", number)
        if identity in known:
            keys.append(known[identity])
            continue
        rng = Random(f"{seed}/campaign/{number}")
        began = rng.randrange(FIRST_YEAR, LAST_YEAR)
        ended = rng.randrange(began, LAST_YEAR + 1) if rng.random() < 0.5 else None
        scene = Scene(rng, began)
        yearly = {"kind": "yearly_day", "day": rng.randrange(1, 29), "month": rng.randrange(1, 13)}
        key = campaigns.add(
            uid=identity,
            name=sentence(cause),
            hashtag={code: cause[code].title().replace(" ", "").replace("-", "") for code in LANGUAGES},
            aim=scene.paragraph(1),
            began=str(began),
            ended=str(ended) if ended and number % 4 else None,
            gathers_tag_id=tags[called.index(cause)],
            **({} if number % 4 else yearly),
        )
        keys.append(key)
        for year in range(began, began + rng.randrange(2, 12)):
            date = f"{min(year, LAST_YEAR)}-{rng.randrange(1, 13):02}"
            updates.add(campaign_id=key, date=date, text=scene.paragraph(1), source="lake-gazette.example")
        for order, person in enumerate(rng.sample(register.people, min(len(register.people), rng.randrange(1, 9)))):
            people.add(campaign_id=key, sort_order=order, person_id=person.key, person_name_id=person.names["be"],
                       demanded=_DEMANDED, resolved=str(LAST_YEAR) if rng.random() < 0.3 else None)  # fmt: skip
        for order, body in enumerate(rng.sample(register.organisations, min(len(register.organisations), 6))):
            partners.add(campaign_id=key, sort_order=order, organisation_id=body.key, role={} if order else _ROLE)
    for table in tables:
        table.write()
    return keys


@transaction.atomic
def load_campaign_pages(seed: int, campaigns: Sequence[int], branches: Mapping[str, Branch]) -> int:
    """Make the pages of campaigns that are missing, in every language; return how many were made."""
    pages = PageRows(CampaignPage)
    pages.begin()
    present = set(CampaignPage.objects.values_list("campaign_id", "locale__language_code"))
    published = timezone.now()
    for language, branch in branches.items():
        branch.begin()
        for number, (key, cause) in enumerate(zip(campaigns, causes(), strict=True)):
            if (key, language) in present:
                continue
            scene = Scene(Random(f"{seed}/campaign page/{number}"), LAST_YEAR)
            title = sentence(cause)[language]
            lead, text = scene.paragraph(1)[language], scene.paragraph(4)[language]
            block = {"type": "paragraph", "value": f"<p>{text}</p>", "id": str(uid(seed, "campaign block", number))}
            pages.add(
                branch,
                title=title,
                slug=f"{slugify_text(title, language)}-{number}",
                translation_key=uid(seed, "campaign page", number),
                published=published,
                campaign_id=key,
                lead=lead,
                body=[block],
            )
        branch.write()
    return pages.write()
