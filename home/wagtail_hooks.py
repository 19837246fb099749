"""What home adds to the admin. Registration only."""

from __future__ import annotations

from django.urls import URLPattern, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .guide.views import GuideView
from .viewsets import YearlyIndexViewSet


@hooks.register("register_admin_viewset")
def yearly_index_viewset() -> YearlyIndexViewSet:
    return YearlyIndexViewSet()


@hooks.register("register_admin_urls")
def guide_urls() -> list[URLPattern]:
    return [
        path("guide/", GuideView.as_view(), name="zayava_guide"),
        path("guide/<slug:topic>/", GuideView.as_view(), name="zayava_guide_page"),
    ]


@hooks.register("register_admin_menu_item")
def guide_menu_item() -> MenuItem:
    return MenuItem(_("Help"), reverse_lazy("zayava_guide"), name="guide", icon_name="help", order=11000)
