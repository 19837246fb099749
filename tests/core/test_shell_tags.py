"""The tags of the page's shell."""

from __future__ import annotations

from django.core.paginator import Page, Paginator
from django.template import Context
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils import translation
from django.utils.safestring import SafeString, mark_safe

from zayava.core.templatetags.shell_tags import json_ld, pager_numbers, with_addresses


def _context(path: str = "/en/") -> Context:
    return Context({"request": RequestFactory().get(path, headers={"host": "localhost"})})


def test_nothing_in_the_data_can_end_the_script() -> None:
    html = json_ld({"name": "</script><script>alert(1)</script> & \u2028 <!--"})
    assert html.count("<") == 2
    assert "&" not in html
    assert "\u2028" not in html


def test_letters_of_every_script_stay_readable() -> None:
    assert "Заява пра Łacinku" in json_ld({"name": "Заява пра Łacinku"})


def test_without_data_there_is_no_block() -> None:
    assert json_ld(None) == ""


def test_links_to_this_site_carry_their_full_address() -> None:
    html = with_addresses(_context(), mark_safe('<p>See <a href="/en/x/">this</a>.</p>'))
    assert html == '<p>See <a href="/en/x/" data-address="http://localhost/en/x/">this</a>.</p>'


def test_links_with_other_attributes_do_too() -> None:
    html = with_addresses(_context(), mark_safe('<a linktype="page" id="4" href="/be/z/">z</a>'))
    assert 'data-address="http://localhost/be/z/"' in html


def test_links_elsewhere_and_within_the_page_are_left_alone() -> None:
    text = '<a href="https://example.org/a">a</a> <a href="#demand-1">1</a> <a href="//example.org/">b</a>'
    assert with_addresses(_context(), mark_safe(text)) == text


def test_the_answer_is_safe_html() -> None:
    assert isinstance(with_addresses(Context({}), mark_safe("<p>1 &amp; 2</p>")), SafeString)


def _pager(page: Page, path: str = "/en/") -> str:
    return render_to_string("zayava_core/components/pager.html", {"pager_page": page}, RequestFactory().get(path))


def test_long_runs_of_pages_are_shortened() -> None:
    with translation.override("en"):
        numbers = [str(number) for number in pager_numbers(Paginator(range(400), 10).page(20))]
    assert numbers == ["1", "…", "18", "19", "20", "21", "22", "…", "40"]


def test_the_pager_keeps_what_else_the_address_asks_for() -> None:
    html = _pager(Paginator(range(50), 10).page(2), "/en/organisations/?status=closed&page=2")
    assert 'href="/en/organisations/?status=closed&amp;page=3"' in html
    assert 'aria-current="page">2<' in html


def test_a_list_of_one_page_has_no_pager() -> None:
    assert _pager(Paginator(range(5), 10).page(1)).strip() == ""
