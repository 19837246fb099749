"""The parts of a front page, which editors put in order or leave out."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from zayava.core.figures import figure_choices


def _part(label: Any, text: Any, icon: str) -> blocks.StaticBlock:
    return blocks.StaticBlock(label=label, admin_text=text, icon=icon)


class FigurePartBlock(blocks.StructBlock):
    """The newest score of an index with its change."""

    figure = blocks.ChoiceBlock(
        choices=figure_choices, required=False, label=_("Which"), help_text=_("Empty: the index with the newest score.")
    )

    class Meta:
        icon = "order"
        label = _("Index of the year")


class FrontPartsBlock(blocks.StreamBlock):
    """Each part stands once at most, and shows itself only while it has something to show."""

    latest = _part(_("Latest statements"), _("One leads, six follow."), "doc-full-inverse")
    figure = FigurePartBlock()
    demands = _part(_("Demands"), _("How many there are and what became of them."), "list-ol")
    campaigns = _part(_("Running campaigns"), _("Each with its hashtag and since when it runs."), "group")
    day = _part(_("On this day"), _("Texts of the same day in earlier years, and the yearly day it is."), "date")
    members = _part(_("Members"), _("Who belongs to the coalition, with their legal status today."), "group")
    about = _part(_("Who publishes here"), _("The lead of this page."), "info-circle")

    class Meta:
        block_counts = {
            name: {"max_num": 1} for name in ("latest", "figure", "demands", "campaigns", "day", "members", "about")
        }


def usual_parts() -> list[tuple[str, Any]]:
    """All parts in their usual order; a function, because migrations name it."""
    return [
        (name, {} if name == "figure" else None)
        for name in ("latest", "figure", "demands", "campaigns", "day", "members", "about")
    ]
