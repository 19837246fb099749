"""What follows when a statement is published."""

from __future__ import annotations

from typing import Any

from wagtail.signals import page_published

from .models import StatementPage
from .services.numbering import assign_number


def number_published_statement(sender: type, instance: StatementPage, **kwargs: Any) -> None:
    """The first publication in any language gives the statement its permanent number."""
    if instance.alias_of_id is None:
        assign_number(instance.statement)


def connect() -> None:
    page_published.connect(number_published_statement, sender=StatementPage, dispatch_uid="zayava_number_statement")
