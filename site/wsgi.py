"""The WSGI application: what a production server loads, as ``zayava.site.wsgi:application``."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zayava.site.settings.production")

application = get_wsgi_application()
