"""The record of statements, and the pages that present it.

``numbers`` ← ``records``, ``addressees`` ← ``signatures``, ``demands``, ``citations`` ← ``demand_decisions``,
``pages``, ``demand_pages``; nothing in the other direction.
"""

from .addressees import Addressee, AddresseeWording
from .citations import Appearance, Citation, DifferentTexts, ImportedText
from .demand_decisions import DemandJudgement, DemandMerge
from .demand_pages import DemandIndexPage
from .demands import Demand, DemandOccurrence, DemandOutcome, TaggedDemand
from .pages import StatementIndexPage, StatementPage
from .records import Statement, TaggedStatement
from .signatures import Signature

__all__ = [
    "Addressee",
    "AddresseeWording",
    "Appearance",
    "Citation",
    "Demand",
    "DemandIndexPage",
    "DemandJudgement",
    "DemandMerge",
    "DemandOccurrence",
    "DemandOutcome",
    "DifferentTexts",
    "ImportedText",
    "Signature",
    "Statement",
    "StatementIndexPage",
    "StatementPage",
    "TaggedDemand",
    "TaggedStatement",
]
