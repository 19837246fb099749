"""The concrete models that every app shares: tags, the coalition's settings, images and documents.

Public names are imported from this package; its modules import nothing from one another.
"""

from .media import CleanDocument, CleanImage, Rendition
from .settings import CoalitionSettings
from .tags import Tag, TagLabel

__all__ = ["CleanDocument", "CleanImage", "CoalitionSettings", "Rendition", "Tag", "TagLabel"]
