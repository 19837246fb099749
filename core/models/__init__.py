"""The concrete models that every app shares: tags, the coalition's settings, images and documents, the journal.

Public names are imported from this package; its modules import nothing from one another.
"""

from .catalogue import CatalogueChange
from .media import CleanDocument, CleanImage, Rendition
from .settings import CoalitionSettings
from .tags import Tag, TagLabel

__all__ = ["CatalogueChange", "CleanDocument", "CleanImage", "CoalitionSettings", "Rendition", "Tag", "TagLabel"]
