"""What is public, kept in memory so that lists can be filtered, counted and ordered at once.

An app makes one :class:`Catalogue` for each kind of list it owns. See ``docs/decisions`` on the catalogue.
"""

from .catalogue import Catalogue
from .following import FollowedQuerySet
from .items import Item, Value
from .results import Result
from .turning import TurningCatalogue, midnight, midnights

__all__ = ["Catalogue", "FollowedQuerySet", "Item", "Result", "TurningCatalogue", "Value", "midnight", "midnights"]
