"""What stands around a page: its other languages, the way down to it and the navigation, in one query."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Page

from .conf import conf
from .links import page_links, page_url
from .prepared import prepared
from .querysets import is_published, is_restricted, restricted_paths

HOME_DEPTH = 2
"""Depth of home pages in Wagtail's tree: the invisible root is 1."""


@dataclass(frozen=True)
class LanguageLink:
    """Where a reader finds a page in one language; that language's front page when it is not ``available``."""

    code: str
    url: str
    available: bool
    current: bool


@dataclass(frozen=True)
class PageLink:
    title: str
    url: str
    current: bool = False


@dataclass(frozen=True)
class Chrome:
    languages: list[LanguageLink] = field(default_factory=list)
    navigation: list[PageLink] = field(default_factory=list)
    breadcrumbs: list[PageLink] = field(default_factory=list)

    @property
    def alternates(self) -> list[LanguageLink]:
        """The languages the page really exists in, itself included; for ``hreflang``."""
        return [link for link in self.languages if link.available]


_FIELDS = ("title", "path", "depth", "url_path", "translation_key", "show_in_menus", "locale__language_code")


@prepared
def _surroundings(translation_key: Any, above: Any, home_path: Any, now: Any) -> QuerySet:
    wanted = Q(translation_key=translation_key) | Q(path__in=above)
    wanted |= Q(path__startswith=home_path, depth=HOME_DEPTH + 1, show_in_menus=True)
    return Page.objects.filter(wanted, is_published(now)).order_by("path").values_list(*_FIELDS)


def page_chrome(page: Page, request: HttpRequest) -> Chrome:
    """The surroundings of ``page``: only public pages appear in them. One query."""
    home_path = page.path[: Page.steplen * HOME_DEPTH]
    above = [page.path[: Page.steplen * depth] for depth in range(HOME_DEPTH, page.depth)]
    restricted = restricted_paths(request)
    links = page_links(request)
    translations = {page.locale.language_code: page_url(page, request)}
    navigation: list[PageLink] = []
    breadcrumbs: list[PageLink] = []
    rows = _surroundings(translation_key=page.translation_key, above=above, home_path=home_path, now=timezone.now())
    for title, path, depth, url_path, translation_key, in_menus, language in rows:
        if is_restricted(path, restricted):
            continue
        url = links.path(url_path)
        if translation_key == page.translation_key:
            translations.setdefault(language, url)
        if depth == HOME_DEPTH + 1 and in_menus and path.startswith(home_path):
            navigation.append(PageLink(title, url, page.path.startswith(path)))
        if path in above:
            breadcrumbs.append(PageLink(title, url))
    own = page.locale.language_code
    languages = [
        LanguageLink(code, translations.get(code) or f"/{code}/", bool(translations.get(code)), code == own)
        for code in conf.languages
    ]
    return Chrome(languages, navigation, breadcrumbs)
