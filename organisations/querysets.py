"""Reads of profile pages."""

from __future__ import annotations

from wagtail.models import PageManager, PageQuerySet

from zayava.core.querysets import readable


class OrganisationPageQuerySet(PageQuerySet):
    """Profile pages."""

    def readable(self) -> OrganisationPageQuerySet:
        """Pages anybody may read: live, not expired, without restriction, no untranslated copy of another language."""
        return readable(self)


OrganisationPageManager = PageManager.from_queryset(OrganisationPageQuerySet)
