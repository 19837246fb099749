"""Organisations by their tags, and the tags of an organisation, for readers."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zayava.core.links import PageLinks
from zayava.core.models import Tag
from zayava.core.prepared import prepared
from zayava.core.querysets import is_published, is_restricted, restricted_paths
from zayava.core.registry import Entry, Section, asked_for
from zayava.core.sections import section_urls
from zayava.core.tag_links import TAG_FIELDS, TagLink, tag_links
from zayava.core.tags.bearing import Bearer

from .catalogue import organisation_catalogue
from .models import OrganisationIndexPage, OrganisationPage, TaggedOrganisation


@prepared
def _tags(organisation: Any) -> QuerySet:
    rows = TaggedOrganisation.objects.filter(content_object=organisation).order_by("tag__name", "tag_id")
    return rows.values_list(*TAG_FIELDS)


def organisation_tags(organisation: int, language: str) -> list[TagLink]:
    """The tags of an organisation (by key), with their labels: one query."""
    return tag_links(_tags(organisation=organisation), language)


@prepared
def _pages(organisations: Any, language: Any, now: Any) -> QuerySet:
    pages = OrganisationPage.objects.filter(
        is_published(now), locale__language_code=language, organisation__in=organisations
    )
    return pages.select_related("organisation").prefetch_related("organisation__names").order_by("pk")


def tagged(tag: Tag, language: str, limit: int) -> Section:
    """Organisations that bear a tag or a narrower one and have a public profile in the language, by its alphabet."""
    found = BEARER.select(language, {"tag": [tag.pk]}, asked_for(tag), sort="title")
    keys, links, restricted = found.keys(0, limit), PageLinks(), restricted_paths(asked_for(tag))
    pages = _pages(organisations=keys, language=language, now=timezone.now()) if keys else []
    by_key = {page.organisation_id: page for page in pages if not is_restricted(page.path, restricted)}
    entries = [_entry(by_key[key], language, links.path(by_key[key].url_path)) for key in keys if key in by_key]
    url = ""
    if found.total > limit:
        index = section_urls(OrganisationIndexPage, asked_for(tag)).get(language, "")
        url = f"{index}?{urlencode({'tag': tag.slug_in(language)})}" if index else ""
    return Section(_("Organisations"), entries, found.total, url, is_news=False)


def _entry(page: OrganisationPage, language: str, url: str) -> Entry:
    organisation = page.organisation
    return Entry(
        uid=f"urn:uuid:{organisation.uid}",
        title=organisation.name_in(language).text,
        url=url,
        language=language,
        published=page.first_published_at or page.latest_revision_created_at or timezone.now(),
        updated=page.last_published_at or page.first_published_at or timezone.now(),
        summary=page.description,
        kind=str(organisation.get_kind_display()),
    )


BEARER = Bearer(
    "organisations",
    gettext_lazy("Organisations"),
    organisation_catalogue,
    frozenset({"organisation"}),
    within=lambda language: {"language": [language]},  # the list has all of them, whatever their profile is written in
)
