"""The catalogue of organisations with a public profile: what the list is filtered, counted and ordered by."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db.models.signals import post_delete, post_save
from django.utils import timezone
from wagtail.models import PageViewRestriction
from wagtail.signals import post_page_move

from zayava.core.catalogue import Item, TurningCatalogue, midnights
from zayava.core.models import Tag, TagMerge
from zayava.core.querysets import is_published, is_restricted, restricted_paths
from zayava.core.tags.hierarchy import Hierarchy

from .models import (
    LegalStatus,
    Membership,
    Organisation,
    OrganisationMerge,
    OrganisationName,
    OrganisationPage,
    TaggedOrganisation,
)
from .selectors import display_names

ACTIVE, CLOSED = "active", "closed"
MEMBER, FORMER_MEMBER = "member", "former"


@dataclass
class _Profiles:
    """The public profiles of one organisation: their languages, when they were first published, and will expire."""

    languages: list[str] = field(default_factory=list)
    published: list[datetime.datetime] = field(default_factory=list)
    expiring: list[datetime.datetime] = field(default_factory=list)


class OrganisationCatalogue(TurningCatalogue):
    """What stands in it changes by itself, too: a status or a membership begins, a profile expires.

    ``language`` are the languages in which it has a public profile; ``organisation`` is itself. By rank they stand in
    the order in which they first had a public profile in any language.
    """

    def __init__(self) -> None:
        super().__init__("organisations", self._items, any_of=("kind", "status", "membership", "year", "language"))

    def _items(self, language: str, subjects: Collection[int] | None) -> Iterator[Item]:
        """In every language, whoever has a public profile in one of them. Seven queries."""
        public = _public(subjects)
        organisations = Organisation.objects.standing().filter(pk__in=public).with_statuses().with_memberships()
        names, _people = display_names(public, (), language)
        tags = _tags(subjects)
        for organisation in organisations:
            profiles = public[organisation.pk]
            self.turns_at([*profiles.expiring, *midnights(_turning_days(organisation))])
            yield Item(
                key=organisation.pk,
                subject=organisation.pk,
                date=str(organisation.founded or ""),
                title=names[organisation.pk].text,
                facets={
                    **_facets(organisation),
                    "tag": tags.get(organisation.pk, set()),
                    "language": profiles.languages,
                    "organisation": [organisation.pk],
                },
                rank=min(profiles.published, default=organisation.created_at).astimezone(datetime.UTC).isoformat(),
            )


def _public(subjects: Collection[int] | None) -> dict[int, _Profiles]:
    """Who has a public profile, and what is known of these."""
    pages = OrganisationPage.objects.filter(is_published(timezone.now()))
    if subjects is not None:
        pages = pages.filter(organisation__in=subjects)
    restricted = restricted_paths()
    found: dict[int, _Profiles] = {}
    columns = ("organisation_id", "locale__language_code", "path", "first_published_at", "expire_at")
    for key, language, path, published, expires in pages.order_by().values_list(*columns):
        if not is_restricted(path, restricted):
            profiles = found.setdefault(key, _Profiles())
            profiles.languages.append(language)
            profiles.published += [published] if published else []
            profiles.expiring += [expires] if expires else []
    return found


def _facets(organisation: Organisation) -> dict[str, list[str]]:
    standing = organisation.standing_on()
    status = [str(standing.status.status)] if standing.status else []
    if standing.is_active is not None:
        status.append(ACTIVE if standing.is_active else CLOSED)
    membership = [MEMBER] if organisation.is_member else []
    if not membership and any(membership.left for membership in organisation.memberships.all()):
        membership = [FORMER_MEMBER]
    founded = [str(organisation.founded)[:4]] if organisation.founded else []
    return {"kind": [organisation.kind], "status": status, "membership": membership, "year": founded}


def _tags(subjects: Collection[int] | None) -> dict[int, set[int]]:
    """The tags of organisations with every broader one: a tag is chosen together with what stands below it."""
    rows = TaggedOrganisation.objects.order_by()
    if subjects is not None:
        rows = rows.filter(content_object__in=subjects)
    borne: dict[int, list[int]] = {}
    for key, tag in rows.values_list("content_object_id", "tag_id"):
        borne.setdefault(key, []).append(tag)
    hierarchy = Hierarchy.load()
    return {key: hierarchy.with_broader(tags) for key, tags in borne.items()}


def _turning_days(organisation: Organisation) -> set[datetime.date]:
    """The days on which its status or its membership becomes another one."""
    days = {status.date.latest for status in organisation.statuses.all() if status.date}
    for membership in organisation.memberships.all():
        days |= {membership.joined.latest} if membership.joined else set()
        days |= {membership.left.earliest} if membership.left else set()
    return days


organisation_catalogue = OrganisationCatalogue()


def _everything_may_differ(**kwargs: Any) -> None:
    organisation_catalogue.touch()


def follow() -> None:
    """Be told of every change of what is listed. Merges write in bulk, and are told of by their own rows."""
    organisation_catalogue.follow(Organisation, "pk")
    for model in (OrganisationName, LegalStatus, Membership, OrganisationPage):
        organisation_catalogue.follow(model, "organisation_id")
    organisation_catalogue.follow(OrganisationMerge, "winner_id")
    organisation_catalogue.follow(OrganisationMerge, "loser_id")
    organisation_catalogue.follow(TaggedOrganisation, "content_object_id")
    # Merged tags, and tags put below others, are rare, and change what many organisations are found by.
    for model in (Tag, TagMerge):
        for signal in (post_save, post_delete):
            signal.connect(_everything_may_differ, sender=model, dispatch_uid="zayava-organisations-tags")
    # A profile may become private, or public again, together with everything around it.
    for signal in (post_save, post_delete):
        signal.connect(_everything_may_differ, sender=PageViewRestriction, dispatch_uid="zayava-organisations-private")
    post_page_move.connect(_everything_may_differ, dispatch_uid="zayava-organisations-moved")
