"""What a reader sees of a statement, each part in a fixed number of queries whatever the number of rows."""

from .demands import DemandNode, OutcomeLine, TextPart, statement_demands, text_in_order
from .filing import CampaignLink, Filing, filing, labels_of
from .page import issuer_name, statement_context
from .signatories import signatures_and_issuer
from .texts import TextLink, linked_texts

__all__ = [
    "CampaignLink",
    "DemandNode",
    "Filing",
    "OutcomeLine",
    "TextLink",
    "TextPart",
    "filing",
    "issuer_name",
    "labels_of",
    "linked_texts",
    "signatures_and_issuer",
    "statement_context",
    "statement_demands",
    "text_in_order",
]
