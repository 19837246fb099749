"""Logs without visitors: no address, user agent, referrer or search term is ever written.

Django attaches the whole request to its log records, and its CSRF records quote the referrer. Both go here,
before any formatter or handler sees them.
"""

import logging
import re

_QUERY = re.compile(r"\?\S*")


class WithoutVisitors(logging.Filter):
    """Take from a record whatever describes the visitor; the record itself always passes."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.__dict__.pop("request", None)
        if record.name == "django.security.csrf":
            # The arguments are (reason, path), and some reasons quote the referrer or the origin.
            arguments = record.args if isinstance(record.args, tuple) else ()
            record.msg, record.args = "Forbidden (CSRF): %s", arguments[-1:] or ("unknown address",)
        elif record.name in {"django.request", "django.server", "django.security.DisallowedHost"}:
            record.msg, record.args = _QUERY.sub("", record.getMessage()), ()
            if record.name == "django.security.DisallowedHost":
                record.exc_info = None  # One line for each scanner that tries its luck is enough.
        return True
