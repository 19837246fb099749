"""The WSGI application: what a production server loads, as ``zayava.site.wsgi:application``."""

import os
from collections.abc import Callable, Iterable
from typing import Any

from django.conf import settings
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zayava.site.settings.production")

_django = get_wsgi_application()

if settings.ZAYAVA_WARM_CATALOGUES:
    from zayava.core.catalogue.warming import warm_in_background  # models are there only now

    warm_in_background()


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Answer through Django, with our own word in the ``Server`` header where servers would put their name."""

    def start(status: str, headers: list[tuple[str, str]], *exc_info: Any) -> Any:
        return start_response(status, [*headers, ("Server", "zayava")], *exc_info)

    return _django(environ, start)
