"""The blocks that texts are made of. Headings are always one level: editors choose words, not sizes."""

from .figures import NamedFigureBlock
from .media import DocumentBlock, EmbedBlock, ImageBlock
from .stream import TextStreamBlock
from .text import CallToActionBlock, FigureBlock, HeadingBlock, ParagraphBlock, QuoteBlock, TextListBlock

__all__ = [
    "CallToActionBlock",
    "DocumentBlock",
    "EmbedBlock",
    "FigureBlock",
    "HeadingBlock",
    "ImageBlock",
    "NamedFigureBlock",
    "ParagraphBlock",
    "QuoteBlock",
    "TextListBlock",
    "TextStreamBlock",
]
