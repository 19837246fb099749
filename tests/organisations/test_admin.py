"""The register in the admin."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse
from wagtail.users.models import UserProfile

from tests.factories.organisations import (
    add_membership,
    add_status,
    make_index,
    make_organisation,
    make_person,
    make_profile,
)
from tests.factories.site import make_site
from tests.factories.statements import make_statement, sign
from zayava.organisations.models import (
    Organisation,
    OrganisationJudgement,
    OrganisationMerge,
    Person,
    PersonMerge,
)
from zayava.organisations.services import judge, merge, record_name

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(django_user_model):
    """Somebody who may change the register and nothing else."""
    user = django_user_model.objects.create_user("editor", password="river")
    group = Group.objects.create(name="Registrars")
    group.permissions.add(Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin"))
    for model in ("organisation", "person"):
        group.permissions.add(
            *Permission.objects.filter(content_type__app_label="zayava_organisations", content_type__model=model)
        )
    user.groups.add(group)
    UserProfile.get_for_user(user)
    UserProfile.objects.filter(user=user).update(preferred_language="en")
    return user


@pytest.fixture
def stranger(django_user_model):
    """Somebody who may enter the admin and may do nothing there."""
    user = django_user_model.objects.create_user("stranger", password="river")
    user.user_permissions.add(Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin"))
    return user


@pytest.fixture
def admin(editor):
    client = Client()
    client.force_login(editor)
    return client


def _names_form(*rows, prefix="names", initial=0):
    data = {
        f"{prefix}-TOTAL_FORMS": str(len(rows)),
        f"{prefix}-INITIAL_FORMS": str(initial),
        f"{prefix}-MIN_NUM_FORMS": "0",
        f"{prefix}-MAX_NUM_FORMS": "1000",
    }
    for number, row in enumerate(rows):
        defaults = {"id": "", "text": "", "language": "en", "kind": "official", "DELETE": "", "ORDER": str(number + 1)}
        for name, value in {**defaults, **row}.items():
            data[f"{prefix}-{number}-{name}"] = value
    return data


def _organisation_form(*names, initial=0, **fields):
    return {
        "kind": "association",
        "founded": "",
        "seat_be": "",
        "seat_en": "",
        "seat_ru": "",
        "website": "",
        "logo": "",
        **_names_form(*names, initial=initial),
        **_names_form(prefix="statuses"),
        **_names_form(prefix="memberships"),
        **fields,
    }


URLS = [
    "register_organisations:index",
    "register_organisations:add",
    "register_people:index",
    "register_people:add",
]
KIND_URLS = ["duplicates", "merge", "merges"]


@pytest.mark.parametrize("name", URLS)
def test_the_screens_open_for_an_editor_of_the_register(admin, name):
    make_organisation()
    make_person()
    assert admin.get(reverse(name)).status_code == 200


@pytest.mark.parametrize("name", KIND_URLS)
@pytest.mark.parametrize("kind", ["organisation", "person"])
def test_the_screens_about_pairs_open_for_an_editor_of_the_register(admin, name, kind):
    assert admin.get(reverse(f"zayava_organisations:{name}", args=[kind])).status_code == 200


@pytest.mark.parametrize("name", KIND_URLS)
def test_there_is_no_screen_for_other_types(admin, name):
    assert admin.get(reverse(f"zayava_organisations:{name}", args=["river"])).status_code == 404


@pytest.mark.parametrize("name", KIND_URLS)
@pytest.mark.parametrize("method", ["get", "post"])
def test_the_screens_about_pairs_are_closed_to_others(stranger, name, method):
    client = Client()
    url = reverse(f"zayava_organisations:{name}", args=["organisation"])
    assert reverse("wagtailadmin_login") in client.get(url).headers["Location"]
    client.force_login(stranger)
    assert getattr(client, method)(url).status_code in (302, 403)
    assert not OrganisationMerge.objects.exists()


def test_a_new_organisation_is_entered_with_its_names(admin):
    url = reverse("register_organisations:add")
    data = _organisation_form(
        {"text": "Lighthouse Society"}, {"text": "Маяк", "language": "be", "kind": "short"}, founded="1998-05"
    )
    response = admin.post(url, data)
    assert response.status_code == 302, response.context["form"].errors
    organisation = Organisation.objects.get()
    assert str(organisation.founded) == "1998-05"
    assert sorted(organisation.names.values_list("folded", flat=True)) == ["lighthouse society", "маяк"]


def test_an_organisation_needs_a_name(admin):
    response = admin.post(reverse("register_organisations:add"), _organisation_form())
    assert response.status_code == 200
    assert not Organisation.objects.exists()


@pytest.mark.parametrize("text", ["«»", "\x00", "a" * 400])
def test_a_bad_name_is_refused_and_nothing_is_written(admin, text):
    response = admin.post(reverse("register_organisations:add"), _organisation_form({"text": text}))
    assert response.status_code == 200
    assert not Organisation.objects.exists()


def test_a_name_twice_in_the_form_is_refused_with_a_sentence(admin):
    data = _organisation_form({"text": "Lighthouse Society"}, {"text": " Lighthouse  Society "})
    response = admin.post(reverse("register_organisations:add"), data)
    assert response.status_code == 200
    assert "twice" in response.content.decode()
    assert not Organisation.objects.exists()


def test_a_status_with_its_source_is_entered(admin):
    data = _organisation_form({"text": "Lighthouse Society"})
    data.update(
        _names_form(
            {
                "status": "liquidated",
                "date": "2021-07",
                "authority_be": "Суд",
                "note_be": "",
                "source": "Gazette",
                "source_url": "",
            },
            prefix="statuses",
        )
    )
    response = admin.post(reverse("register_organisations:add"), data)
    assert response.status_code == 302, response.context["form"].formsets["statuses"].errors
    step = Organisation.objects.get().statuses.get()
    assert (str(step.date), step.authority["be"]) == ("2021-07", "Суд")


def _edit(admin, organisation, *changes):
    rows = [
        {"id": str(name.pk), "text": name.text, "language": name.language, "kind": name.kind}
        for name in organisation.names.all()
    ]
    for row, change in zip(rows, changes, strict=False):
        row.update(change)
    url = reverse("register_organisations:edit", args=[organisation.pk])
    return admin.post(url, _organisation_form(*rows, *changes[len(rows) :], initial=len(rows)))


def test_a_name_printed_under_a_text_can_be_neither_removed_nor_rewritten(admin):
    organisation = make_organisation("Lighthouse Society", "Beacon")
    sign(make_statement(make_site(("en",))), organisation)
    for change in ({"DELETE": "on"}, {"text": "Another"}):
        response = _edit(admin, organisation, change)
        assert response.status_code == 200
        assert "as printed" in response.content.decode()
    assert set(organisation.names.values_list("text", flat=True)) == {"Lighthouse Society", "Beacon"}
    assert _edit(admin, organisation, {}, {"DELETE": "on"}).status_code == 302
    assert organisation.names.count() == 1


def test_a_name_that_arrived_while_the_form_was_open_is_not_lost(admin):
    organisation = make_organisation("Lighthouse Society")
    url = reverse("register_organisations:edit", args=[organisation.pk])
    row = {"id": str(organisation.names.get().pk), "text": "Lighthouse Society"}
    data = _organisation_form(row, initial=1)
    record_name(organisation, "Beacon")
    assert admin.post(url, data).status_code == 302
    assert organisation.names.count() == 2


def test_the_list_finds_by_any_name_and_shows_the_others(admin):
    organisation = make_organisation("Lighthouse Society")
    record_name(organisation, "Маяк", "be", "short")
    make_organisation("Slow Trains")
    response = admin.get(reverse("register_organisations:index"), {"q": "Majak"})
    assert list(response.context["object_list"]) == [organisation]
    assert "Маяк" in response.content.decode()


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ({"kind": "media"}, ["News"]),
        ({"status": "liquidated"}, ["Closed"]),
        ({"status": ["none"]}, ["News"]),
        ({"membership": "member"}, ["Open"]),
        ({"membership": "former"}, ["Closed"]),
        ({"membership": "never"}, ["News"]),
        ({"kind": "nonsense"}, None),
        ({"q": "\x00"}, None),
        ({"ordering": "-sort_name"}, ["Open", "News", "Closed"]),
        ({"p": "99"}, None),
    ],
)
def test_filters_of_the_list(admin, query, names):
    news = make_organisation("News")
    Organisation.objects.filter(pk=news.pk).update(kind="media")
    closed, opened = make_organisation("Closed"), make_organisation("Open")
    add_status(closed, "2020")
    add_status(opened, "2001", "registered")
    add_membership(closed, "2000", "2005")
    add_membership(opened, "2000")
    response = admin.get(reverse("register_organisations:index"), query)
    assert response.status_code in (200, 404)
    if names is not None:
        assert [str(entry) for entry in response.context["object_list"]] == names


def test_the_list_costs_the_same_however_long_it_is(admin):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    counts = []
    for number in range(2):
        for more in range(6):
            add_status(make_organisation(f"House {number}{more}", f"Also {number}{more}"), "2020")
        admin.get(reverse("register_organisations:index"))
        with CaptureQueriesContext(connection) as queries:
            admin.get(reverse("register_organisations:index"))
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_an_entry_that_texts_name_cannot_be_deleted(admin):
    organisation = make_organisation("Lighthouse Society")
    sign(make_statement(make_site(("en",))), organisation)
    response = admin.post(reverse("register_organisations:delete", args=[organisation.pk]), follow=True)
    assert response.status_code in (200, 302, 403)
    assert Organisation.objects.filter(pk=organisation.pk).exists()


def test_an_entry_nothing_names_can_be_deleted(admin):
    organisation = make_organisation("Lighthouse Society")
    admin.post(reverse("register_organisations:delete", args=[organisation.pk]))
    assert not Organisation.objects.exists()


def test_the_form_of_a_merged_entry_leads_to_the_one_that_stands_for_it(admin):
    winner, loser = make_organisation("One"), make_organisation("Two")
    merge(winner, loser)
    response = admin.get(reverse("register_organisations:edit", args=[loser.pk]))
    assert response.headers["Location"] == reverse("register_organisations:edit", args=[winner.pk])


def test_the_list_can_be_exported(admin):
    make_organisation("Lighthouse Society")
    response = admin.get(reverse("register_organisations:index"), {"export": "csv"})
    assert "Lighthouse Society" in b"".join(response.streaming_content).decode()


# The choosers


def test_the_chooser_finds_by_any_name_in_any_script(admin):
    organisation = make_organisation("Lighthouse Society")
    record_name(organisation, "Маяк", "be", "short")
    make_organisation("Slow Trains")
    url = reverse("register_organisation_chooser:choose")
    assert admin.get(url).status_code == 200
    results = admin.get(reverse("register_organisation_chooser:choose_results"), {"q": "Majak"}).content.decode()
    assert "Маяк" in results
    assert "Slow Trains" not in results
    chosen = admin.get(reverse("register_organisation_chooser:chosen", args=[organisation.pk])).json()
    assert chosen["result"]["string"] if "string" in chosen["result"] else chosen["result"]["title"]


def test_the_chooser_offers_no_merged_entry(admin):
    winner, loser = make_organisation("One"), make_organisation("Two")
    merge(winner, loser)
    results = admin.get(reverse("register_organisation_chooser:choose_results")).context["results"]
    assert list(results) == [winner]


def test_a_new_organisation_can_be_made_in_the_chooser(admin):
    url = reverse("register_organisation_chooser:create")
    prefix = admin.get(reverse("register_organisation_chooser:choose")).context["creation_form"].prefix
    field = f"{prefix}-" if prefix else ""
    response = admin.post(
        url, {f"{field}text": "Lighthouse Society", f"{field}language": "en", f"{field}kind": "media"}
    )
    assert response.status_code == 200
    assert Organisation.objects.get().name_in("en").text == "Lighthouse Society"
    assert admin.post(url, {f"{field}text": "«»", f"{field}language": "en", f"{field}kind": "media"}).status_code == 200
    assert Organisation.objects.count() == 1


def test_the_people_chooser_is_about_people(admin):
    make_person("Vera Palynskaya")
    make_organisation("Palynskaya Foundation")
    results = admin.get(reverse("register_person_chooser:choose_results"), {"q": "palyn"}).content.decode()
    assert "Vera Palynskaya" in results
    assert "Foundation" not in results


# Finding while typing


def test_finding_while_typing_answers_with_names_and_status(admin):
    organisation = make_organisation("Lighthouse Society", "Beacon")
    add_status(organisation, "2021-08-27")
    [item] = admin.get(reverse("zayava_organisations:find"), {"type": "organisation", "q": "beac"}).json()["items"]
    assert (item["id"], item["label"], item["names"]) == (organisation.pk, "Lighthouse Society", ["Beacon"])
    assert "2021" in item["status"]


def test_finding_people_while_typing(admin):
    person = make_person("Vera Palynskaya")
    [item] = admin.get(reverse("zayava_organisations:find"), {"type": "person", "q": "vera"}).json()["items"]
    assert (item["id"], item["status"]) == (person.pk, "")


@pytest.mark.parametrize(
    ("query", "status"), [({}, 200), ({"q": "\x00"}, 200), ({"q": "я" * 9000}, 200), ({"type": "river"}, 400)]
)
def test_finding_answers_whatever_is_typed(admin, query, status):
    assert admin.get(reverse("zayava_organisations:find"), query).status_code == status


def test_finding_is_for_those_who_work_here(stranger):
    client = Client()
    url = reverse("zayava_organisations:find") + "?q=a"
    assert client.get(url).status_code in (302, 403)
    client.force_login(stranger)
    assert client.get(url).status_code in (302, 403)


def test_editors_of_pages_may_find_too(django_user_model):
    user = django_user_model.objects.create_user("writer", password="river")
    user.groups.add(Group.objects.get(name="Editors"))
    client = Client()
    client.force_login(user)
    make_organisation("Lighthouse Society")
    assert client.get(reverse("zayava_organisations:find"), {"q": "light"}).status_code == 200


# Duplicates and merges


def test_the_report_proposes_pairs_and_keeps_the_verdict(admin, editor):
    one, two = (
        make_organisation("Lighthouse Association of Journalists"),
        make_organisation("Association of Lighthouse Journalists"),
    )
    make_organisation("Slow Trains")
    url = reverse("zayava_organisations:duplicates", args=["organisation"])
    response = admin.get(url)
    assert [(row["pair"].first, row["pair"].second) for row in response.context["pairs"]] == [(one, two)]
    admin.post(url, {"first": str(two.pk), "second": str(one.pk), "verdict": "unsure"})
    [row] = admin.get(url).context["pairs"]
    assert row["is_unsure"]
    admin.post(url, {"first": str(one.pk), "second": str(two.pk), "verdict": "different"})
    assert admin.get(url).context["pairs"] == []
    row = OrganisationJudgement.objects.get()
    assert (row.verdict, row.decided_by) == ("different", editor)


def test_the_report_costs_the_same_however_many_there_are(admin, django_assert_max_num_queries):
    from zayava.organisations.selectors import possible_duplicates

    for number in range(30):
        make_organisation(f"Circle of Readers {number % 3}", f"Friends {number}")
    with django_assert_max_num_queries(10):
        assert possible_duplicates(Organisation)


def test_shipped_spellings_are_proposed_as_one_and_kept_apart():
    from zayava.organisations.selectors import possible_duplicates

    house = make_organisation("Belarusian Human Rights House in exile in Vilnius")
    named = make_organisation("The Barys Zvozkau Belarusian Human Rights House")
    make_organisation("Human Rights Center")
    make_organisation("Mahiliou Human Rights Center")
    make_organisation("Moscow Helsinki Group")
    make_organisation("Belarusian Helsinki Committee")
    assert [(pair.first, pair.second, pair.confidence) for pair in possible_duplicates(Organisation)] == [
        (house, named, 1.0)
    ]


@pytest.mark.parametrize(
    "data", [{}, {"first": "x", "second": "1"}, {"first": "9" * 30, "second": "²"}, {"verdict": "same"}]
)
def test_senseless_verdicts_change_nothing(admin, data):
    one, two = make_organisation("One"), make_organisation("Two")
    data = {"first": str(one.pk), "second": str(two.pk), "verdict": "river", **data}
    response = admin.post(reverse("zayava_organisations:duplicates", args=["organisation"]), data)
    assert response.status_code == 302
    assert not OrganisationJudgement.objects.exists()


def test_a_merge_shows_what_moves_before_it_is_done_and_can_be_undone(admin, editor):
    site = make_site(("en",))
    winner, loser = make_organisation("Lighthouse Society"), make_organisation("Society of the Lighthouse")
    sign(make_statement(site), loser)
    add_status(loser, "2020")
    make_profile(make_index(site)["en"], loser)
    url = reverse("zayava_organisations:merge", args=["organisation"])
    response = admin.get(url, {"winner": winner.pk, "loser": loser.pk})
    assert {row.count for row in response.context["moving"]} == {1}
    assert len(response.context["moving"]) == 4
    assert not OrganisationMerge.objects.exists()
    admin.post(url, {"winner": winner.pk, "loser": loser.pk})
    record = OrganisationMerge.objects.get()
    assert (record.winner, record.loser, record.merged_by) == (winner, loser, editor)
    merges = reverse("zayava_organisations:merges", args=["organisation"])
    assert "Society of the Lighthouse" in admin.get(merges).content.decode()
    admin.post(merges, {"merge": record.pk})
    record.refresh_from_db()
    assert record.is_undone
    assert admin.get(merges).status_code == 200


def test_people_are_merged_on_the_same_screens(admin):
    winner, loser = make_person("Vera Palynskaya"), make_person("Вера Палынская")
    url = reverse("zayava_organisations:merge", args=["person"])
    assert admin.get(url, {"winner": winner.pk, "loser": loser.pk}).context["moving"]
    admin.post(url, {"winner": winner.pk, "loser": loser.pk})
    assert PersonMerge.objects.get().winner == winner


@pytest.mark.parametrize(
    "data", [{}, {"winner": "x"}, {"winner": "1", "loser": "1"}, {"winner": "9" * 40, "loser": "-1"}]
)
def test_a_senseless_merge_is_refused_with_a_sentence(admin, data):
    Organisation.objects.create(pk=1)
    url = reverse("zayava_organisations:merge", args=["organisation"])
    assert admin.get(url, data).status_code == 200
    response = admin.post(url, data, follow=True)
    assert response.status_code == 200
    assert [str(message) for message in response.context["messages"]]
    assert not OrganisationMerge.objects.exists()


@pytest.mark.parametrize("key", ["", "x", "0", "9" * 30, "9" * 5000])
def test_undoing_what_never_was_is_not_found(admin, key):
    assert admin.post(reverse("zayava_organisations:merges", args=["organisation"]), {"merge": key}).status_code == 404


def test_hostile_names_are_text_in_the_admin(admin):
    one, two = make_organisation("<script>alert(1)</script> Sons"), make_organisation("Sons <script>alert(1)</script>")
    judge(one, two, "unsure")
    for url in (
        reverse("zayava_organisations:duplicates", args=["organisation"]),
        reverse("zayava_organisations:merge", args=["organisation"]) + f"?winner={one.pk}&loser={two.pk}",
        reverse("register_organisations:index"),
    ):
        assert "<script>alert(1)" not in admin.get(url).content.decode()


def test_a_person_is_entered_with_names_alone(admin):
    response = admin.post(reverse("register_people:add"), _names_form({"text": "Vera Palynskaya"}))
    assert response.status_code == 302
    assert Person.objects.get().name_in("en").text == "Vera Palynskaya"
