"""A public number is given once and kept forever, whoever saves what when."""

import pytest

from tests.factories.demands import raise_demand
from tests.factories.site import make_site
from tests.factories.statements import make_statement
from zayava.statements.models import Demand, Statement

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("only", [(), ("kind", "date")])
def test_saving_what_was_read_before_it_was_published_takes_no_number(only: tuple[str, ...]) -> None:
    statement = make_statement(make_site(), live=False)
    early = Statement.objects.only(*only).get(pk=statement.pk) if only else Statement.objects.get(pk=statement.pk)
    assert early.number is None
    statement.pages.get().save_revision().publish()
    number = Statement.objects.get(pk=statement.pk).number
    assert number
    early.kind = "letter"
    early.save()
    kept = Statement.objects.get(pk=statement.pk)
    assert (kept.number, kept.kind) == (number, "letter")
    with pytest.raises(Exception, match="permanent number"):
        kept.delete()


def test_the_same_holds_for_demands() -> None:
    statement = make_statement(make_site(), live=False)
    early = raise_demand(statement).demand
    statement.pages.get().save_revision().publish()
    number = Demand.objects.get(pk=early.pk).number
    assert number
    assert early.number is None
    early.title = early.title.with_text("en", "Open it")
    early.save()
    kept = Demand.objects.get(pk=early.pk)
    assert (kept.number, kept.title["en"]) == (number, "Open it")


def test_a_row_of_its_own_is_made_with_and_without_a_number() -> None:
    assert Statement.objects.create().number is None
    assert Statement.objects.create(number=7).number == 7
    copied = Statement(kind="letter")
    copied.save()
    assert Statement.objects.filter(pk=copied.pk).exists()
