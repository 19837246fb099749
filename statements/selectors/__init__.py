"""What a reader sees of a statement, each part in a fixed number of queries whatever the number of rows."""

from .demands import DemandNode, OutcomeLine, TextPart, statement_demands, text_in_order
from .filing import CampaignLink, Filing, filing, labels_of
from .lists import EntryRow, entry_rows, index_path
from .page import issuer_name, statement_context
from .signatories import signatures_and_issuer
from .texts import TextLink, TextsAround, texts_around

__all__ = [
    "CampaignLink",
    "DemandNode",
    "EntryRow",
    "Filing",
    "OutcomeLine",
    "TextLink",
    "TextPart",
    "TextsAround",
    "entry_rows",
    "filing",
    "index_path",
    "issuer_name",
    "labels_of",
    "signatures_and_issuer",
    "statement_context",
    "statement_demands",
    "text_in_order",
    "texts_around",
]
