"""System checks of our settings, each with a stable id and a sentence that says what to do."""

from __future__ import annotations

from collections.abc import Mapping

from django.core.checks import CheckMessage, Error, register

from .conf import conf


def _is_positive(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0


@register
def check_settings(**kwargs: object) -> list[CheckMessage]:
    """Refuse values of our settings that could only fail later, in front of a reader."""
    messages: list[CheckMessage] = []
    fallbacks = conf.fallbacks
    if not isinstance(fallbacks, Mapping) or not all(
        isinstance(order, (list, tuple)) and set(order) <= set(conf.languages) for order in fallbacks.values()
    ):
        messages.append(
            Error(
                "ZAYAVA_FALLBACKS must map language codes to lists of codes from WAGTAIL_CONTENT_LANGUAGES.",
                hint='For example {"be": ["be", "ru", "en"]}.',
                id="zayava_core.E001",
            )
        )
    for number, (name, value) in enumerate(
        [
            ("ZAYAVA_FEED_LENGTH", conf.feed_length),
            ("ZAYAVA_PAGE_LENGTH", conf.page_length),
            ("ZAYAVA_PUBLIC_MAX_AGE", conf.public_max_age),
        ],
        start=2,
    ):
        if not _is_positive(value):
            messages.append(Error(f"{name} must be a whole number above zero.", id=f"zayava_core.E{number:03}"))
    return messages
