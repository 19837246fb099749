"""Statements: texts that organisations sign together, their signatories and demands, import and feeds."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class StatementsConfig(AppConfig):
    """The app ``zayava.statements``."""

    name = "zayava.statements"
    label = "zayava_statements"
    verbose_name = _("Statements")
    default_auto_field = "django.db.models.BigAutoField"
