"""Addresses of pages, without asking again for each which site this is."""

from __future__ import annotations

from django.http import HttpRequest
from wagtail.models import Page, Site


class PageLinks:
    """Addresses of many pages: the sites are looked up once. Usable once per request, with or without one."""

    def __init__(self, request: HttpRequest | None = None) -> None:
        paths = Site.get_site_root_paths()
        self._wagtail_cached_site_root_paths = paths  # where Page.get_url_parts() looks for them
        self._only_site = len({path.site_id for path in paths}) == 1
        self._request = request

    def url(self, page: Page) -> str:
        """The address of ``page`` as :meth:`Page.get_url` gives it; ``""`` when it has none."""
        if not self._only_site:
            return page.get_url(self._request) or ""
        parts = page.get_url_parts(request=self)
        return (parts and parts[2]) or ""


def page_url(page: Page, request: HttpRequest) -> str:
    """The address of one page, for links on the pages of the site that ``request`` is for."""
    links = getattr(request, "zayava_links", None)
    if links is None:
        links = request.zayava_links = PageLinks(request)
    return links.url(page)
