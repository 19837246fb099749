"""The texts that a campaign gathers by itself: those it issued, those that belong to it, those that bear its tag.

Which they are is the facet ``campaign`` of the catalogue of statements.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.utils.translation import gettext as _

from zayava.core.registry import Section, asked_for, names_tags

from .catalogue import statement_catalogue
from .entries import entries_of


def gathered(campaign: Any, language: str, limit: int) -> Section:
    """The newest texts of a campaign in a language: three queries at most."""
    request = asked_for(campaign)
    found = statement_catalogue.select(language, {"campaign": [campaign.pk]}, request=request)
    entries = entries_of(found.keys(0, limit), language, request, tags=names_tags(campaign))
    return Section(_("Statements"), list(entries.values()), found.total)


def gathered_by_each(campaigns: Collection[int], language: str) -> dict[int, int]:
    """How many public texts in a language each of the campaigns gathers, from the catalogue."""
    counts = statement_catalogue.select(language).counts("campaign")
    return {campaign: counts[campaign] for campaign in campaigns if campaign in counts}
