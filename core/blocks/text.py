"""Blocks of words."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

INLINE_FEATURES = ["bold", "italic", "link", "document-link"]


class HeadingBlock(blocks.CharBlock):
    class Meta:
        icon = "title"
        label = _("Heading")
        template = "zayava_core/blocks/heading.html"


class ParagraphBlock(blocks.RichTextBlock):
    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("features", INLINE_FEATURES)
        super().__init__(**kwargs)

    class Meta:
        icon = "pilcrow"
        label = _("Paragraph")
        template = "zayava_core/blocks/paragraph.html"


class TextListBlock(blocks.StructBlock):
    """A list that is part of the text, such as reasons. Demands are rows of the record instead."""

    ordered = blocks.BooleanBlock(required=False, label=_("Numbered"))
    items = blocks.ListBlock(blocks.RichTextBlock(features=INLINE_FEATURES, label=_("Item")), label=_("Items"))

    class Meta:
        icon = "list-ul"
        label = _("List")
        template = "zayava_core/blocks/list.html"


class QuoteBlock(blocks.StructBlock):
    text = blocks.RichTextBlock(features=INLINE_FEATURES, label=_("Words quoted"))
    speaker = blocks.CharBlock(required=False, label=_("Who said it"))
    role = blocks.CharBlock(required=False, label=_("Who she or he is"))
    source_url = blocks.URLBlock(required=False, label=_("Where it was said"))

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        template = "zayava_core/blocks/quote.html"


class FigureBlock(blocks.StructBlock):
    """A number worth remembering, with what it counts and where it comes from."""

    number = blocks.CharBlock(
        max_length=30, label=pgettext_lazy("figure", "Number"), help_text=_("As it should be read: 3.1, 250, 42 %.")
    )
    caption = blocks.CharBlock(label=_("What it counts"))
    note = blocks.CharBlock(required=False, label=_("Note"), help_text=_("Method, date or source."))

    class Meta:
        icon = "order"
        label = _("Figure")
        template = "zayava_core/blocks/figure.html"


class CallToActionBlock(blocks.StructBlock):
    heading = blocks.CharBlock(label=_("What the reader can do"))
    text = blocks.RichTextBlock(features=INLINE_FEATURES, required=False, label=_("Why and how"))
    link_text = blocks.CharBlock(required=False, label=_("Words on the button"))
    page = blocks.PageChooserBlock(required=False, label=_("Page"))
    url = blocks.URLBlock(required=False, label=_("Or another site"))

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        errors: dict[str, ValidationError] = {}
        if value["page"] and value["url"]:
            errors["url"] = ValidationError(_("Choose a page or give an address, not both."))
        if value["link_text"] and not (value["page"] or value["url"]):
            errors["link_text"] = ValidationError(_("A button needs a page or an address to lead to."))
        if (value["page"] or value["url"]) and not value["link_text"]:
            errors["link_text"] = ValidationError(_("Write the words of the button."))
        if errors:
            raise StructBlockValidationError(errors)
        return value

    class Meta:
        icon = "success"
        label = _("Call to action")
        template = "zayava_core/blocks/call_to_action.html"
