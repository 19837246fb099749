"""What stands around a page: its other languages, the way down to it and the navigation, in one query."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.db.models import Q
from django.http import HttpRequest
from wagtail.models import Page

from .conf import conf
from .links import page_url
from .querysets import readable

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


def page_chrome(page: Page, request: HttpRequest) -> Chrome:
    """The surroundings of ``page``: only public pages appear in them. One query."""
    step = Page.steplen
    home_path = page.path[: step * HOME_DEPTH]
    above = [page.path[: step * depth] for depth in range(HOME_DEPTH, page.depth)]
    wanted = Q(translation_key=page.translation_key) | Q(path__in=above)
    wanted |= Q(path__startswith=home_path, depth=HOME_DEPTH + 1, show_in_menus=True)
    found = list(readable(Page.objects.filter(wanted)).select_related("locale").order_by("path"))
    translations = {other.locale.language_code: other for other in found if is_translation(other, page)}
    language = page.locale.language_code
    translations[language] = page
    languages = []
    for code in conf.languages:
        other = translations.get(code)
        url = page_url(other, request) if other else ""
        languages.append(LanguageLink(code, url or f"/{code}/", available=bool(url), current=code == language))
    navigation = [
        PageLink(item.title, page_url(item, request), page.path.startswith(item.path))
        for item in found
        if item.depth == HOME_DEPTH + 1 and item.show_in_menus and item.path.startswith(home_path)
    ]
    breadcrumbs = [PageLink(item.title, page_url(item, request)) for item in found if item.path in above]
    return Chrome(languages, navigation, breadcrumbs)


def is_translation(other: Page, page: Page) -> bool:
    return other.translation_key == page.translation_key
