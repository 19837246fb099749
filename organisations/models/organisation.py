"""Bodies that sign, issue and are named."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Self

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy
from modelcluster.fields import ParentalKey
from taggit.managers import TaggableManager
from wagtail.images import get_image_model_string

from zayava.core.dates import PartialDate
from zayava.core.fields import PartialDateField, TranslatedTextField

from ..enums import OrganisationKind
from ..standing import Standing, standing_on, today
from .names import NameBase
from .register import RegisterEntry, RegisterQuerySet
from .tagging import TaggedOrganisation

if TYPE_CHECKING:
    from .status import LegalStatus


class OrganisationQuerySet(RegisterQuerySet):
    """Organisations."""

    def with_statuses(self) -> Self:
        """Fetch the status history too, so that :meth:`Organisation.status_on` costs no query."""
        return self.prefetch_related("statuses")

    def with_memberships(self) -> Self:
        """Fetch the memberships too, so that :attr:`Organisation.is_member` costs no query."""
        return self.prefetch_related("memberships")


class Organisation(RegisterEntry):
    """A body: one row whatever it is called, in whatever language, and whatever has become of it."""

    kind = models.CharField(
        _("kind"), max_length=20, choices=OrganisationKind.choices, default=OrganisationKind.ASSOCIATION
    )
    founded = PartialDateField(_("founded"), null=True, blank=True)
    seat = TranslatedTextField(_("seat"), help_text=_("The town it works from, or worked from."))
    website = models.URLField(_("web site"), blank=True)
    logo = models.ForeignKey(
        get_image_model_string(),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("logo"),
    )
    tags = TaggableManager(
        through=TaggedOrganisation, blank=True, verbose_name=_("tags"), help_text=_("What it works on.")
    )

    objects = OrganisationQuerySet.as_manager()

    counted = ngettext_lazy("%(count)s organisation", "%(count)s organisations", "count")

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["pk"]

    def history(self) -> list[LegalStatus]:
        """The legal statuses in order of time; those of one date by their position."""
        return sorted(self.statuses.all(), key=lambda status: status.order)

    def status_on(self, date: PartialDate | datetime.date | None = None) -> LegalStatus | None:
        """The legal status that was certainly in force on a date (today when none is given), or ``None``.

        It is the latest entry that must have happened by then: the last day its own date can mean is not after the
        first day the given one can mean. Of entries with one date the later position counts.
        """
        day = _first_day(date)
        past = [status for status in self.history() if status.date and status.date.latest <= day]
        return max(past, key=lambda status: (status.date.latest, status.order), default=None)

    def standing_on(self, date: PartialDate | datetime.date | None = None) -> Standing:
        """As :meth:`status_on`, in words fit to stand beside a signature. See :class:`Standing`."""
        return standing_on(self.history(), _first_day(date))

    def is_member_on(self, date: PartialDate | datetime.date | None = None) -> bool:
        """Whether it certainly belonged to the coalition on a date (today when none is given)."""
        day = _first_day(date)
        return any(membership.covers(day) for membership in self.memberships.all())

    @property
    def is_member(self) -> bool:
        """Whether it belongs to the coalition today."""
        return self.is_member_on()


class OrganisationName(NameBase):
    """A name of an organisation."""

    organisation = ParentalKey(Organisation, on_delete=models.CASCADE, related_name="names")
    entry_field = "organisation"

    class Meta(NameBase.Meta):
        abstract = False
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "text", "language"],
                name="zayava_organisation_name_once",
                violation_error_message=_("This name is already in the list, in this language."),
            )
        ]


def _first_day(date: PartialDate | datetime.date | None) -> datetime.date:
    if isinstance(date, PartialDate):
        return date.earliest
    return date or today()
