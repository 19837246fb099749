"""Every setting of ours, as one typed object.

Properties read Django's settings each time they are asked, so that overriding in tests simply works.
Each one has a check in :mod:`zayava.core.checks`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.conf import settings

DEFAULT_FALLBACKS: Mapping[str, tuple[str, ...]] = {
    "be": ("be", "ru", "en"),
    "ru": ("ru", "be", "en"),
    "en": ("en", "be", "ru"),
}


class Conf:
    @property
    def languages(self) -> list[str]:
        """Codes of the languages the site publishes in, in their display order."""
        return [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]

    @property
    def fallbacks(self) -> Mapping[str, Sequence[str]]:
        """For each language: which languages to look in, in order, when a text is missing (``ZAYAVA_FALLBACKS``)."""
        return getattr(settings, "ZAYAVA_FALLBACKS", DEFAULT_FALLBACKS)

    @property
    def feed_length(self) -> int:
        """How many of the newest entries a feed holds (``ZAYAVA_FEED_LENGTH``)."""
        return getattr(settings, "ZAYAVA_FEED_LENGTH", 30)

    @property
    def page_length(self) -> int:
        """How many entries one page of a list holds (``ZAYAVA_PAGE_LENGTH``)."""
        return getattr(settings, "ZAYAVA_PAGE_LENGTH", 20)

    @property
    def public_max_age(self) -> int:
        """Seconds for which a cache may keep a public page without asking again (``ZAYAVA_PUBLIC_MAX_AGE``)."""
        return getattr(settings, "ZAYAVA_PUBLIC_MAX_AGE", 60)

    def fallback_order(self, language: str) -> list[str]:
        """The languages to try for a reader of ``language``: her own first, every other one last."""
        order = [language, *self.fallbacks.get(language, ())]
        return list(dict.fromkeys([*order, *self.languages]))


conf = Conf()
