"""The recogniser's doubts reach editors in their own language."""

from __future__ import annotations

import re
from pathlib import Path

from django.utils import translation

from zayava.statements import importing
from zayava.statements.views.doubts import _SENTENCES, UNREADABLE, for_editor, in_words


def test_every_code_of_the_recogniser_has_a_sentence() -> None:
    code = "\n".join(path.read_text() for path in Path(importing.__file__).parent.glob("*.py"))
    used = set(re.findall(r'(?:warn|Warning)\(\s*"([a-z_]+)"', code)) | set(re.findall(r'"([a-z]+_removed)"', code))
    assert len(used) > 15
    assert used <= set(_SENTENCES)


def test_english_keeps_the_particulars_and_other_languages_say_it_in_their_words() -> None:
    warning = {"code": "total_differs", "message": "The text counts 5 signatories, 4 were recognised.", "line": 3}
    with translation.override("en"):
        assert in_words(warning) == warning["message"]
    with translation.override("be"):
        assert in_words(warning) != warning["message"]
        assert not re.search("[A-Za-z]", in_words(warning))


def test_an_unknown_code_keeps_its_message() -> None:
    with translation.override("be"):
        assert in_words({"code": "something_new", "message": "Something new.", "line": None}) == "Something new."


def test_every_refusal_of_the_recogniser_is_in_the_catalogues() -> None:
    code = "\n".join(path.read_text() for path in Path(importing.__file__).parent.glob("*.py"))
    raised = re.findall(r'raise UnreadableText\(\s*"([^"]+)"', code) + re.findall(
        r'^_[A-Z_]+ = "(This [^"]+)"$', code, re.MULTILINE
    )
    assert len(raised) > 10
    assert set(raised) == set(UNREADABLE)


def test_a_missing_title_is_said_once_and_nothing_is_said_to_stand_in_its_place():
    missing = {"code": "no_title", "message": "No title was found; write one.", "line": None}
    made_up = {"code": "working_title", "message": "Its first words stand in the place of one.", "line": None}
    for warnings in ([missing, made_up], [made_up]):
        assert [warning["message"] for warning in for_editor(warnings)] == ["No title was found; write one."]
