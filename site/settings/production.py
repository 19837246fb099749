"""Settings for a public server. It refuses to start, with a sentence, when the secret or the address is missing."""

from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from . import environment
from .base import *  # noqa: F403
from .base import BASE_URL

DEBUG = False

SECRET_KEY = environment.text("SECRET_KEY")
if not SECRET_KEY:
    raise ImproperlyConfigured(
        "SECRET_KEY is not set. Make one with “python -c 'import secrets; print(secrets.token_urlsafe(64))'”, "
        "keep it out of the repository, and set it in the environment of the server."
    )
if len(SECRET_KEY) < 50 or len(set(SECRET_KEY)) < 5 or SECRET_KEY.startswith("django-insecure-"):
    raise ImproperlyConfigured(
        "SECRET_KEY is too short or a default. It needs at least 50 random characters: make one with "
        "“python -c 'import secrets; print(secrets.token_urlsafe(64))'”."
    )
if urlsplit(BASE_URL).hostname in {None, "localhost", "127.0.0.1"}:
    raise ImproperlyConfigured(
        "BASE_URL is not set. Set it to the public address of the site, such as https://statements.example.org."
    )

CSRF_TRUSTED_ORIGINS = [BASE_URL]
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
SECURE_SSL_REDIRECT = environment.flag("SECURE_SSL_REDIRECT")
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]  # Probes ask on the inner address, over plain HTTP.
if environment.flag("BEHIND_PROXY"):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = environment.number("SECURE_HSTS_SECONDS")
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = environment.flag("SECURE_HSTS_SUBDOMAINS")
if not SECURE_HSTS_INCLUDE_SUBDOMAINS:
    SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]  # The operator has decided; no need to warn.
