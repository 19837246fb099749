"""“Import a statement”: saying which text of the archive this one is another language of."""

from __future__ import annotations

from typing import Any

import pytest
from django.core import signing
from django.test import Client
from django.urls import reverse

from tests.factories.editors import make_editor
from tests.factories.importing import recognised_letter, source_text
from tests.factories.site import SiteTree, make_site
from tests.factories.statements import make_statement
from tests.factories.translations import RUSSIAN, recognised_russian
from tests.statements.test_import_admin import fields_of
from zayava.organisations.models import Organisation
from zayava.statements.models import Statement, StatementPage
from zayava.statements.services.importing import import_document
from zayava.statements.views.importing import SALT

pytestmark = pytest.mark.django_db
URL = "/admin/import-statement/"


@pytest.fixture
def site() -> SiteTree:
    return make_site()


@pytest.fixture
def letter(site: SiteTree) -> Statement:
    return import_document(recognised_letter(), source_text(), publish=True)[1].statement


@pytest.fixture
def editor(client: Client, site: SiteTree) -> Client:
    client.force_login(make_editor(*site.homes.values()))
    return client


def show(client: Client, text: str = RUSSIAN) -> tuple[dict[str, str], str]:
    """The second screen: its fields and its HTML."""
    html = client.post(URL, {"text": text, "language": "ru"}).content.decode()
    return fields_of(html), html


def post(client: Client, fields: dict[str, str], **changes: Any) -> Any:
    return client.post(URL, {**fields, "action": "write", **changes})


def test_a_likely_text_is_shown_with_its_reasons_and_must_be_answered(editor: Client, letter: Statement) -> None:
    fields, html = show(editor)
    assert "record" not in fields
    assert "Letter of the river towns about the locked landings" in html
    assert "same date, as many signatories, the same numbers of demands" in html
    response = post(editor, fields)
    assert response.status_code == 422
    assert "Say whether this is a new text" in response.content.decode()
    assert Statement.objects.filter(pages__isnull=False).count() == 1


def test_choosing_it_shows_the_two_beside_one_another_before_anything_is_written(
    editor: Client, letter: Statement
) -> None:
    fields, _html = show(editor)
    response = post(editor, fields, record=str(letter.uid))
    html = response.content.decode()
    assert response.status_code == 200
    assert "Compare this text with the one of the archive" in html
    assert "No. 2 of the list: Society “Open Landings”" in html
    assert not letter.pages.filter(locale__language_code="ru").exists()
    bodies = Organisation.objects.count()
    assert post(editor, fields_of(html)).status_code == 302
    page = letter.pages.get(locale__language_code="ru")
    assert page.title == "Письмо речных городов о закрытых пристанях"
    assert letter.signatures.count() == 3
    assert Organisation.objects.count() == bodies
    second = letter.signatures.all()[1].organisation
    assert {name.text for name in second.names.all()} == {"Society “Open Landings”", "Общество «Открытые пристани»"}
    assert all(row.text["ru"] for row in letter.demands.all())


def test_a_new_text_stays_a_new_text(editor: Client, letter: Statement) -> None:
    fields, _html = show(editor)
    assert post(editor, fields, record="new").status_code == 302
    assert StatementPage.objects.get(locale__language_code="ru").statement != letter


def test_taking_the_choice_back_shows_the_text_as_a_new_one_first(editor: Client, letter: Statement) -> None:
    fields, _html = show(editor)
    beside = fields_of(post(editor, fields, record=str(letter.uid)).content.decode())
    again = post(editor, beside, record="new")
    assert "Look at the text once more as a new one" in again.content.decode()
    fields = fields_of(again.content.decode())
    assert fields["signature-2-name-entry"] == "new"
    assert post(editor, fields, record="new").status_code == 302
    assert StatementPage.objects.get(locale__language_code="ru").statement != letter


@pytest.mark.parametrize("typed", ["locked landings", "№ 1", "7.5.2031", "2031-05"])
def test_a_text_can_be_looked_up_by_title_number_and_date_without_scripts(
    editor: Client, letter: Statement, typed: str
) -> None:
    fields, _html = show(editor, RUSSIAN.replace("7 мая 2031", "3 марта 2035").split("1. Открыть")[0])
    assert fields["record"] == "new"
    found = editor.get(reverse("zayava_statements:find", args=["record"]), {"q": typed, "language": "ru"}).json()
    assert [row["id"] for row in found["results"]] == [letter.pk]
    html = post(editor, fields, record="other", **{"record-other_label": typed}).content.decode()
    assert "Differences from the archive (1)" in html
    assert "2035-03-03" in html
    fields = fields_of(html)
    assert fields["record"] == str(letter.uid)
    assert post(editor, fields, take="date").status_code == 302
    letter.refresh_from_db()
    assert str(letter.date) == "2035-03-03"
    assert letter.pages.count() == 2


