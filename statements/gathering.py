"""The texts that a campaign gathers by itself: those it issued, those that belong to it, those that bear its tag."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection
from functools import cache
from typing import Any

from django.db.models import Count, QuerySet, Window
from django.utils import timezone
from django.utils.translation import gettext as _

from zayava.core.prepared import prepared
from zayava.core.querysets import is_published, is_unrestricted
from zayava.core.registry import Section
from zayava.organisations.selectors import display_names

from .entries import entry
from .enums import Issuer
from .models import Statement, StatementPage, TaggedStatement
from .selectors import labels_of


def _public_pages(language: Any, now: Any) -> QuerySet:
    return StatementPage.objects.filter(is_published(now), is_unrestricted(), locale__language_code=language)


@cache
def _newest(limit: int) -> Callable[..., list[StatementPage]]:
    """What finds the newest texts of a campaign, each with the number of all of them as ``of_all``.

    A union, because no index serves an “or” over three relations: it costs what was gathered, not what there is.
    """

    def build(campaign: Any, tag: Any, language: Any, now: Any) -> QuerySet:
        issued = Statement.objects.filter(issuer_kind=Issuer.CAMPAIGN, issuer_campaign=campaign)
        belongs = Statement.campaigns.through.objects.filter(campaign=campaign)
        bearing = TaggedStatement.objects.filter(tag=tag)
        statements = issued.order_by().values("pk").union(belongs.values("statement"), bearing.values("content_object"))
        pages = _public_pages(language, now).filter(statement__in=statements).newest_first()
        pages = pages.select_related("locale", "statement", "statement__issuer_campaign")
        return pages.annotate(of_all=Window(Count("*")))[:limit]

    return prepared(build)


def gathered(campaign: Any, language: str, limit: int) -> Section:
    """The newest texts of a campaign in a language: three queries at most."""
    pages = _newest(limit)(
        campaign=campaign.pk, tag=campaign.gathers_tag_id or 0, language=language, now=timezone.now()
    )
    labels = labels_of({page.statement_id for page in pages}, language)
    issuing = {page.statement.issuer_organisation_id for page in pages} - {None}
    names = display_names(issuing, (), language)[0]
    entries = [
        entry(page, labels=labels.get(page.statement_id, ()), issuing=names.get(page.statement.issuer_organisation_id))
        for page in pages
    ]
    return Section(_("Statements"), entries, pages[0].of_all if pages else 0)


@prepared
def _pairs(campaigns: Any, language: Any, now: Any) -> QuerySet:
    """Which public text belongs to which campaign, each pair once."""
    pages = _public_pages(language, now).order_by()
    issued = pages.filter(statement__issuer_kind=Issuer.CAMPAIGN, statement__issuer_campaign__in=campaigns)
    belongs = pages.filter(statement__campaigns__in=campaigns)
    bearing = pages.filter(statement__tagged_items__tag__gathering_campaigns__in=campaigns)
    return issued.values_list("statement_id", "statement__issuer_campaign").union(
        belongs.values_list("statement_id", "statement__campaigns"),
        bearing.values_list("statement_id", "statement__tagged_items__tag__gathering_campaigns"),
    )


def gathered_by_each(campaigns: Collection[int], language: str) -> dict[int, int]:
    """How many public texts in a language each of the campaigns gathers: one query."""
    counts: dict[int, int] = defaultdict(int)
    for _statement, campaign in _pairs(campaigns=campaigns, language=language, now=timezone.now()):
        counts[campaign] += 1
    return counts
