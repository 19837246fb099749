"""What the app adds to the admin. Registration only."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry

from . import import_menu  # noqa: F401
from .demand_viewsets import demand_group
from .permissions import DELETE_DEMAND, DELETE_SIGNATURE, may_change_demands
from .services import demanding, publishing, signing, stubs, tagging
from .services.importing.writing import LOG_ACTION as JOINED
from .services.log_messages import CountsFormatter, FactsFormatter, JoinedFormatter, TagsFormatter
from .views.bulk_tags import AddTags, TakeTagsAway
from .viewsets import StatementViewSet


@hooks.register("register_admin_viewset")
def statement_viewset() -> Any:
    return [StatementViewSet(), demand_group]


class ForEditorsOfDemands(MenuItem):
    """A line of the menu for those who may change the register of demands."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_change_demands(request.user)


@hooks.register("register_reports_menu_item")
def demand_twins_report() -> MenuItem:
    return ForEditorsOfDemands(
        _("Demands that may be one"),
        reverse_lazy("zayava_demands:twins"),
        name="demand-twins",
        icon_name="list-ol",
        order=920,
    )


@hooks.register("register_reports_menu_item")
def demand_merges_report() -> MenuItem:
    return ForEditorsOfDemands(
        _("Merges of demands"),
        reverse_lazy("zayava_demands:merges"),
        name="demand-merges",
        icon_name="history",
        order=930,
    )


hooks.register("register_bulk_action", AddTags)
hooks.register("register_bulk_action", TakeTagsAway)


@hooks.register("register_permissions")
def deleting_permissions() -> QuerySet[Permission]:
    names = [name.split(".")[1] for name in (DELETE_SIGNATURE, DELETE_DEMAND)]
    return Permission.objects.filter(content_type__app_label="zayava_statements", codename__in=names)


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    actions.register_action("zayava.facts")(FactsFormatter)
    actions.register_action("zayava.citations", _("Edit cited texts"), _("Cited texts changed"))
    actions.register_action(publishing.LOG_ACTION, _("Publish together"), _("Published in all languages together"))
    actions.register_action(signing.LOG_ACTION)(CountsFormatter.of(_("Edit signatories"), _("Signatories")))
    actions.register_action(JOINED)(JoinedFormatter)
    actions.register_action(stubs.LOG_ACTION, _("Join a stub"), _("A stub was joined to this text"))
    actions.register_action(tagging.LOG_ACTION)(TagsFormatter)
    actions.register_action(demanding.LOG_ACTION)(CountsFormatter.of(_("Edit demands"), _("Demands")))
