"""Which pages anybody may read."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TypeVar

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Length, Substr
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from .catalogue.journal import journal

PagesT = TypeVar("PagesT", bound=QuerySet)


def restricted_paths(request: HttpRequest | None = None) -> Sequence[str]:
    """Paths in Wagtail's tree of the pages that are private with all below them; asked once for a request.

    The same question asks what changed since the catalogues were read: no list asks anything more for that.
    """
    return journal.read(request).private


def is_restricted(path: str, restricted: Sequence[str]) -> bool:
    """Whether the page at a path in the tree, or one above it, is private."""
    return any(path.startswith(private) for private in restricted)


def is_published(now: datetime.datetime) -> Q:
    """Live, and no untranslated copy of another language; says nothing of restrictions.

    Until the moment a page expires, even when the command that unpublishes expired pages runs later.
    """
    return (Q(expire_at__isnull=True) | Q(expire_at__gt=now)) & Q(live=True, alias_of__isnull=True)


def is_unrestricted() -> Exists:
    """Neither the page nor one above it is private, as part of the question: for :func:`~.prepared.prepared` ones.

    Costs next to nothing while there are few private parts; where the request has asked for them already,
    :func:`is_restricted` costs nothing at all.
    """
    above = Substr(OuterRef("path"), 1, Length("page__path"))
    return ~Exists(PageViewRestriction.objects.filter(page__path=above))


def readable(pages: PagesT, request: HttpRequest | None = None) -> PagesT:
    """Of ``pages``, those anybody may read: live, unrestricted, and no untranslated copy of another language.

    Says of restrictions the same as Wagtail's ``public()``. Asks for them at once: one query, none when the request
    has asked already.
    """
    pages = pages.filter(is_published(timezone.now()))
    for path in restricted_paths(request):
        pages = pages.exclude(path__startswith=path)
    return pages
