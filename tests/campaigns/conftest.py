"""A site with lists of campaigns."""

from __future__ import annotations

import pytest

from tests.factories.campaigns import make_campaign_lists
from tests.factories.site import SiteTree, make_site
from zayava.campaigns.models import CampaignIndexPage


@pytest.fixture
def site() -> SiteTree:
    return make_site()


@pytest.fixture
def lists(site: SiteTree) -> dict[str, CampaignIndexPage]:
    return make_campaign_lists(site)
