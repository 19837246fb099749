"""The texts that a page lists: a record for each, what the page says of it, and where it was seen."""

from __future__ import annotations

from typing import Any

from zayava.core.dates import PartialDate
from zayava.core.text.folding import fold
from zayava.core.texts import TranslatedText

from ...enums import Issuer, Kind
from ...models import Appearance, Statement
from .citing import MAX_URL
from .kinds import kind_named
from .plan import ImportPlan, PlannedItem
from .texts import KnownTexts

SOURCE_LENGTH = 255


def write_items(plan: ImportPlan) -> int:
    """A stub for each text of a listing that is not known, and where each was seen; return how many are new.

    Raises ``LookupError`` when a record that the plan names is gone.
    """
    known = KnownTexts(item.title for item in plan.items if not item.statement)
    records: dict[str, Statement] = {
        str(row.uid): row
        for row in Statement.objects.filter(uid__in=[item.statement for item in plan.items if item.statement])
    }
    new = 0
    seen_here: dict[str, Statement] = {}
    for item in plan.items:
        key = fold(item.title)
        if item.statement and item.statement not in records:
            raise LookupError(item.statement)
        found = records.get(item.statement) or seen_here.get(key) or known.find(item.title, _date(item))[0]
        statement = found or Statement.objects.create(
            kind=kind_named(f"{item.title} {item.subtitle}") or Kind.STATEMENT,
            issuer_kind=Issuer.SIGNATORIES,
            title=TranslatedText({plan.language: item.title}),
        )
        new += found is None
        _add_facts(statement, item, plan.language)
        seen_here[key] = statement
        appear(statement, item.title, item.teaser, plan, item.url)
    return new


def _date(item: PlannedItem) -> PartialDate | None:
    return PartialDate.parse(item.date) if item.date else None


def _add_facts(statement: Statement, item: PlannedItem, language: str) -> None:
    """Note what the page says of a text and its record does not know.

    A place and a number of signatories are noted for a stub alone: a text of the archive says itself what it has.
    """
    facts: dict[str, Any] = {}
    if item.date and statement.date is None:
        facts["date"] = _date(item)
    if not statement.pages.exists():
        if item.place and not statement.place:
            facts["place"] = TranslatedText({language: item.place})
        if item.total and statement.signatory_total is None and not statement.signatures.exists():
            facts["signatory_total"] = item.total
    if facts:
        Statement.objects.filter(pk=statement.pk).update(**facts)
        for name, value in facts.items():
            setattr(statement, name, value)


def appear(statement: Statement, title: str, teaser: str, plan: ImportPlan, url: str) -> None:
    """Note where a text was seen, once."""
    values: dict[str, Any] = {"title": title, "teaser": teaser, "language": plan.language}
    values["url"] = url if len(url) <= MAX_URL else ""
    Appearance.objects.get_or_create(
        statement=statement, source=plan.name[:SOURCE_LENGTH], title_key=fold(title)[:500], defaults=values
    )
