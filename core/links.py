"""Addresses of pages, without asking the database which site this is when there is only one."""

from __future__ import annotations

from typing import NamedTuple

from django.http import HttpRequest
from wagtail.models import Page, Site


class _OnlySite(NamedTuple):
    id: int


def page_url(page: Page, request: HttpRequest) -> str:
    """The address of ``page`` for links on the pages of the site that ``request`` is for; ``""`` when it has none."""
    if not hasattr(request, "zayava_site"):
        sites = {path.site_id for path in Site.get_site_root_paths()}
        request.zayava_site = _OnlySite(sites.pop()) if len(sites) == 1 else None
    return page.get_url(request, current_site=request.zayava_site) or ""
