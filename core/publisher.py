"""Who publishes this site."""

from __future__ import annotations

from django.core.cache import cache
from django.http import HttpRequest
from wagtail.models import Site

from .conf import conf
from .models import CoalitionSettings

_CACHE_KEY = "zayava-coalition-{site_id}"


def coalition(request: HttpRequest) -> CoalitionSettings:
    """What the coalition says of itself; at most as old as a cached page may be (``ZAYAVA_PUBLIC_MAX_AGE``)."""
    if hasattr(request, "zayava_coalition"):
        return request.zayava_coalition
    request.zayava_coalition = _coalition(request)
    return request.zayava_coalition


def _coalition(request: HttpRequest) -> CoalitionSettings:
    sites = {path.site_id for path in Site.get_site_root_paths()}
    site = Site.find_for_request(request) if len(sites) != 1 else None
    site_id = site.pk if site else next(iter(sites), None)
    if site_id is None:
        return CoalitionSettings()
    key = _CACHE_KEY.format(site_id=site_id)
    found = cache.get(key)
    if found is None:
        found = CoalitionSettings.objects.filter(site_id=site_id).first() or CoalitionSettings(site_id=site_id)
        cache.set(key, found, conf.public_max_age)
    return found


def forget_coalition(site_id: int) -> None:
    """Drop the remembered settings after they were changed in this process."""
    cache.delete(_CACHE_KEY.format(site_id=site_id))


def publisher_name(request: HttpRequest, language: str | None = None) -> str:
    """The coalition's name for readers of a language, or ``""`` when nobody has entered it."""
    return coalition(request).name.text(language)
