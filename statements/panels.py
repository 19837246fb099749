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

        class Media:
            css = {"all": ["zayava_statements/admin/record.css"]}

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            from .overview import overview  # reads the models, which name this panel

            context = super().get_context_data(parent_context)
            saved = self.instance.pk is not None and self.instance.statement_id is not None
            language = self.instance.locale.language_code
            context["overview"] = overview(self.instance.statement, self.request, language) if saved else None
            return context
