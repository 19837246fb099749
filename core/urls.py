"""Addresses of tags; include them below the language prefix, as ``tags/``."""

from django.urls import path, re_path

from . import views
from .feeds import views as feed_views

urlpatterns = [
    re_path(r"^(?P<name>feed\.xml|atom\.xml|feed\.json)$", feed_views.combined_feed, name="combined_feed"),
    path("", views.tag_index, name="tag_index"),
    path("<slug:slug>/", views.tag_page, name="tag_page"),
    re_path(r"^(?P<slug>[-\w]+)/(?P<name>feed\.xml|atom\.xml|feed\.json)$", views.tag_feed, name="tag_feed"),
]
