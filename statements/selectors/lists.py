"""Statements by the keys of their pages, as lists and feeds show them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from zayava.core.prepared import prepared
from zayava.core.querysets import is_published
from zayava.core.sections import section_urls

from ..catalogue import statement_catalogue
from ..models import StatementIndexPage, StatementPage


@prepared
def _pages(keys: Any, now: Any) -> QuerySet:
    return StatementPage.objects.filter(is_published(now), pk__in=keys).select_related("statement").order_by()


@prepared
def _entries(keys: Any, now: Any) -> QuerySet:
    return StatementPage.objects.filter(is_published(now), pk__in=keys).for_lists().order_by()


@prepared
def _plain_entries(keys: Any, now: Any) -> QuerySet:
    return StatementPage.objects.filter(is_published(now), pk__in=keys).for_sections().order_by()


def pages_in_order(keys: Sequence[int]) -> list[StatementPage]:
    """The pages with these keys, in this order, with their records: one query."""
    return _in_order(keys, _pages(keys=list(keys), now=timezone.now())) if keys else []


def entry_pages(keys: Sequence[int], tags: bool = True) -> list[StatementPage]:
    """As :func:`pages_in_order`, with everything that feeds and sections say of a text: a fixed number of queries.

    ``tags``: whether feeds name them; two queries less without.
    """
    ask = _entries if tags else _plain_entries
    return _in_order(keys, ask(keys=list(keys), now=timezone.now())) if keys else []


def _in_order(keys: Sequence[int], pages: list[StatementPage]) -> list[StatementPage]:
    found = {page.pk: page for page in pages}
    return [found[key] for key in keys if key in found]


def latest_statements(language: str, limit: int, request: HttpRequest | None = None) -> list[StatementPage]:
    """The newest public statements in a language, as :func:`pages_in_order`."""
    return pages_in_order(statement_catalogue.select(language, request=request).keys(0, limit))


def index_path(language: str, request: HttpRequest | None = None) -> str:
    """The address of the public list of statements in a language, or ``""``."""
    return section_urls(StatementIndexPage, request).get(language, "")
