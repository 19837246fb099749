"""Where the sections of the site are: the lists of statements, organisations, demands right below the front pages.

Apps lead to their own lists from pages of others. There are a few dozen such pages and they hardly ever change, so they
are remembered as long as a public page may be (``ZAYAVA_PUBLIC_MAX_AGE``), and forgotten when one of them changes.
"""

from __future__ import annotations

import datetime
from typing import Any, NamedTuple

from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Page

from .chrome import HOME_DEPTH
from .conf import conf
from .links import PageLinks, page_links
from .prepared import prepared
from .querysets import is_published, is_restricted, restricted_paths

_CACHE_KEY = "zayava-sections"


class _Section(NamedTuple):
    content_type: int
    language: str
    path: str
    url_path: str
    expires: datetime.datetime | None


@prepared
def _sections(now: Any) -> QuerySet:
    pages = Page.objects.filter(is_published(now), depth=HOME_DEPTH + 1).order_by("path")
    return pages.values_list("content_type_id", "locale__language_code", "path", "url_path", "expire_at")


def section_urls(model: type[Page], request: HttpRequest | None = None) -> dict[str, str]:
    """The address of the first public section of a page type in each language; no query while they are remembered."""
    rows = cache.get(_CACHE_KEY)
    now = timezone.now()
    if rows is None:
        rows = [_Section(*row) for row in _sections(now=now)]
        cache.set(_CACHE_KEY, rows, conf.public_max_age)
    restricted = restricted_paths(request)
    links = page_links(request) if request is not None else PageLinks()
    wanted = ContentType.objects.get_for_model(model).pk
    found: dict[str, str] = {}
    for row in rows:
        is_public = (row.expires is None or row.expires > now) and not is_restricted(row.path, restricted)
        if row.content_type == wanted and is_public and row.language not in found:
            if url := links.path(row.url_path):
                found[row.language] = url
    return found


def forget_sections(instance: models.Model, **kwargs: Any) -> None:
    """Drop what is remembered when a page was saved or deleted that is a section, or stands above one."""
    if isinstance(instance, Page) and (instance.depth or 0) <= HOME_DEPTH + 1:
        cache.delete(_CACHE_KEY)
