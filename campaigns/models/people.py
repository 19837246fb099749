"""The people a campaign is about."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from zayava.core.fields import PartialDateField, TranslatedTextField

from ..enums import PersonState
from .records import Campaign


class CampaignPerson(Orderable):
    """Somebody for whom a campaign demands something, what that is, and when it came true.

    The name is a row of the register and stands nowhere else. A person who must not be named any more is withdrawn:
    shown nowhere, and still counted.
    """

    campaign = ParentalKey(Campaign, on_delete=models.CASCADE, related_name="people")
    person = models.ForeignKey(
        "zayava_organisations.Person",
        verbose_name=_("person"),
        on_delete=models.PROTECT,
        related_name="campaigns_concerning",
    )
    person_name = models.ForeignKey(
        "zayava_organisations.PersonName",
        verbose_name=_("her or his name as given here"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="campaigns_concerning",
    )
    demanded = TranslatedTextField(
        _("what is demanded"), help_text=_("For this person: “to be released”, “charges to be dropped”.")
    )
    state = models.CharField(_("state"), max_length=20, choices=PersonState, default=PersonState.CONFIRMED)
    resolved = PartialDateField(_("came true on"), null=True, blank=True, help_text=_("Empty while it has not."))
    resolution = TranslatedTextField(_("what became of it"))
    source = models.CharField(
        _("source"), max_length=500, blank=True, help_text=_("Where this is written: title, publisher and date.")
    )
    source_url = models.URLField(_("address of the source"), max_length=1000, blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("person concerned by a campaign")
        verbose_name_plural = _("people concerned by campaigns")

    def clean(self) -> None:
        if self.person_name_id and self.person_name.person_id != self.person_id:
            raise ValidationError({"person_name": _("This is a name of somebody else.")})

    def __str__(self) -> str:
        return str(self.person)
