"""Addresses of the reference site. Pages live below their language; Wagtail answers what nothing above it takes."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from zayava.core import serving
from zayava.core import urls as tag_urls
from zayava.core.feeds.views import feeds_page
from zayava.home import views as home
from zayava.site.media import media

urlpatterns = [
    path("", home.choose_language, name="choose_language"),
    path("healthz", home.healthz, name="healthz"),
    path("robots.txt", home.robots, name="robots"),
    path("sitemap.xml", home.sitemap, name="sitemap"),
    re_path(r"^sitemap-(pages|demands|tags)-([1-9][0-9]{0,5})\.xml$", home.sitemap_part, name="sitemap_part"),
    path(".well-known/gpc.json", home.gpc, name="gpc"),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
]
if settings.ZAYAVA_SERVE_MEDIA:
    urlpatterns.append(path(f"{settings.MEDIA_URL.lstrip('/')}<path:path>", media, name="media"))

urlpatterns += i18n_patterns(
    path("tags/", include(tag_urls)),
    path("feeds/", feeds_page, name="feeds_page"),
    path("", include(serving)),
    path("", include(wagtail_urls)),
    prefix_default_language=True,
)
