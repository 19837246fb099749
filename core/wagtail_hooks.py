"""What the core adds to the admin, and what it takes away. Registration only."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, URLResolver, include, path, reverse_lazy
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.permissions import page_permission_policy

from . import page_languages
from .dashboard import WaitingPanel
from .planned import PlannedView
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


@hooks.register("construct_homepage_panels")
def waiting_panel(request: HttpRequest, panels: list[Any]) -> None:
    panels.append(WaitingPanel())


@hooks.register("register_admin_urls")
def planned_urls() -> list[URLPattern]:
    return [
        path("reports/planned/", PlannedView.as_view(), name="zayava_planned"),
        path("reports/planned/results/", PlannedView.as_view(results_only=True), name="zayava_planned_results"),
    ]


class ForPageEditors(MenuItem):
    """A line of the menu for those who may work on some page."""

    def is_shown(self, request: HttpRequest) -> bool:
        return page_permission_policy.user_has_any_permission(request.user, {"add", "change", "publish"})


@hooks.register("register_reports_menu_item")
def planned_menu_item() -> MenuItem:
    return ForPageEditors(
        _("Planned publications"),
        reverse_lazy("zayava_planned"),
        name="planned-publications",
        icon_name="calendar-alt",
        order=690,
    )


hooks.register("before_move_page", page_languages.before_move)
hooks.register("before_copy_page", page_languages.before_copy)
hooks.register("before_bulk_action", page_languages.before_bulk_move)
