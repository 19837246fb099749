"""Settings of the tests: quick, alone, and the same on every machine whatever its environment says.

Of the documented variables only ``DATABASE_URL`` counts, so that the same tests run on PostgreSQL.
"""

import os

from . import environment

for _name in environment.VARIABLES.keys() - {"DATABASE_URL"}:
    os.environ.pop(_name, None)

from .base import *  # noqa: E402, F403
from .base import LOGGING, STORAGES  # noqa: E402

DEBUG = False
SECRET_KEY = "only-for-tests-" + "0123456789" * 5
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
ZAYAVA_WARM_CATALOGUES = False
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
# Hundreds of lines about what went well would hide what a failed test has to say.
LOGGING = {**LOGGING, "root": {**LOGGING["root"], "level": "WARNING"}}
LOGGING["loggers"]["django"]["level"] = "WARNING"
