"""The list of organisations a reader sees: filtered, in the order of her alphabet, page by page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext_lazy as _

from zayava.core.conf import conf
from zayava.core.links import page_url
from zayava.core.text.collation import initial, sort_key
from zayava.core.texts import LocalisedText

from .enums import OrganisationKind, StatusKind
from .models import Organisation
from .selectors import ProfileLink, profile_urls
from .standing import Standing

if TYPE_CHECKING:
    from .models import OrganisationIndexPage

ACTIVE, CLOSED = "active", "closed"
MEMBER, FORMER_MEMBER = "member", "former"


def _choice(label: Any, choices: Sequence[tuple[str, Any]]) -> forms.ChoiceField:
    """A filter that may be left open. What was asked for instead of a choice is not said back."""
    return forms.ChoiceField(
        label=label,
        required=False,
        choices=[("", _("Any")), *choices],
        error_messages={"invalid_choice": _("There is no such choice; this filter is not applied.")},
    )


class FilterForm(forms.Form):
    """The filters of the list; every one of them may be left open."""

    status = _choice(_("Legal status"), [(ACTIVE, _("Active")), (CLOSED, _("Closed")), *StatusKind.choices])
    kind = _choice(_("Kind"), OrganisationKind.choices)
    membership = _choice(_("Membership"), [(MEMBER, _("Members")), (FORMER_MEMBER, _("Former members"))])

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, use_required_attribute=False, **kwargs)


@dataclass(frozen=True)
class OrganisationFilter:
    """Which organisations are wanted; an empty string leaves a question open."""

    status: str = ""
    kind: str = ""
    membership: str = ""

    @classmethod
    def from_query(cls, query: QueryDict) -> tuple[OrganisationFilter, FilterForm]:
        """Read the filters of an address. What is not one of the choices is left open, and the form says so."""
        form = FilterForm(query if any(name in query for name in FilterForm.base_fields) else None)
        if not form.is_bound:
            return cls(), form
        form.is_valid()
        return cls(**{name: form.cleaned_data.get(name, "") for name in form.base_fields}), form

    def admits(self, organisation: Organisation, standing: Standing) -> bool:
        """Whether an organisation, with statuses and memberships fetched, is wanted."""
        if self.status == ACTIVE and not standing.is_active:
            return False
        if self.status == CLOSED and not standing.is_closed:
            return False
        if self.status in StatusKind.values and (standing.status is None or standing.status.status != self.status):
            return False
        if self.membership == MEMBER:
            return organisation.is_member
        if self.membership == FORMER_MEMBER:
            return not organisation.is_member and any(membership.left for membership in organisation.memberships.all())
        return True


@dataclass(frozen=True)
class ListedOrganisation:
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


def listed_organisations(wanted: OrganisationFilter, language: str) -> list[ListedOrganisation]:
    """Every wanted organisation that has a public profile in some language, by the alphabet of the reader's.

    Five queries, however many there are.
    """
    links = profile_urls(None, language)
    organisations = Organisation.objects.standing().filter(pk__in=list(links))
    if wanted.kind:
        organisations = organisations.filter(kind=wanted.kind)
    organisations = organisations.with_names().with_statuses().with_memberships()
    listed = []
    for organisation in organisations:
        standing = organisation.standing_on()
        if wanted.admits(organisation, standing):
            listed.append(_line(organisation, standing, links[organisation.pk], language))
    return sorted(listed, key=lambda line: (sort_key(line.name.text, language), line.key))


def _line(organisation: Organisation, standing: Standing, link: ProfileLink, language: str) -> ListedOrganisation:
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
        letter=initial(name.text),
    )


def index_context(page: OrganisationIndexPage, request: HttpRequest) -> dict[str, Any]:
    """What the template of the list shows: ``form``, ``organisations``, ``pager_page``, ``count``, ``filter``."""
    wanted, form = OrganisationFilter.from_query(request.GET)
    lines = listed_organisations(wanted, page.locale.language_code)
    pager_page = Paginator(lines, conf.page_length).get_page(request.GET.get("page"))
    return {
        "form": form,
        "filter": wanted,
        "organisations": list(pager_page),
        "pager_page": pager_page,
        "count": len(lines),
        "page_url": page_url(page, request),
    }
