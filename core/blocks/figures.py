"""Numbers that are kept elsewhere and shown as they are today."""

from __future__ import annotations

from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from ..figures import figure_choices, named_figures


class NamedFigureBlock(blocks.StructBlock):
    """A figure such as the newest score of an index: the text names it, its source says what it is.

    Shows nothing while there is no such figure. All figures of a page cost one query together.
    """

    figure = blocks.ChoiceBlock(choices=figure_choices, label=_("Figure"))
    year = blocks.IntegerBlock(
        required=False, min_value=1000, max_value=9999, label=_("Year"), help_text=_("Empty: always the newest.")
    )

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context)
        language = (get_language() or "").split("-")[0]
        context["figure"] = named_figures.find(value["figure"], value["year"], language, context.get("request"))
        return context

    class Meta:
        icon = "order"
        label = _("Current figure")
        template = "zayava_core/blocks/named_figure.html"
