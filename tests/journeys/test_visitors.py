"""Visitors go from one thing to the next, in each language, with scripts at a desk and without them on a phone."""

from __future__ import annotations

import csv
import re
from io import StringIO
from urllib.parse import parse_qs, urlsplit

import feedparser
import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import ONLY_ENGLISH, Visitor

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WORDS = {
    "be": {
        "campaign": "Святло ў акне", "lanterns": "Дзень ліхтароў", "joint": "супольная заява", "freedoms": "свабоды",
        "subscribe": "Падпісацца на RSS – супольная заява", "feeds": "Стужкі",
        "combine": "Адна стужка адзначаных тэгаў",
        "index": "Індэкс адкрытых берагоў", "csv": "Спампаваць табліцу (CSV)", "refused": "Адхілена",
        "front page": "(першая старонка)", "out of": "з 10", "closed": "Закрытыя",
    },
    "en": {
        "campaign": "Light in the Window", "lanterns": "Day of Lanterns", "joint": "joint statement",
        "freedoms": "freedoms", "subscribe": "Subscribe to RSS – joint statement", "feeds": "Feeds",
        "combine": "One feed of the marked tags", "index": "Open Shores Index", "csv": "Take the table away (CSV)",
        "refused": "Refused", "front page": "(front page)", "out of": "out of 10", "closed": "Closed",
    },
    "ru": {
        "campaign": "Свет в окне", "lanterns": "День фонарей", "joint": "совместное заявление", "freedoms": "свободы",
        "subscribe": "Подписаться на RSS – совместное заявление", "feeds": "Ленты",
        "combine": "Одна лента отмеченных тегов", "index": "Индекс открытых берегов", "csv": "Скачать таблицу (CSV)",
        "refused": "Отклонено", "front page": "(главная страница)", "out of": "из 10",
        "closed": "Закрытые",
    },
}  # fmt: skip

THINGS = (
    "statements/joint-statement-in-defence-of-the-citizens-night-school/",
    "statements/?tag=prisoners&year=2024",
    *("demands/8/", "campaigns/light-in-the-window/", "tags/joint-statement/", "organisations/lighthouse/"),
    *("index/", "feeds/"),
)
"""One of each kind, in the words of English addresses."""


def number(text: str) -> int:
    return int(re.search(r"\d+", text)[0])


def test_from_the_front_page_to_a_campaign_its_demands_and_a_text_that_raises_one(visitor: Visitor) -> None:
    page, words = visitor.page, WORDS[visitor.language]
    visitor.opens("")
    visitor.clicks(page.get_by_role("link", name=words["campaign"], exact=True))
    expect(page.locator("h1")).to_have_text(words["campaign"])
    said = page.locator(".z-facts a[href='#demands']")
    total = number(said.inner_text())
    said.click()
    assert page.url.endswith("#demands")
    assert number(page.locator("#demands .z-section__head").inner_text().replace("\n", " ").split("  ")[-1]) == total
    demand = page.locator("#demands .z-section__body--wide").get_by_role("link").first
    name = demand.inner_text()
    visitor.clicks(demand)
    expect(page.locator("h1")).to_contain_text(name[:20])
    assert re.search(r"/demands/\d+/$", page.url)
    texts = page.locator("main a[href*='/statements/'][href*='#demand-']")
    visitor.clicks(texts.first)
    anchor = urlsplit(page.url).fragment
    expect(page.locator(f"[id='{anchor}']")).to_be_visible()


def test_a_demand_that_returned_leads_to_its_texts_and_each_of_them_back(visitor: Visitor) -> None:
    page = visitor.page
    visitor.opens("demands/8/")
    raised = page.locator("main a[href*='/statements/'][href*='#demand-']")
    assert raised.count() > 1
    for at in range(2):
        visitor.clicks(raised.nth(at))
        visitor.clicks(page.locator("main a[href$='/demands/8/']").first)


def test_from_a_tag_to_its_feed_and_to_one_feed_of_two_tags(visitor: Visitor) -> None:
    page, words = visitor.page, WORDS[visitor.language]
    visitor.opens("tags/")
    visitor.clicks(page.get_by_role("link", name=re.compile(f"^{words['joint']}")))
    expect(page.locator("h1")).to_have_text(words["joint"])
    listed = set(page.locator(".z-teaser__title").all_inner_texts())
    feed = feedparser.parse(
        page.request.get(page.get_by_role("link", name=words["subscribe"]).get_attribute("href")).body()
    )
    assert not feed.bozo
    assert feed.feed.language == visitor.language
    assert words["joint"] in feed.feed.title
    assert listed & {entry.title for entry in feed.entries}
    visitor.clicks(page.get_by_role("contentinfo").get_by_role("link", name=words["feeds"], exact=True))
    for tag in (words["joint"], words["freedoms"]):
        page.get_by_role("checkbox", name=tag, exact=True).check()
    with page.expect_request(lambda request: "/tags/feed.xml?" in request.url) as asked:
        page.get_by_role("button", name=words["combine"]).click(no_wait_after=True)
    assert len(parse_qs(urlsplit(asked.value.url).query)["tag"]) == 2
    both = feedparser.parse(page.request.get(asked.value.url).body())
    assert not both.bozo
    assert all(word in both.feed.title for word in (words["joint"], words["freedoms"]))
    assert both.entries
    assert {entry.id for entry in both.entries} <= {entry.id for entry in feed.entries}


