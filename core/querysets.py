"""Which pages anybody may read."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Length, Substr
from django.utils import timezone
from wagtail.models import PageViewRestriction

PagesT = TypeVar("PagesT", bound=QuerySet)


def is_restricted() -> Exists:
    """True for a page with a restriction of its own or of a page above it.

    Says the same as Wagtail's ``public()``, but inside the query it is part of.
    """
    above = Substr(OuterRef("path"), 1, Length("page__path"))
    return Exists(PageViewRestriction.objects.filter(page__path=above))


def is_unexpired() -> Q:
    """True until the moment a page expires, even when the command that unpublishes expired pages runs later."""
    return Q(expire_at__isnull=True) | Q(expire_at__gt=timezone.now())


def readable(pages: PagesT) -> PagesT:
    """Of ``pages``, those anybody may read: live, unrestricted, and no untranslated copy of another language."""
    return pages.filter(is_unexpired(), ~is_restricted(), live=True, alias_of__isnull=True)
