"""The environment variables of a deployment, read in one place.

Every variable is declared in ``VARIABLES`` with its default and its meaning; ``docs/deployment.md`` lists the
same table, and ``tests/test_settings.py`` holds the two in step. Reading an undeclared name is a programming error.
"""

import os
from dataclasses import dataclass

from django.core.exceptions import ImproperlyConfigured


@dataclass(frozen=True)
class Variable:
    """One documented variable: its name, the value used when it is not set, and what it is for."""

    name: str
    default: str
    meaning: str


VARIABLES = {
    variable.name: variable
    for variable in (
        Variable("SECRET_KEY", "", "Signs sessions and links. At least 50 random characters; production needs it."),
        Variable("BASE_URL", "http://127.0.0.1:8000", "The public address, without a slash at the end."),
        Variable("ALLOWED_HOSTS", "", "Host names answered, separated by commas; the host of BASE_URL if empty."),
        Variable("DATABASE_URL", "", "PostgreSQL: postgres://user:password@host/name; if empty, SQLite in var/."),
        Variable("DATABASE_MAX_AGE", "60", "Seconds a PostgreSQL connection is kept open between requests."),
        Variable("CACHE_URL", "memory://", "memory://, file:///folder, or redis://host:6379/0 (needs redis)."),
        Variable("EMAIL_URL", "console://", "console:// or smtp://user:password@host:587?tls=1 (or ssl=1)."),
        Variable("EMAIL_FROM", "noreply@localhost", "The sender of every message."),
        Variable("MEDIA_ROOT", "var/media", "Folder of uploaded images and documents."),
        Variable("STATIC_ROOT", "var/static", "Folder that collectstatic fills."),
        Variable("SERVE_MEDIA", "1", "1: the application serves uploaded images itself; 0: a web server does."),
        Variable("SECURE_SSL_REDIRECT", "1", "Production: 1 sends plain HTTP to HTTPS."),
        Variable("SECURE_HSTS_SECONDS", "31536000", "Production: how long browsers insist on HTTPS."),
        Variable("SECURE_HSTS_SUBDOMAINS", "1", "Production: 0 when a sub-domain is still served over plain HTTP."),
        Variable("BEHIND_PROXY", "0", "1 when a reverse proxy sets (and overwrites) X-Forwarded-Proto."),
        Variable("TIME_ZONE", "Europe/Minsk", "The zone in which times are shown and scheduled."),
        Variable("ZAYAVA_DEBUG", "0", "Development only: 1 shows Django's error pages. Production ignores it."),
        Variable("WARM_CATALOGUES", "1", "1: a server process reads its lists when it starts; 0: when first asked."),
        Variable("LOG_LEVEL", "INFO", "DEBUG, INFO, WARNING or ERROR, on standard error."),
    )
}


def text(name: str, default: str | None = None) -> str:
    """Return the variable's value without outer blanks, or its declared default (``default`` overrides that)."""
    declared = VARIABLES[name].default
    return os.environ.get(name, "").strip() or (declared if default is None else default)


def flag(name: str) -> bool:
    """Return a variable that is 1 or 0 (yes/no, true/false, on/off are taken too).

    Raises ``ImproperlyConfigured`` for any other value.
    """
    value = text(name).lower()
    if value in {"1", "yes", "true", "on"}:
        return True
    if value in {"0", "no", "false", "off"}:
        return False
    raise ImproperlyConfigured(f"The environment variable {name} must be 1 or 0, not “{value}”.")


def number(name: str) -> int:
    """Return a variable that is a whole number of zero or more; raises ``ImproperlyConfigured`` otherwise."""
    value = text(name)
    if not value.isascii() or not value.isdigit():
        raise ImproperlyConfigured(f"The environment variable {name} must be a whole number, not “{value}”.")
    return int(value)


def words(name: str) -> list[str]:
    """Return a comma-separated variable as a list without empty items."""
    return [item.strip() for item in text(name).split(",") if item.strip()]
