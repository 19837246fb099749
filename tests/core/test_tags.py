"""Tags as concepts: found by any word, broader and narrower, merged and parted again, shown to readers."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.factories.campaigns import make_campaign, make_campaign_lists
from tests.factories.demands import make_register, raise_demand
from tests.factories.editors import make_editor
from tests.factories.organisations import make_index, make_organisation, make_profile
from tests.factories.site import make_site
from tests.factories.statements import make_statement, make_tag
from zayava.core.models import FormerTagAddress, Tag, TagMerge, TagSynonym
from zayava.core.tags.creating import create_tag, languages_of
from zayava.core.tags.duplicates import call_different, possible_duplicates
from zayava.core.tags.finding import find_tags
from zayava.core.tags.merging import MergeRefused, merge_tags, undo_merge
from zayava.core.tags.using import unused_tags
from zayava.organisations.services import merge
from zayava.organisations.services import undo_merge as part

pytestmark = pytest.mark.django_db
PAGE_BUDGET = 14


@pytest.fixture
def site():
    return make_site()


def editor(*actions: str) -> Client:
    client = Client()
    client.force_login(make_editor(extra=tuple(f"zayava_core.{action}_tag" for action in actions)))
    return client


@pytest.mark.parametrize(
    "typed",
    ["выбары", "ВЫБАРЫ", "выбо", "elect", "Election", "vybary", "Вибары", "галасаванне", "halasavannie", "ballot w",
     "voting 2020", "electoins"],
)  # fmt: skip
def test_any_word_in_any_script_finds_a_tag(typed, django_assert_max_num_queries) -> None:
    tag = make_tag("voting 2020", be="выбары", en="elections", ru="выборы")
    TagSynonym.objects.create(tag=tag, language="be", text="галасаванне")
    TagSynonym.objects.create(tag=tag, language="en", text="the ballot was held")
    make_tag("mills", be="млыны", en="mills")
    with django_assert_max_num_queries(3):
        assert find_tags(typed) == [tag]


@pytest.mark.parametrize("typed", ["", "\0", "%", "\u202e", "—", "x" * 5000])
def test_signs_and_noise_find_nothing(typed) -> None:
    make_tag("mills", en="mills")
    assert find_tags(typed) == []


def test_the_very_word_comes_first() -> None:
    longer, exact = make_tag("a", en="press freedom"), make_tag("b", en="press")
    assert find_tags("press") == [exact, longer]


def test_no_tag_stands_below_itself() -> None:
    first, second, third = make_tag("a"), make_tag("b"), make_tag("c")
    second.broader, third.broader = first, second
    second.save(), third.save()
    first.broader = third
    with pytest.raises(ValidationError, match="already below"):
        first.full_clean()


class TestMerging:
    @pytest.fixture
    def pair(self):
        winner = make_tag("prisoners", en="prisoners", be="зняволеныя")
        return winner, make_tag("inmates", en="inmates", be="вязні")

    def test_taggings_move_once_and_come_back(self, site, pair) -> None:
        winner, loser = pair
        both, only = make_statement(site, "Both"), make_statement(site, "Only")
        both.tags.add(winner, loser)
        only.tags.add(loser)
        body = make_organisation("Lamp House")
        body.tags.add(loser)
        record = merge_tags(winner, loser)
        assert [list(one.tags.all()) for one in (both, only, body)] == [[winner]] * 3
        assert find_tags("вязні") == [winner]
        undo_merge(record)
        assert [set(one.tags.all()) for one in (both, only, body)] == [{winner, loser}, {loser}, {loser}]
        assert find_tags("вязні") == [Tag.objects.get(pk=loser.pk)]
        assert not winner.synonyms.exists()

    def test_addresses_and_feeds_of_the_lost_tag_lead_to_the_other_for_good(self, client, site, pair) -> None:
        winner, loser = pair
        make_statement(site, "Only", languages=("be", "en")).tags.add(loser)
        merge_tags(winner, loser)
        for old, new in (
            ("/en/tags/inmates/", "/en/tags/prisoners/"),
            ("/en/tags/inmates/feed.xml", "/en/tags/prisoners/feed.xml"),
            ("/be/tags/viazni/atom.xml", "/be/tags/zniavolienyya/atom.xml"),
            ("/be/tags/inmates/", "/be/tags/zniavolienyya/"),
        ):
            answer = client.get(old)
            assert (answer.status_code, answer.headers["Location"]) == (301, new)
            assert client.get(new).status_code == 200

    def test_a_tag_may_be_merged_into_one_below_it(self, pair) -> None:
        winner, loser = pair
        top, between = make_tag("top"), make_tag("between")
        Tag.objects.filter(pk=loser.pk).update(broader=top)
        Tag.objects.filter(pk=between.pk).update(broader=loser)
        Tag.objects.filter(pk=winner.pk).update(broader=between)
        record = merge_tags(winner, loser)
        assert dict(Tag.objects.values_list("name", "broader__name")) | {"inmates": "top"} == {
            "prisoners": "top", "between": "prisoners", "top": None, "inmates": "top"
        }  # fmt: skip
        undo_merge(record)
        assert Tag.objects.get(pk=winner.pk).broader == between
        assert Tag.objects.get(pk=between.pk).broader == loser

    def test_what_cannot_be_merged_is_said(self, pair) -> None:
        winner, loser = pair
        with pytest.raises(MergeRefused, match="itself"):
            merge_tags(winner, winner)
        first = merge_tags(winner, loser)
        with pytest.raises(MergeRefused, match="already merged"):
            merge_tags(make_tag("third"), loser)
        later = merge_tags(make_tag("fourth"), winner)
        with pytest.raises(MergeRefused, match="later merge"):
            undo_merge(first)
        undo_merge(later)
        undo_merge(first)
        with pytest.raises(MergeRefused, match="already undone"):
            undo_merge(first)

    def test_organisations_with_one_tag_in_common_can_be_merged(self) -> None:
        tag, winner, loser = make_tag("rivers"), make_organisation("One"), make_organisation("Two")
        winner.tags.add(tag), loser.tags.add(tag)
        record = merge(winner, loser)
        assert list(winner.tags.all()) == [tag]
        part(record)
        assert list(loser.tags.all()) == [tag]

    def test_the_admin_merges_and_undoes(self, pair) -> None:
        winner, loser = pair
        client = editor("change")
        keys = {"winner": winner.pk, "loser": loser.pk}
        assert b"inmates" in client.get(reverse("zayava_vocabulary:merge"), keys).content
        client.post(reverse("zayava_vocabulary:merge"), keys)
        record = TagMerge.objects.get()
        assert b"inmates" in client.get(reverse("zayava_vocabulary:merges")).content
        client.post(reverse("zayava_vocabulary:merges"), {"merge": record.pk})
        assert TagMerge.objects.get().is_undone
        for hostile in ("", "\0", "-1", "9" * 30, "²"):
            posted = {"winner": hostile, "loser": hostile, "merge": hostile}
            for screen, status in (("merge", 302), ("merges", 404), ("tidy", 302)):
                assert client.post(reverse(f"zayava_vocabulary:{screen}"), posted).status_code == status
        assert editor_without_rights().get(reverse("zayava_vocabulary:merge")).status_code == 302


def editor_without_rights() -> Client:
    client = Client()
    client.force_login(make_editor(name="plain"))
    return client


def test_near_duplicates_are_proposed_until_called_different(site) -> None:
    one, other = make_tag("prisoner", en="prisoner"), make_tag("prisoners", en="prisoners")
    third = make_tag("jails", en="jails")
    TagSynonym.objects.create(tag=third, language="en", text="Prisoners")
    pairs = {(pair.first, pair.second) for pair in possible_duplicates()}
    assert pairs == {(one, other), (other, third), (one, third)}
    call_different(other, one)
    call_different(one, third)
    assert [(pair.first, pair.second, pair.likeness) for pair in possible_duplicates()] == [(other, third, 100)]
    make_statement(site).tags.add(one)
    assert unused_tags() == [third, other]
    assert "jails" in editor("change").get(reverse("zayava_vocabulary:tidy")).content.decode()


class TestMaking:
    @pytest.mark.parametrize(
        ("word", "language"),
        [("зняволеныя", "be"), ("заключённые", "be"), ("выборы и суды", "ru"), ("свабода сходаў", "be"),
         ("prisons", "en"), ("svaboda schodaŭ", "be")],
    )  # fmt: skip
    def test_a_word_tells_its_language(self, word, language) -> None:
        assert languages_of(word, "be")[0] == language

    def test_a_new_word_becomes_a_tag_and_a_known_one_does_not(self) -> None:
        tag, is_new = create_tag("зняволеныя", "be")
        assert is_new
        assert [(one.language, one.label) for one in tag.labels.all()] == [("be", "зняволеныя")]
        TagSynonym.objects.create(tag=tag, language="en", text="inmates")
        assert create_tag("  Inmates ", "en") == (tag, False)
        assert create_tag("ЗНЯВОЛЕНЫЯ", "ru") == (tag, False)

    def test_only_who_may_add_tags_makes_one(self) -> None:
        url = reverse("zayava_vocabulary:create")
        plain = editor_without_rights()
        assert plain.post(url, {"text": "lakes"}).status_code == 403
        assert plain.get(reverse("zayava_vocabulary:find"), {"q": "lakes"}).json()["new"] == []
        assert not Tag.objects.exists()
        allowed = editor("add")
        offered = allowed.get(reverse("zayava_vocabulary:find"), {"q": "lakes"}).json()["new"]
        assert [(one["text"], one["language"]) for one in offered] == [("lakes", "en")]
        made = allowed.post(url, {"text": "lakes", "language": "en"}).json()
        assert made == {"id": Tag.objects.get().pk, "label": "lakes", "note": ""}
        for hostile in ("", "\0", "—", "x" * 101, "\u202e"):
            answer = allowed.post(url, {"text": hostile})
            assert answer.status_code == 400
            assert answer.json()["error"]
        assert allowed.post(url, {"text": "seas", "language": "xx"}).status_code == 400


class TestPages:
    def test_a_broader_tag_shows_what_bears_a_narrower_one_and_counts_it_once(self, client, site) -> None:
        top = make_tag("freedom", en="freedom")
        Tag.objects.filter(pk=top.pk).update(description={"en": "All freedoms."})
        below = make_tag("press", en="press freedom")
        Tag.objects.filter(pk=below.pk).update(broader=top)
        make_statement(site, "On the press").tags.add(below, top)
        page = client.get("/en/tags/freedom/").content.decode()
        for shown in ("On the press", "All freedoms.", "/en/tags/press-freedom/"):
            assert shown in page
        assert "Subscribe to RSS – freedom" in page
        assert "/en/tags/freedom/" in client.get("/en/tags/press-freedom/").content.decode()
        listed = " ".join(client.get("/en/tags/").content.decode().split())
        assert 'rel="tag">freedom</a> <span class="z-quiet z-count">1</span>' in listed
        assert client.get("/en/tags/?by=tree").headers["Location"] == "/en/tags/?sort=tree"
        assert client.get("/en/tags/?sort=tree").status_code == 200

    def test_organisations_stand_on_the_page_but_not_in_the_feed(self, client, site) -> None:
        tag, body = make_tag("rivers", en="rivers"), make_organisation("Lamp House")
        body.tags.add(tag)
        page = make_profile(make_index(site)["en"], body)
        assert "Lamp House" in client.get("/en/tags/rivers/").content.decode()
        assert b"Lamp House" not in client.get("/en/tags/rivers/feed.xml").content
        assert "/en/tags/rivers/" in client.get(page.url).content.decode()

    def test_only_languages_in_which_something_is_tagged_are_offered(self, client, site) -> None:
        make_statement(site, "River", languages=("be",)).tags.add(make_tag("rivers", en="rivers", be="рэкі"))
        page = client.get("/be/tags/reki/").content.decode()
        assert 'href="/en/tags/rivers/"' not in page
        assert 'hreflang="en"' in page
        assert client.get("/en/tags/rivers/").status_code == 200
        assert "rivers" not in client.get("/en/tags/").content.decode()

    def test_what_only_drafts_bear_is_no_tag_for_readers(self, client, site) -> None:
        make_statement(site, "Draft", live=False).tags.add(make_tag("secret", en="secret plan"))
        for address in ("/en/tags/secret-plan/", "/en/tags/secret-plan/feed.xml", "/en/tags/secret/"):
            assert client.get(address).status_code == 404
        assert b"secret" not in client.get("/en/tags/").content

    def test_synonyms_and_former_addresses_lead_to_the_one_address(self, client, site) -> None:
        tag = make_tag("rivers", en="rivers")
        make_statement(site).tags.add(tag)
        TagSynonym.objects.create(tag=tag, language="en", text="streams and brooks")
        FormerTagAddress.objects.create(tag=tag, language="en", slug="rivres")
        for slug in ("streams-and-brooks", "rivres"):
            answer = client.get(f"/en/tags/{slug}/?page=2")
            assert (answer.status_code, answer.headers["Location"]) == (301, "/en/tags/rivers/?page=2")

    def test_the_pages_keep_their_budget_whatever_there_is(self, client, site) -> None:
        top = make_tag("top", en="top")
        index = make_index(site)["en"]
        lists = make_campaign_lists(site)
        make_register(site)

        def fill(start: int, stop: int) -> list[int]:
            for number in range(start, stop):
                tag = make_tag(f"tag {number}", en=f"tag {number}", be=f"метка {number}")
                Tag.objects.filter(pk=tag.pk).update(broader=top)
                body = make_organisation(f"House {number}")
                issued = {"issuer_kind": "organisation", "issuer_organisation": body}
                statement = make_statement(site, f"Text {number}", **issued)
                statement.tags.add(tag, top)
                raise_demand(statement).demand.tags.add(top)
                make_campaign(lists, f"Light {number}").tags.add(top)
                body.tags.add(tag)
                make_profile(index, body)
            counts = []
            for address in ("/en/tags/top/", "/en/tags/"):
                client.get(address)
                with CaptureQueriesContext(connection) as captured:
                    assert client.get(address).status_code == 200
                counts.append(len(captured))
            return counts

        few, many = fill(0, 2), fill(2, 7)
        assert few == many
        assert max(many) <= PAGE_BUDGET, many


@pytest.mark.parametrize("bearer", ["campaign", "demand"])
def test_a_tag_that_only_a_campaign_or_a_demand_bears_has_a_page_and_stands_in_the_list(client, site, bearer) -> None:
    tag, broader = make_tag("rivers", en="rivers"), make_tag("waters", en="waters")
    Tag.objects.filter(pk=tag.pk).update(broader=broader)
    lists = make_campaign_lists(site)
    make_register(site)
    if bearer == "campaign":
        make_campaign(lists, "Light in the window").tags.add(tag)
    else:
        raise_demand(make_statement(site), "Open the bridge").demand.tags.add(tag)
    for address in ("/en/tags/rivers/", "/en/tags/waters/"):
        page = client.get(address).content.decode()
        assert ("Light in the window" if bearer == "campaign" else "Open the bridge") in page
    assert "/en/tags/rivers/" in client.get("/en/tags/").content.decode()


def test_the_form_keeps_the_former_address_and_the_synonyms() -> None:
    tag = make_tag("rivers", en="rivers")
    client = editor("change")
    url = reverse("zayava_tags:edit", args=[tag.pk])
    data = {
        "name": "rivers",
        "label_en": "Rivers",
        "slug_en": "the-rivers",
        "synonyms_en": "streams\n\nStreams\nbrooks",
    }
    assert client.post(url, data).status_code == 302
    assert set(tag.synonyms.values_list("text", flat=True)) == {"Streams", "brooks"}
    assert FormerTagAddress.objects.get().slug == "rivers"
    below = make_tag("brooks", en="small brooks")
    Tag.objects.filter(pk=below.pk).update(broader=tag)
    assert "already below" in client.post(url, {**data, "broader": below.pk}).content.decode()
