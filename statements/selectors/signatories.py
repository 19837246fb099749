"""Who signed a statement, as a reader sees it."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest

from zayava.core.prepared import prepared
from zayava.core.texts import LocalisedText
from zayava.organisations.printed import is_printed_in
from zayava.organisations.selectors import histories, names_and_profiles

from ..enums import Issuer
from ..models import Signature, Statement
from ..signatories import Signatories, SignatureRow, Words, build


@prepared
def _signatures(statement: Any) -> QuerySet:
    return Signature.objects.filter(statement=statement).values_list(*SignatureRow._fields)


def signatures_and_issuer(
    statement: Statement, language: str, request: HttpRequest | None = None
) -> tuple[Signatories, LocalisedText | None]:
    """Who signed, and the name of the organisation that issued the text if one did, for readers of a language.

    Three queries, and one more without a request.
    """
    issuer = statement.issuer_organisation_id if statement.issuer_kind == Issuer.ORGANISATION else None
    rows = [SignatureRow(*row) for row in _signatures(statement=statement.pk)]
    organisations = {row.organisation_id for row in rows if row.organisation_id}
    elsewhere = {
        row.organisation_id
        for row in rows
        if row.organisation_id and not is_printed_in(row.organisation_name__language, language)
    }
    people = {row.person_id for row in rows if row.person_id and not is_printed_in(row.person_name__language, language)}
    named = elsewhere | ({issuer} if issuer else set())
    organisation_names, person_names, profiles = names_and_profiles(named, people, organisations, language, request)
    words = Words(
        language=language,
        date=statement.date,
        organisations=organisation_names,
        people=person_names,
        histories=histories(organisations),
        profile_urls={key: link.url for key, link in profiles.items()},
    )
    return build(rows, words, statement.signatory_total), organisation_names.get(issuer)
