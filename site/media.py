"""Uploaded images, served by the application itself where no web server in front does it (``SERVE_MEDIA``)."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe
from django.views.static import serve


@require_safe
def media(request: HttpRequest, path: str) -> HttpResponseBase:
    """Serve a file below ``MEDIA_ROOT``; documents only go through their view, which knows who may read them."""
    if path.lstrip("/").startswith("documents"):
        raise Http404
    response = serve(request, path, document_root=settings.MEDIA_ROOT)
    response.headers["Cache-Control"] = "public, max-age=86400"
    return response
