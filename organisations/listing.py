"""The list of organisations: its filters and orders, and what stands on a page of it."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy, pgettext_lazy

from zayava.core.filtering import FilteredList, ShownList, Sort, WordFilter
from zayava.core.filtering.usual import tag_filter, year_filter
from zayava.core.text.collation import initial
from zayava.core.texts import LocalisedText, Shown

from .catalogue import ACTIVE, CLOSED, FORMER_MEMBER, MEMBER, organisation_catalogue
from .enums import OrganisationKind, StatusKind
from .models import Organisation
from .selectors import ProfileLink, profile_urls
from .standing import Standing

BY_NAME = Sort("title", _("By name"))

organisation_list = FilteredList(
    catalogue=organisation_catalogue,
    filters=(
        WordFilter(
            parameter="status",
            label=_("Legal status"),
            description=_("The legal status today: active, closed, or the name of a status; several are alternatives."),
            choices=lambda: {
                ACTIVE: pgettext_lazy("organisations", "Active"),
                CLOSED: pgettext_lazy("organisations", "Closed"),
                **{kind.value: kind.label for kind in StatusKind},
            },
            is_open=True,
        ),
        tag_filter(_("The slug of a tag in the language; an organisation bears all the tags that are named.")),
        WordFilter(
            parameter="membership",
            label=_("Membership"),
            description=_("Whether it belongs to the coalition today (member) or once did (former)."),
            choices=lambda: {MEMBER: _("Members"), FORMER_MEMBER: _("Former members")},
            is_open=True,
            is_named=False,
        ),
        WordFilter(
            parameter="kind",
            label=_("Kind"),
            description=_("What sort of body it is; several kinds are alternatives."),
            choices=lambda: {kind.value: kind.label for kind in OrganisationKind},
            is_open=True,
        ),
        year_filter(
            _("The year in which it was founded; several years are alternatives."),
            label=_("Founded"),
            is_open=False,
            is_named=True,
        ),
    ),
    sorts=(BY_NAME, Sort("-date", _("By date of foundation"))),
    counted=ngettext_lazy("%(number)d organisation", "%(number)d organisations", "number"),
)


@dataclass(frozen=True)
class ListedOrganisation(Shown):
    """One line of the list. ``link_language`` is the language its profile is written in."""

    key: int
    name: LocalisedText
    url: str
    link_language: str
    kind_label: str
    seat: LocalisedText
    status: str
    is_closure: bool
    is_member: bool
    letter: str


def listed_organisations(listing: ShownList, request: HttpRequest) -> list[ListedOrganisation]:
    """What stands on the page that is shown, under letters when it is sorted by name. Five queries."""
    language, keys = listing.selection.language, listing.keys
    links = profile_urls(keys, language, request)
    organisations = Organisation.objects.filter(pk__in=list(links)).with_names().with_statuses().with_memberships()
    found = {organisation.pk: organisation for organisation in organisations}
    has_letters = listing.selection.sort == BY_NAME.word
    return [
        _line(found[key], found[key].standing_on(), links[key], language, has_letters) for key in keys if key in found
    ]


def _line(
    organisation: Organisation, standing: Standing, link: ProfileLink, language: str, has_letter: bool
) -> ListedOrganisation:
    name = organisation.name_in(language)
    return ListedOrganisation(
        key=organisation.pk,
        name=name,
        url=link.url,
        link_language=link.language,
        kind_label=organisation.get_kind_display(),
        seat=organisation.seat.in_language(language),
        status=standing.sentence(language) if standing.status else "",
        is_closure=standing.is_closure,
        is_member=organisation.is_member,
        letter=initial(name.text) if has_letter else "",
    )
