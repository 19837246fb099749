"""Campaigns: pages with a timeline and the people concerned, for causes that last longer than one text."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CampaignsConfig(AppConfig):
    """The app ``zayava.campaigns``."""

    name = "zayava.campaigns"
    label = "zayava_campaigns"
    verbose_name = _("Campaigns")
    default_auto_field = "django.db.models.BigAutoField"
