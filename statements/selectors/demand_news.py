"""Demands as entries of a feed: what was raised, and what became of it."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from django.db.models import Aggregate, Max, Min, OuterRef, QuerySet, Subquery
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _

from zayava.core.dates import PartialDate
from zayava.core.prepared import prepared
from zayava.core.querysets import is_published, is_unrestricted
from zayava.core.registry import DemandLine, Entry
from zayava.core.sanitising import strip_markup
from zayava.core.texts import TranslatedText

from ..enums import Outcome
from ..models import Demand, StatementPage
from .demand_lines import demand_lines


class _News(NamedTuple):
    """A demand with one of the things that became of it, if any did.

    ``first`` and ``last`` are when a text that raises it was first published, and another one last.
    """

    number: int
    uid: uuid.UUID
    created_at: datetime.datetime
    updated_at: datetime.datetime
    outcomes__outcome: str | None
    outcomes__date: PartialDate | None
    outcomes__note: TranslatedText | None
    first: datetime.datetime | None
    last: datetime.datetime | None


@prepared
def _news(demands: Any, now: Any) -> QuerySet:
    pages = StatementPage.objects.filter(
        is_published(now), is_unrestricted(), statement__demands__demand=OuterRef("pk")
    ).order_by()

    def published(aggregate: type[Aggregate]) -> Subquery:
        each = pages.values("statement__demands__demand").annotate(moment=aggregate("first_published_at"))
        return Subquery(each.values("moment"))

    rows = Demand.objects.filter(pk__in=demands).annotate(first=published(Min), last=published(Max))
    return rows.order_by("outcomes__date", "outcomes__pk").values_list(*_News._fields)


def demand_entries(
    keys: Sequence[int], language: str, base_url: str, request: HttpRequest | None = None
) -> list[Entry]:
    """The demands with these primary keys as entries of a feed, in this order; those no public text raises left out.

    A demand appears when the first text that raises it is published. It was changed when another text that raises it
    was published, or when its name or what became of it was written. Three queries. ``base_url`` is the address of the
    register in the language.
    """
    lines = demand_lines(keys, language, base_url, request)
    if not lines:
        return []
    # Outcomes come in order of time, so the latest one stays.
    latest = {row.number: row for row in map(_News._make, _news(demands=list(keys), now=timezone.now()))}
    return [_entry(line, latest[line.number], language) for line in lines if line.number in latest]


def _entry(line: DemandLine, news: _News, language: str) -> Entry:
    published = news.first or news.created_at
    return Entry(
        uid=f"urn:uuid:{news.uid}",
        title=line.title.text,
        url=line.url,
        language=line.title.language,
        published=published,
        updated=max(published, news.last or published, news.updated_at),
        summary=" ".join(filter(None, _told(line, news, language))),
        kind=line.state_label,
        date=line.last,
    )


def _told(line: DemandLine, news: _News, language: str) -> Iterable[str]:
    """What became of it, then its words where it has a name beside them, to whom it speaks, and who raised it when."""
    if news.outcomes__outcome and news.outcomes__date:
        yield _sentence(f"{Outcome(news.outcomes__outcome).label}, {news.outcomes__date.localised(language)}")
        yield _sentence((news.outcomes__note or TranslatedText()).in_language(language).text)
    words = strip_markup(line.wording.text) if line.wording else ""
    if words.rstrip(".;,") != line.title.text:
        yield _sentence(words)
    if line.addressee:
        yield _sentence(f"{_('Addressed to:')} {line.addressee.text}")
    shown = {"raised": line.raised, "first": line.first, "last": line.last}
    yield _sentence(" ".join(render_to_string("zayava_core/components/raised.html", shown).split()))


def _sentence(words: str) -> str:
    """Some words with a mark at their end."""
    words = " ".join(words.split()).rstrip(";,")
    return words if not words or words[-1] in ".!?…" else f"{words}."
