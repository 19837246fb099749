"""Scores of an index that an imported text names: shown beside the register, taken over when somebody ticks them."""

from __future__ import annotations

import io
import json
from decimal import Decimal
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from tests.factories.editors import make_administrator, make_editor
from tests.factories.importing import LETTER
from tests.factories.site import SiteTree, make_site
from tests.statements.test_import_admin import fields_of
from zayava.core.index_register import IndexRegister, ScoreRefused, index_register
from zayava.home.models import IndexScore, YearlyIndex
from zayava.statements.models import ImportedText, Statement

pytestmark = pytest.mark.django_db

TEXT = LETTER.replace("1. Open", "The Landing Index of 2029 was 4.10, in 2030: 3.1* out of 10.\n\n1. Open")
TEASER = "The landings of the river towns have been locked since the spring, and the towns ask for the keys. //"
LISTING = f"""In 2030, the Landing Index was 3.1* out of 10. It has never been that low since the towns began. //
  • Joint letter of the river towns about the locked landings

    {TEASER}
  • The reading rooms of the river towns are open again

    {TEASER}
"""


@pytest.fixture
def site() -> SiteTree:
    return make_site()


@pytest.fixture
def index(site: SiteTree) -> YearlyIndex:
    return YearlyIndex.objects.create(name={"en": "Landing Index", "be": "Індэкс прыстані"}, maximum=Decimal(10))


@pytest.fixture
def chief(client: Client, site: SiteTree) -> Client:
    client.force_login(make_administrator())
    return client


def check(client: Client, text: str = TEXT) -> tuple[str, dict[str, str]]:
    """The second screen for a text: the part about scores in words, and what a browser would post."""
    html = client.post(reverse("zayava_import_statement"), {"text": text}).content.decode()
    return part(html), fields_of(html)


def part(html: str) -> str:
    found = BeautifulSoup(html, "html.parser").find(id="scores-content") or BeautifulSoup("", "html.parser")
    return " ".join(found.get_text(" ").split())


def confirm(client: Client, fields: dict[str, str], **more: str):
    return client.post(reverse("zayava_import_statement"), {**fields, "action": "write", **more})


def box(index: YearlyIndex, year: int) -> str:
    return f"score-{year}-{index.uid}"


def kept(index: YearlyIndex) -> dict[int, str]:
    return {row.year: str(row.score) for row in IndexScore.objects.filter(index=index)}


@pytest.mark.parametrize("text", [TEXT, LISTING])
def test_the_screen_names_the_score_and_says_that_the_register_has_none(chief, index, text) -> None:
    words, fields = check(chief, text)
    assert "The text names the index of 2030: 3.1 of 10." in words
    assert "“Landing Index” of the register has no score for this year." in words
    assert "Take over 3.1 for 2030" in words
    assert box(index, 2030) not in fields  # never ticked by itself


@pytest.mark.parametrize("text", [TEXT, LISTING])
def test_one_tick_takes_it_over_and_the_history_of_the_index_tells_who(chief, index, text) -> None:
    _words, fields = check(chief, text)
    response = confirm(chief, fields, **{box(index, 2030): "nothing"})
    assert response.status_code == 302
    assert kept(index) == {2030: "3.1"}
    assert "1 score was taken over" in chief.get(reverse("wagtailadmin_home")).content.decode()
    entry = ModelLogEntry.objects.get(object_id=index.pk, action="wagtail.edit")
    assert entry.user.username == "chief"


def test_nothing_is_taken_over_without_a_tick(chief, index) -> None:
    _words, fields = check(chief)
    assert confirm(chief, fields).status_code == 302
    assert kept(index) == {}
    assert Statement.objects.filter(pages__isnull=False).count() == 1


def test_the_findings_of_the_text_keep_the_score_and_how_it_stood(chief, index) -> None:
    IndexScore.objects.create(index=index, year=2029, score=Decimal("4.3"))
    _words, fields = check(chief)
    confirm(chief, fields)
    findings = ImportedText.objects.get().findings
    assert findings["index"] == [
        {"year": 2029, "score": 4.1, "scale": 10},
        {"year": 2030, "score": 3.1, "scale": 10},
    ]
    assert findings["index_matches"] == [
        {"year": 2029, "score": "4.10", "index": "Landing Index", "kept": "4.3"},
        {"year": 2030, "score": "3.1", "index": "Landing Index", "kept": None},
    ]


