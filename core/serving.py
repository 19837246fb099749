"""Finding the page for an address in three queries, however deep it lies.

Wagtail walks down the tree with two queries for each part of an address. Addresses of pages are unique, so the row
can be asked for directly. Include :data:`urlpatterns` before ``wagtail.urls`` below the language prefix; pages are then
also found for the addresses of their feeds and tables, which do not end in a slash.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import re_path
from django.utils import timezone
from django.utils.translation import get_language
from wagtail import hooks
from wagtail.models import Page, Site
from wagtail.url_routing import RouteResult
from wagtail.views import serve_chain

from .prepared import prepared
from .querysets import is_restricted, restricted_paths

MAX_DEPTH = 12
"""Parts of an address; nothing of ours lies deeper."""


def _root_path(request: HttpRequest, language: str) -> str | None:
    """The stored path of the home page of this site in a language, such as ``/home-ru/``."""
    paths = Site.get_site_root_paths()
    if len({path.site_id for path in paths}) > 1:
        site = Site.find_for_request(request)
        paths = [path for path in paths if site and path.site_id == site.pk]
    return next((path.root_path for path in paths if path.language_code == language), None)


@prepared
def _rows_at(url_paths: Any, slugs: Any) -> QuerySet:
    """The pages at these addresses. ``slugs`` are the last parts of them: those have an index, addresses have none."""
    fields = ("url_path", "pk", "path", "content_type_id", "expire_at")
    return Page.objects.filter(url_path__in=url_paths, slug__in=slugs).order_by().values_list(*fields)


def find_page(request: HttpRequest, path: str, language: str) -> RouteResult:
    """The live page of a language for an address below its prefix. Raises ``Http404`` when there is none."""
    components = [component for component in path.split("/") if component]
    root = _root_path(request, language)
    if root is None or len(components) > MAX_DEPTH:
        raise Http404
    candidates = {
        root + "".join(f"{component}/" for component in components[:length]): length
        for length in range(len(components) + 1)
    }
    rows = _rows_at(url_paths=list(candidates), slugs=[root.strip("/").rpartition("/")[2], *components])
    found = max(rows, key=lambda row: candidates[row[0]], default=None)
    if found is None:
        raise Http404
    url_path, key, tree_path, content_type_id, expire_at = found
    if expire_at is not None and expire_at <= timezone.now():
        raise Http404
    page = _specific_page(key, content_type_id)
    page.is_known_unrestricted = not is_restricted(tree_path, restricted_paths(request))
    return page.route(request, components[candidates[url_path] :])


def _specific_page(key: int, content_type_id: int) -> Page:
    model = ContentType.objects.get_for_id(content_type_id).model_class()
    if model is None:
        raise Http404
    page = next(iter(_pages_of(model)(key=key)), None)
    if page is None:
        raise Http404
    return page


@cache
def _pages_of(model: type[Page]) -> Callable[..., list[Page]]:
    """What finds the page of a model with a key, with the relations it is served with."""
    related = getattr(model, "served_with", ("locale",))
    return prepared(lambda key: model._default_manager.select_related(*related).filter(pk=key))


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """Serve a page as Wagtail's own view does, hooks included."""
    page, args, kwargs = find_page(request, path, get_language())
    chain = serve_chain
    for wrap in reversed(hooks.get_hooks("on_serve_page")):
        chain = wrap(chain)
    for hook in hooks.get_hooks("before_serve_page"):
        result = hook(page, request, args, kwargs)
        if isinstance(result, HttpResponse):
            return result
    return chain(page, request, args, kwargs)


urlpatterns = [re_path(r"^((?:[\w\-]+/)*(?:[\w\-]+\.(?:xml|json|csv))?)$", serve, name="wagtail_serve")]
