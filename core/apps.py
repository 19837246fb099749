"""What every other app may use; uses none of them."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "zayava.core"
    label = "zayava_core"
    verbose_name = _("Core")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import checks  # noqa: F401  (registers the checks of our settings)
        from .planned import PLANNED_KINDS
        from .waiting import waiting_kinds

        waiting_kinds.register(*PLANNED_KINDS)
