"""The register of demands in the admin."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests.factories.demands import make_register, raise_demand
from tests.factories.editors import make_editor
from tests.factories.site import SiteTree, make_site
from tests.factories.statements import make_statement, make_tag
from zayava.core.conf import conf
from zayava.core.texts import TranslatedText
from zayava.statements.demand_listing import demand_tally
from zayava.statements.models import Addressee, DemandJudgement

pytestmark = pytest.mark.django_db
RIGHTS = ("zayava_statements.change_demand", "zayava_statements.change_addressee")


@pytest.fixture
def site() -> SiteTree:
    site = make_site()
    make_register(site)
    return site


def english(field: str, text: str) -> dict[str, str]:
    """What a form posts of a text that has only English words."""
    return {f"{field}_{code}": text if code == "en" else "" for code in conf.languages}


@pytest.fixture
def editor(client, site):
    client.force_login(make_editor(site.homes["en"], extra=RIGHTS))
    return client


def test_the_list_is_searched_by_number_and_words_in_any_language(editor, site) -> None:
    statement = make_statement(site, date="2010")
    ferry = raise_demand(statement, {"be": "Адкрыць паром"}).demand
    pier = raise_demand(statement, "Light the pier").demand
    index = reverse("zayava_demands:index")

    def found(query: str) -> set[str]:
        page = editor.get(f"{index}results/", {"q": query}).content.decode()
        return {text for text in ("Адкрыць паром", "Light the pier") if text in page}

    assert found("") == {"Адкрыць паром", "Light the pier"}
    assert found("ПАРОМ") == {"Адкрыць паром"}
    assert found(f"№{pier.number}") == {"Light the pier"}
    assert found("٣") == set()
    assert ferry.number == 1


def test_an_editor_names_a_demand_and_says_what_became_of_it(editor, site) -> None:
    demand = raise_demand(make_statement(site)).demand
    url = reverse("zayava_demands:edit", args=[demand.pk])
    assert editor.get(url).status_code == 200
    outcomes = {"TOTAL_FORMS": "1", "INITIAL_FORMS": "0", "MIN_NUM_FORMS": "0", "MAX_NUM_FORMS": "1000"}
    outcomes |= {"0-outcome": "met", "0-date": "2022-05", "0-source": "a report", "0-id": "", "0-ORDER": "1"}
    tag = make_tag("ferries")
    posted = (
        english("title", "A ferry for all")
        | {"tags": [tag.pk]}
        | {f"outcomes-{name}": value for name, value in outcomes.items()}
    )
    answer = editor.post(url, posted)
    assert answer.status_code == 302, answer.context["form"].errors
    demand.refresh_from_db()
    assert (demand.title["en"], demand.state) == ("A ferry for all", "met")
    assert demand_tally("en").states["met"][1] == 1
    assert list(demand.tags.all()) == [tag]


def test_nobody_adds_or_deletes_demands_by_hand(editor, site) -> None:
    demand = raise_demand(make_statement(site)).demand
    assert (
        reverse("zayava_demands:delete", args=[demand.pk])
        not in editor.get(reverse("zayava_demands:edit", args=[demand.pk])).content.decode()
    )
    editor.post(reverse("zayava_demands:delete", args=[demand.pk]))
    editor.post(reverse("zayava_demands:add"), {"title_0": "x"})
    assert type(demand).objects.count() == 1


def test_the_report_merges_and_refuses_and_merges_are_undone(editor, site) -> None:
    one = raise_demand(make_statement(site, "One"), "Open the northern ferry").demand
    two = raise_demand(make_statement(site, "Two"), "Open the northern ferry now").demand
    three = raise_demand(make_statement(site, "Three"), "Open the northern ferry today").demand
    twins, merges = reverse("zayava_demands:twins"), reverse("zayava_demands:merges")
    assert editor.get(twins).content.decode().count('name="first"') == 3
    editor.post(twins, {"first": one.pk, "second": two.pk, "verdict": "same"})
    editor.post(twins, {"first": one.pk, "second": three.pk, "verdict": "different"})
    assert 'name="first"' not in editor.get(twins).content.decode()
    two.refresh_from_db()
    assert two.merged_into == one
    record = one.merges_won.get()
    editor.post(merges, {"merge": record.pk})
    two.refresh_from_db()
    assert two.merged_into is None
    assert DemandJudgement.objects.get().verdict == "different"
    for bad in ({"first": "x\x00", "second": "٣", "verdict": "same"}, {"first": one.pk, "second": two.pk}):
        assert editor.post(twins, bad).status_code == 302
    assert editor.post(merges, {"merge": "9" * 40}).status_code == 404


def test_two_addressees_are_joined_in_lists_and_parted_again(editor, site) -> None:
    statement = make_statement(site, date="2010")
    raise_demand(statement, "One", addressee=TranslatedText(en="the Assembly"))
    raise_demand(statement, "Two", addressee=TranslatedText(en="the deputies"))
    assembly, deputies = Addressee.objects.order_by("pk")
    assert deputies.demands.count() == 0
    url = reverse("zayava_addressees:edit", args=[deputies.pk])

    def join(to: str) -> None:
        answer = editor.post(url, english("name", "the deputies") | {"same_as": to})
        assert answer.status_code == 302, answer.context["form"].errors

    def listed(slug: str) -> int:
        return editor.get(f"/en/demands/?addressee={slug}", follow=True).content.decode().count("<article")

    join(str(assembly.pk))
    assert listed("the-assembly") == 2
    assert listed("the-deputies") == 2
    join("")
    assert listed("the-assembly") == 1


def test_without_the_right_there_is_no_register_in_the_admin(client, site) -> None:
    client.force_login(make_editor(site.homes["en"], name="other"))
    for name in ("index", "twins", "merges"):
        assert client.get(reverse(f"zayava_demands:{name}")).status_code in (302, 403)
