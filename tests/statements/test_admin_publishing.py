"""All languages of a statement go live at the same moment, or none does."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale, ModelLogEntry
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from tests.factories.editors import make_editor
from tests.factories.site import SiteTree, make_site
from tests.factories.statements import make_statement
from zayava.statements.models import Statement, StatementPage
from zayava.statements.services.publishing import PublishingRefused, publish_together

pytestmark = pytest.mark.django_db


@pytest.fixture
def site() -> SiteTree:
    return make_site()


@pytest.fixture
def statement(site) -> Statement:
    return make_statement(site, "On the river", languages=("be", "en"), live=False)


def live(statement: Statement) -> list[tuple[str, bool]]:
    return [(page.title, page.live) for page in StatementPage.objects.filter(statement=statement).order_by("pk")]


def translate(statement: Statement, site: SiteTree, texts: int = 99) -> Translation:
    """Begin a translation of the English page into Russian, with so many texts done."""
    source, _created = TranslationSource.update_or_create_from_instance(statement.pages.get(locale__language_code="en"))
    translation = Translation.objects.create(source=source, target_locale=Locale.objects.get(language_code="ru"))
    translation.save_target(publish=False)
    for segment in list(source.stringsegment_set.all())[:texts]:
        StringTranslation.objects.create(
            translation_of=segment.string, context=segment.context, locale=translation.target_locale,
            data=f"по-русски {segment.pk}" if "slug" not in segment.context.path else f"reka-{segment.pk}",
        )  # fmt: skip
    return translation


def test_the_latest_draft_of_every_page_goes_live(site, statement) -> None:
    page = statement.pages.get(locale__language_code="en")
    page.title = "On the river, again"
    page.save_revision()
    publish_together(statement, make_editor(*site.homes.values()))
    assert live(statement) == [("On the river (be)", True), ("On the river, again", True)]
    statement.refresh_from_db()
    assert statement.number == 1
    assert ModelLogEntry.objects.get(action="zayava.publish_together").data == {"languages": ["be", "en"]}


def test_nothing_goes_live_when_one_page_may_not_be_published(site, statement) -> None:
    editor = make_editor(site.homes["en"])
    with pytest.raises(PublishingRefused) as refused:
        publish_together(statement, editor)
    assert len(refused.value.reasons) == 1
    assert [state for _title, state in live(statement)] == [False, False]


def test_nothing_goes_live_when_one_page_is_locked(site, statement) -> None:
    editor: Any = make_editor(*site.homes.values())
    StatementPage.objects.filter(pk=statement.pages.last().pk).update(locked=True)
    with pytest.raises(PublishingRefused):
        publish_together(statement, editor)
    assert [state for _title, state in live(statement)] == [False, False]


def test_a_failure_in_the_middle_takes_everything_back(site, statement, monkeypatch) -> None:
    editor = make_editor(*site.homes.values())
    from wagtail.models import Revision

    publish = Revision.publish

    def fail_in_english(self: Revision, *args: Any, **kwargs: Any) -> None:
        if self.as_object().locale.language_code == "en":
            raise RuntimeError
        publish(self, *args, **kwargs)

    monkeypatch.setattr(Revision, "publish", fail_in_english)
    with pytest.raises(RuntimeError):
        publish_together(statement, editor)
    assert [state for _title, state in live(statement)] == [False, False]


def test_a_translation_goes_live_with_the_translators_words(site, statement) -> None:
    translate(statement, site)
    publish_together(statement, make_editor(*site.homes.values()))
    page = statement.pages.get(locale__language_code="ru")
    assert page.live
    assert page.title.startswith("по-русски")


def test_an_unfinished_translation_keeps_everything_back(site, statement) -> None:
    translate(statement, site, texts=1)
    with pytest.raises(PublishingRefused) as refused:
        publish_together(statement, make_editor(*site.homes.values()))
    assert len(refused.value.reasons) == 1
    assert not any(state for _title, state in live(statement))


def test_the_button_says_why_it_refuses(site, statement) -> None:
    client = Client()
    client.force_login(make_editor(*site.homes.values(), actions=("add", "change")))
    response = client.post(reverse("zayava_statements:publish", args=[statement.pk]), follow=True)
    assert "You may not publish the page" in response.content.decode()
    assert not any(state for _title, state in live(statement))
    assert client.get(reverse("zayava_statements:publish", args=[statement.pk])).status_code == 405
