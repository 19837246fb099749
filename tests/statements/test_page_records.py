"""A page begins the record of its statement when it is saved, and only then."""

import pytest
from wagtail.models import Locale

from tests.factories.site import make_site
from zayava.statements.models import Statement, StatementPage

pytestmark = pytest.mark.django_db


def test_a_new_draft_begins_a_record_of_its_own() -> None:
    index = make_site().statements["be"]
    page = StatementPage(title="Чарнавік", slug="charnavik", locale=index.locale, live=False)
    index.add_child(instance=page)
    assert Statement.objects.get() == page.statement


def test_checking_a_form_makes_no_record() -> None:
    page = StatementPage(title="Заява", slug="zajava", locale=Locale.objects.get(language_code="be"), path="x", depth=3)
    page.full_clean(exclude=["statement", "content_type"])
    assert not Statement.objects.exists()
