"""Settings for one's own machine: ``make run`` and ``manage.py`` use them when nothing else is asked for.

Visitors see what they would see in production (no debug pages) unless ``ZAYAVA_DEBUG=1``. Static files are found
where they lie, so ``collectstatic`` is not needed. The secret is made once and kept in ``var/``.
"""

import contextlib
import os

from django.core.management.utils import get_random_secret_key

from . import environment
from .base import *  # noqa: F403
from .base import ALLOWED_HOSTS, STORAGES, VAR_DIR

DEBUG = environment.flag("ZAYAVA_DEBUG")
ALLOWED_HOSTS = [*ALLOWED_HOSTS, "localhost", "127.0.0.1", "[::1]"]


def _kept_secret() -> str:
    """Return the secret of this checkout, making ``var/secret_key`` when it is not there (two at once are safe)."""
    path = VAR_DIR / "secret_key"
    if not path.is_file():
        VAR_DIR.mkdir(exist_ok=True)
        own = VAR_DIR / f"secret_key.{os.getpid()}"
        own.touch(mode=0o600)
        own.write_text(get_random_secret_key())
        with contextlib.suppress(FileExistsError):
            os.link(own, path)
        own.unlink()
    return path.read_text()


SECRET_KEY = environment.text("SECRET_KEY") or _kept_secret()

WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
