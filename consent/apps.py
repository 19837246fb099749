"""Consent: categories of cookies, the reader's choice, and the page that explains them."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ConsentConfig(AppConfig):
    """The app ``zayava.consent``."""

    name = "zayava.consent"
    label = "zayava_consent"
    verbose_name = _("Consent")
    default_auto_field = "django.db.models.BigAutoField"
