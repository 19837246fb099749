"""Demands of an imported text that the register knows: proposed, and linked only by a person."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.urls import reverse

from tests.factories.demands import make_register, raise_demand
from tests.factories.importing import LETTER, recognised_letter, source_text
from tests.factories.site import SiteTree, make_site
from tests.factories.statements import make_statement
from tests.statements.test_import_admin import fields_of, superuser
from zayava.statements.models import DemandJudgement, DemandMerge, DemandOccurrence
from zayava.statements.services.importing import ImportPlan, import_document, make_plan, write

pytestmark = pytest.mark.django_db


@pytest.fixture
def site() -> SiteTree:
    site = make_site()
    make_register(site)
    return site


@pytest.fixture
def known(site) -> DemandOccurrence:
    return raise_demand(make_statement(site, "On the landings", date="2020"), "Open all of the landings at once")


def test_an_import_by_itself_links_nothing(site, known) -> None:
    plan, result = import_document(recognised_letter(), source_text())
    first = plan.demands[0]
    assert first.known[0].uid == str(known.demand.uid)
    assert any(warning["code"] == "known_demand" for warning in plan.warnings)
    assert known.demand.pk not in set(result.statement.demands.values_list("demand_id", flat=True))
    assert not DemandMerge.objects.exists()
    assert not DemandJudgement.objects.exists()


def test_the_command_line_tells_of_known_demands_and_links_none(site, known, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text(LETTER, encoding="utf-8")
    out = StringIO()
    call_command("import_statements", str(tmp_path), "--json", stdout=out)
    codes = {warning["code"] for warning in json.loads(out.getvalue())[0]["warnings"]}
    assert "known_demand" in codes
    assert not DemandMerge.objects.exists()


def test_what_an_editor_says_while_checking_is_carried_out_and_remembered(site, known) -> None:
    plan = ImportPlan.from_json(json.loads(json.dumps(make_plan(recognised_letter(), source_text()).as_json())))
    uid = str(known.demand.uid)
    plan.demands[0].verdicts = {uid: "same"}
    plan.demands[-1].verdicts = {uid: "different", "00000000-0000-0000-0000-000000000000": "same"}
    statement = write(plan).statement
    rows = list(statement.demands.all())
    assert rows[0].demand == known.demand
    verdicts = DemandJudgement.objects.filter(verdict="different")
    assert [{row.demand_id, row.other_id} for row in verdicts] == [{known.demand.pk, rows[-1].demand_id}]


def test_the_check_screen_asks_and_keeps_the_answer(client, site, known) -> None:
    client.force_login(superuser("checker"))
    url = reverse("zayava_import_statement")
    page = client.post(url, {"text": LETTER}, follow=True).content.decode()
    name = f"demand-1-known-{known.demand.uid}"
    assert name in page
    answer = client.post(url, {**fields_of(page), name: "same", "action": "import"}, follow=True)
    assert answer.status_code == 200
    assert known.demand.occurrences.count() == 2
