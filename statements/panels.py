"""Panels of the page editor."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel


class RecordPanel(Panel):
    """The facts of the statement, which all its languages share, with the ways to change them.

    They are no part of the page's form: a page has drafts and languages, the record has one present state. So nothing
    that happens to the record while an editor writes is undone when she saves.
    """

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("heading", _("Record"))
        super().__init__(**kwargs)

    class BoundPanel(Panel.BoundPanel):
        template_name = "zayava_statements/admin/record_panel.html"

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            context = super().get_context_data(parent_context)
            statement = self.instance.statement if self.instance.statement_id else None
            context["statement"] = statement
            if statement is not None:
                context["signature_count"] = statement.signatures.count()
                context["to_check"] = statement.signatures.exclude(check_note="").count()
                context["demand_count"] = statement.demands.count()
            return context
