"""The texts that a campaign gathers by itself: those it issued, those that belong to it, those that bear its tag.

Which they are is the facet ``campaign`` of the catalogue of statements.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils.translation import gettext as _

from zayava.core.registry import Entry, Section, asked_for, names_tags, noted_word

from .catalogue import statement_catalogue
from .entries import entries_of
from .selectors import index_path


def gathered(campaign: Any, language: str, limit: int) -> Section:
    """The newest texts of a campaign in a language: three queries at most.

    Of a yearly day in parts: every year in which it has texts, with the number of all, and the newest texts under
    theirs. Of texts that are not shown nothing is read.
    """
    request = asked_for(campaign)
    found = statement_catalogue.select(language, {"campaign": [campaign.pk]}, request=request)
    entries = list(entries_of(found.keys(0, limit), language, request, tags=names_tags(campaign)).values())
    hides = found.total > len(entries)
    url = _list_url(campaign, language, request) if hides else ""
    parts = _years(entries, found.counts("year") if hides else {}, url) if campaign.is_yearly else ()
    return Section(_("Statements"), entries, found.total, url, parts=parts)


def _years(entries: Iterable[Entry], counts: Mapping[Any, int], url: str) -> list[Section]:
    """The years the texts bear, the newest first, and those of texts that are not shown.

    A text without a date is counted, in the list too, under the year of its publication, and shown apart from it.
    """
    years: dict[str, list[Entry]] = {str(year): [] for year in counts}
    for entry in entries:
        years.setdefault(str(entry.date.year) if entry.date else "", []).append(entry)
    found = []
    for year in sorted(years, reverse=True):
        total = max(counts.get(year, 0), len(years[year]))
        more = url and total > len(years[year])
        found.append(Section(year, years[year], total, url.replace("?", f"?year={year}&", 1) if more else ""))
    return found


def _list_url(campaign: Any, language: str, request: HttpRequest | None) -> str:
    """The list of the texts of a campaign; ``""`` where there is no list, or no word for the campaign."""
    word = noted_word(campaign)
    path = index_path(language, request) if word else ""
    return f"{path}?{urlencode({'campaign': word})}" if path else ""


def gathered_by_each(campaigns: Collection[int], language: str, request: HttpRequest | None = None) -> dict[int, int]:
    """How many public texts in a language each of the campaigns gathers, from the catalogue."""
    counts = statement_catalogue.select(language, request=request).counts("campaign")
    return {campaign: counts[campaign] for campaign in campaigns if campaign in counts}


def facets(language: str, request: HttpRequest | None = None) -> Mapping[str, Mapping[Any, Collection[Any]]]:
    """The years of each campaign's public texts in a language, and the organisations that signed or issued them."""
    found = statement_catalogue.select(language, request=request)
    return found.keep("of campaigns", lambda: {name: found.met("campaign", name) for name in ("year", "organisation")})
