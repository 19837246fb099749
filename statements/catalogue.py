"""The catalogue of public statements: what lists of them are filtered, counted and ordered by."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from django.db.models import QuerySet
from django.db.models.signals import post_delete, post_save
from django.utils import timezone
from wagtail.models import Page

from zayava.core.catalogue import Catalogue, Item, Value
from zayava.core.models import Tag, TagMerge
from zayava.core.querysets import is_published
from zayava.core.tags.hierarchy import Hierarchy

from .enums import Issuer, SignatureState
from .models import Citation, Signature, Statement, StatementPage, TaggedStatement

_AT_ONCE = 5000
"""Records asked for by number in one query; databases take only so many."""


def load(language: str, subjects: Collection[int] | None) -> Iterator[Item]:
    """The pages of a language by the date of the statement or, without one, the day they were first published.

    ``day`` is the day of the year that the statement bears, such as ``08-04``.
    """
    pages = StatementPage.objects.filter(is_published(timezone.now()), locale__language_code=language)
    columns = ("pk", "statement_id", "title", "path", "expire_at", "first_published_at", "statement__date")
    for key, subject, title, path, expires, published, date in _rows(pages, "statement_id", subjects, columns):
        ordered = str(date or (timezone.localdate(published) if published else ""))
        facets = {"year": [ordered[:4]] if ordered else [], "day": [str(date)[5:]] if date and date.day else []}
        yield Item(key, subject, ordered, title, facets, path, expires)


def shared(subjects: Collection[int] | None) -> Iterator[tuple[int, str, Value]]:
    """What holds of a statement in every language.

    ``organisation`` are those whose signature is confirmed and the one that issued it; ``issuer`` is ``o`` or ``c``
    with the key of an organisation or a campaign, or a word of :class:`~.enums.Issuer`; ``cites`` and ``related`` are
    keys of statements.
    """
    facts = ("pk", "kind", "issuer_kind", "issuer_organisation_id", "issuer_campaign_id")
    for key, kind, issuer, organisation, campaign in _rows(Statement.objects, "pk", subjects, facts):
        yield key, "kind", kind
        if issuer == Issuer.ORGANISATION and organisation:
            yield key, "issuer", f"o{organisation}"
            yield key, "organisation", organisation
        elif issuer == Issuer.CAMPAIGN and campaign:
            yield key, "issuer", f"c{campaign}"
            yield key, "campaign", campaign
        else:
            is_plain = issuer in (Issuer.COALITION, Issuer.SIGNATORIES)
            yield key, "issuer", issuer if is_plain else Issuer.OTHER.value
    signed = Signature.objects.filter(state=SignatureState.CONFIRMED, organisation__isnull=False)
    cited = Citation.objects.filter(cited__isnull=False)
    campaigns, related = Statement.campaigns.through.objects, Statement.related.through.objects
    for facet, rows, subject, value in (
        ("organisation", signed, "statement_id", "organisation_id"),
        ("campaign", campaigns, "statement_id", "campaign_id"),
        ("cites", cited, "statement_id", "cited_id"),
        ("related", related, "from_statement_id", "to_statement_id"),
    ):
        for key, other in _rows(rows, subject, subjects, (subject, value)):
            yield key, facet, other
    yield from _of_tags(subjects)


def _of_tags(subjects: Collection[int] | None) -> Iterator[tuple[int, str, Value]]:
    """The tags of each statement with every broader one, and the campaigns that gather what bears a tag."""
    hierarchy = Hierarchy.load()
    gathering: dict[int, list[int]] = {}
    for campaign, tag in Statement.campaigns.rel.model.objects.exclude(gathers_tag=None).values_list(
        "pk", "gathers_tag"
    ):
        gathering.setdefault(tag, []).append(campaign)
    for key, tag in _rows(TaggedStatement.objects, "content_object_id", subjects, ("content_object_id", "tag_id")):
        for found in hierarchy.with_broader([tag]):
            yield key, "tag", found
        for campaign in gathering.get(tag, ()):
            yield key, "campaign", campaign


def _rows(
    rows: QuerySet | Any, subject: str, subjects: Collection[int] | None, columns: tuple[str, ...]
) -> Iterator[tuple[Any, ...]]:
    """Columns of all rows, or of those that belong to some records."""
    if subjects is None:
        yield from rows.order_by().values_list(*columns).iterator(chunk_size=_AT_ONCE)
        return
    wanted = list(subjects)
    for start in range(0, len(wanted), _AT_ONCE):
        some = rows.filter(**{f"{subject}__in": wanted[start : start + _AT_ONCE]})
        yield from some.order_by().values_list(*columns)


statement_catalogue = Catalogue("statements", load, any_of=("year", "day", "kind", "issuer"), shared=shared)


def follow() -> None:
    """Be told of every change of what is listed."""
    statement_catalogue.follow(StatementPage, "statement_id")
    statement_catalogue.follow(Statement, "pk")
    statement_catalogue.follow(Signature, "statement_id")
    statement_catalogue.follow(TaggedStatement, "content_object_id")
    statement_catalogue.follow(Citation, "statement_id")
    statement_catalogue.follow(Statement.campaigns.through, "statement_id")
    statement_catalogue.follow(Statement.related.through, "from_statement_id")
    # Tags that are merged or put below others, and campaigns that gather by a tag, are rare and change much.
    for model in (Tag, TagMerge, Statement.campaigns.rel.model):
        for signal in (post_save, post_delete):
            signal.connect(_much_may_differ, sender=model, dispatch_uid="zayava-statements-vocabulary")


def _much_may_differ(sender: type, created: bool = False, **kwargs: Any) -> None:
    if not created or sender is TagMerge:
        statement_catalogue.touch()


def touch_below(page: Page) -> None:
    """A page was moved with all below it: their places in the tree are others."""
    below = StatementPage.objects.filter(path__startswith=page.path).order_by().values_list("statement_id", flat=True)
    found = set(below[: _AT_ONCE + 1])
    if len(found) > _AT_ONCE:
        statement_catalogue.touch()
    elif found:
        statement_catalogue.touch(*found)
