"""What became of an organisation, step by step, and when it belonged to the coalition."""

from __future__ import annotations

import datetime

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from zayava.core.fields import PartialDateField, TranslatedTextField

from ..enums import CLOSED, StatusKind
from ..standing import status_order, status_sentence, today
from .organisation import Organisation


class LegalStatus(Orderable):
    """One step in the legal history of an organisation, with who took it and where that is written."""

    organisation = ParentalKey(Organisation, on_delete=models.CASCADE, related_name="statuses")
    status = models.CharField(_("status"), max_length=20, choices=StatusKind.choices)
    date = PartialDateField(_("date"))
    authority = TranslatedTextField(
        _("authority"),
        help_text=_("The court or office that decided, in the nominative: “the Supreme Court”, «Вярхоўны суд»."),
    )
    note = TranslatedTextField(_("note"), multiline=True)
    source = models.CharField(
        _("source"), max_length=500, blank=True, help_text=_("Where this is written: title, publisher and date.")
    )
    source_url = models.URLField(_("address of the source"), max_length=1000, blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("legal status")
        verbose_name_plural = _("legal status history")

    @property
    def order(self) -> tuple[object, ...]:
        """Sorts a history: by date, then by position, then by key."""
        return status_order(self)

    @property
    def label(self) -> str:
        """The status in a word or two: “Liquidated”."""
        return self.get_status_display()

    @property
    def is_closure(self) -> bool:
        """Whether the body no longer exists as a legal person from here on."""
        return self.status in CLOSED

    def sentence(self, language: str | None = None) -> str:
        """“Liquidated on 27 August 2021 by the Supreme Court”, in the words of a language."""
        return status_sentence(self, language or translation.get_language())

    def __str__(self) -> str:
        return self.sentence()


class Membership(Orderable):
    """A time during which an organisation belonged to the coalition."""

    organisation = ParentalKey(Organisation, on_delete=models.CASCADE, related_name="memberships")
    joined = PartialDateField(_("joined"), null=True, blank=True, help_text=_("Empty when not known."))
    left = PartialDateField(_("left"), null=True, blank=True, help_text=_("Empty while it is a member."))
    note = TranslatedTextField(_("note"))

    class Meta(Orderable.Meta):
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")

    def clean(self) -> None:
        if self.joined and self.left and self.left.latest < self.joined.earliest:
            raise ValidationError({"left": _("It cannot leave before it joined.")})

    def covers(self, day: datetime.date) -> bool:
        """Whether the organisation was certainly a member on a day: joined by then and not yet possibly gone."""
        return (not self.joined or self.joined.latest <= day) and (not self.left or day < self.left.earliest)

    @property
    def is_member(self) -> bool:
        """Whether this membership holds today."""
        return self.covers(today())

    def __str__(self) -> str:
        start = self.joined.localised() if self.joined else ""
        end = self.left.localised() if self.left else ""
        return f"{start} – {end}".strip()
