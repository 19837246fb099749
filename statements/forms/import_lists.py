"""Demands, cited texts and listed texts of an import: shown from a plan, corrected, read back into the plan."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from django.utils.html import escape
from django.utils.translation import gettext as _

from zayava.core.dates import PartialDate
from zayava.core.sanitising import strip_markup
from zayava.organisations.enums import Verdict

from ..services.importing import ImportPlan

MAX_ROWS = 500
"""Rows of each table that can be corrected; beyond them a longer one is imported as recognised."""
LEVELS = 4
_LONGEST = {"number": 20, "url": 500, "date": 10, "title": 500}


class _Row(Protocol):
    line: int | None


class ListRows:
    """The tables of a plan, with what was posted laid over them. Rows are dictionaries of what their inputs hold."""

    def __init__(self, plan: ImportPlan, data: Mapping[str, str] | None = None) -> None:
        self.plan = plan
        self.data = data
        self.errors: list[str] = []
        self.demands = [
            self._row(
                f"demand-{number}", row, number=row.number, text=strip_markup(row.html), addressee=row.addressee,
                level=str(row.level),
            )
            for number, row in enumerate(plan.demands[:MAX_ROWS], 1)
        ]  # fmt: skip
        for row in self.demands:
            row["known"] = [
                {"candidate": candidate, "percent": round(candidate.confidence * 100),
                 "name": f"{row['prefix']}-known-{candidate.uid}",
                 "verdict": self._verdict(row, candidate.uid)}
                for candidate in row["planned"].known
            ]  # fmt: skip
        self.citations = [
            self._row(f"citation-{number}", row, label=row.label, date=row.date, url=row.url)
            for number, row in enumerate(plan.citations[:MAX_ROWS], 1)
        ]
        self.items = [
            self._row(f"item-{number}", row, title=row.title, teaser=row.teaser, date=row.date)
            for number, row in enumerate(plan.items[:MAX_ROWS], 1)
        ]
        for row, item in zip(self.items, plan.items, strict=False):
            row["known_as"] = item.known_as
            row["same"] = f"{row['prefix']}-same" in data if data is not None else bool(item.statement)

    def _row(self, prefix: str, planned: _Row, **values: str) -> dict[str, Any]:
        row: dict[str, Any] = {"prefix": prefix, "line": planned.line, "planned": planned, "error": ""}
        for name, value in values.items():
            posted = value if self.data is None else self.data.get(f"{prefix}-{name}", value)
            row[name] = posted.strip()[: _LONGEST.get(name)]
        row["drop"] = self.data is not None and f"{prefix}-drop" in self.data
        return row

    def _verdict(self, row: dict[str, Any], uid: str) -> str:
        """What was said of a known demand: ``same``, ``different`` or nothing."""
        if self.data is None:
            return row["planned"].verdicts.get(uid, "")
        posted = self.data.get(f"{row['prefix']}-known-{uid}", "")
        return posted if posted in (Verdict.SAME, Verdict.DIFFERENT) else ""

    def apply(self) -> None:
        """Put the tables into the plan. Faults are noted at their rows and in ``errors``."""
        plan = self.plan
        for row in self.demands:
            demand = row["planned"]
            demand.number, demand.addressee = row["number"], row["addressee"]
            demand.verdicts = {each["candidate"].uid: each["verdict"] for each in row["known"] if each["verdict"]}
            if row["level"].isdecimal():
                demand.level = min(int(row["level"][:2]), LEVELS - 1)
            if row["text"].split() != strip_markup(demand.html).split():
                demand.html = escape(row["text"])
        plan.demands = _kept(self.demands, "text") + plan.demands[MAX_ROWS:]
        for row in self.citations:
            citation = row["planned"]
            citation.label, citation.url, citation.date = row["label"], row["url"], self._date(row)
        plan.citations = _kept(self.citations, "label") + plan.citations[MAX_ROWS:]
        for row in self.items:
            item = row["planned"]
            item.title, item.teaser, item.date = row["title"], row["teaser"], self._date(row)
            if not row["same"]:
                item.statement = ""
        plan.items = _kept(self.items, "title") + plan.items[MAX_ROWS:]

    def _date(self, row: dict[str, Any]) -> str:
        try:
            return str(PartialDate.parse(row["date"])) if row["date"] else ""
        except ValueError as error:
            row["error"] = str(error)
            self.errors.append(_("“%(row)s”: %(fault)s") % {"row": row.get("label") or row["title"], "fault": error})
            return ""


def _kept(rows: list[dict[str, Any]], needed: str) -> list[Any]:
    return [row["planned"] for row in rows if row[needed] and not row["drop"]]
