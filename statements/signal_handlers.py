"""What follows when a statement is published."""

from __future__ import annotations

from typing import Any

from wagtail.signals import page_published

from .models import StatementPage
from .services.numbering import assign_number


def number_published_statement(sender: type, instance: StatementPage, **kwargs: Any) -> None:
    """The first publication in any language gives the statement its permanent number.

    Wagtail sends the signal when a publication is only planned, too: a number given then would be missing from the row
    of numbers for all to see while the text is under embargo.
    """
    if instance.alias_of_id is None and instance.live:
        assign_number(instance.statement)


def connect() -> None:
    page_published.connect(number_published_statement, sender=StatementPage, dispatch_uid="zayava_number_statement")
