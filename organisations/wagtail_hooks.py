"""Registers the register with Wagtail's admin."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet, ViewSetGroup

from . import admin_urls
from .models import Organisation
from .permissions import may_change
from .viewsets import organisation_chooser, person_chooser, register_group


@hooks.register("register_admin_viewset")
def register_viewsets() -> list[ViewSet | ViewSetGroup]:
    return [register_group, organisation_chooser, person_chooser]


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern | URLResolver]:
    return [path("register/", include(admin_urls))]


class ForEditorsOfTheRegister(MenuItem):
    """A line of the menu for those who may change the register."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_change(request.user, Organisation)


@hooks.register("register_reports_menu_item")
def register_duplicates_report() -> MenuItem:
    return ForEditorsOfTheRegister(
        _("Possible duplicates"),
        reverse_lazy("zayava_organisations:duplicates", args=["organisation"]),
        name="register-duplicates",
        icon_name="group",
        order=900,
    )


@hooks.register("register_reports_menu_item")
def register_merges_report() -> MenuItem:
    return ForEditorsOfTheRegister(
        _("Merges in the register"),
        reverse_lazy("zayava_organisations:merges", args=["organisation"]),
        name="register-merges",
        icon_name="history",
        order=910,
    )
