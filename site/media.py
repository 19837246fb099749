"""Uploaded images, served by the application itself where no web server in front does it (``SERVE_MEDIA``)."""

import posixpath

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe
from django.views.static import serve

# Documents are not here: they only go through Wagtail's view, which knows who may read them.
SERVED_FOLDERS = {"images", "original_images", "avatar_images"}


@require_safe
def media(request: HttpRequest, path: str) -> HttpResponseBase:
    """Serve an image below ``MEDIA_ROOT``; raises ``Http404`` for everything else that lies there."""
    clean = posixpath.normpath(path).lstrip("/")
    if clean.partition("/")[0] not in SERVED_FOLDERS:
        raise Http404
    response = serve(request, clean, document_root=settings.MEDIA_ROOT)
    response.headers["Cache-Control"] = "public, max-age=86400"
    return response
