"""Who publishes this site."""

from __future__ import annotations

from django.http import HttpRequest

from .models import CoalitionSettings


def publisher_name(request: HttpRequest, language: str | None = None) -> str:
    """The coalition's name for readers of a language, or ``""`` when nobody has entered it."""
    return CoalitionSettings.for_request(request).name.text(language)
