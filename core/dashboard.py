"""The front page of the admin: what needs a hand."""

from __future__ import annotations

from typing import Any

from django.forms import Media
from wagtail.admin.ui.components import Component

from .waiting import waiting_kinds


class WaitingPanel(Component):
    """Everything that waits for the editor who looks, each with the way to it."""

    name = "zayava_waiting"
    template_name = "zayava_core/admin/waiting_panel.html"
    order = 100  # before what Wagtail says of workflows

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        return {"lines": waiting_kinds.lines(parent_context["request"].user)}

    @property
    def media(self) -> Media:
        return Media(css={"all": ["zayava_core/admin/waiting.css"]})
