"""A text under embargo is nowhere before its minute, and everywhere after the command that publishes it."""

from __future__ import annotations

import datetime

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from wagtail.models import Revision

from tests.factories.organisations import make_index, make_profile
from tests.factories.site import make_site
from tests.factories.statements import make_organisation, make_statement, make_tag, sign
from zayava.statements.models import StatementPage

pytestmark = pytest.mark.django_db
TITLE = "Embargoed until noon"


def test_a_scheduled_page_is_nowhere_before_its_minute_and_there_after_it(client: Client) -> None:
    site = make_site()
    organisation = make_organisation("Lighthouse Society")
    make_profile(make_index(site)["en"], organisation)
    make_statement(site, "Published before").tags.add(tag := make_tag("rivers", en="Rivers"))
    statement = make_statement(site, TITLE, live=False)
    statement.tags.add(tag)
    sign(statement, organisation)
    page = statement.pages.get()
    page.go_live_at = timezone.now() + datetime.timedelta(minutes=5)
    page.save_revision().publish()
    places = [
        "/en/", "/be/", "/en/statements/", "/en/statements/feed.xml", "/en/statements/atom.xml", "/en/tags/rivers/",
        "/en/tags/rivers/feed.xml", "/en/organisations/", "/en/organisations/lighthouse-society/",
        "/en/organisations/lighthouse-society/feed.xml", "/sitemap.xml",
    ]  # fmt: skip
    own = f"/en/statements/{page.slug}/"

    def shown() -> set[str]:
        answers = {place: client.get(place) for place in places}
        bodies = {place: b"".join(answer) if answer.streaming else answer.content for place, answer in answers.items()}
        return {place for place, body in bodies.items() if TITLE in body.decode() or page.slug in body.decode()}

    assert client.get(own).status_code == 404
    assert shown() == set()
    call_command("publish_scheduled")
    assert shown() == set(), "before its minute the command does nothing"
    statement.refresh_from_db()
    assert statement.number is None
    past = timezone.now() - datetime.timedelta(minutes=1)
    revision = Revision.page_revisions.get(object_id=str(page.pk))
    revision.approved_go_live_at = past
    revision.content["go_live_at"] = past.isoformat()
    revision.save()
    call_command("publish_scheduled")
    assert client.get(own).status_code == 200
    assert shown() >= {"/en/", "/en/statements/", "/en/statements/feed.xml", "/en/tags/rivers/", "/sitemap.xml"}
    statement.refresh_from_db()
    assert statement.number == 2
    assert StatementPage.objects.get(pk=page.pk).live
