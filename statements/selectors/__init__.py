"""What a reader sees of a statement, each part in a fixed number of queries whatever the number of rows."""

from .demands import DemandNode, OutcomeLine, TextPart, statement_demands, text_in_order
from .lists import latest_statements, statement_pages
from .page import issuer_name, statement_context
from .signatories import signatures_and_issuer
from .tags import TagLink, statement_tags, tag_url
from .texts import TextLink, TextsAround, texts_around

__all__ = [
    "DemandNode",
    "OutcomeLine",
    "TagLink",
    "TextLink",
    "TextPart",
    "TextsAround",
    "issuer_name",
    "latest_statements",
    "signatures_and_issuer",
    "statement_context",
    "statement_demands",
    "statement_pages",
    "statement_tags",
    "tag_url",
    "text_in_order",
    "texts_around",
]
