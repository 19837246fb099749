"""Is this text in the archive already? By title and date, or as the text that another one cites."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable

from zayava.core.dates import PartialDate
from zayava.core.text.folding import fold

from ...models import Appearance, Statement, StatementPage
from .kinds import kind_named, same_kind

_TELLING_WORDS = 4
_TELLING_LENGTH = 25
_KEY_LENGTH = 500  # of the columns called title_key


def fingerprint(text: str) -> str:
    """SHA-256 of the folded words of a text: spacing, encoding, quotation marks and letter case do not matter."""
    return hashlib.sha256(fold(text).encode()).hexdigest()


def title_key(title: str) -> str:
    """What two spellings of one title have in common."""
    return fold(title)[:_KEY_LENGTH]


def is_telling(key: str) -> bool:
    """Whether a title is long enough to tell one text from another: “Joint statement” is the title of many."""
    return len(key.split()) >= _TELLING_WORDS or len(key) >= _TELLING_LENGTH


def can_be_one_day(first: PartialDate | None, second: PartialDate | None) -> bool:
    """Whether two dates, each perhaps known only to the month or not at all, can mean one day."""
    if first is None or second is None:
        return True
    return first.earliest <= second.latest and second.earliest <= first.latest


def is_a_day(date: PartialDate | None) -> bool:
    return date is not None and date.day is not None


class KnownTexts:
    """The texts of the archive that carry one of some titles; four queries however many titles are asked for."""

    def __init__(self, titles: Iterable[str]) -> None:
        keys = {title_key(title) for title in titles} - {""}
        self._by_key: dict[str, dict[int, Statement]] = defaultdict(dict)
        pages = StatementPage.objects.filter(title_key__in=keys, alias_of=None).select_related("statement")
        for page in pages:
            self._by_key[page.title_key][page.statement_id] = page.statement
        for seen in Appearance.objects.filter(title_key__in=keys).select_related("statement"):
            self._by_key[seen.title_key][seen.statement_id] = seen.statement
        if keys:
            for stub in Statement.objects.stubs():
                for text in stub.title.values():
                    if (key := title_key(text)) in keys:
                        self._by_key[key][stub.pk] = stub

    def find(self, title: str, date: PartialDate | None) -> tuple[Statement | None, int]:
        """The record of the text with this title and a date that does not speak against it, and how many fit.

        No record is returned when several fit; a title that many texts bear counts only with the same exact day.
        """
        key = title_key(title)
        fitting = [known for known in self._by_key.get(key, {}).values() if can_be_one_day(known.date, date)]
        if not is_telling(key):
            fitting = [known for known in fitting if is_a_day(date) and known.date == date]
        return (fitting[0] if len(fitting) == 1 else None), len(fitting)


def cited_stub(kind: str, date: PartialDate | None) -> Statement | None:
    """The one text that others cite, that is not in the archive yet, and that has this kind and exact day."""
    if not is_a_day(date):
        return None
    stubs = Statement.objects.stubs().filter(
        kind__in=same_kind(kind), date=date, cited_by__isnull=False, appearances__isnull=True
    )
    found = list(stubs.distinct()[:2])
    return found[0] if len(found) == 1 else None


def cited_text(label: str, date: PartialDate | None) -> Statement | None:
    """The one record, in the archive or a stub, of a text cited by a kind ("open letter") and an exact day."""
    kind = kind_named(label)
    if kind is None or not is_a_day(date):
        return None
    found = list(Statement.objects.filter(kind__in=same_kind(kind), date=date)[:2])
    return found[0] if len(found) == 1 else None
