"""Reads of one model, each in a fixed number of queries."""

from __future__ import annotations

from wagtail.models import PageManager, PageQuerySet

from zayava.core.querysets import readable


class CampaignPageQuerySet(PageQuerySet):
    def readable(self) -> CampaignPageQuerySet:
        """Pages anybody may read: live, without restriction, and not an untranslated copy of another language."""
        return readable(self)

    def in_language(self, language: str) -> CampaignPageQuerySet:
        return self.filter(locale__language_code=language)


CampaignPageManager = PageManager.from_queryset(CampaignPageQuerySet)