def test_the_same_score_leaves_nothing_to_decide(chief, index) -> None:
    IndexScore.objects.create(index=index, year=2030, score=Decimal("3.10"))
    words, _fields = check(chief, LISTING)
    assert "“Landing Index” of the register has the same score." in words
    assert "Take over" not in words
    assert "in the place of" not in words


def test_of_two_values_both_are_shown_and_the_register_keeps_its_own(chief, index) -> None:
    IndexScore.objects.create(index=index, year=2030, score=Decimal("3.4"), method_version="2")
    words, fields = check(chief, LISTING)
    assert "The text names the index of 2030: 3.1 of 10." in words
    assert "“Landing Index” of the register has another score for this year: 3.4." in words
    assert "Put 3.1 in the place of 3.4 for 2030" in words
    confirm(chief, fields)
    assert kept(index) == {2030: "3.4"}


def test_a_decision_replaces_the_number_and_leaves_note_and_method(chief, index) -> None:
    row = IndexScore.objects.create(
        index=index, year=2030, score=Decimal("3.4"), method_version="2", note={"en": "Counted in spring."}
    )
    _words, fields = check(chief, LISTING)
    confirm(chief, fields, **{box(index, 2030): "3.4"})
    row.refresh_from_db()
    assert (str(row.score), row.method_version, row.note["en"]) == ("3.1", "2", "Counted in spring.")


@pytest.mark.parametrize("meanwhile", ["changed", "added", "deleted", "index deleted"])
def test_what_changed_since_she_looked_is_not_overwritten(chief, index, meanwhile) -> None:
    if meanwhile != "added":
        IndexScore.objects.create(index=index, year=2030, score=Decimal("3.4"))
    _words, fields = check(chief, TEXT)
    if meanwhile == "deleted":
        IndexScore.objects.all().delete()
    elif meanwhile == "index deleted":
        index.delete()
    else:
        IndexScore.objects.update_or_create(index=index, year=2030, defaults={"score": Decimal("3.6")})
    response = confirm(chief, fields, **{box(index, 2030): "nothing" if meanwhile == "added" else "3.4"})
    html = response.content.decode()
    assert response.status_code == 422
    assert ("has been deleted" if meanwhile == "index deleted" else "was changed in the meantime") in html
    assert box(index, 2030) not in fields_of(html)  # she has to tick it once more
    assert not Statement.objects.filter(pages__isnull=False).exists()
    assert not ImportedText.objects.exists()
    if meanwhile in ("changed", "added"):
        assert "another score for this year: 3.6." in part(html)
        assert kept(index) == {2030: "3.6"}


def test_her_tick_stays_when_something_else_has_to_be_corrected(chief, index) -> None:
    _words, fields = check(chief)
    html = confirm(chief, fields, title=" ", **{box(index, 2030): "nothing"}).content.decode()
    assert fields_of(html)[box(index, 2030)] == "nothing"
    assert kept(index) == {}


def test_who_may_not_change_indices_sees_the_scores_and_takes_over_none(client, site, index) -> None:
    client.force_login(make_editor(site.statements["en"]))
    words, fields = check(client)
    assert "“Landing Index” of the register has no score for this year." in words
    assert "Somebody who may change indices can take them over." in words
    assert "Take over" not in words
    response = confirm(client, fields, **{box(index, 2030): "nothing"})
    assert response.status_code == 422
    assert "You may not change the scores of indices." in response.content.decode()
    assert kept(index) == {}
    assert not ImportedText.objects.exists()


def test_the_right_to_change_indices_is_enough(client, site, index) -> None:
    client.force_login(make_editor(site.statements["en"], extra=("zayava_home.change_yearlyindex",)))
    _words, fields = check(client)
    confirm(client, fields, **{box(index, 2030): "nothing"})
    assert kept(index) == {2030: "3.1"}


@pytest.mark.parametrize("value", ["", "on", "NaN", "-1", "1e9", "9" * 400, "\0", "3.4'"])
def test_hostile_boxes_change_nothing(chief, index, value) -> None:
    _words, fields = check(chief, LISTING)
    assert confirm(chief, fields, **{box(index, 2030): value}).status_code == 302
    assert kept(index) == {}


@pytest.mark.parametrize("uid", ["", "x", "-" * 36, "\0", "00000000-0000-0000-0000-000000000000"])
def test_boxes_of_no_index_are_refused(chief, index, uid) -> None:
    _words, fields = check(chief, LISTING)
    response = confirm(chief, fields, **{f"score-2030-{uid}": "nothing"})
    assert response.status_code == 422
    assert not ImportedText.objects.exists()


