"""Addresses of tags; include them below the language prefix, as ``tags/``."""

from django.urls import path, re_path

from . import views

urlpatterns = [
    path("", views.tag_index, name="tag_index"),
    path("<slug:slug>/", views.tag_page, name="tag_page"),
    re_path(r"^(?P<slug>[-\w]+)/(?P<name>feed\.xml|atom\.xml)$", views.tag_feed, name="tag_feed"),
]
