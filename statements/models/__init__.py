"""The record of statements, and the pages that present it.

``records`` ← ``signatures``, ``demands``, ``citations`` ← ``pages``; nothing in the other direction.
"""

from .citations import Appearance, Citation, DifferentTexts, ImportedText
from .demands import Demand, DemandOccurrence, DemandOutcome
from .pages import StatementIndexPage, StatementPage
from .records import Statement, TaggedStatement
from .signatures import Signature

__all__ = [
    "Appearance",
    "Citation",
    "Demand",
    "DemandOccurrence",
    "DemandOutcome",
    "DifferentTexts",
    "ImportedText",
    "Signature",
    "Statement",
    "StatementIndexPage",
    "StatementPage",
    "TaggedStatement",
]
