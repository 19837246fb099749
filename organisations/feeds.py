"""The feed of an organisation: what it signed and issued."""

from __future__ import annotations

from django.db.models import prefetch_related_objects
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from zayava.core.feeds import feed_response
from zayava.core.links import page_url
from zayava.core.publisher import publisher_name
from zayava.core.registry import entry_sources

from .models import OrganisationPage


def organisation_feed(page: OrganisationPage, request: HttpRequest, name: str) -> HttpResponse:
    """The newest texts of an organisation in the language of its profile, as the format called ``name``."""
    language = page.locale.language_code
    organisation = page.subject()
    prefetch_related_objects([organisation], "names")
    called = organisation.name_in(language).text
    publisher = publisher_name(request, language)
    return feed_response(
        request,
        name,
        title=f"{called} – {publisher}" if publisher else called,
        description=_("New texts signed by %(organisation)s") % {"organisation": called},
        link=page_url(page, request),
        entries=lambda start, stop: entry_sources.entries(organisation, language, stop)[start:],
        language=language,
        publisher=publisher,
        uid=str(organisation.uid),
    )
