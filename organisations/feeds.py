"""The feed of an organisation: what it signed and issued."""

from __future__ import annotations

from django.db.models import prefetch_related_objects
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from zayava.core.feeds import feed_response
from zayava.core.feeds.directory import FeedGroup, ListedFeed
from zayava.core.links import page_url
from zayava.core.publisher import publisher_name
from zayava.core.registry import entry_sources
from zayava.core.text.collation import sort_key

from .models import OrganisationPage
from .selectors import display_names, profile_urls


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
        entries=lambda start, stop: entry_sources.entries(organisation, language, stop, request)[start:],
        language=language,
        publisher=publisher,
        uid=str(organisation.uid),
    )


def listed_feeds(language: str, request: HttpRequest) -> FeedGroup:
    """The feed of each organisation that has a public profile in a language, by its alphabet: three queries at most."""
    profiles = {
        key: link.url for key, link in profile_urls(None, language, request).items() if link.language == language
    }
    names, _people = display_names(profiles, (), language)
    feeds = [ListedFeed(names[key], f"{url}feed.xml") for key, url in profiles.items()]
    return FeedGroup(_("Organisations"), sorted(feeds, key=lambda feed: sort_key(feed.title.text, language)))
