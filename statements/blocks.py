"""Blocks that only texts of the archive have."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from zayava.core.blocks import TextStreamBlock


class DemandsBlock(blocks.StructBlock):
    """The place in the text where demands of the record are printed; their words stay in the record.

    ``first`` and ``last`` are printed numbers of demands of the outermost level; without them the place is that of all
    demands that no earlier block shows. Which demands that are is decided by ``selectors.text_in_order``.
    """

    # No CharBlock: translation tools would offer the numbers for translation.
    first = blocks.RegexBlock(
        regex=r"^.{1,20}$", required=False, max_length=20, label=_("First demand"),
        help_text=_("Its number as printed. Without numbers all demands stand here."),
    )  # fmt: skip
    last = blocks.RegexBlock(regex=r"^.{1,20}$", required=False, max_length=20, label=_("Last demand"))

    def render(self, value: Any, context: Any = None) -> str:
        """Nothing where only the words of a page are shown: the demands belong to the record."""
        return ""

    class Meta:
        icon = "list-ol"
        label = _("Demands stand here")


class StatementStreamBlock(TextStreamBlock):
    demands = DemandsBlock()
