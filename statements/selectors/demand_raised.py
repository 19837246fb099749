"""What is told of public texts that raise a demand."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.http import HttpRequest
from django.utils import timezone

from zayava.core.dates import PartialDate
from zayava.core.links import page_links
from zayava.core.prepared import prepared
from zayava.core.querysets import is_published
from zayava.core.texts import LocalisedText, Shown, TranslatedText
from zayava.organisations.models import OrganisationName
from zayava.organisations.models.register import choose_name, name_in_words

from ..enums import Issuer, Kind, SignatureState
from ..models import Signature, StatementPage
from .demand_raisings import Raising


@dataclass(frozen=True)
class RaisedIn(Shown):
    """A public text that raises a demand: where, by whom, and in which words.

    ``issuer`` is empty for a text issued by its signatories; ``organisations`` says then how many they are. ``part_of``
    is the key of the occurrence above this one.
    """

    occurrence: int
    statement: int
    uid: str
    title: LocalisedText
    url: str
    date: PartialDate
    kind: str
    number: str
    statement_number: int | None
    wording: LocalisedText
    addressee: LocalisedText
    issuer: LocalisedText
    organisations: int
    published: datetime.datetime
    updated: datetime.datetime


_STATEMENT = (
    "uid", "number", "kind", "date", "issuer_kind", "issuer_organisation_id", "issuer_campaign__name", "issuer_name",
    "signatory_total",
)  # fmt: skip
_OCCURRENCE = ("pk", "number", "anchor", "text", "addressee", "addressed_to__name", "addressed_to__same_as__name")


@prepared
def _rows(occurrences: Any, pages: Any, now: Any) -> QuerySet:
    """Some pages, each with those of the occurrences that stand in its text."""
    signed = (
        Signature.objects.filter(
            statement=OuterRef("statement_id"), state=SignatureState.CONFIRMED, organisation__isnull=False
        )
        .order_by()
        .values("statement")
        .annotate(count=Count("organisation", distinct=True))
        .values("count")
    )
    return (
        StatementPage.objects.filter(is_published(now), pk__in=pages, statement__demands__in=occurrences)
        .annotate(signed=Subquery(signed))
        .order_by()
        .values(
            "url_path", "locale__language_code", "title", "first_published_at", "last_published_at",
            "statement_id", "signed",
            *(f"statement__{name}" for name in _STATEMENT),
            *(f"statement__demands__{name}" for name in _OCCURRENCE),
        )
    )  # fmt: skip


@prepared
def _issuers(organisations: Any) -> QuerySet:
    return OrganisationName.objects.filter(organisation__in=organisations).order_by("pk")


def raised_in(
    some: Sequence[Raising], language: str, coalition_name: TranslatedText, request: HttpRequest | None = None
) -> list[RaisedIn]:
    """What is told of some texts that raise a demand, in their order: two queries.

    A text that raises the demand in two places appears for each.
    """
    if not some:
        return []
    keys = {"occurrences": [each.occurrence for each in some], "pages": {each.page for each in some}}
    rows = {row["statement__demands__pk"]: row for row in _rows(**keys, now=timezone.now())}
    names = _issuer_names(rows.values())
    return [
        _raised(rows[each.occurrence], language, coalition_name, names, request)
        for each in some
        if each.occurrence in rows
    ]


def _issuer_names(rows: Iterable[dict[str, Any]]) -> dict[int, list[OrganisationName]]:
    keys = {
        row["statement__issuer_organisation_id"]
        for row in rows
        if row["statement__issuer_kind"] == Issuer.ORGANISATION and row["statement__issuer_organisation_id"]
    }
    names: dict[int, list[OrganisationName]] = {}
    for name in _issuers(organisations=keys) if keys else ():
        names.setdefault(name.organisation_id, []).append(name)
    return names


def _raised(
    row: dict[str, Any],
    language: str,
    coalition_name: TranslatedText,
    names: dict[int, list[OrganisationName]],
    request: HttpRequest | None,
) -> RaisedIn:
    code = row["locale__language_code"]
    published = row["first_published_at"] or timezone.now()
    day = timezone.localtime(published).date()
    named = row["statement__demands__addressed_to__same_as__name"] or row["statement__demands__addressed_to__name"]
    url = page_links(request).path(row["url_path"]) if request is not None else row["url_path"]
    return RaisedIn(
        occurrence=row["statement__demands__pk"],
        statement=row["statement_id"],
        uid=str(row["statement__uid"]),
        title=LocalisedText(row["title"], code, code != language),
        url=f"{url}#{row['statement__demands__anchor']}",
        date=row["statement__date"] or PartialDate(day.year, day.month, day.day),
        kind=str(Kind(row["statement__kind"]).label),
        number=row["statement__demands__number"],
        statement_number=row["statement__number"],
        wording=row["statement__demands__text"].in_language(language),
        addressee=(named or row["statement__demands__addressee"] or TranslatedText()).in_language(language),
        issuer=_issuer(row, language, coalition_name, names),
        organisations=row["signed"] or row["statement__signatory_total"] or 0,
        published=published,
        updated=row["last_published_at"] or published,
    )


def _issuer(
    row: dict[str, Any], language: str, coalition_name: TranslatedText, names: dict[int, list[OrganisationName]]
) -> LocalisedText:
    kind, organisation = row["statement__issuer_kind"], row["statement__issuer_organisation_id"]
    if kind == Issuer.ORGANISATION and organisation in names:
        return name_in_words(choose_name(names[organisation], language), language)
    if kind == Issuer.COALITION:
        return coalition_name.in_language(language)
    if kind == Issuer.CAMPAIGN and row["statement__issuer_campaign__name"]:
        return row["statement__issuer_campaign__name"].in_language(language)
    return row["statement__issuer_name"].in_language(language)
