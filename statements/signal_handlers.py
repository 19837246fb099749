"""What follows when a statement is published, taken back or moved."""

from __future__ import annotations

from typing import Any

from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished, post_page_move

from .catalogue import statement_catalogue, touch_below
from .models import StatementPage
from .services.numbering import assign_number


def number_published_statement(sender: type, instance: StatementPage, **kwargs: Any) -> None:
    """The first publication in any language gives the statement its permanent number."""
    if instance.alias_of_id is None:
        assign_number(instance.statement)


def follow_unpublished_statement(sender: type, instance: StatementPage, **kwargs: Any) -> None:
    """Even where it was taken back as a plain page, which sends no signal of ours."""
    statement_catalogue.touch(instance.statement_id)


def follow_moved_page(sender: type, instance: Page, **kwargs: Any) -> None:
    """Pages below private ones are not listed, and where that is the case depends on their place in the tree."""
    touch_below(instance)


def connect() -> None:
    page_published.connect(number_published_statement, sender=StatementPage, dispatch_uid="zayava_number_statement")
    page_unpublished.connect(
        follow_unpublished_statement, sender=StatementPage, dispatch_uid="zayava_statement_unpublished"
    )
    post_page_move.connect(follow_moved_page, dispatch_uid="zayava_statements_moved")
