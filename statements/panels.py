"""Panels of the page editor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel

if TYPE_CHECKING:
    from .models import StatementPage


class RecordPanel(Panel):
    """The facts of the statement, which all its languages share, with the ways to change them.

    They are no part of the page's form: a page has drafts and languages, the record has one present state. So nothing
    that happens to the record while an editor writes is undone when she saves.

    A new page is saved by itself while she writes, and the screen stays: then a script asks for the panel again.
    """

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("heading", _("Record"))
        super().__init__(**kwargs)

    class BoundPanel(Panel.BoundPanel):
        template_name = "zayava_statements/admin/record_panel.html"

        class Media:
            css = {"all": ["zayava_statements/admin/record.css"]}
            js = ["zayava_statements/admin/record_panel.js"]

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            context = super().get_context_data(parent_context)
            context.update(panel_context(self.instance, self.request))
            return context


def panel_context(page: StatementPage, request: HttpRequest) -> dict[str, Any]:
    """What the panel shows: ``overview``, or before the first save ``panel_url``, where the panel is afterwards."""
    from .overview import overview  # reads the models, which name this panel

    if page.pk is None or page.statement_id is None:
        return {"overview": None, "panel_url": reverse("zayava_statements:panel", args=[0])}
    return {"overview": overview(page.statement, request, page.locale.language_code)}
