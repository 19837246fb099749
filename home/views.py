"""Views of the site as a whole: the choice of language, and what machines ask for."""

import hashlib

from django.conf import settings
from django.db import DatabaseError, connection
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import quote_etag
from django.utils.translation import get_supported_language_variant
from django.utils.translation import gettext as _
from django.utils.translation.trans_real import parse_accept_lang_header
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from zayava.core.conf import conf

from .sitemap import addresses, addresses_of, as_xml, index_as_xml, parts

GPC_SINCE = "2026-11-22"
"""The day since which this software has kept the promise of :func:`gpc`."""


def preferred_language(accepted: str) -> str:
    """Return the code of the site's language that fits an ``Accept-Language`` header best (RFC 9110, 12.5.4).

    The site's first language is the answer when nothing fits. No cookie is looked at.
    """
    for language, _quality in parse_accept_lang_header(accepted):
        if language == "*":
            break
        try:
            return get_supported_language_variant(language)
        except LookupError:
            continue
    return settings.LANGUAGE_CODE


@require_safe
def choose_language(request: HttpRequest) -> HttpResponse:
    """Send ``/`` to the reader's language. The answer depends on ``Accept-Language`` and says so."""
    response = HttpResponseRedirect(f"/{preferred_language(request.headers.get('Accept-Language', ''))}/")
    patch_vary_headers(response, ["Accept-Language"])
    response.headers["Cache-Control"] = "public, max-age=300"
    return response


@never_cache
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """Answer 200 when the application and its database work, 503 when the database does not answer."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return HttpResponse("The database does not answer.\n", status=503, content_type="text/plain; charset=utf-8")
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Answer ``/robots.txt``: everything public may be indexed, the editors' rooms may not."""
    lines = ["User-agent: *", "Disallow: /admin/", f"Sitemap: {request.build_absolute_uri('/sitemap.xml')}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """Answer ``/sitemap.xml``: every public page in every language, or an index of parts; 304 when nothing changed."""
    found = addresses(request)
    if found is not None:
        return _unless_unchanged(request, as_xml(found))
    urls = (reverse("sitemap_part", args=part) for part in parts())
    return _unless_unchanged(request, index_as_xml(request.build_absolute_uri(url) for url in urls))


@require_safe
def sitemap_part(request: HttpRequest, kind: str, number: str) -> HttpResponse:
    """Answer ``/sitemap-pages-3.xml``: a part of a sitemap. Raises ``Http404`` for one that does not exist."""
    if (kind, int(number)) not in parts():
        raise Http404(_("There is no such page."))
    return _unless_unchanged(request, as_xml(addresses_of(kind, int(number), request)))


def _unless_unchanged(request: HttpRequest, xml: str) -> HttpResponse:
    body = xml.encode()
    response = HttpResponse(body, content_type="application/xml; charset=utf-8")
    response.headers["ETag"] = quote_etag(hashlib.sha256(body).hexdigest()[:32])
    response.headers["Cache-Control"] = f"public, max-age={conf.public_max_age}"
    return get_conditional_response(request, etag=response.headers["ETag"], response=response)


@require_safe
def gpc(request: HttpRequest) -> HttpResponse:
    """Answer ``/.well-known/gpc.json``: a wish not to be tracked is honoured (W3C Global Privacy Control, 4).

    Nothing has to be done for it, because nobody is tracked.
    """
    response = JsonResponse({"gpc": True, "lastUpdate": GPC_SINCE})
    response.headers["Cache-Control"] = "public, max-age=86400"
    return response
