"""The catalogue of public statements: what lists of them are filtered, counted and ordered by."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from django.db.models import Q
from django.utils import timezone

from zayava.core.catalogue import Catalogue, Item, Value
from zayava.core.querysets import is_published

from .enums import Issuer, SignatureState
from .models import Signature, Statement, StatementPage, TaggedStatement


def load(language: str, subjects: Collection[int] | None) -> Iterator[Item]:
    """The pages of a language; two facets that a language may have of its own, the year among them."""
    pages = StatementPage.objects.filter(is_published(timezone.now()), locale__language_code=language)
    if subjects is not None:
        pages = pages.filter(statement__in=subjects)
    rows = pages.order_by().values_list(
        "pk", "statement_id", "title", "path", "expire_at", "first_published_at", "statement__date"
    )
    for key, subject, title, path, expires, published, date in rows.iterator():
        day = str(date or (timezone.localdate(published) if published else ""))
        yield Item(key, subject, day, title, {"year": [day[:4]] if day else []}, path, expires)


def shared(subjects: Collection[int] | None) -> Iterable[tuple[int, str, Value]]:
    """What a statement is filtered by in every language."""
    which = Q() if subjects is None else Q(statement__in=subjects)
    records = Statement.objects.all() if subjects is None else Statement.objects.filter(pk__in=subjects)
    facts = ("pk", "kind", "issuer_kind", "issuer_organisation_id", "issuer_campaign_id")
    for key, kind, issuer, organisation, campaign in records.order_by().values_list(*facts).iterator():
        yield key, "kind", kind
        if issuer == Issuer.ORGANISATION and organisation:
            yield key, "issuer", f"o{organisation}"
            yield key, "organisation", organisation
        elif issuer == Issuer.CAMPAIGN and campaign:
            yield key, "issuer", f"c{campaign}"
        else:
            plain = issuer in (Issuer.COALITION, Issuer.SIGNATORIES)
            yield key, "issuer", issuer if plain else Issuer.OTHER.value
    signed = Signature.objects.filter(which, state=SignatureState.CONFIRMED, organisation__isnull=False).order_by()
    for key, organisation in signed.values_list("statement_id", "organisation_id").iterator():
        yield key, "organisation", organisation
    tagged = TaggedStatement.objects.filter(Q() if subjects is None else Q(content_object__in=subjects)).order_by()
    for key, tag in tagged.values_list("content_object_id", "tag_id").iterator():
        yield key, "tag", tag
    belonging = Statement.campaigns.through.objects.filter(which).order_by()
    for key, campaign in belonging.values_list("statement_id", "campaign_id").iterator():
        yield key, "campaign", campaign


statement_catalogue = Catalogue("statements", load, any_of=("year", "kind", "issuer"), shared=shared)


def follow() -> None:
    """Be told of every change of what is listed."""
    statement_catalogue.follow(StatementPage, "statement_id")
    statement_catalogue.follow(Statement, "pk")
    statement_catalogue.follow(Signature, "statement_id")
    statement_catalogue.follow(TaggedStatement, "content_object_id")
    statement_catalogue.follow(Statement.campaigns.through, "statement_id")
