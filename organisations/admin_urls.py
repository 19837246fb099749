"""Addresses of the register's own screens, below ``/admin/register/``."""

from django.urls import path

from .views.duplicates import DuplicatesView
from .views.find import find_entries
from .views.merging import MergesView, MergeView

app_name = "zayava_organisations"

urlpatterns = [
    path("find/", find_entries, name="find"),
    path("duplicates/<slug:kind>/", DuplicatesView.as_view(), name="duplicates"),
    path("merge/<slug:kind>/", MergeView.as_view(), name="merge"),
    path("merges/<slug:kind>/", MergesView.as_view(), name="merges"),
]
