"""The register: organisations, people, their names in every language and script, and their legal status."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganisationsConfig(AppConfig):
    """The app ``zayava.organisations``."""

    name = "zayava.organisations"
    label = "zayava_organisations"
    verbose_name = _("Organisations")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from zayava.core.waiting import waiting_kinds

        from .narrowing import register_own
        from .waiting import KINDS

        register_own()
        waiting_kinds.register(*KINDS)
