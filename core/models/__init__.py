"""The concrete models that every app shares: tags, the coalition's settings, navigation, images and documents.

Public names are imported from this package; its modules import nothing from one another.
"""

from .media import CleanDocument, CleanImage, Rendition
from .navigation import FooterLink, HeaderLink, Navigation
from .settings import CoalitionSettings
from .tags import Tag, TagLabel

__all__ = [
    "CleanDocument",
    "CleanImage",
    "CoalitionSettings",
    "FooterLink",
    "HeaderLink",
    "Navigation",
    "Rendition",
    "Tag",
    "TagLabel",
]
