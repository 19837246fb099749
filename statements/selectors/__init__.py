"""What a reader sees of a statement, each part in a fixed number of queries whatever the number of rows."""

from .demands import DemandNode, OutcomeLine, statement_demands
from .page import issuer_name, statement_context
from .signatories import signatures_and_issuer
from .tags import TagLink, statement_tags, tag_url
from .texts import TextLink, linked_texts

__all__ = [
    "DemandNode",
    "OutcomeLine",
    "TagLink",
    "TextLink",
    "issuer_name",
    "linked_texts",
    "signatures_and_issuer",
    "statement_context",
    "statement_demands",
    "statement_tags",
    "tag_url",
]
