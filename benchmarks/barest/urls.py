"""The addresses of the site, with Wagtail's own view below ``/en/stock/`` and a plain view at ``/plain/``."""

from django.urls import include, path
from wagtail import urls as wagtail_urls

from zayava.site.urls import urlpatterns as site_urls

from . import plain

urlpatterns = [path("plain/", plain.view), path("en/stock/", include(wagtail_urls)), *site_urls]
