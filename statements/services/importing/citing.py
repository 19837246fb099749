"""Cited texts of one document."""

from __future__ import annotations

from zayava.core.dates import PartialDate
from zayava.core.texts import TranslatedText

from ...enums import Issuer
from ...models import Citation, Statement
from .kinds import kind_named
from .plan import ImportPlan, PlannedCitation
from .texts import KnownTexts, cited_text

MAX_URL = 500


def write_citations(plan: ImportPlan, statement: Statement) -> None:
    """Link the texts that are cited; one not in the archive becomes a stub when it can be told from others."""
    for position, citation in enumerate(plan.citations):
        Citation.objects.create(
            statement=statement,
            cited=_cited(citation, plan.language, statement),
            label=TranslatedText({plan.language: citation.label}),
            url=citation.url if len(citation.url) <= MAX_URL else "",
            position=position,
        )


def _cited(citation: PlannedCitation, language: str, statement: Statement) -> Statement | None:
    date = PartialDate.parse(citation.date) if citation.date else None
    known = KnownTexts([citation.label]).find(citation.label, date)[0] or cited_text(citation.label, date)
    if known is not None:
        return known if known.pk != statement.pk else None
    kind = kind_named(citation.label)
    if kind is None or date is None:
        return None
    return Statement.objects.create(
        kind=kind, issuer_kind=Issuer.SIGNATORIES, date=date, title=TranslatedText({language: citation.label})
    )
