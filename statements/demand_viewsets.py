"""The register of demands in the admin: demands and addressees, what may be one, and merges."""

from __future__ import annotations

from typing import Any

from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from .forms.demand_register import AddresseeForm, demand_panels
from .models import Addressee, Demand
from .views.demand_register import AddresseeIndexView, DemandIndexView, DemandMergesView, DemandTwinsView


class DemandViewSet(ModelViewSet):
    model = Demand
    name = "zayava_demands"
    url_prefix = "demands/register"
    icon = "list-ol"
    menu_label = _("Demands")
    copy_view_enabled = False
    list_per_page = 50
    list_filter = ["state"]
    index_view_class = DemandIndexView

    @property
    def edit_handler(self) -> Any:
        return demand_panels()

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            *super().get_urlpatterns(),
            path("twins/", DemandTwinsView.as_view(), name="twins"),
            path("merges/", DemandMergesView.as_view(), name="merges"),
        ]


class AddresseeViewSet(ModelViewSet):
    model = Addressee
    name = "zayava_addressees"
    url_prefix = "demands/addressees"
    icon = "user"
    menu_label = _("Addressees")
    copy_view_enabled = False
    list_per_page = 50
    index_view_class = AddresseeIndexView

    def get_form_class(self, for_update: bool = False) -> type[AddresseeForm]:
        return AddresseeForm


class DemandGroup(ModelViewSetGroup):
    """The menu “Demands”."""

    menu_label = _("Demands")
    menu_icon = "list-ol"
    menu_order = 115
    items = (DemandViewSet, AddresseeViewSet)


demand_group = DemandGroup()
