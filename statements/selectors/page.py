"""Everything a statement page shows beside its words."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from zayava.core.links import page_url
from zayava.core.publisher import coalition
from zayava.core.summaries import summary
from zayava.core.texts import LocalisedText, TranslatedText

from ..citing import citation_text, structured_data
from ..enums import Issuer
from ..models import Statement, StatementPage
from .demands import statement_demands, text_in_order
from .filing import filing
from .signatories import signatures_and_issuer
from .texts import texts_around


def issuer_name(statement: Statement, language: str, coalition_name: TranslatedText) -> LocalisedText:
    """Who speaks, in words of a language; empty for a text issued by its signatories."""
    if statement.issuer_kind == Issuer.ORGANISATION and statement.issuer_organisation:
        return statement.issuer_organisation.name_in(language)
    if statement.issuer_kind == Issuer.CAMPAIGN and statement.issuer_campaign:
        return statement.issuer_campaign.name_in(language)
    if statement.issuer_kind == Issuer.COALITION:
        return coalition_name.in_language(language)
    return statement.issuer_name.in_language(language)


def statement_context(page: StatementPage, request: HttpRequest) -> dict[str, Any]:
    """Everything the template of a statement shows beside its words."""
    language = page.locale.language_code
    statement = page.statement
    coalition_name = coalition(request).name
    publisher = coalition_name.text(language)
    signed, issuing = signatures_and_issuer(statement, language, request)
    issuer = issuing or issuer_name(statement, language, coalition_name)
    url = request.build_absolute_uri(page_url(page, request))
    filed = filing(statement, language, request)
    parts, demands = text_in_order(page.body, statement_demands(statement, language, request))
    return {
        "statement": statement,
        "parts": parts,
        "issuer": issuer,
        "signatories": signed,
        "demands": demands,
        "tags": filed.tags,
        "campaigns": filed.campaigns,
        "issuing_campaign": filed.issuing,
        "around": texts_around(page, request),
        "citation_text": citation_text(page, issuer.text or publisher, url),
        "structured_data": structured_data(page, issuer.text, publisher, url, filed.tags, signed),
        "description": page.search_description or summary(page) or page.title,
    }
