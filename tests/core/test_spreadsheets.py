"""Lists are taken away as CSV and XLSX: with their filters, in every language, and without formulas."""

from __future__ import annotations

import csv
import io

import pytest
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from tests.factories.campaigns import concern
from tests.factories.demands import raise_demand
from tests.factories.editors import make_administrator, make_editor
from tests.factories.organisations import add_membership, make_organisation, make_person
from tests.factories.site import make_site
from tests.factories.statements import make_statement, make_tag
from zayava.campaigns.models import Campaign
from zayava.core.dates import PartialDate
from zayava.organisations.services import record_name

pytestmark = pytest.mark.django_db
LISTS = (
    "zayava_statements:index",
    "register_organisations:index",
    "register_people:index",
    "zayava_tags:index",
    "zayava_demands:index",
    "zayava_campaigns:index",
    "zayava_planned",
)


@pytest.fixture
def client() -> Client:
    client = Client()
    client.force_login(make_administrator())
    return client


def read_csv(client: Client, name: str, **query: str) -> list[dict[str, str]]:
    response = client.get(reverse(name), {**query, "export": "csv"})
    content = b"".join(response.streaming_content)
    assert content.startswith("\ufeff".encode())
    assert "no-store" in response.headers["Cache-Control"]
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def read_xlsx(client: Client, name: str, **query: str) -> list[dict[str, object]]:
    response = client.get(reverse(name), {**query, "export": "xlsx"})
    sheet = load_workbook(io.BytesIO(b"".join(response.streaming_content))).active
    head, *rows = sheet.iter_rows()
    assert all(cell.data_type != "f" for row in rows for cell in row)
    return [
        {key.value: "" if cell.value is None else cell.value for key, cell in zip(head, row, strict=True)}
        for row in rows
    ]


def test_statements_are_told_in_every_language_with_the_dates_as_far_as_they_are_known(client) -> None:
    site = make_site()
    statement = make_statement(site, "Заява", languages=("be", "en"), date=PartialDate.parse("2031-05"))
    statement.tags.add(make_tag("rivers", en="Rivers"))
    for row in (read_csv(client, LISTS[0])[0], read_xlsx(client, LISTS[0])[0]):
        assert row["Title (беларуская)"] == "Заява (be)"
        assert row["Title (Русский)"] == ""
        assert row["Date"] == "2031-05"
        assert row["Tags"] == "Rivers"
        assert str(row["No."]) == str(statement.number)
        assert row["Address (English)"].startswith("http://")


def test_the_file_holds_what_the_filters_show(client) -> None:
    site = make_site()
    make_statement(site, "Live")
    make_statement(site, "Draft", live=False)
    assert [row["Title (English)"] for row in read_csv(client, LISTS[0], there_is="drafts")] == ["Draft"]
    assert [row["Title (English)"] for row in read_xlsx(client, LISTS[0], q="live")] == ["Live"]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-2", "@x", "\t=1", " =1", "\uff1d1"])
def test_what_somebody_typed_is_no_formula(client, text) -> None:
    make_statement(make_site(), "A", source=text)
    assert read_csv(client, LISTS[0])[0]["Taken over from"] == f"'{text}"
    assert read_xlsx(client, LISTS[0])[0]["Taken over from"].strip() == text.strip()


def test_characters_that_no_sheet_can_hold_are_left_out(client) -> None:
    make_statement(make_site(), "A", source="one\x0btwo\x1f")
    assert read_xlsx(client, LISTS[0])[0]["Taken over from"] == "onetwo"
    assert read_csv(client, LISTS[0])[0]["Taken over from"] == "onetwo"


def test_names_stand_in_the_column_of_their_language_and_nowhere_else(client) -> None:
    organisation = make_organisation("Таварыства маяка", language="be", founded=PartialDate.parse("1998"))
    record_name(organisation, "Lighthouse Society", "en", "official")
    record_name(organisation, "TM", "be", "short")
    add_membership(organisation, "2004-02")
    row = read_csv(client, LISTS[1])[0]
    assert (row["Name (беларуская)"], row["Name (English)"], row["Name (Русский)"]) == (
        "Таварыства маяка",
        "Lighthouse Society",
        "",
    )
    assert (row["Other names"], row["Founded"], row["Member"], row["Member since"]) == ("TM", "1998", "yes", "2004-02")
    make_person("Алена Маракова", language="be")
    assert [row["Name (беларуская)"] for row in read_xlsx(client, LISTS[2])] == ["Алена Маракова"]


@pytest.mark.parametrize(
    ("language", "heading", "kind"), [("ru", "Вид", "Открытое письмо"), ("en", "Kind", "Open letter")]
)
def test_a_file_is_in_the_language_of_the_editor_although_it_is_sent_piece_by_piece(language, heading, kind) -> None:
    """Neither is the first language of the site, which is active when the view has answered."""
    client = Client()
    client.force_login(make_administrator(language=language))
    make_statement(make_site(), "A", kind="open_letter")
    assert read_csv(client, LISTS[0])[0][heading] == kind


def test_tags_are_told_with_their_labels_and_uses(client) -> None:
    tag = make_tag("rivers", be="рэкі", en="Rivers")
    make_statement(make_site()).tags.add(tag)
    row = read_xlsx(client, LISTS[3])[0]
    assert (row["Working name"], row["Label, беларуская"], row["Used"]) == ("rivers", "рэкі", 1)


def test_demands_and_campaigns_are_told_in_every_language_and_nobody_is_named(client) -> None:
    demand = raise_demand(make_statement(make_site()), "Open the <b>piers</b>").demand
    row = read_csv(client, "zayava_demands:index")[0]
    assert (row["Demand (English)"], row["Demand (Русский)"], row["Texts"]) == ("Open the piers", "", "1")
    assert row["Permanent identifier"] == str(demand.uid)
    campaign = Campaign.objects.create(name={"be": "Святло", "en": "=Light"}, began=PartialDate.parse("2024-03"))
    concern(campaign, make_person("Алена Маракова", language="be"))
    row = read_csv(client, "zayava_campaigns:index")[0]
    assert (row["Name (беларуская)"], row["Name (English)"], row["Began"]) == ("Святло", "'=Light", "2024-03")
    assert row["People"] == "1"
    assert "Маракова" not in str(row)


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_who_may_not_see_a_list_may_not_take_it_away(name, kind) -> None:
    make_person("Алена Маракова", language="be")
    client = Client()
    client.force_login(make_editor(name="nobody"))
    response = client.get(reverse(name), {"export": kind})
    assert response.status_code in (302, 403)
    assert "Маракова" not in response.content.decode()


def test_another_format_is_no_file(client) -> None:
    assert client.get(reverse(LISTS[0]), {"export": "ods"}).headers["Content-Type"].startswith("text/html")
