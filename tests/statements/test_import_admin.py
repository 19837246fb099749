"""“Import a statement” in the admin: paste, check, confirm."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupPagePermission
from wagtail.users.models import UserProfile

from tests.factories.importing import LETTER
from tests.factories.site import SiteTree, make_site
from tests.factories.statements import make_organisation
from zayava.organisations.models import Organisation
from zayava.statements.models import ImportedText, Signature, Statement, StatementPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def site() -> SiteTree:
    return make_site()


def superuser(name: str) -> User:
    """Somebody who may do everything and reads English."""
    user = User.objects.create_superuser(name, f"{name}@example.org", "a")
    UserProfile.objects.create(user=user, preferred_language="en")
    return user


@pytest.fixture
def editor(client: Client, site: SiteTree) -> Client:
    client.force_login(superuser("editor"))
    return client


@pytest.fixture
def url() -> str:
    return reverse("zayava_import_statement")


def fields_of(html: str) -> dict[str, str]:
    """What a browser would post of the check form as it stands."""
    form = html[html.index("data-zi-form") :]
    form = form[: form.index("</form>")]
    data: dict[str, str] = {}
    for tag in re.findall(r"<input\b[^>]*>", form):
        attributes = dict(re.findall(r'([a-z-]+)="([^"]*)"', tag))
        if "name" not in attributes or (attributes.get("type") in ("checkbox", "radio") and " checked" not in tag):
            continue
        nothing = "on" if attributes.get("type") == "checkbox" else ""
        data[attributes["name"]] = unescape(attributes.get("value", nothing))
    for name, text in re.findall(r'<textarea[^>]* ?name="([^"]+)"[^>]*>(.*?)</textarea>', form, re.DOTALL):
        data[name] = unescape(text).removeprefix("\n")
    for name, options in re.findall(r'<select[^>]* ?name="([^"]+)"[^>]*>(.*?)</select>', form, re.DOTALL):
        chosen = re.findall(r'value="([^"]*)"[^>]* selected', options) or re.findall(r'value="([^"]*)"', options)
        data[name] = unescape(chosen[0])
    return data


def recognised(editor: Client, url: str, text: str = LETTER, **fields: str) -> dict[str, str]:
    """Post the text; return the fields of the second screen."""
    response = editor.post(url, {"text": text, "language": "en", **fields})
    assert response.status_code == 200, response.content.decode()[:3000]
    return fields_of(response.content.decode())


def test_nothing_is_written_before_the_editor_confirms(editor: Client, url: str) -> None:
    fields = recognised(editor, url)
    assert fields["title"] == "Letter of the river towns about the locked landings"
    assert fields["date"] == "2031-05-07"
    assert fields["signature-1-name"] == "Clearwater Guild of Ferrymen"
    assert not Statement.objects.exists()
    assert not Organisation.objects.exists()


def test_confirming_leads_to_the_draft_in_the_page_editor(editor: Client, url: str) -> None:
    response = editor.post(url, {**recognised(editor, url), "action": "write"})
    page = StatementPage.objects.get()
    assert response.url == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert not page.live
    assert page.latest_revision.user.username == "editor"
    assert page.statement.signatures.count() == 3
    assert [row.number for row in page.statement.demands.all()] == ["1", "1.1", "2"]


def test_corrections_are_what_is_written(editor: Client, url: str) -> None:
    body = make_organisation("Ferrymen's Guild of the Lower River")
    fields = recognised(editor, url)
    fields |= {
        "title": "The landings",
        "date": "2031-05",
        "place": "Saltmarsh",
        "signature-1-name-entry": "other",
        "signature-1-name-other": "ferrymen's guild of the LOWER river",
        "signature-2-kind": "drop",
        "signature-3-name": "Reading Circle",
        "demand-1-text": "Open <them> all",
        "demand-2-level": "0",
        "demand-3-drop": "on",
        "action": "write",
    }
    assert editor.post(url, fields).status_code == 302
    statement = StatementPage.objects.get(title="The landings").statement
    assert (str(statement.date), statement.place["en"]) == ("2031-05", "Saltmarsh")
    rows = list(statement.signatures.all())
    assert rows[0].organisation == body
    assert [row.organisation_name.text for row in rows] == ["Clearwater Guild of Ferrymen", "Reading Circle"]
    demands = list(statement.demands.all())
    assert [(row.number, row.parent) for row in demands] == [("1", None), ("1.1", None)]
    assert demands[0].text["en"] == "Open &lt;them&gt; all"


def test_people_are_joined_to_the_organisations_they_sign_for(editor: Client, url: str) -> None:
    text = LETTER.replace(
        "Saltmarsh Reading Circle, Edda Thornback", "Saltmarsh Reading Circle\n\nEdda Thornback\nOsric Pell\n"
    )
    fields = recognised(editor, url, text)
    people = [name for name in fields if re.fullmatch(r"signature-\d+-name", name) and fields[name] == "Edda Thornback"]
    assert people, fields
    fields |= {
        people[0].replace("-name", "-kind"): "person",
        people[0].replace("-name", "-represents"): "1",
        "action": "write",
    }
    assert editor.post(url, fields).status_code == 302
    first = Signature.objects.get(organisation_name__text="Clearwater Guild of Ferrymen")
    assert first.person_name.text == "Edda Thornback"
    assert first.capacity == "representing"


def test_a_fault_is_shown_with_everything_the_editor_had_entered(editor: Client, url: str) -> None:
    fields = recognised(editor, url)
    fields |= {
        "title": "",
        "place": "Withy Point",
        "signature-1-name-entry": "other",
        "signature-1-name-other": "Nobody of that name",
        "signature-2-name": "Society “Wide Landings”",
        "action": "write",
    }
    response = editor.post(url, fields)
    html = response.content.decode()
    assert response.status_code == 422
    assert "No entry of the register is called “Nobody of that name”." in html
    again = fields_of(html)
    assert {name: again.get(name) for name in fields if name not in ("plan", "action", "csrfmiddlewaretoken")} == {
        name: value for name, value in fields.items() if name not in ("plan", "action", "csrfmiddlewaretoken")
    }
    assert not Statement.objects.exists()


def test_posting_the_form_twice_makes_one_statement(editor: Client, url: str) -> None:
    fields = {**recognised(editor, url), "action": "write"}
    first, second = editor.post(url, fields), editor.post(url, fields)
    assert first.url == second.url
    assert StatementPage.objects.count() == 1
    assert Signature.objects.count() == 3


@pytest.mark.parametrize("spoil", [lambda plan: plan[:-3] + "abc", lambda plan: "", lambda plan: "x:y:z"])
def test_a_plan_that_was_tampered_with_is_refused(editor: Client, url: str, spoil) -> None:
    fields = {**recognised(editor, url), "action": "write"}
    fields["plan"] = spoil(fields["plan"])
    response = editor.post(url, fields)
    assert response.status_code == 400
    assert "was changed on its way" in response.content.decode()
    assert not Statement.objects.exists()


def test_the_plan_of_another_editor_is_refused(editor: Client, url: str) -> None:
    fields = {**recognised(editor, url), "action": "write"}
    other = Client()
    other.force_login(superuser("other"))
    assert other.post(url, fields).status_code == 400


def test_an_entry_that_was_not_proposed_cannot_be_smuggled_in(editor: Client, url: str) -> None:
    stranger = make_organisation("Distant Mountain Choir")
    fields = {**recognised(editor, url), "signature-1-name-entry": str(stranger.uid), "action": "write"}
    assert editor.post(url, fields).status_code == 422
    assert not Signature.objects.exists()


def test_going_back_brings_the_text_again(editor: Client, url: str) -> None:
    fields = {**recognised(editor, url), "action": "back"}
    assert "Clearwater Guild of Ferrymen" in editor.post(url, fields).content.decode()


def test_a_file_is_read_and_named_as_the_source(editor: Client, url: str) -> None:
    file = SimpleUploadedFile("landings.txt", LETTER.encode("utf-16"))
    fields = fields_of(editor.post(url, {"file": file, "language": ""}).content.decode())
    editor.post(url, {**fields, "action": "write"})
    assert ImportedText.objects.get().name == "landings.txt"


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("empty.txt", b"", "empty"),
        ("nul.txt", b"\0" * 4000, "empty"),
        ("binary.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "cannot be read"),
        ("broken.docx", b"PK\x03\x04 this is no archive", "docx"),
        ("picture.png", b"\x89PNG", "Only .txt"),
    ],
)
def test_what_cannot_be_read_gets_a_sentence(editor: Client, url: str, name: str, data: bytes, sentence: str) -> None:
    response = editor.post(url, {"file": SimpleUploadedFile(name, data), "language": ""})
    assert response.status_code == 422
    errors = re.findall(r'<p class="error-message">(.*?)</p>', response.content.decode(), re.DOTALL)
    assert errors
    assert sentence in " ".join(errors), errors


def test_fifty_megabytes_get_a_sentence(editor: Client, url: str) -> None:
    response = editor.post(url, {"file": SimpleUploadedFile("big.txt", b"a " * 25_000_000), "language": ""})
    assert response.status_code == 413
    assert "too much at once" in response.content.decode()


def test_a_pasted_text_beyond_the_limit_gets_a_sentence(editor: Client, url: str) -> None:
    response = editor.post(url, {"text": "word " * 700_000, "language": ""})
    assert response.status_code == 413
    assert "too much at once" in response.content.decode()


def test_too_many_fields_get_a_sentence(editor: Client, url: str) -> None:
    response = editor.post(url, {f"field-{number}": "" for number in range(21_000)})
    assert response.status_code == 413


def test_a_post_without_the_csrf_token_is_refused(editor: Client, url: str) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(User.objects.get(username="editor"))
    assert strict.post(url, {"text": LETTER}).status_code == 403


def test_bidi_and_control_characters_never_reach_the_record(editor: Client, url: str) -> None:
    fields = recognised(editor, url, LETTER.replace("Guild of", "\u202eGuild\u0007 of"))
    assert fields["signature-1-name"] == "Clearwater Guild of Ferrymen"


def test_markup_in_a_pasted_text_is_text(editor: Client, url: str) -> None:
    response = editor.post(url, {"text": LETTER.replace("Guild", "<script>alert(1)</script> Guild"), "language": "en"})
    assert b"<script>alert(1)" not in response.content


def test_only_those_who_may_add_statements_may_import(client: Client, site: SiteTree, url: str) -> None:
    group = Group.objects.create(name="Readers of the admin")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    user = User.objects.create_user("reader", "reader@example.org", "a")
    user.groups.add(group)
    UserProfile.objects.create(user=user, preferred_language="en")
    client.force_login(user)
    assert client.get(url).status_code == 302
    assert client.post(url, {"text": LETTER}).status_code == 302
    GroupPagePermission.objects.create(
        group=group, page=site.statements["be"], permission=Permission.objects.get(codename="add_page")
    )
    client.force_login(User.objects.get(pk=user.pk))
    fields = {**recognised(client, url), "action": "write"}
    response = client.post(url, fields)  # the text is English, her right is for Belarusian
    assert response.status_code == 422
    assert "may not add statements in this language" in response.content.decode()
    assert not Statement.objects.exists()


def test_a_language_without_a_list_is_explained(client: Client, url: str) -> None:
    make_site(("be",))
    client.force_login(superuser("editor"))
    response = client.post(url, {**recognised(client, url), "action": "write"})
    assert response.status_code == 422
    assert "no list of statements in this language" in response.content.decode()


def test_a_hundred_and_sixty_signatories_cost_no_more_queries_than_three(
    editor: Client, url: str, django_assert_max_num_queries
) -> None:
    names = "\n".join(f"Society of the {number}th Mile of the Long River" for number in range(1, 161))
    text = LETTER.split("Clearwater Guild")[0] + names + "\n"
    fields = recognised(editor, url, text)
    assert "signature-160-name" in fields
    with django_assert_max_num_queries(160):
        assert editor.post(url, {**fields, "action": "write"}).status_code == 302
    assert Signature.objects.count() == 160
