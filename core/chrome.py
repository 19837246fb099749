"""What stands around a page: its other languages, the way down to it and the navigation, in one query."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Page

from .conf import conf
from .links import PageLinks, page_links, page_url
from .navigation import FoundPage, LinkColumn, PageLink, entered_links, footer_columns, header_links
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
class Chrome:
    languages: list[LanguageLink] = field(default_factory=list)
    navigation: list[PageLink] = field(default_factory=list)
    breadcrumbs: list[PageLink] = field(default_factory=list)
    footer: list[LinkColumn] = field(default_factory=list)

    @property
    def alternates(self) -> list[LanguageLink]:
        """The languages the page really exists in, itself included; for ``hreflang``."""
        return [link for link in self.languages if link.available]


_FIELDS = ("title", "path", "depth", "url_path", "translation_key", "show_in_menus", "locale__language_code")


@prepared
def _surroundings(translation_keys: Any, above: Any, home_path: Any, now: Any) -> QuerySet:
    wanted = Q(translation_key__in=translation_keys) | Q(path__in=above)
    wanted |= Q(path__startswith=home_path, depth=HOME_DEPTH + 1, show_in_menus=True)
    return Page.objects.filter(wanted, is_published(now)).order_by("path").values_list(*_FIELDS)


class _Surroundings:
    """The public pages around a place in the tree, sorted out as they are read: one query."""

    def __init__(self, request: HttpRequest, home_path: str, place: str, keys: list[Any], above: list[str]) -> None:
        self.sections: list[PageLink] = []
        self.above: list[PageLink] = []
        self.found: dict[Any, dict[str, FoundPage]] = {}
        restricted = restricted_paths(request)
        links: PageLinks = page_links(request)
        rows = _surroundings(translation_keys=keys, above=above, home_path=home_path, now=timezone.now())
        for title, path, depth, url_path, key, in_menus, language in rows:
            if is_restricted(path, restricted) or not (url := links.path(url_path)):
                continue
            self.found.setdefault(key, {}).setdefault(language, FoundPage(title, url, path))
            if depth == HOME_DEPTH + 1 and in_menus and path.startswith(home_path):
                is_here = place.startswith(path) if place else request.path.startswith(url)
                self.sections.append(PageLink(title, url, is_here))
            if path in above:
                self.above.append(PageLink(title, url))


def page_chrome(page: Page, request: HttpRequest) -> Chrome:
    """The surroundings of ``page``: only public pages appear in them. One query."""
    language = page.locale.language_code
    targets = entered_links(request)
    above = [page.path[: Page.steplen * depth] for depth in range(HOME_DEPTH, page.depth)]
    keys = [page.translation_key, *targets.pages]
    around = _Surroundings(request, page.path[: Page.steplen * HOME_DEPTH], page.path, keys, above)
    translations = {code: found.url for code, found in around.found.get(page.translation_key, {}).items()}
    translations[language] = page_url(page, request)
    languages = [
        LanguageLink(code, translations.get(code) or f"/{code}/", bool(translations.get(code)), code == language)
        for code in conf.languages
    ]
    own = page_url(page, request)
    navigation = around.sections
    if targets.header:
        navigation = header_links(targets, around.found, language, page.path, own)
    return Chrome(
        languages, navigation, around.above, footer_columns(targets, around.found, around.sections, language, own)
    )


def site_links(request: HttpRequest, language: str) -> tuple[list[PageLink], list[LinkColumn]]:
    """The links in the head and the columns at the foot of what is no page, such as a tag or an error: one query."""
    known = getattr(request, "zayava_site_links", None)
    if known is not None:
        return known
    targets = entered_links(request)
    home_path = targets.homes.get(language)
    if home_path is None:
        return [], []
    around = _Surroundings(request, home_path, "", targets.pages, [])
    navigation = around.sections
    if targets.header:
        navigation = header_links(targets, around.found, language, "", request.path)
    footer = footer_columns(targets, around.found, around.sections, language, request.path)
    request.zayava_site_links = navigation, footer
    return navigation, footer
