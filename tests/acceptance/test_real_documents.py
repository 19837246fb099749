"""The five real documents that the importer is measured by. They are not part of this repository: the environment
variable ``ZAYAVA_SEEDS`` names the folder they lie in, and without it these tests are skipped."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from tests.acceptance.documents import SEEDS, needs_documents
from tests.factories.dump import content
from tests.factories.site import make_site
from zayava.organisations.models import Organisation, OrganisationName, Person, PersonName
from zayava.statements.enums import Kind
from zayava.statements.models import Appearance, Citation, Signature, Statement, StatementPage

pytestmark = [needs_documents, pytest.mark.django_db]

# Bodies under all the names the five documents give them, quotation marks aside.
BODIES = [
    {'Human Rights Center "Viasna" ("Spring")', "Human Rights Centre Viasna", "Human Rights Center “Viasna”", "Viasna"},
    {
        'Committee for Defence of the Repressed "Salidarnasc"',
        "Committee for the Protection of the Repressed Solidarnasc",
    },
    {"Belarusan association of journalists", "Belarusian Association of Journalists"},
    {"Legal Transformation Center", "Legal Transformation Centre LAWTREND", "Center for Legal Transformation"},
    {
        'Educational and Human Rights Institution "Office for the Rights of People with Disabilities"',
        "Office for the Rights of People with Disabilities",
        "Office for the Rights of Persons with Disabilities",
    },
    {"Belarusian Human Rights House in exile in Vilnius", "The Barys Zvozkau Belarusian Human Rights House"},
]
PEOPLE = [
    {"Ales Bialiatski", "Ales Bialatski"},
    {"Boris Zvozskov", "Barys Zvozkau"},
    {"Elena Tonkacheva", "Alena Tankachova"},
]
ALONE = ["Human Rights Center", "Mahiliou Human Rights Center", 'Human rights centre "Legal assistance to people"']


def files() -> list[Path]:
    return sorted(Path(SEEDS).glob("*.txt"))


def run(*options: str) -> str:
    output = StringIO()
    call_command("import_statements", SEEDS, *options, stdout=output, stderr=StringIO())
    return output.getvalue()


@pytest.fixture
def found() -> list[dict[str, Any]]:
    """What ``--json`` prints for each document."""
    make_site()
    return json.loads(run("--json", "--dry-run"))


@pytest.fixture
def imported(db: None) -> None:
    make_site()
    run()


def codes(document: dict[str, Any]) -> set[str]:
    return {warning["code"] for warning in document["warnings"]}


def test_000_has_eleven_organisations_and_eleven_people_in_order(found: list[dict[str, Any]]) -> None:
    document = found[0]
    signatories = document["signatories"]
    assert document["kind"] == "statement"
    assert (len(signatories["organisations"]), len(signatories["people"])) == (11, 11)
    assert signatories["organisations"][0] == 'Human Rights Center "Viasna" ("Spring")'
    assert signatories["organisations"][8].startswith("Educational and Human Rights Institution")
    assert signatories["people"][:2] == ["Ales Bialiatski", "Ina Kuley"]
    assert signatories["people"][8:] == ["Siarhei Drazdouski", "Uladzimir Krauchanka", "Aleg Volchak"]
    assert document["date"] is None
    assert {"no_date", "affiliation", "columns_not_aligned", "name_joined", "names_split"} <= codes(document)


def test_001_has_ten_demands_on_two_levels_and_eight_organisations(found: list[dict[str, Any]]) -> None:
    document = found[1]
    numbers = [demand["number"] for demand in document["demands"]]
    assert numbers == ["1", "2", *(f"2.{part}" for part in range(1, 8)), "3"]
    assert document["title"] == files()[1].read_text(encoding="utf-8").split("\n")[2]
    assert (len(document["signatories"]["organisations"]), document["signatories"]["people"]) == (8, [])
    assert [citation["date"] for citation in document["cited"]] == ["2015-01-09"]


def test_002_and_003_are_listings_with_their_items(found: list[dict[str, Any]]) -> None:
    second, third = found[2], found[3]
    assert (second["kind"], third["kind"]) == ("listing", "listing")
    assert (len(second["items"]), len(third["items"])) == (4, 7)
    assert all(item["title"] and item["teaser"] for item in [*second["items"], *third["items"]])
    assert second["index"] == [{"year": 2020, "score": 3.1, "scale": 10}]
    assert third["title"] == "joint statement"
    assert "cookie" not in json.dumps(third["items"]).lower()
    assert "RSS" not in json.dumps(third["items"])


def test_004_is_an_article_without_signatories(found: list[dict[str, Any]]) -> None:
    document = found[4]
    assert document["kind"] == "article"
    assert document["title"] == files()[4].read_text(encoding="utf-8").split("\n")[0]
    assert document["signatories"] == {"organisations": [], "people": [], "pairs": [], "total": None}


def test_a_dry_run_writes_nothing(found: list[dict[str, Any]]) -> None:
    assert not Statement.objects.exists()
    assert not Organisation.objects.exists()


@pytest.mark.parametrize("names", BODIES, ids=lambda names: min(names, key=len))
def test_a_body_is_one_organisation_under_all_its_names_each_with_its_source(imported: None, names: set[str]) -> None:
    rows = OrganisationName.objects.filter(text__in=names)
    assert {row.text for row in rows} == names
    assert len({row.organisation_id for row in rows}) == 1
    assert all(row.source and row.language == "en" for row in rows)


@pytest.mark.parametrize("names", PEOPLE, ids=min)
def test_a_person_is_one_entry_under_both_spellings(imported: None, names: set[str]) -> None:
    rows = PersonName.objects.filter(text__in=names)
    assert {row.text for row in rows} == names
    assert len({row.person_id for row in rows}) == 1
    assert all(row.source for row in rows)


def test_different_bodies_stay_apart(imported: None) -> None:
    firsts = [min(names, key=len) for names in BODIES] + ALONE
    entries = {OrganisationName.objects.get(text=name).organisation_id for name in firsts}
    assert len(entries) == len(firsts)
    assert OrganisationName.objects.get(text="Human Rights Center").organisation.names.count() == 1


def test_people_are_only_those_who_signed(imported: None) -> None:
    assert Person.objects.count() == 11


def test_the_affiliation_line_is_no_organisation(imported: None) -> None:
    line = Signature.objects.exclude(affiliation={}).get()
    assert (line.organisation, line.position) == (None, 5)
    assert line.affiliation["en"].startswith("Graduate of")
    assert line.check_note


def test_pages_hold_the_list_the_emphasis_and_the_quotations(imported: None) -> None:
    pages = {page.statement.imported_from.get().name[:3]: page for page in StatementPage.objects.all()}
    reasons = [block for block in pages["000"].body if block.block_type == "list"]
    assert [len(block.value["items"]) for block in reasons] == [6]
    demands = {row.number: row for row in pages["001"].statement.demands.all()}
    assert {number: row.parent and row.parent.number for number, row in demands.items()} == {
        "1": None, "2": None, "3": None, **{f"2.{part}": "2" for part in range(1, 8)}
    }  # fmt: skip
    assert "IN A PUBLIC TRIAL" in demands["2.1"].text["en"]
    assert "<em>Platform Innovation</em>" in demands["2.1"].text["en"]
    quotes = [block.value for block in pages["004"].body if block.block_type == "quote"]
    assert [quote["speaker"] for quote in quotes] == ["Ales Bialiatski"] * 2
    assert not any(page.live for page in pages.values())


def test_the_letter_that_is_cited_waits_as_a_stub(imported: None) -> None:
    stub = Citation.objects.get().cited
    assert (stub.kind, str(stub.date), stub.pages.count()) == (Kind.OPEN_LETTER, "2015-01-09", 0)


def test_texts_listed_twice_are_one_record_with_both_teasers(imported: None) -> None:
    twice = [row for row in Statement.objects.all() if row.appearances.count() == 2]
    assert len(twice) == 2
    for row in twice:
        assert {seen.source[:3] for seen in row.appearances.all()} == {"002", "003"}
        assert len({seen.teaser for seen in row.appearances.all()}) == 2
    assert Appearance.objects.filter(source__startswith="00").values("statement").distinct().count() == 9 + 2


def test_importing_all_again_changes_nothing(imported: None) -> None:
    before = content()
    run()
    assert content() == before
