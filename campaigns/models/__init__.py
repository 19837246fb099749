"""Campaigns: the facts every language shares, and the pages that present them.

``records`` ← ``people``, ``partners``, ``updates``, ``actions`` ← ``pages``; nothing in the other direction.
"""

from .actions import CampaignAction
from .pages import CampaignIndexPage, CampaignPage
from .partners import CampaignPartner
from .people import CampaignPerson
from .records import Campaign, TaggedCampaign
from .updates import CampaignUpdate

__all__ = [
    "Campaign",
    "CampaignAction",
    "CampaignIndexPage",
    "CampaignPage",
    "CampaignPartner",
    "CampaignPerson",
    "CampaignUpdate",
    "TaggedCampaign",
]
