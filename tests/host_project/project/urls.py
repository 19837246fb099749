"""Addresses of the host: its own two apps, and Wagtail below each language."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from search.views import results
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from home.views import welcome
from zayava.core import serving
from zayava.core import urls as tag_urls

urlpatterns = [
    path("own-home/", welcome),
    path("own-search/", results),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    *i18n_patterns(path("tags/", include(tag_urls)), path("", include(serving)), path("", include(wagtail_urls))),
]
