"""A campaign for search engines."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .models import CampaignPage
    from .selectors import PartnerLine


def structured_data(
    page: CampaignPage, description: str, partners: Iterable[PartnerLine], publisher: str, url: str
) -> dict[str, Any]:
    """A campaign as a schema.org ``Project``, a yearly day as an ``EventSeries``, in JSON-LD.

    Only organisations are named in it, never people: a list of people in a form made for machines to collect is a
    list of people at risk.
    """
    campaign = page.campaign
    language = page.locale.language_code
    bodies = [{"@type": "Organization", "name": partner.name.text} for partner in partners]
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "EventSeries" if campaign.is_yearly else "Project",
        "@id": f"urn:uuid:{campaign.uid}",
        "name": campaign.name.text(language) or page.title,
        "description": description,
        "url": url,
        "mainEntityOfPage": url,
    }
    if hashtag := campaign.hashtag.text(language):
        data["alternateName"] = f"#{hashtag}"
    if campaign.is_yearly:
        data["inLanguage"] = language
        data["eventSchedule"] = {
            "@type": "Schedule",
            "repeatFrequency": "P1Y",
            "byMonth": campaign.month,
            "byMonthDay": campaign.day,
        }
        start, end, taking_part = "startDate", "endDate", "organizer"
    else:
        start, end, taking_part = "foundingDate", "dissolutionDate", "member"
    if campaign.began:
        data[start] = str(campaign.began)
    if campaign.ended and not campaign.is_open:
        data[end] = str(campaign.ended)
    if bodies:
        data[taking_part] = bodies
    elif publisher:
        data["parentOrganization" if not campaign.is_yearly else taking_part] = {
            "@type": "Organization",
            "name": publisher,
        }
    return data