def test_only_indices_of_its_scale_are_offered_and_of_those_the_one_that_is_named(chief, index) -> None:
    other = YearlyIndex.objects.create(name={"en": "Index of Reading"}, maximum=Decimal(10))
    wide = YearlyIndex.objects.create(name={"en": "Wide Landing Index"}, maximum=Decimal(100))
    html = chief.post(reverse("zayava_import_statement"), {"text": TEXT}).content.decode()
    assert box(index, 2030) in html
    assert box(other, 2030) not in html
    assert box(wide, 2030) not in html
    unnamed = chief.post(reverse("zayava_import_statement"), {"text": TEXT.replace("Landing Index", "index")})
    assert box(index, 2030) in unnamed.content.decode()
    assert box(other, 2030) in unnamed.content.decode()


def test_a_register_without_such_an_index_is_told(chief) -> None:
    words, fields = check(chief, LISTING)
    assert "The text names the index of 2030: 3.1 of 10." in words
    assert "No index of the register has this scale." in words
    assert confirm(chief, fields).status_code == 302


def test_a_text_without_scores_is_asked_nothing(chief, index) -> None:
    assert check(chief, LETTER)[0] == ""


def test_a_list_that_was_imported_before_still_gives_its_score(chief, index) -> None:
    _words, fields = check(chief, LISTING)
    confirm(chief, fields)
    html = chief.post(reverse("zayava_import_statement"), {"text": LISTING}).content.decode()
    assert "Confirming changes nothing but the scores that you take over." in html
    confirm(chief, fields_of(html), **{box(index, 2030): "nothing"})
    assert kept(index) == {2030: "3.1"}
    assert ImportedText.objects.count() == 1


def test_scores_are_written_as_the_language_of_the_editor_writes_them(client, site, index) -> None:
    client.force_login(make_administrator(language="be"))
    words, _fields = check(client, LISTING)
    assert "Тэкст называе індэкс за 2030 год: 3,1 з 10." in words
    assert "Перанесці 3,1 за 2030 год" in words


def test_the_command_reports_scores_and_takes_over_none(index, tmp_path: Path) -> None:
    IndexScore.objects.create(index=index, year=2029, score=Decimal("4.3"))
    (tmp_path / "letter.txt").write_text(TEXT, encoding="utf-8")
    out = io.StringIO()
    call_command("import_statements", str(tmp_path), "--dry-run", stdout=out)
    line = TEXT[: TEXT.index("The Landing Index")].count("\n") + 1
    assert (
        f"    line {line}: The text names the index of 2029: 4.10 of 10. “Landing Index” of the register has another "
        "score for this year: 4.3.\n"
    ) in out.getvalue()
    assert f"    line {line}: The text names the index of 2030: 3.1 of 10. “Landing Index” of the register has no" in (
        out.getvalue()
    )
    out = io.StringIO()
    call_command("import_statements", str(tmp_path), "--json", stdout=out)
    (document,) = json.loads(out.getvalue())
    assert [row["kept"] for row in document["index_matches"]] == ["4.3", None]
    assert kept(index) == {2029: "4.3"}


def test_the_command_tells_of_a_register_without_index(site, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text(TEXT, encoding="utf-8")
    out = io.StringIO()
    call_command("import_statements", str(tmp_path), "--dry-run", stdout=out)
    assert "3.1 of 10. No index of the register has this scale." in out.getvalue()


def test_the_register_refuses_what_does_not_fit_the_index(index) -> None:
    chief = make_administrator()
    for year, score, sentence in ((2030, "10.5", "The scale ends at 10."), (1066, "1", "1900")):
        with pytest.raises(ScoreRefused, match=sentence):
            index_register.keep(str(index.uid), year, Decimal(score), instead_of=None, user=chief)
    with pytest.raises(ScoreRefused, match="may not change"):
        index_register.keep(str(index.uid), 2030, Decimal(1), instead_of=None, user=None)
    assert kept(index) == {}


def test_without_an_app_that_keeps_indices_there_are_none() -> None:
    register = IndexRegister()
    assert list(register.indices()) == []
    assert not register.may_keep(None)
    with pytest.raises(ScoreRefused):
        register.keep("", 2030, Decimal(1), instead_of=None, user=None)
