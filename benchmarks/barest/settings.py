"""Settings of the tests, with the page that ours is compared with."""

from zayava.site.settings.test import *  # noqa: F403
from zayava.site.settings.test import INSTALLED_APPS

INSTALLED_APPS = [*INSTALLED_APPS, "barest"]
ROOT_URLCONF = "barest.urls"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
