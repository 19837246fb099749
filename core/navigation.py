"""The links in the head and at the foot of every page, for readers of a language.

What editors entered is remembered for as long as a cached page may be (as :mod:`zayava.core.publisher` does); where its
pages lie and whether they are public is asked with the other surroundings of a page, in the one query of
:mod:`zayava.core.chrome`.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from django.core.cache import cache
from django.http import HttpRequest
from wagtail.models import Page, Site

from .built_in import BuiltIn, built_ins
from .conf import conf
from .models import FooterLink, HeaderLink
from .texts import LocalisedText, TranslatedText

_CACHE_KEY = "zayava-navigation-{site_id}"


@dataclass(frozen=True)
class PageLink:
    """A link with its words; ``language`` is that of what it leads to, where it is not the reader's."""

    title: LocalisedText | str
    url: str
    current: bool = False
    language: str = ""


@dataclass(frozen=True)
class LinkColumn:
    """Links at the foot of a page under a common heading, which may be empty."""

    links: list[PageLink] = field(default_factory=list)
    heading: LocalisedText | None = None


@dataclass(frozen=True)
class Target:
    """What an editor entered for one link; ``page`` is the key that all translations of a page share."""

    label: TranslatedText
    page: uuid.UUID | None = None
    built_in: str = ""
    url: str = ""
    heading: TranslatedText = field(default_factory=TranslatedText)


@dataclass(frozen=True)
class Targets:
    """The links of a site as they were entered, and where its front pages lie in the tree, by language."""

    header: tuple[Target, ...] = ()
    footer: tuple[Target, ...] = ()
    homes: Mapping[str, str] = field(default_factory=dict)

    @property
    def pages(self) -> list[uuid.UUID]:
        """The pages to ask for."""
        return sorted({target.page for target in (*self.header, *self.footer) if target.page})


@dataclass(frozen=True)
class FoundPage:
    """A public page of some language, which a link may lead to; ``path`` is its place in the tree."""

    title: str
    url: str
    path: str


FoundPages = Mapping[uuid.UUID, Mapping[str, FoundPage]]
"""Public pages by the key that translations share, then by language."""


def entered_links(request: HttpRequest) -> Targets:
    """What editors entered for the site of a request; at most ``ZAYAVA_PUBLIC_MAX_AGE`` seconds old."""
    known = getattr(request, "zayava_navigation", None)
    if known is None:
        known = request.zayava_navigation = _remembered(request)
    return known


def _remembered(request: HttpRequest) -> Targets:
    sites = {path.site_id for path in Site.get_site_root_paths()}
    site = Site.find_for_request(request) if len(sites) != 1 else None
    site_id = site.pk if site else next(iter(sites), None)
    if site_id is None:
        return Targets()
    key = _CACHE_KEY.format(site_id=site_id)
    found = cache.get(key)
    if found is None:
        homes = Page.objects.filter(
            translation_key__in=Site.objects.filter(pk=site_id).values("root_page__translation_key")
        )
        found = Targets(
            header=_targets(HeaderLink, site_id),
            footer=_targets(FooterLink, site_id),
            homes=dict(homes.values_list("locale__language_code", "path")),
        )
        cache.set(key, found, conf.public_max_age)
    return found


def _targets(model: type[HeaderLink | FooterLink], site_id: int) -> tuple[Target, ...]:
    fields = ["label", "page__translation_key", "built_in", "url"]
    if model is FooterLink:
        fields.append("heading")
    rows = model.objects.filter(navigation__site_id=site_id).order_by("sort_order", "pk").values_list(*fields)
    return tuple(Target(*row) for row in rows)


def forget_links(site_id: int) -> None:
    """Drop what is remembered after it was changed in this process."""
    cache.delete(_CACHE_KEY.format(site_id=site_id))


def header_links(targets: Targets, pages: FoundPages, language: str, place: str, path: str) -> list[PageLink]:
    """The links in the head; those to nothing public are left out.

    ``place`` is where the page being shown lies in the tree (``""`` for what is no page), ``path`` its address.
    """
    links = (_link(target, pages, language, place, path) for target in targets.header)
    return [link for link in links if link]


def footer_columns(
    targets: Targets, pages: FoundPages, sections: Sequence[PageLink], language: str, path: str
) -> list[LinkColumn]:
    """The links at the foot in their columns: what editors entered, else the sections and the site's own lists."""
    if not targets.footer:
        lists = [_built_in_link(built_in, None, path) for built_in in built_ins if built_in.in_footer]
        plain = [replace(section, current=False) for section in sections]
        known = {section.url for section in sections}
        return _filled([LinkColumn(plain), LinkColumn([link for link in lists if link and link.url not in known])])
    columns: list[LinkColumn] = []
    for target in targets.footer:
        if target.heading or not columns:
            columns.append(LinkColumn(heading=target.heading.in_language(language) if target.heading else None))
        if link := _link(target, pages, language, "", path):
            columns[-1].links.append(replace(link, current=False))
    return _filled(columns)


def _filled(columns: Iterable[LinkColumn]) -> list[LinkColumn]:
    return [column for column in columns if column.links]


def _link(target: Target, pages: FoundPages, language: str, place: str, path: str) -> PageLink | None:
    if target.page:
        return _page_link(target, pages.get(target.page, {}), language, place, path)
    label = target.label.in_language(language)
    if target.built_in:
        built_in = built_ins.get(target.built_in)
        return _built_in_link(built_in, label, path) if built_in else None
    return PageLink(label, target.url, _is_at(path, target.url)) if target.url and label else None


def _page_link(
    target: Target, translations: Mapping[str, FoundPage], language: str, place: str, path: str
) -> PageLink | None:
    code = next((code for code in conf.fallback_order(language) if code in translations), None)
    if code is None:
        return None
    page = translations[code]
    elsewhere = "" if code == language else code
    title = target.label.in_language(language) or LocalisedText(page.title, code, bool(elsewhere))
    current = place.startswith(page.path) if place else _is_at(path, page.url)
    return PageLink(title, page.url, current, elsewhere)


def _built_in_link(built_in: BuiltIn, label: LocalisedText | None, path: str) -> PageLink | None:
    url = built_in.url
    return PageLink(label or str(built_in.label), url, _is_at(path, url)) if url else None


def _is_at(path: str, url: str) -> bool:
    """Whether an address is that of a section or lies below it; a front page is no section of what lies below it."""
    if not url.startswith("/") or not path:
        return False
    return path == url or (url.count("/") > 2 and path.startswith(url))
