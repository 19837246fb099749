"""Addresses of the vocabulary's own screens, below ``/admin/vocabulary/``."""

from django.urls import path

from .screens import MergesView, MergeView, TidyView, create_view, find_view

app_name = "zayava_vocabulary"

urlpatterns = [
    path("find/", find_view, name="find"),
    path("create/", create_view, name="create"),
    path("tidy/", TidyView.as_view(), name="tidy"),
    path("merge/", MergeView.as_view(), name="merge"),
    path("merges/", MergesView.as_view(), name="merges"),
]
