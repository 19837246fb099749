"""A statement translated with wagtail-localize is the same statement."""

import pytest
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from tests.factories.site import make_site
from tests.factories.statements import make_organisation, make_statement, sign
from zayava.statements.models import Statement, StatementPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def site():
    return make_site()


@pytest.fixture
def publish(django_capture_on_commit_callbacks):
    """Publish a translation; wagtail-localize does so when the transaction ends."""

    def save(translation: Translation) -> None:
        with django_capture_on_commit_callbacks(execute=True):
            translation.save_target(publish=True)

    return save


def translate(page: StatementPage, locale) -> Translation:
    source, _created = TranslationSource.update_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale=locale)
    for segment in StringSegment.objects.filter(source=source):
        StringTranslation.objects.create(
            translation_of=segment.string,
            locale=locale,
            context=segment.context,
            data=f"[{locale}] {segment.string.data}",
        )
    return translation


def test_a_translation_shares_record_and_signatures(client, site, publish) -> None:
    statement = make_statement(site, languages=("en",))
    sign(statement, make_organisation("Lighthouse Society"))
    locale = site.homes["be"].locale
    publish(translate(statement.pages.get(), locale))
    translated = StatementPage.objects.get(locale=locale)
    assert translated.statement == statement
    assert statement.signatures.count() == 1
    assert Statement.objects.count() == 1
    answer = client.get(translated.get_url())
    assert "Lighthouse Society" in answer.content.decode()


def test_submitting_a_live_page_makes_no_live_copy(client, site, admin_client) -> None:
    page = make_statement(site).pages.get()
    locale = site.homes["be"].locale
    answer = admin_client.post(
        f"/admin/localize/submit/page/{page.pk}/", {"locales": [locale.pk], "include_subtree": ""}, follow=True
    )
    assert answer.status_code == 200
    translated = StatementPage.objects.get(locale=locale)
    assert not translated.live
    assert translated.statement == page.statement
    assert client.get("/be/statements/").content.count(b"On the river") == 0


def test_a_new_version_of_the_source_keeps_the_record(site, publish) -> None:
    statement = make_statement(site)
    page = statement.pages.get()
    locale = site.homes["be"].locale
    translation = translate(page, locale)
    publish(translation)
    page.title = "On the great river"
    page.save_revision().publish()
    translation.source.update_from_db()
    publish(translation)
    assert StatementPage.objects.get(locale=locale).statement == statement
