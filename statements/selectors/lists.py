"""Statements by the keys of their pages, as lists and feeds show them."""

from __future__ import annotations

import datetime
import json
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
from zayava.core.summaries import first_words
from zayava.core.texts import TranslatedText

from ..enums import Kind
from ..models import StatementIndexPage, StatementPage


class EntryRow(NamedTuple):
    """What lists and feeds say of a text. ``body`` is what is stored of it, and only where there is no ``lead``.

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
    statement__issuer_campaign_id: int | None
    statement__issuer_campaign__name: TranslatedText | None
    statement__issuer_name: TranslatedText
    statement__number: int | None

    @property
    def summary(self) -> str:
        """What the text says in a sentence or two, see :mod:`zayava.core.summaries`."""
        return self.lead or first_words(json.loads(self.body or "[]"))

    @property
    def kind_label(self) -> str:
        return str(Kind(self.statement__kind).label)


@prepared
def _entries(keys: Any, now: Any) -> QuerySet:
    words = Case(When(lead="", then=Cast("body", TextField())), default=Value(""), output_field=TextField())
    columns = [name if name != "body" else "words" for name in EntryRow._fields]
    pages = StatementPage.objects.filter(is_published(now), pk__in=keys)
    return pages.annotate(words=words).order_by().values_list(*columns)


def entry_rows(keys: Sequence[int]) -> list[EntryRow]:
    """What lists and feeds say of the pages with these keys, in this order: one query."""
    found = {row[0]: EntryRow(*row) for row in (_entries(keys=list(keys), now=timezone.now()) if keys else ())}
    return [found[key] for key in keys if key in found]


def index_path(language: str, request: HttpRequest | None = None) -> str:
    """The address of the public list of statements in a language, or ``""``."""
    return section_urls(StatementIndexPage, request).get(language, "")
