"""Registers the register with Wagtail's admin."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, URLResolver, include, path, reverse_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet, ViewSetGroup
from wagtail.models import Page

from . import admin_urls
from .models import Organisation, OrganisationPage
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


@hooks.register("before_copy_page")
def refuse_a_second_profile(request: HttpRequest, page: Page) -> HttpResponse | None:
    """A copy would be a second profile of one organisation in one language; an alias is none."""
    if request.method != "POST" or request.POST.get("alias") or page.specific_class is not OrganisationPage:
        return None
    messages.error(
        request,
        gettext(
            "Nothing was copied: this organisation already has a profile in this language. "
            "To add a language, translate the page."
        ),
    )
    return redirect("wagtailadmin_pages:edit", page.pk)
