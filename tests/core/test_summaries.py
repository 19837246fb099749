"""What stands for a missing lead."""

from types import SimpleNamespace

import pytest
from wagtail.models import Site

from tests.factories.site import make_site
from tests.factories.statements import make_statement
from zayava.core.blocks import TextStreamBlock
from zayava.core.models import CoalitionSettings
from zayava.core.summaries import SUMMARY_LENGTH, first_words, summary
from zayava.core.templatetags.core_tags import breakable, unbroken
from zayava.core.texts import TranslatedText


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


def test_a_day_stays_with_its_month_and_no_line_begins_with_a_dash():
    assert unbroken("the letter – and") == "the letter\u00a0– and"
    assert unbroken("On 3 October 2020 all 12 came") == "On 3\u00a0October 2020 all 12\u00a0came"


@pytest.mark.django_db
def test_a_text_without_a_lead_begins_with_its_first_words_wherever_it_is_named(client):
    site = make_site()
    page = make_statement(site, "On the river").pages.get()
    page.lead = ""
    page.body = stream(("paragraph", "<p>The river is shut.</p>"))
    page.save_revision().publish()
    for address in ("/en/", "/en/statements/", "/en/statements/feed.xml", "/en/statements/atom.xml"):
        assert "The river is shut." in client.get(address).content.decode(), address
    assert '<meta name="description" content="The river is shut.">' in client.get(page.url).content.decode()


@pytest.mark.django_db
def test_the_front_page_is_called_after_the_coalition(client):
    site = make_site()
    home = site.homes["en"]
    home.lead = "Who we are."
    home.save_revision().publish()
    CoalitionSettings.objects.update_or_create(site=Site.objects.get(), defaults={"name": TranslatedText(en="Shore")})
    html = client.get("/en/").content.decode()
    assert '<meta property="og:title" content="Shore">' in html
    assert '<meta name="description" content="Who we are.">' in html
    assert '<meta property="og:description" content="Who we are.">' in html
