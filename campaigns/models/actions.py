"""What a reader can do."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from zayava.core.fields import TranslatedTextField

from .records import Campaign


class CampaignAction(Orderable):
    """A call to action: what to do, and where. A page of this site is linked in the reader's language if it exists."""

    campaign = ParentalKey(Campaign, on_delete=models.CASCADE, related_name="actions")
    heading = TranslatedTextField(_("heading"))
    text = TranslatedTextField(_("text"), rich=True, multiline=True)
    link_text = TranslatedTextField(_("words of the link"))
    page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page of this site"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    url = models.URLField(_("address elsewhere"), max_length=1000, blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("call to action")
        verbose_name_plural = _("calls to action")

    def clean(self) -> None:
        errors = {}
        if not self.heading:
            errors["heading"] = _("Say in a few words what the reader can do.")
        if (self.page_id or self.url) and not self.link_text:
            errors["link_text"] = _("A link needs words.")
        if self.page_id and self.url:
            errors["url"] = _("Choose a page or write an address, not both.")
        if errors:
            raise ValidationError(errors)

    def __str__(self) -> str:
        return self.heading.text()
