"""The texts that a campaign gathers by itself: those it issued, those that belong to it, those that bear its tag.

Which they are is the facet ``campaign`` of the catalogue of statements.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from zayava.core.prepared import prepared
from zayava.core.querysets import is_published
from zayava.core.registry import Section, asked_for, names_tags
from zayava.organisations.selectors import display_names

from .catalogue import statement_catalogue
from .entries import entry
from .models import StatementPage
from .selectors import labels_of


@prepared
def _pages(keys: Any, now: Any) -> QuerySet:
    pages = StatementPage.objects.filter(is_published(now), pk__in=keys).order_by()
    return pages.select_related("locale", "statement", "statement__issuer_campaign")


def gathered(campaign: Any, language: str, limit: int) -> Section:
    """The newest texts of a campaign in a language: three queries at most."""
    found = statement_catalogue.select(language, {"campaign": [campaign.pk]}, request=asked_for(campaign))
    keys = found.keys(0, limit)
    by_key = {page.pk: page for page in _pages(keys=keys, now=timezone.now())} if keys else {}
    pages = [by_key[key] for key in keys if key in by_key]
    labels = labels_of({page.statement_id for page in pages}, language) if names_tags(campaign) else {}
    issuing = {page.statement.issuer_organisation_id for page in pages} - {None}
    names = display_names(issuing, (), language)[0]
    entries = [
        entry(page, labels=labels.get(page.statement_id, ()), issuing=names.get(page.statement.issuer_organisation_id))
        for page in pages
    ]
    return Section(_("Statements"), entries, found.total)


def gathered_by_each(campaigns: Collection[int], language: str) -> dict[int, int]:
    """How many public texts in a language each of the campaigns gathers, from the catalogue."""
    counts = statement_catalogue.select(language).counts("campaign")
    return {campaign: counts[campaign] for campaign in campaigns if campaign in counts}


def facets(language: str, request: HttpRequest | None = None) -> Mapping[str, Mapping[Any, Collection[Any]]]:
    """The years of each campaign's public texts in a language, and the organisations that signed or issued them."""
    found = statement_catalogue.select(language, request=request)
    return found.keep("of campaigns", lambda: {name: found.met("campaign", name) for name in ("year", "organisation")})
