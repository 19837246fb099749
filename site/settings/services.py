"""Django's settings for the database, the cache and e-mail, made from one address each."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import dj_database_url
from django.core.exceptions import ImproperlyConfigured


def database(url: str, var: Path, max_age: int) -> dict[str, Any]:
    """Return ``DATABASES["default"]`` for a ``DATABASE_URL``; SQLite in ``var`` when the address is empty.

    SQLite is set up for one busy machine: a write-ahead log (readers never wait for the writer), transactions that
    take the write lock at their start (so that two editors queue up instead of failing half-way), and 20 seconds
    of patience. Django itself switches foreign keys on for every SQLite connection.
    """
    if not url:
        var.mkdir(exist_ok=True)
        url = f"sqlite:///{var / 'zayava.sqlite3'}"
    try:
        parsed: dict[str, Any] = dict(dj_database_url.parse(url, conn_max_age=max_age, conn_health_checks=True))
    except ValueError as error:
        raise ImproperlyConfigured(f"DATABASE_URL cannot be read: {error}") from error
    if parsed["ENGINE"] == "django.db.backends.sqlite3":
        parsed["CONN_MAX_AGE"] = 0
        parsed["OPTIONS"] = {
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
        }
    return parsed


def cache(url: str) -> dict[str, Any]:
    """Return ``CACHES["default"]`` for ``memory://``, ``file:///folder`` or ``redis[s]://host:port/number``."""
    parts = urlsplit(url)
    if parts.scheme == "memory":
        return {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "zayava"}
    if parts.scheme == "file" and parts.path:
        return {"BACKEND": "django.core.cache.backends.filebased.FileBasedCache", "LOCATION": unquote(parts.path)}
    if parts.scheme in {"redis", "rediss"}:
        return {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": url, "KEY_PREFIX": "zayava"}
    raise ImproperlyConfigured("CACHE_URL must begin with memory://, file:///, redis:// or rediss://.")


def email(url: str) -> dict[str, Any]:
    """Return Django's ``EMAIL_*`` settings for ``console://`` or ``smtp://user:password@host:port?tls=1``."""
    parts = urlsplit(url)
    if parts.scheme == "console":
        return {"EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend"}
    if parts.scheme != "smtp" or not parts.hostname:
        raise ImproperlyConfigured("EMAIL_URL must be console:// or smtp://user:password@host:port?tls=1.")
    options = parse_qs(parts.query)
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or 25,
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_TLS": options.get("tls") == ["1"],
        "EMAIL_USE_SSL": options.get("ssl") == ["1"],
        "EMAIL_TIMEOUT": 20,
    }
