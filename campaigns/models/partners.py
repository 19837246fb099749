"""The organisations that take part in a campaign."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from zayava.core.fields import TranslatedTextField

from .records import Campaign


class CampaignPartner(Orderable):
    """An organisation of the register and what it does in the campaign."""

    campaign = ParentalKey(Campaign, on_delete=models.CASCADE, related_name="partners")
    organisation = models.ForeignKey(
        "zayava_organisations.Organisation",
        verbose_name=_("organisation"),
        on_delete=models.PROTECT,
        related_name="campaign_partnerships",
    )
    role = TranslatedTextField(_("role"), help_text=_("What it does in the campaign: “coordinates”, “legal help”."))

    class Meta(Orderable.Meta):
        verbose_name = _("partner of a campaign")
        verbose_name_plural = _("partners of campaigns")

    def __str__(self) -> str:
        return str(self.organisation)