def test_several_that_fit_become_choices_and_none_a_sentence(editor: Client, site: SiteTree, letter: Statement) -> None:
    other = make_statement(site, "On the locked landings of the lake", date="2020-01-01")
    fields, _html = show(editor)
    response = post(editor, fields, record="other", **{"record-other_label": "locked landings"})
    html = response.content.decode()
    assert response.status_code == 422
    assert "Several texts of the archive fit “locked landings”" in html
    assert f'value="{other.uid}"' in html
    response = post(editor, fields, record="other", **{"record-other_label": " "})
    assert "Choose the text of the archive" in response.content.decode()
    response = post(editor, fields, record="other", **{"record-other_label": "nothing like it"})
    assert "No text of the archive fits “nothing like it”." in response.content.decode()
    assert fields_of(response.content.decode())["record-other_label"] == "nothing like it"


def test_drafts_of_others_are_neither_proposed_nor_taken(client: Client, site: SiteTree) -> None:
    draft = import_document(recognised_letter(), source_text())[1].statement
    client.force_login(make_editor(site.homes["ru"], name="translator", actions=("add", "change")))
    fields, html = show(client)
    assert fields["record"] == "new"
    assert "locked landings" not in html
    for choice in ({"record": str(draft.uid)}, {"record": "other", "record-other_label": "locked landings"}):
        assert post(client, fields, **choice).status_code == 422
    found = client.get(reverse("zayava_statements:find", args=["record"]), {"q": "landings"}).json()
    assert found["results"] == []


def test_a_translator_adds_words_and_no_facts(client: Client, site: SiteTree, letter: Statement) -> None:
    Statement.objects.filter(pk=letter.pk).update(date="2031-05")
    client.force_login(make_editor(site.homes["ru"], name="translator", actions=("add", "change")))
    fields, _html = show(client)
    html = post(client, fields, record=str(letter.uid)).content.decode()
    assert "Differences from the archive (1)" in html
    assert 'name="take"' not in html
    assert post(client, fields_of(html), take="date").status_code == 302
    letter.refresh_from_db()
    assert str(letter.date) == "2031-05"
    assert letter.demands.first().text["ru"] == "Открыть пристани;"


def test_a_wrong_choice_gets_a_sentence(editor: Client, letter: Statement) -> None:
    fields, _html = show(editor)
    for wrong in ("x", "9" * 36, "00000000-0000-0000-0000-000000000000", "-" * 36):
        assert post(editor, fields, record=wrong).status_code == 422
    assert Statement.objects.filter(pages__locale__language_code="ru").count() == 0


def test_comparing_saves_nothing_and_keeps_corrections(editor: Client, letter: Statement) -> None:
    fields, _html = show(editor)
    changes = {"title": "Письмо о пристанях", "signature-1-name": "Гильдия паромщиков", "demand-2-text": "северную"}
    response = post(editor, {**fields, **changes}, record=str(letter.uid), action="compare")
    again = fields_of(response.content.decode())
    assert {name: again[name] for name in changes} == changes
    assert StatementPage.objects.count() == 1


def translator(client: Client, site: SiteTree) -> Client:
    """Somebody with rights over the Russian pages alone."""
    client.force_login(make_editor(site.homes["ru"], name="translator", actions=("add", "change")))
    return client


def test_a_draft_of_others_with_this_title_shows_nothing_of_itself(client: Client, site: SiteTree) -> None:
    draft = import_document(recognised_letter(), source_text())[1].statement
    title = "Letter of the river towns about the locked landings"
    fields, html = show(translator(client, site), RUSSIAN.replace(RUSSIAN.split("\n")[0], title))
    assert "Somebody else has this text in the archive as a draft already. Ask a publisher" in html
    for word in ("Guild of Ferrymen", "Open Landings", "Thornback", "Publish the map", str(draft.uid)):
        assert word not in html
    plan = signing.loads(fields["plan"], salt=f"{SALT}:{client.session['_auth_user_id']}")
    assert (plan["statement"], plan["statement_title"]) == ("", "")


def test_a_list_of_texts_says_of_a_draft_of_others_only_what_the_list_says(client: Client, site: SiteTree) -> None:
    title = "Letter of the river towns about the locked landings"
    draft = import_document(recognised_letter(), source_text())[1].statement
    teaser = "The landings of three river towns have been locked since the spring, and the ferrymen wait on the bank."
    items = [
        title,
        "Joint statement on the sealed lighthouse of Gullhaven",
        "Appeal of the reading rooms to the council",
    ]
    texts = "\n\n".join(f"{item}\n{teaser}\nRead more" for item in items)
    listing = {"text": f"Joint statements\n\n{texts}\n\n1 2 3 next ›\n", "language": "en"}
    html = translator(client, site).post(URL, listing).content.decode()
    assert f"the text “{title}” of the archive" in html
    assert str(draft.date) not in html
    client.force_login(make_editor(*site.homes.values()))
    assert f"the text “{draft}” of the archive" in client.post(URL, listing).content.decode()


