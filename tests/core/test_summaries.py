"""What stands for a missing lead."""

from types import SimpleNamespace

import pytest

from zayava.core.blocks import TextStreamBlock
from zayava.core.summaries import SUMMARY_LENGTH, first_words, summary
from zayava.core.templatetags.core_tags import breakable, unbroken_days


def stream(*blocks):
    return TextStreamBlock().to_python([{"type": kind, "value": value} for kind, value in blocks])


def test_the_lead_goes_before_the_body():
    body = stream(("paragraph", "<p>Body.</p>"))
    assert summary(SimpleNamespace(lead="Lead.", body=body)) == "Lead."
    assert summary(SimpleNamespace(lead="", body=body)) == "Body."
    assert summary(SimpleNamespace(lead="", body=stream())) == ""


def test_the_first_words_are_plain_text_without_headings():
    body = stream(
        ("heading", "Heading"),
        ("paragraph", '<p>We <b>ask</b> &amp; <a href="/x/">wait</a>.</p><p>Again.</p>'),
        ("list", {"ordered": False, "items": ["<p>One</p>", "<p>two</p>"]}),
    )
    assert first_words(body) == "We ask & wait. Again. One two"


@pytest.mark.parametrize("length", [10, 50, SUMMARY_LENGTH])
def test_a_long_body_is_cut_after_a_word(length):
    words = "Слова, " * 100
    found = first_words(stream(("paragraph", f"<p>{words}</p>")), length)
    assert len(found) <= length + 1
    assert found.endswith("Слова…")


def test_an_address_may_break_after_a_slash_and_is_escaped():
    assert breakable("https://example.org/letters/crossing") == ("https://example<wbr>.org/<wbr>letters/<wbr>crossing")
    assert "<b>" not in breakable("a/<b>")


def test_a_day_stays_with_its_month():
    assert unbroken_days("On 3 October 2020 all 12 came") == "On 3\u00a0October 2020 all 12\u00a0came"
