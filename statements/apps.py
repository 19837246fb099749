"""Statements: the texts organisations sign together, who signed them and what they demand."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class StatementsConfig(AppConfig):
    name = "zayava.statements"
    label = "zayava_statements"
    verbose_name = _("Statements")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from wagtail.permissions import register_permission_policy

        from zayava.core.registry import entry_sources
        from zayava.core.waiting import waiting_kinds

        from . import entries, permissions, signal_handlers, waiting

        signal_handlers.connect()
        register_permission_policy(permissions.Statement, permissions.statement_permissions)
        entry_sources.register("zayava_organisations.Organisation", entries.signed_by)
        entry_sources.register("zayava_core.Tag", entries.tagged)
        waiting.register_signed_without_profile()
        waiting_kinds.register(*waiting.kinds())
