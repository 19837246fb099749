"""What the core adds to the admin, and what it takes away. Registration only."""

from __future__ import annotations

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, URLResolver, include, path
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .tags import admin_urls
from .viewsets import TagViewSet

HIDDEN = frozenset({"help"})
"""Items of the main menu that lead away from the house: Wagtail's release notes and its editors' guide."""


@hooks.register("register_admin_viewset")
def tag_viewset() -> TagViewSet:
    return TagViewSet()


@hooks.register("register_admin_urls")
def vocabulary_urls() -> list[URLPattern | URLResolver]:
    return [path("vocabulary/", include(admin_urls))]


@hooks.register("insert_global_admin_css")
def admin_css() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("zayava_core/admin/admin.css"))


@hooks.register("construct_main_menu")
def hide_foreign_help(request: HttpRequest, items: list[MenuItem]) -> None:
    items[:] = [item for item in items if item.name not in HIDDEN]
