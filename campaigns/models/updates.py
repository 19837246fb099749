"""What happened in a campaign, by date."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from zayava.core.fields import PartialDateField, TranslatedTextField
from zayava.core.sanitising import strip_markup

from .records import Campaign


class CampaignUpdate(models.Model):
    """One dated step of the timeline and where it is written."""

    campaign = ParentalKey(Campaign, on_delete=models.CASCADE, related_name="updates")
    date = PartialDateField(_("date"))
    text = TranslatedTextField(_("what happened"), rich=True, multiline=True)
    source = models.CharField(
        _("source"), max_length=500, blank=True, help_text=_("Where this is written: title, publisher and date.")
    )
    source_url = models.URLField(_("address of the source"), max_length=1000, blank=True)

    class Meta:
        verbose_name = _("update of a campaign")
        verbose_name_plural = _("updates of campaigns")
        ordering = ["-date", "-pk"]

    def __str__(self) -> str:
        return f"{self.date}: {strip_markup(self.text.text())}"[:120]
