"""``manage.py import_statements``: what it prints, and what it does with hostile documents."""

from __future__ import annotations

import io
import json
import time
import zipfile
from pathlib import Path

import pytest
from django.core.management import call_command

from tests.factories.importing import LETTER
from tests.factories.site import make_site
from zayava.organisations.models import Organisation, OrganisationName
from zayava.statements.models import ImportedText, Signature, Statement, StatementPage

pytestmark = pytest.mark.django_db


def run(*arguments: str | Path) -> tuple[int, str, str]:
    """Exit status, standard output and standard error."""
    output, errors = io.StringIO(), io.StringIO()
    try:
        call_command("import_statements", *map(str, arguments), stdout=output, stderr=errors, no_color=True)
    except SystemExit as end:
        return int(end.code or 0), output.getvalue(), errors.getvalue()
    return 0, output.getvalue(), errors.getvalue()


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    make_site()
    path = tmp_path / "letter.txt"
    path.write_text(LETTER, encoding="utf-8")
    return path


def test_json_is_one_array_and_nothing_else(letter: Path) -> None:
    status, output, errors = run(letter, "--json")
    (document,) = json.loads(output)
    assert (status, errors) == (0, "")
    assert list(document) == [
        "source", "kind", "title", "date", "place", "language", "signatories", "demands", "cited", "items", "index",
        "matches", "index_matches", "warnings",
    ]  # fmt: skip
    assert list(document["signatories"]) == ["organisations", "people", "pairs", "total"]
    assert [demand["number"] for demand in document["demands"]] == ["1", "1.1", "2"]
    assert StatementPage.objects.count() == 1


def test_json_with_nothing_readable_is_an_empty_array(letter: Path) -> None:
    status, output, errors = run(letter.parent / "missing.txt", "--json")
    assert (status, json.loads(output)) == (1, [])
    assert "There is no such file or folder." in errors


def test_a_dry_run_says_what_would_happen_and_writes_nothing(letter: Path) -> None:
    status, output, _errors = run(letter, "--dry-run")
    assert status == 0
    assert output.startswith("letter.txt: would be imported – Letter of the river towns about the locked landings [")
    assert not Statement.objects.exists()
    assert not Organisation.objects.exists()


def test_warnings_are_told_with_their_lines(letter: Path) -> None:
    _status, output, _errors = run(letter)
    assert "\n    line 7: " in output


def test_the_second_run_says_that_nothing_changed(letter: Path) -> None:
    run(letter)
    assert "letter.txt: unchanged (imported before)" in run(letter)[1]
    assert ImportedText.objects.count() == 1


def test_matches_name_the_entry_and_how_sure_they_are(letter: Path) -> None:
    run(letter)
    (document,) = json.loads(run(letter, "--json")[1])
    assert document["matches"][0] == {
        "printed": "Clearwater Guild of Ferrymen",
        "organisation": "Clearwater Guild of Ferrymen",
        "confidence": 1.0,
    }


def test_publish_publishes(letter: Path) -> None:
    run(letter, "--publish")
    assert StatementPage.objects.get().live


def test_the_language_can_be_given(letter: Path) -> None:
    run(letter, "--locale", "ru")
    assert StatementPage.objects.get().locale.language_code == "ru"


def test_a_folder_is_walked_in_the_order_of_names(letter: Path) -> None:
    inner = letter.parent / "archive"
    inner.mkdir()
    (inner / "a.md").write_text("# One text about the river\n\nWe ask that it flow.\n", encoding="utf-8")
    (letter.parent / ".hidden.txt").write_text("no", encoding="utf-8")
    (letter.parent / "picture.png").write_bytes(b"no")
    _status, output, _errors = run(letter.parent)
    assert [line.split(":")[0] for line in output.splitlines() if not line.startswith(" ")] == ["a.md", "letter.txt"]


def bomb() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b"<w>" + b"\0" * 300_000_000)
    return data.getvalue()


HOSTILE = {
    "empty.txt": lambda: b"",
    "spaces.txt": lambda: b" \r\n\t\n" * 1000,
    "nul.txt": lambda: b"\0" * 100_000,
    "binary.txt": lambda: bytes(range(256)) * 400,
    "fifty-megabytes.txt": lambda: b"A sentence that goes on. " * 2_100_000,
    "broken.docx": lambda: b"PK\x03\x04" + b"\0\1\2" * 500,
    "no-word.docx": lambda: b"this is no archive at all",
    "bomb.docx": bomb,
    "picture.txt": lambda: b"\x89PNG\r\n\x1a\n" + b"\0\1\2\3" * 300,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_document_gets_a_sentence_and_the_others_go_on(letter: Path, name: str) -> None:
    (letter.parent / name).write_bytes(HOSTILE[name]())
    status, output, errors = run(letter.parent)
    assert status == 1
    assert errors.count("\n") == 1
    assert name in errors
    assert errors.rstrip().endswith(".")
    assert "fault" not in errors
    assert "letter.txt: imported" in output
    assert [text.name for text in ImportedText.objects.all()] == ["letter.txt"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1251"])
def test_any_encoding_of_one_text_is_the_same_text(letter: Path, encoding: str) -> None:
    text = "Ліст рачных гарадоў пра замкнёныя прыстані\n\nМы просім адчыніць прыстані для ўсіх людзей нашай ракі.\n"
    letter.write_text(text, encoding="utf-8")
    run(letter)
    other = letter.parent / "other.txt"
    other.write_bytes(text.replace("\n", "\r\n").encode(encoding))
    assert "other.txt: unchanged" in run(other)[1]


def test_ten_thousand_signatories_take_seconds(letter: Path, django_assert_max_num_queries) -> None:
    names = "\n".join(f"Society of the {number}th Mile of the Long River" for number in range(1, 10_001))
    letter.write_text(LETTER.split("Clearwater Guild")[0] + "Signed by:\n\n" + names + "\n", encoding="utf-8")
    start = time.monotonic()
    with django_assert_max_num_queries(700):
        status, _output, errors = run(letter)
    assert (status, errors) == (0, "")
    assert Signature.objects.count() == 10_000
    assert OrganisationName.objects.count() == 10_000
    assert time.monotonic() - start < 90  # some 10 seconds on an idle machine


def test_names_that_cannot_be_names_become_lines_to_check(letter: Path) -> None:
    long_line = "Society of " + "very " * 80 + "long names"
    letter.write_text(LETTER + long_line + "\n", encoding="utf-8")
    assert run(letter)[0] == 0
    assert not OrganisationName.objects.filter(text__startswith="Society of very").exists()
