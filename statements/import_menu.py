"""“Import a statement” in the admin: its address and its place in the menu. Imported by ``wagtail_hooks``."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .permissions import statement_permissions
from .views.importing import import_view


class ImportMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return statement_permissions.user_has_permission(request.user, "add")


@hooks.register("register_admin_urls")
def import_url() -> list[URLPattern]:
    return [path("import-statement/", import_view, name="zayava_import_statement")]


@hooks.register("register_admin_menu_item")
def import_menu_item() -> MenuItem:
    return ImportMenuItem(
        _("Import a statement"),
        reverse("zayava_import_statement"),
        name="import-statement",
        icon_name="upload",
        order=210,
    )
