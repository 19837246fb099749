"""The same archive as a competent developer would model it from Wagtail's documentation: the yardstick, no straw man.

Its pages show what ours show to a visitor: the home page, a statement, a tag, the lists of statements, campaigns and
tags with their filters and the number beside each choice. Everything is a page, hangs on one or is a snippet.
Relations are fetched with ``select_related`` and ``prefetch_related``, numbers come from ``annotate`` and window
functions, texts are left out of lists with ``defer_streamfields``, as the documentation of Django and Wagtail shows.

Where in doubt it goes the cheaper way:

- Which campaigns and organisations statements, demands and campaigns are found by, the years of a campaign and the year
  in which a demand was first raised are stored with them, as if signals kept them. Ours work this out from signatures,
  tags and dates.
- Names of tags, organisations and addressees and what is said of outcomes are there in English alone, the language that
  is measured.
- Tags have no broader ones and no description, because the archive that is measured has none to show. What is only
  linked to (profiles, demands, the pages of the index and of a campaign) is the shortest page that can be linked to.
- Metadata that no visitor sees (structured data, Open Graph) are left out.
"""

from .campaigns import CampaignPage, CampaignPerson, CampaignTag, CampaignYear, Phase
from .demands import Demand, DemandIndexPage, DemandLine, DemandTag, Outcome, State
from .home import HomePage, IndexPage, IndexScore
from .lists import CampaignIndexPage, StatementIndexPage
from .organisations import Organisation, OrganisationPage, OrganisationStatus
from .statements import Citation, Issuer, Kind, RelatedStatement, Signatory, StatementPage, StatementTag
from .tags import TagIndexPage

__all__ = [
    "CampaignIndexPage",
    "CampaignPage",
    "CampaignPerson",
    "CampaignTag",
    "CampaignYear",
    "Citation",
    "Demand",
    "DemandIndexPage",
    "DemandLine",
    "DemandTag",
    "HomePage",
    "IndexPage",
    "IndexScore",
    "Issuer",
    "Kind",
    "Organisation",
    "OrganisationPage",
    "OrganisationStatus",
    "Outcome",
    "Phase",
    "RelatedStatement",
    "Signatory",
    "State",
    "StatementIndexPage",
    "StatementPage",
    "StatementTag",
    "TagIndexPage",
]
