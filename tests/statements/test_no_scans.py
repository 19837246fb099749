"""No public page reads a whole table that grows with the archive.

SQLite says how it would answer each question; without statistics it plans the same for few rows as for many.
"""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories.campaigns import make_campaign, make_campaign_lists
from tests.factories.demands import make_register
from tests.factories.organisations import make_index, make_profile
from tests.factories.site import make_site
from tests.factories.statements import make_organisation, make_statement, make_tag, sign
from zayava.statements.models import Citation, DemandOccurrence

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif("connection.vendor != 'sqlite'", reason="Other databases plan by the number of rows."),
]

GROWING = {"wagtailcore_page", "zayava_core_cataloguechange"} | {
    f"zayava_statements_{name}"
    for name in ("statement", "statementpage", "signature", "citation", "demand", "demandoccurrence", "taggedstatement")
}
GROWING |= {f"zayava_campaigns_{name}" for name in ("campaign", "campaignpage", "campaignperson", "taggedcampaign")}
GROWING |= {f"zayava_organisations_{name}" for name in ("organisationpage", "taggedorganisation")}


def scans(client, address: str) -> list[str]:
    assert client.get(address).status_code == 200  # the catalogue is read
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    found = []
    with connection.cursor() as cursor:
        for query in captured:
            cursor.execute("EXPLAIN QUERY PLAN " + query["sql"])
            steps = [row[3].split() for row in cursor.fetchall()]
            found += [query["sql"] for step in steps if step[0] == "SCAN" and step[1] in GROWING]
    return found


@pytest.fixture
def addresses() -> list[str]:
    site = make_site()
    statement, other = (make_statement(site, title, date="2021") for title in ("On the river", "On the mill"))
    tag = make_tag("river", en="River")
    for text in (statement, other):
        text.tags.add(tag)
        sign(text, make_organisation())
    Citation.objects.create(statement=other, cited=statement)
    DemandOccurrence.objects.create(statement=statement, number="1", text={"en": "Open the bridge."})
    campaign = make_campaign(make_campaign_lists(site), began="2021")
    campaign.tags.add(tag)
    statement.campaigns.add(campaign)
    page = statement.pages.get().get_url()
    lists = ["/en/", "/en/statements/", "/en/statements/?tag=river", "/en/statements/?sort=title"]
    lists += ["/en/campaigns/", "/en/campaigns/?year=2021&sort=title", "/en/campaigns/feed.xml"]
    make_register(site)
    make_profile(make_index(site)["en"], statement.signatures.get().organisation)
    lists += ["/en/demands/", "/en/demands/feed.xml", "/en/organisations/feed.xml"]
    lists += ["/en/tags/", "/en/tags/?kind=statements&year=2021&sort=count", "/en/tags/?sort=tree"]
    return [page, *lists, "/en/statements/feed.xml", "/en/tags/river/"]


def test_no_public_page_reads_every_row_of_a_table_that_grows(client, addresses) -> None:
    assert [(address, sql) for address in addresses for sql in scans(client, address)] == []
