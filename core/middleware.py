"""What every answer of the site has in common."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.gzip import GZipMiddleware
from django.utils import translation
from django.utils.translation import get_language_from_path

GetResponse = Callable[[HttpRequest], HttpResponse]

PUBLIC_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "media-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
# Wagtail's admin has inline scripts, and the translation editor writes its styles at run time.
ADMIN_POLICY = (
    "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; media-src 'self'; frame-src 'self'; "
    "worker-src 'self' blob:; form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
)
# Files that editors uploaded must never run as a page of ours.
MEDIA_POLICY = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox"


class SecurityHeadersMiddleware:
    """Give every answer the policy of its part of the site; nothing here depends on who is asking."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        path = request.path
        if path.startswith("/admin/"):
            policy = ADMIN_POLICY
        elif path.startswith((settings.MEDIA_URL, "/documents/")):
            policy = MEDIA_POLICY
        elif getattr(request, "is_preview", False):
            policy = PUBLIC_POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
        else:
            policy = PUBLIC_POLICY
        response.headers.setdefault("Content-Security-Policy", policy)
        if policy is PUBLIC_POLICY and "no-store" not in response.headers.get("Cache-Control", ""):
            # A link followed from here tells the other site nothing. Pages with forms need the origin for Django's
            # check of forged requests; they are never stored.
            response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["Permissions-Policy"] = (
            "browsing-topics=(), camera=(), geolocation=(), interest-cohort=(), microphone=(), payment=(), usb=()"
        )
        return response


class PublicCompressionMiddleware(GZipMiddleware):
    """Compress public answers for readers on slow lines.

    Answers that depend on who asks stay as they are: compressed together with a secret, what a stranger makes us repeat
    tells the secret (the BREACH attack). Public answers hold none, so nothing random is mixed in either, and the same
    page is the same bytes for everybody.
    """

    max_random_bytes = 0

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        cached = response.headers.get("Cache-Control", "")
        if "public" not in cached or response.cookies:
            return response
        return super().process_response(request, response)


class LanguageFromAddressMiddleware:
    """Take the language from the address and from nowhere else.

    Django's own middleware also asks a cookie and a header, so that one address has several answers; ours has one.
    An address without a language (the admin, files) is served in the site's default language; the admin then follows
    what the editor chose in her account.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
        translation.activate(language)
        request.LANGUAGE_CODE = language  # type: ignore[attr-defined]  # as Django's own middleware does
        response = self.get_response(request)
        response.headers.setdefault("Content-Language", getattr(response, "content_language", language))
        return response
