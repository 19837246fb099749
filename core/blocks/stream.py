"""What the body of a page may hold."""

from __future__ import annotations

from wagtail import blocks

from .figures import NamedFigureBlock
from .media import DocumentBlock, EmbedBlock, ImageBlock
from .text import CallToActionBlock, FigureBlock, HeadingBlock, ParagraphBlock, QuoteBlock, TextListBlock


class TextStreamBlock(blocks.StreamBlock):
    heading = HeadingBlock()
    paragraph = ParagraphBlock()
    list = TextListBlock()
    quote = QuoteBlock()
    figure = FigureBlock()
    named_figure = NamedFigureBlock()
    image = ImageBlock()
    document = DocumentBlock()
    embed = EmbedBlock()
    call_to_action = CallToActionBlock()