def test_the_register_of_demands_is_narrowed_by_state_and_addressee(visitor: Visitor) -> None:
    page, words = visitor.page, WORDS[visitor.language]
    heading, lines = page.locator(".z-list-head__heading"), page.locator("main .z-teaser__title a[href*='/demands/']")
    visitor.opens("demands/")
    everything = number(heading.inner_text())
    visitor.unfolds()
    choice = page.locator(".z-choices a[href*='state=refused']")
    promised = number(choice.locator("xpath=..").inner_text())
    visitor.clicks(choice)
    expect(heading).to_contain_text(words["refused"])
    assert number(heading.inner_text()) == promised == lines.count() < everything
    visitor.unfolds()
    visitor.clicks(page.locator(".z-choices a[href*='addressee=']").first)
    query = parse_qs(urlsplit(page.url).query)
    assert query["state"] == ["refused"]
    assert query["addressee"]
    assert 0 < lines.count() == number(heading.inner_text()) <= promised
    visitor.clicks(page.locator(".z-list-head .z-chosen a").first)
    assert len(parse_qs(urlsplit(page.url).query)) == 1


def test_the_index_tells_its_scores_as_a_chart_a_table_and_a_file(visitor: Visitor) -> None:
    page, words = visitor.page, WORDS[visitor.language]
    visitor.opens("")
    visitor.clicks(page.get_by_role("banner").get_by_role("link", name=words["index"], exact=True))
    expect(page.locator(".z-score")).to_contain_text(words["out of"])
    expect(page.get_by_role("img").first).to_be_visible()
    rows = page.locator(".z-scores tbody tr")
    comma = visitor.language != "en"
    table = {}
    for at in range(rows.count()):
        year, score = (cell.strip(" *\n") for cell in rows.nth(at).locator("th, td").all_inner_texts()[:2])
        table[year] = score.replace(",", ".") if comma else score
    answer = page.request.get(page.get_by_role("link", name=words["csv"]).get_attribute("href"))
    assert answer.headers["content-type"].startswith("text/csv")
    file = list(csv.reader(StringIO(answer.body().decode("utf-8-sig"))))[1:]
    assert {row[0]: row[1].replace(",", ".") for row in file} == table
    assert len(table) > 5


def test_a_yearly_day_has_the_texts_of_each_year(visitor: Visitor) -> None:
    page, words = visitor.page, WORDS[visitor.language]
    visitor.opens("campaigns/")
    visitor.clicks(page.get_by_role("link", name=words["lanterns"], exact=True))
    years = [number(year) for year in page.locator(".z-year__label").all_inner_texts()]
    assert len(years) > 1
    assert years == sorted(years, reverse=True)
    page.locator(".z-years a").last.click()
    assert page.url.endswith(f"#{page.locator('.z-year').last.get_attribute('id')}")
    text = page.locator(".z-year").last.locator(".z-teaser__title a").first
    title = text.inner_text()
    visitor.clicks(text)
    expect(page.locator("h1")).to_have_text(title)
    expect(page.locator(".z-facts")).to_contain_text(str(years[-1]))
    visitor.clicks(page.locator(".z-facts").get_by_role("link", name=words["lanterns"], exact=True))


def test_a_closed_organisation_is_found_with_what_became_of_it_and_what_it_signed(visitor: Visitor) -> None:
    page, words = visitor.page, WORDS[visitor.language]
    visitor.opens("organisations/")
    visitor.unfolds()
    visitor.clicks(page.locator(".z-choices a[href*='status=closed']"))
    expect(page.locator(".z-list-head__heading")).to_contain_text(words["closed"])
    visitor.clicks(page.locator("main a[href$='/organisations/reporters/']"))
    name = page.locator("h1").inner_text()
    expect(page.locator("#status .z-timeline li").first).to_be_visible()
    entries = feedparser.parse(page.request.get(page.url + "feed.xml").body()).entries
    signed = page.locator(".z-teaser__title a")
    assert {entry.title for entry in entries} >= set(signed.all_inner_texts())
    visitor.clicks(signed.last)
    assert name in page.locator("main").inner_text()


def test_the_switch_of_languages_keeps_a_reader_on_the_same_thing(demo: None, new_page, scripts: bool) -> None:
    page = new_page(keeps=True, java_script_enabled=scripts, viewport={"width": 360, "height": 800})
    for path in THINGS:
        page.goto(f"/en/{path}")
        begun, links = page.url, page.locator("main a[href]").count()
        for language, name in (("be", "Беларуская"), ("ru", "Русский"), ("en", "English")):
            switch = page.locator(".z-languages").get_by_role("link", name=name, exact=True)
            assert not switch.locator("xpath=..").locator("small").count(), path
            switch.click()
            page.wait_for_load_state()
            assert page.get_attribute("html", "lang") == language
            assert urlsplit(page.url).path.startswith(f"/{language}/{path.partition('/')[0]}/")
            assert abs(page.locator("main a[href]").count() - links) <= 3, path
        assert page.url == begun


def test_the_switch_of_languages_says_where_there_is_no_translation(demo: None, new_page, scripts: bool) -> None:
    page = new_page(keeps=True, java_script_enabled=scripts, viewport={"width": 1280, "height": 800})
    page.goto("/en/statements/?sort=-date")
    page.get_by_role("link", name=ONLY_ENGLISH, exact=True).click()
    for language, name in (("be", "Беларуская"), ("ru", "Русский")):
        row = page.locator(f".z-languages li[lang={language}]")
        expect(row).to_contain_text(WORDS[language]["front page"])
        row.get_by_role("link", name=name).click()
        page.wait_for_load_state()
        assert urlsplit(page.url).path == f"/{language}/"
        assert ONLY_ENGLISH not in page.locator("main").inner_text()
        page.go_back()
    assert not page.locator("head link[hreflang=be]").count()
