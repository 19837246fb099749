"""Statements in the admin: their addresses and their place in the menu."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.admin_url_finder import ModelAdminURLFinder, register_admin_url_finder
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.history import HistoryView
from wagtail.admin.viewsets.base import ViewSet
from wagtail.models import ReferenceIndex

from .models import Statement
from .permissions import statement_permissions
from .views.base import forbidden
from .views.citations import CitationsView
from .views.demands import DemandsView, PasteDemandsView
from .views.find import find_view
from .views.listing import NewStatementView, StatementListView
from .views.pasting import PasteView
from .views.record import PublishView, RecordEditView, panel_view
from .views.signatories import PairView, SignatoriesView
from .views.stubs import ArchivedStubsView


class StatementMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return statement_permissions.user_has_any_permission(request.user, {"add", "change"})


class RecordHistoryView(HistoryView):
    """What was done to the record, by whom and when."""

    model = Statement
    any_permission_required = ["add", "change"]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not statement_permissions.user_has_permission_for_instance(request.user, "view", self.object):
            return forbidden(request)
        return super().dispatch(request, *args, **kwargs)


class RecordURLFinder(ModelAdminURLFinder):
    edit_url_name = "zayava_statements:edit"
    permission_policy = statement_permissions


class StatementViewSet(ViewSet):
    """Everything about statements that is no page: the list and the screens of each record."""

    name = "zayava_statements"
    url_prefix = "statements"
    icon = "doc-full-inverse"
    menu_label = _("Statements")
    menu_item_class = StatementMenuItem
    menu_order = 110
    add_to_admin_menu = True

    def get_urlpatterns(self) -> list[URLPattern]:
        names = {
            "index_url_name": "zayava_statements:index",
            "index_results_url_name": "zayava_statements:index_results",
        }
        history = {
            "index_url_name": "zayava_statements:index",
            "edit_url_name": "zayava_statements:edit",
            "history_url_name": "zayava_statements:history",
            "history_results_url_name": "zayava_statements:history_results",
            "header_icon": "history",
        }
        return [
            path("", StatementListView.as_view(**names), name="index"),
            path("results/", StatementListView.as_view(**names, results_only=True), name="index_results"),
            path("new/", NewStatementView.as_view(), name="add"),
            path("stubs/", ArchivedStubsView.as_view(), name="stubs"),
            path("find/<slug:what>/", find_view, name="find"),
            path("panel/<int:page>/", panel_view, name="panel"),
            path("<int:pk>/", RecordEditView.as_view(), name="edit"),
            path("<int:pk>/publish/", PublishView.as_view(), name="publish"),
            path("<int:pk>/signatories/", SignatoriesView.as_view(), name="signatories"),
            path("<int:pk>/signatories/paste/", PasteView.as_view(), name="paste"),
            path("<int:pk>/signatories/pair/", PairView.as_view(), name="pair"),
            path("<int:pk>/demands/", DemandsView.as_view(), name="demands"),
            path("<int:pk>/demands/paste/", PasteDemandsView.as_view(), name="paste_demands"),
            path("<int:pk>/cited/", CitationsView.as_view(), name="citations"),
            path("<int:pk>/history/", RecordHistoryView.as_view(**history), name="history"),
            path("<int:pk>/history/results/", RecordHistoryView.as_view(**history, results_only=True),
                 name="history_results"),
        ]  # fmt: skip

    def on_register(self) -> None:
        super().on_register()
        register_admin_url_finder(Statement, RecordURLFinder)
        ReferenceIndex.register_model(Statement)
