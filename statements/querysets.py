"""Reads of one model, each in a fixed number of queries."""

from __future__ import annotations

from django.db import models
from django.db.models import Exists, OuterRef
from django.db.models.functions import Cast, Coalesce, TruncDate
from wagtail.models import PageManager, PageQuerySet

from zayava.core.querysets import readable


class StatementQuerySet(models.QuerySet["Statement"]):
    def stubs(self) -> StatementQuerySet:
        """Texts that are known but not in the archive: without a page in any language."""
        from .models import StatementPage

        return self.filter(~Exists(StatementPage.objects.filter(statement=OuterRef("pk"))))


class StatementPageQuerySet(PageQuerySet):
    def readable(self) -> StatementPageQuerySet:
        """Pages anybody may read: live, without restriction, and not an untranslated copy of another language."""
        return readable(self)

    def in_language(self, language: str) -> StatementPageQuerySet:
        return self.filter(locale__language_code=language)

    def newest_first(self) -> StatementPageQuerySet:
        """By the date the statement bears; texts without a date by the day they were first published here."""
        return self.order_by(
            Coalesce(
                "statement__date",
                Cast(TruncDate("first_published_at"), models.CharField()),
                models.Value(""),
            ).desc(),
            "-first_published_at",
            "-pk",
        )

    def for_lists(self) -> StatementPageQuerySet:
        """With everything a list or a feed shows of each text."""
        return self.select_related(
            "locale", "statement", "statement__issuer_organisation", "statement__issuer_campaign"
        ).prefetch_related("statement__tags__labels", "statement__issuer_organisation__names")


StatementPageManager = PageManager.from_queryset(StatementPageQuerySet)
