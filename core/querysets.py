"""Which pages anybody may read."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.functions import Length, Substr
from wagtail.models import PageViewRestriction

PagesT = TypeVar("PagesT", bound=QuerySet)


def is_restricted() -> Exists:
    """True for a page with a restriction of its own or of a page above it.

    Says the same as Wagtail's ``public()``, but inside the query it is part of.
    """
    above = Substr(OuterRef("path"), 1, Length("page__path"))
    return Exists(PageViewRestriction.objects.filter(page__path=above))


def readable(pages: PagesT) -> PagesT:
    """Of ``pages``, those anybody may read: live, unrestricted, and no untranslated copy of another language."""
    return pages.filter(~is_restricted(), live=True, alias_of__isnull=True)
