"""The feeds of organisations: of their list, and of what each signed and issued."""

from __future__ import annotations

from django.db.models import prefetch_related_objects
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from zayava.core.feeds import feed_response
from zayava.core.feeds.directory import FeedGroup, ListedFeed
from zayava.core.filtering.feeds import filtered_feed
from zayava.core.links import page_url
from zayava.core.publisher import publisher_name
from zayava.core.registry import entry_sources
from zayava.core.sections import section_urls
from zayava.core.text.collation import sort_key
from zayava.core.texts import LocalisedText

from .entries import entries_of
from .models import OrganisationIndexPage, OrganisationPage
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


def list_feed(page: OrganisationIndexPage, request: HttpRequest, name: str) -> HttpResponse:
    """The organisations that the address chooses, those whose first profile was published last first."""
    language = page.locale.language_code
    return filtered_feed(
        page,
        request,
        name,
        sort="-rank",
        description=_("New organisations"),
        entries=lambda keys: entries_of(keys, language, request),
    )


def listed_feeds(language: str, request: HttpRequest) -> FeedGroup:
    """The feed of the list and of each organisation that has a public profile in a language, by its alphabet.

    Three queries at most.
    """
    profiles = {
        key: link.url for key, link in profile_urls(None, language, request).items() if link.language == language
    }
    names, _people = display_names(profiles, (), language)
    feeds = [ListedFeed(names[key], f"{url}feed.xml") for key, url in profiles.items()]
    feeds.sort(key=lambda feed: sort_key(feed.title.text, language))
    if url := section_urls(OrganisationIndexPage, request).get(language):
        feeds.insert(0, ListedFeed(LocalisedText(_("All organisations"), language), f"{url}feed.xml"))
    return FeedGroup(_("Organisations"), feeds)
