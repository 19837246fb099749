"""Reads of profile pages."""

from __future__ import annotations

from django.db.models import Q
from django.utils import timezone
from wagtail.models import PageManager, PageQuerySet


class OrganisationPageQuerySet(PageQuerySet):
    """Profile pages."""

    def readable(self) -> OrganisationPageQuerySet:
        """Pages anybody may read: live, not expired, without restriction, no untranslated copy of another language."""
        unexpired = Q(expire_at__isnull=True) | Q(expire_at__gt=timezone.now())
        return self.live().filter(unexpired, alias_of__isnull=True).public()


OrganisationPageManager = PageManager.from_queryset(OrganisationPageQuerySet)
