"""Addresses of pages, without asking again for each which site this is."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page, Site


class PageLinks:
    """Addresses of many pages of one site, from their stored paths alone.

    The home page of each language is looked up once. A page type with addresses of its own making
    (``get_url_parts()``) is asked through :meth:`url` instead.
    """

    def __init__(self, request: HttpRequest | None = None) -> None:
        paths = Site.get_site_root_paths()
        self._wagtail_cached_site_root_paths = paths  # where Page.get_url_parts() looks for them
        self._only_site = len({path.site_id for path in paths}) == 1
        self._site = None if self._only_site or request is None else Site.find_for_request(request)
        self._request = request
        self._prefixes: dict[str, str] = {}
        self._urls: dict[int, str] = {}

    def path(self, url_path: str) -> str:
        """The address of the page with a stored path such as ``/home-ru/statements/``; ``""`` outside every site."""
        for root in () if self._prefixes else self._wagtail_cached_site_root_paths:
            with translation.override(root.language_code):
                prefix = reverse("wagtail_serve", args=("",))
            own = self._only_site or (self._site is not None and root.site_id == self._site.pk)
            self._prefixes.setdefault(root.root_path, prefix if own else root.root_url + prefix)
        for root_path, prefix in self._prefixes.items():
            if url_path.startswith(root_path):
                return prefix + url_path[len(root_path) :]
        return ""

    def url(self, page: Page) -> str:
        """The address of ``page`` as :meth:`Page.get_url` gives it; ``""`` when it has none."""
        if page.pk not in self._urls:
            self._urls[page.pk] = self._url(page)
        return self._urls[page.pk]

    def _url(self, page: Page) -> str:
        if not self._only_site:
            return page.get_url(self._request) or ""
        parts = page.get_url_parts(request=self)
        return (parts and parts[2]) or ""


def page_links(request: HttpRequest) -> PageLinks:
    """The addresses for the pages of the site that ``request`` is for; made once for a request."""
    links = getattr(request, "zayava_links", None)
    if links is None:
        links = request.zayava_links = PageLinks(request)
    return links


def page_url(page: Page, request: HttpRequest) -> str:
    """The address of one page, for links on the pages of the site that ``request`` is for."""
    return page_links(request).url(page)
