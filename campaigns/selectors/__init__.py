"""What a reader sees of a campaign, each part in a fixed number of queries whatever the number of rows."""

from .page import Year, campaign_context
from .parts import ActionLine, UpdateLine, actions, timeline
from .people import PartnerLine, PeopleConcerned, PersonLine, people_and_partners

__all__ = [
    "ActionLine",
    "PartnerLine",
    "PeopleConcerned",
    "PersonLine",
    "UpdateLine",
    "Year",
    "actions",
    "campaign_context",
    "people_and_partners",
    "timeline",
]