def test_of_a_public_text_the_drafts_of_other_languages_stay_unseen(
    client: Client, site: SiteTree, letter: Statement
) -> None:
    import_document(recognised_russian(), source_text(RUSSIAN), translation_of=letter)
    letter.pages.filter(locale__language_code="ru").update(title="Скрытый черновик", title_key="скрытый черновик")
    client.force_login(make_editor(site.homes["be"], name="translator", actions=("add", "change")))
    url = reverse("zayava_statements:find", args=["record"])
    assert client.get(url, {"q": "Скрытый", "language": "be"}).json()["results"] == []
    (found,) = client.get(url, {"q": "landings", "language": "be"}, headers={"accept-language": "ru"}).json()["results"]
    assert found["label"] == "Letter of the river towns about the locked landings"
    assert "ru" not in found["note"]
    other = RUSSIAN.replace(RUSSIAN.split("\n")[0], "Пісьмо рачных гарадоў")
    html = client.post(URL, {"text": other, "language": "be"}).content.decode()
    assert "locked landings" in html
    assert "Скрытый" not in html


def test_a_title_corrected_to_one_the_archive_has_is_compared_before_anything_is_written(
    client: Client, site: SiteTree, letter: Statement
) -> None:
    letter.signatures.all().delete()
    fields, _html = show(translator(client, site), RUSSIAN.replace("7 мая 2031", "3 марта 2035").split("1. Открыть")[0])
    assert fields["record"] == "new"
    changes = {"title": "Letter of the river towns about the locked landings", "date": "2031-05-07"}
    html = post(client, fields, **changes).content.decode()
    assert "The archive has a text with this title." in html
    assert StatementPage.objects.count() == 1
    assert post(client, fields_of(html)).status_code == 302
    assert (letter.pages.count(), letter.signatures.count()) == (2, 0)


def test_a_new_text_with_a_title_that_was_seen_stays_a_new_text(editor: Client, letter: Statement) -> None:
    title = "Letter of the river towns about the locked landings"
    fields, html = show(editor, RUSSIAN.replace(RUSSIAN.split("\n")[0], title))
    assert "known under this title" in html
    again = fields_of(post(editor, fields, record="new").content.decode())
    assert again["record"] == "new"
    assert post(editor, again).status_code == 302
    assert letter.pages.count() == 1
    assert StatementPage.objects.get(locale__language_code="ru").statement != letter


def test_known_words_whose_page_is_gone_change_no_facts_without_the_right_to(
    client: Client, site: SiteTree, letter: Statement
) -> None:
    import_document(recognised_russian(), source_text(RUSSIAN), translation_of=letter)
    letter.pages.get(locale__language_code="ru").delete()
    letter.signatures.all().delete()
    Statement.objects.filter(pk=letter.pk).update(date=None)
    fields, _html = show(translator(client, site))
    assert fields["record"] == str(letter.uid)
    response = post(client, fields)
    if response.status_code == 200:
        response = post(client, fields_of(response.content.decode()))
    assert response.status_code == 302
    letter.refresh_from_db()
    assert (letter.pages.count(), letter.signatures.count(), letter.date) == (2, 0, None)


def test_a_title_of_a_draft_of_others_is_not_written_into(client: Client, site: SiteTree) -> None:
    draft = import_document(recognised_letter(), source_text())[1].statement
    fields, _html = show(translator(client, site))
    response = post(client, fields, title="Letter of the river towns about the locked landings")
    assert response.status_code == 422
    assert "Ask a publisher" in response.content.decode()
    assert draft.pages.count() == StatementPage.objects.count() == 1


def test_a_list_put_into_another_order_meanwhile_is_shown_again_first(editor: Client, letter: Statement) -> None:
    fields, _html = show(editor)
    beside = fields_of(post(editor, fields, record=str(letter.uid)).content.decode())
    for row, position in zip(letter.signatures.all(), (1, 0, 2), strict=True):
        letter.signatures.filter(pk=row.pk).update(position=position)
    response = post(editor, beside)
    html = response.content.decode()
    assert response.status_code == 200
    assert "the record was changed while you compared" in html
    assert "No. 2 of the list: Clearwater Guild of Ferrymen" in html
    assert letter.pages.count() == 1
    assert post(editor, fields_of(html)).status_code == 302
    guild = Organisation.objects.get(names__text="Clearwater Guild of Ferrymen")
    assert guild.names.filter(text="Общество «Открытые пристани»").exists()


def test_what_a_translator_may_not_add_is_said_before_and_after(
    client: Client, site: SiteTree, letter: Statement
) -> None:
    letter.signatures.all().delete()
    letter.demands.all().delete()
    fields, _html = show(translator(client, site))
    html = post(client, fields, record=str(letter.uid), total="900").content.decode()
    words = "so this is left out: 3 signatories, 3 demands. Ask a publisher to add it."
    number = "The number of signatories that this text gives (900) is left out"
    assert words in html
    assert number in html
    response = client.post(URL, {**fields_of(html), "action": "write"}, follow=True)
    told = [str(message) for message in response.context["messages"]]
    assert any(words in message for message in told)
    assert any(number in message for message in told)
