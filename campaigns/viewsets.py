"""Campaigns in the admin: their list, their form, their chooser."""

from __future__ import annotations

from typing import Any

from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.admin.viewsets.model import ModelViewSet

from .forms import CampaignForm, ConcernedForm
from .models import Campaign
from .panels import campaign_panels
from .views import (
    CampaignDeleteView,
    CampaignEditView,
    CampaignIndexView,
    CreatePagesView,
)


class CampaignViewSet(ModelViewSet):
    model = Campaign
    name = "zayava_campaigns"
    url_prefix = "campaigns"
    icon = "pick"
    menu_label = _("Campaigns")
    menu_order = 120
    add_to_admin_menu = True
    copy_view_enabled = False
    list_per_page = 50
    index_view_class = CampaignIndexView
    edit_view_class = CampaignEditView
    delete_view_class = CampaignDeleteView
    edit_handler = campaign_panels(CampaignForm, ConcernedForm)

    def get_delete_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_delete_view_kwargs(edit_url_name=self.get_url_name("edit"), **kwargs)

    def get_urlpatterns(self) -> list[URLPattern]:
        return [*super().get_urlpatterns(), path("<int:pk>/pages/", CreatePagesView.as_view(), name="create_pages")]


class CampaignChooserViewSet(ChooserViewSet):
    """Chooses a campaign; used by every foreign key to one."""

    model = Campaign
    icon = "pick"
    choose_one_text = _("Choose a campaign")
    choose_another_text = _("Choose another campaign")
    edit_item_text = _("Edit this campaign")


campaign_viewset = CampaignViewSet()
campaign_chooser = CampaignChooserViewSet("zayava_campaign_chooser")
