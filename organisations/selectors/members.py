"""Who belongs to the coalition today, and how each of them stands."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import HttpRequest

from zayava.core.prepared import prepared
from zayava.core.text.collation import sort_key
from zayava.core.texts import LocalisedText, Shown

from ..enums import StatusKind
from ..models import Membership
from ..standing import Step, standing_on, status_order, today
from .profiles import profile_urls
from .showing import display_names

_PLAIN = {StatusKind.REGISTERED, StatusKind.RESTORED}


@dataclass(frozen=True)
class Member(Shown):
    """A member with a public profile; ``standing`` says in words how it stands, ``""`` for one that is simply active.

    ``url_language`` is the language of its profile where it is not the reader's.
    """

    name: LocalisedText
    url: str
    url_language: str = ""
    standing: str = ""
    is_closed: bool = False
    is_closure: bool = False


@prepared
def _memberships() -> QuerySet:
    """Every membership, once for each step of the legal history of its organisation."""
    fields = (f"organisation__statuses__{name}" for name in Step._fields)
    return (
        Membership.objects.filter(organisation__merged_into__isnull=True)
        .order_by("organisation_id")
        .values_list("organisation_id", "joined", "left", *fields)
    )


def members(language: str, request: HttpRequest | None = None) -> list[Member]:
    """Today's members that have a public profile in any language, by the alphabet of the reader's.

    One without a public profile is not named and not counted. Three queries, and one more without a request.
    """
    day = today()
    steps: dict[int, dict[int, Step]] = {}
    for key, joined, left, *fields in _memberships():
        if Membership(joined=joined, left=left).covers(day):
            history = steps.setdefault(key, {})
            if (step := Step(*fields)).pk is not None:
                history[step.pk] = step
    links = profile_urls(steps, language, request)
    names, _people = display_names(links, (), language)
    found = []
    for key, link in links.items():
        standing = standing_on(sorted(steps[key].values(), key=status_order), day)
        elsewhere = "" if link.language == language else link.language
        is_plain = standing.is_active and (standing.status is None or standing.status.status in _PLAIN)
        found.append(
            Member(
                names[key],
                link.url,
                elsewhere,
                "" if is_plain else standing.sentence(language),
                standing.is_closed,
                standing.is_closure,
            )
        )
    return sorted(found, key=lambda member: sort_key(member.name.text, language))
