"""What the coalition says of itself, the same on every page."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from ..fields import TranslatedTextField


@register_setting(icon="group")
class CoalitionSettings(BaseSiteSetting):
    """The publisher: named in the header, in feeds, in citations and in structured data."""

    name = TranslatedTextField(_("name of the coalition"))
    tagline = TranslatedTextField(_("what it is, in a few words"))
    about = TranslatedTextField(
        _("about, in the footer"), multiline=True, help_text=_("One or two sentences at the foot of every page.")
    )
    email = models.EmailField(_("public e-mail address"), blank=True)

    panels = [FieldPanel("name"), FieldPanel("tagline"), FieldPanel("about"), FieldPanel("email")]

    class Meta:
        verbose_name = _("coalition")

    def save(self, *args: object, **kwargs: object) -> None:
        from ..publisher import forget_coalition  # the publisher reads this model

        super().save(*args, **kwargs)
        forget_coalition(self.site_id)
