"""What follows when a statement is published, taken back or moved, and when something becomes of a demand."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_delete, post_save
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished, post_page_move

from .catalogue import statement_catalogue, touch_below
from .models import DemandOutcome, StatementPage
from .services.demand_following import follow, settle
from .services.numbering import assign_number


def number_published_statement(sender: type, instance: StatementPage, **kwargs: Any) -> None:
    """The first publication in any language gives the statement its permanent number.

    Wagtail sends the signal when a publication is only planned, too: a number given then would be missing from the row
    of numbers for all to see while the text is under embargo.
    """
    if instance.alias_of_id is None and instance.live:
        assign_number(instance.statement)
        follow([instance.statement_id])


def settle_demand(sender: type, instance: DemandOutcome, **kwargs: Any) -> None:
    """A demand is where its latest outcome says."""
    settle([instance.demand_id])


def follow_unpublished_statement(sender: type, instance: StatementPage, **kwargs: Any) -> None:
    """Even where it was taken back as a plain page, which sends no signal of ours."""
    statement_catalogue.touch(instance.statement_id)


def follow_moved_page(sender: type, instance: Page, **kwargs: Any) -> None:
    """Pages below private ones are not listed, and where that is the case depends on their place in the tree."""
    touch_below(instance)


def connect() -> None:
    post_save.connect(settle_demand, sender=DemandOutcome, dispatch_uid="zayava_settle_demand_saved")
    post_delete.connect(settle_demand, sender=DemandOutcome, dispatch_uid="zayava_settle_demand_deleted")
    page_published.connect(number_published_statement, sender=StatementPage, dispatch_uid="zayava_number_statement")
    page_unpublished.connect(
        follow_unpublished_statement, sender=StatementPage, dispatch_uid="zayava_statement_unpublished"
    )
    post_page_move.connect(follow_moved_page, dispatch_uid="zayava_statements_moved")
