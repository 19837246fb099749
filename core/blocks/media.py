"""Blocks of pictures, files and things that live elsewhere."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock


class ImageBlock(blocks.StructBlock):
    image = ImageChooserBlock(label=_("Image"))
    alt = blocks.CharBlock(
        required=False,
        max_length=250,
        label=_("What it shows"),
        help_text=_("For readers who cannot see it. Leave empty only when the picture says nothing new."),
    )
    caption = blocks.CharBlock(required=False, label=_("Caption"))

    class Meta:
        icon = "image"
        label = _("Image")
        template = "zayava_core/blocks/image.html"


class DocumentBlock(blocks.StructBlock):
    document = DocumentChooserBlock(label=_("Document"))
    title = blocks.CharBlock(required=False, label=_("Words of the link"))

    class Meta:
        icon = "doc-full"
        label = _("Document")
        template = "zayava_core/blocks/document.html"


class EmbedBlock(blocks.StructBlock):
    """A video or post on another site: a description and a plain link, so that nothing loads before a click.

    Nothing is fetched while editing either: the other site never learns who edits this one.
    """

    url = blocks.URLBlock(label=_("Address"))
    title = blocks.CharBlock(label=_("What it is"))
    provider = blocks.CharBlock(required=False, label=_("Name of the other site"))
    image = ImageChooserBlock(required=False, label=_("Preview picture"))

    class Meta:
        icon = "media"
        label = _("Video or post elsewhere")
        template = "zayava_core/blocks/embed.html"
