"""Statements by the keys of their pages, as lists and feeds show them."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Sequence
from typing import Any, NamedTuple

from django.db.models import Case, QuerySet, TextField, Value, When
from django.db.models.functions import Cast
from django.http import HttpRequest
from django.utils import timezone

from zayava.core.dates import PartialDate
from zayava.core.prepared import prepared
from zayava.core.querysets import is_published
from zayava.core.sections import section_urls
from zayava.core.texts import TranslatedText

from ..catalogue import statement_catalogue
from ..models import StatementIndexPage, StatementPage


@prepared
def _pages(keys: Any, now: Any) -> QuerySet:
    return StatementPage.objects.filter(is_published(now), pk__in=keys).select_related("statement").order_by()


class EntryRow(NamedTuple):
    """What feeds and sections say of a text. ``body`` is what is stored of it, and only where there is no ``lead``.

    Rows and no instances: a page of Wagtail takes longer to make than everything that is done with these columns.
    """

    pk: int
    statement_id: int
    statement__uid: uuid.UUID
    title: str
    locale__language_code: str
    url_path: str
    lead: str
    body: str
    first_published_at: datetime.datetime | None
    last_published_at: datetime.datetime | None
    statement__created_at: datetime.datetime
    statement__updated_at: datetime.datetime
    statement__kind: str
    statement__date: PartialDate | None
    statement__issuer_kind: str
    statement__issuer_organisation_id: int | None
    statement__issuer_campaign__name: TranslatedText | None
    statement__issuer_name: TranslatedText


@prepared
def _entries(keys: Any, now: Any) -> QuerySet:
    words = Case(When(lead="", then=Cast("body", TextField())), default=Value(""), output_field=TextField())
    columns = [name if name != "body" else "words" for name in EntryRow._fields]
    pages = StatementPage.objects.filter(is_published(now), pk__in=keys)
    return pages.annotate(words=words).order_by().values_list(*columns)


def pages_in_order(keys: Sequence[int]) -> list[StatementPage]:
    """The pages with these keys, in this order, with their records: one query."""
    found = {page.pk: page for page in (_pages(keys=list(keys), now=timezone.now()) if keys else ())}
    return [found[key] for key in keys if key in found]


def entry_rows(keys: Sequence[int]) -> list[EntryRow]:
    """What feeds and sections say of the pages with these keys, in this order: one query."""
    found = {row[0]: EntryRow(*row) for row in (_entries(keys=list(keys), now=timezone.now()) if keys else ())}
    return [found[key] for key in keys if key in found]


def latest_statements(language: str, limit: int, request: HttpRequest | None = None) -> list[StatementPage]:
    """The newest public statements in a language, as :func:`pages_in_order`."""
    return pages_in_order(statement_catalogue.select(language, request=request).keys(0, limit))


def index_path(language: str, request: HttpRequest | None = None) -> str:
    """The address of the public list of statements in a language, or ``""``."""
    return section_urls(StatementIndexPage, request).get(language, "")
