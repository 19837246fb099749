"""Filters of the register's lists in the admin."""

from __future__ import annotations

import django_filters
from django.db.models import OuterRef, QuerySet, Subquery
from django.forms import CheckboxSelectMultiple, RadioSelect
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from .enums import OrganisationKind, StatusKind
from .models import LegalStatus, Membership, Organisation, Person
from .narrowing import narrowings
from .standing import today

_NO_STATUS = "none"


def with_current_status(organisations: QuerySet[Organisation]) -> QuerySet[Organisation]:
    """Annotate ``current_status``: the latest step of each history that is not in the future."""
    steps = LegalStatus.objects.filter(organisation=OuterRef("pk"), date__lte=today().isoformat())
    latest = steps.order_by("-date", "-sort_order", "-pk").values("status")[:1]
    return organisations.annotate(current_status=Subquery(latest))


def _show_filter(model: type[Organisation | Person]) -> django_filters.ChoiceFilter:
    return django_filters.ChoiceFilter(
        label=_("Show"),
        choices=lambda: narrowings.choices(model),
        method="filter_there_is",
        widget=RadioSelect,
        empty_label=_("Everything"),
    )


class RegisterFilterSet(WagtailFilterSet):
    """What both lists have in common."""

    def filter_there_is(self, entries: QuerySet, name: str, value: str) -> QuerySet:
        return narrowings.narrowed(entries, value)


class PersonFilterSet(RegisterFilterSet):
    """What needs a hand."""

    there_is = _show_filter(Person)

    class Meta:
        model = Person
        fields: list[str] = []


class OrganisationFilterSet(RegisterFilterSet):
    """What needs a hand, kind, legal status and membership."""

    there_is = _show_filter(Organisation)
    kind = django_filters.MultipleChoiceFilter(
        label=_("Kind"), choices=OrganisationKind.choices, widget=CheckboxSelectMultiple
    )
    status = django_filters.MultipleChoiceFilter(
        label=_("Legal status"),
        choices=[*StatusKind.choices, (_NO_STATUS, _("Not known"))],
        widget=CheckboxSelectMultiple,
        method="filter_status",
    )
    membership = django_filters.ChoiceFilter(
        label=_("Membership"),
        choices=[("member", _("Members")), ("former", _("Former members")), ("never", _("Never members"))],
        method="filter_membership",
    )

    class Meta:
        model = Organisation
        fields: list[str] = []

    def filter_status(self, organisations: QuerySet, name: str, value: list[str]) -> QuerySet:
        if not value:
            return organisations
        organisations = with_current_status(organisations)
        known = organisations.filter(current_status__in=value)
        return known | organisations.filter(current_status__isnull=True) if _NO_STATUS in value else known

    def filter_membership(self, organisations: QuerySet, name: str, value: str) -> QuerySet:
        if value == "never":
            return organisations.filter(memberships__isnull=True)
        current = Membership.objects.filter(left__isnull=True) | Membership.objects.filter(left__gt=today().isoformat())
        if value == "member":
            return organisations.filter(pk__in=current.values("organisation"))
        return organisations.filter(memberships__isnull=False).exclude(pk__in=current.values("organisation")).distinct()
