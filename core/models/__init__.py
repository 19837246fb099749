"""The concrete models that every app shares: tags, the coalition's settings, navigation, files, the journal.

Public names are imported from this package; its modules import nothing from one another but bases.
"""

from .catalogue import CatalogueChange
from .media import CleanDocument, CleanImage, Rendition
from .merging import Merge
from .navigation import FooterLink, HeaderLink, Navigation
from .settings import CoalitionSettings
from .tag_decisions import DifferentTags, TagMerge
from .tags import FormerTagAddress, Tag, TagLabel, TagSynonym, cleaned_word

__all__ = [
    "CatalogueChange",
    "CleanDocument",
    "CleanImage",
    "CoalitionSettings",
    "DifferentTags",
    "FooterLink",
    "FormerTagAddress",
    "HeaderLink",
    "Merge",
    "Navigation",
    "Rendition",
    "Tag",
    "TagLabel",
    "TagMerge",
    "TagSynonym",
    "cleaned_word",
]
