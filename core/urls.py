"""Addresses of tags; include them below the language prefix, as ``tags/``."""

from django.urls import path, re_path

from . import views

urlpatterns = [
    path("<slug:slug>/", views.tag_page, name="tag_page"),
    re_path(r"^(?P<slug>[-\w]+)/(?P<name>feed\.xml|atom\.xml|feed\.json)$", views.tag_feed, name="tag_feed"),
]
