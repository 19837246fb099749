"""The texts that a statement cites, as one form, in one language at a time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext_lazy

from zayava.core.dates import PartialDate

from ..models import Citation
from ..services.citations import FIELDS, LABELS, CitationEdit, citation_values
from ..services.rows import Problem, Token, normalise
from .edited import EditedLine, too_long, url_errors
from .places import place_only, posted_place

MAX_ROWS = 500
LIMITS = {"label": 500, "url": 500, "cited_label": 600}
NAMES = {
    "cited_label": gettext_lazy("Text of the archive"),
    "label": gettext_lazy("As the text names it"),
    "url": gettext_lazy("Address elsewhere"),
}
_REF = re.compile(r"[0-9]{1,18}|new-[a-z0-9-]{1,40}")
_KEY = re.compile(r"[0-9]{1,18}")


@dataclass
class CitationLine(EditedLine):
    """A row of the screen; ``is_stub`` when the text cited is not in the archive."""

    letter = "c"

    fallback: str = ""
    is_stub: bool = False
    cited_id: int | None = None
    stub_date: str = ""
    wants_stub: bool = False

    @property
    def other_errors(self) -> list[str]:
        """Errors that belong to no field of the screen."""
        return self.errors.get("", [])

    def lay_over(self, problem: Problem[Any], *args: Any) -> None:
        super().lay_over(problem, *args)
        self.wants_stub, self.stub_date = problem.edit.stub, str(problem.edit.stub_date or "")


def lines_of(
    rows: Sequence[Citation], language: str, problems: Sequence[Problem[CitationEdit]] = ()
) -> list[CitationLine]:
    """The citations as they are now; where there is a problem, with what the editor had written laid over them."""
    by_ref = {problem.edit.ref: problem for problem in problems}
    lines = []
    for number, row in enumerate(rows, start=1):
        values = citation_values(row, language)
        line = CitationLine(str(row.pk), values, str(Token.of(values, LABELS)), number)
        line.fallback = row.label.text(language)
        line.is_stub = row.cited is not None and not row.cited.pages.all()
        line.cited_id = row.cited_id
        if problem := by_ref.pop(line.ref, None):
            line.lay_over(problem, NAMES)
        lines.append(line)
    for problem in by_ref.values():
        if problem.edit.key is None:
            line = CitationLine(problem.edit.ref, {}, "", len(lines) + 1)
            line.lay_over(problem, NAMES)
            lines.append(line)
    return lines


class CitationsForm:
    """What was posted, as ``edits``; rows whose values make no sense are ``problems`` instead."""

    def __init__(self, data: QueryDict) -> None:
        self.edits: list[CitationEdit] = []
        self.problems: list[Problem[CitationEdit]] = []
        for ref in list(dict.fromkeys(data.getlist("row")))[:MAX_ROWS]:
            if _REF.fullmatch(ref) and data.get(f"c-{ref}-resolve") != "theirs":
                self._read(data, ref)
        empty = dict.fromkeys(FIELDS, "")
        for ref in place_only(data)[:MAX_ROWS]:
            place = posted_place(data, f"c-{ref}", exists=True)
            self.edits.append(CitationEdit(ref, int(ref), empty, Token.of(empty, LABELS), place))

    def _read(self, data: QueryDict, ref: str) -> None:
        values = {name: normalise(data.get(f"c-{ref}-{name}", "")) for name in FIELDS}
        if not _KEY.fullmatch(values["cited"]):
            values["cited"] = ""
        errors = url_errors("url", values["url"]) | too_long(values, LIMITS)
        date = None
        if text := data.get(f"c-{ref}-stub_date", "").strip():
            try:
                date = PartialDate.parse(text[:20])
            except ValueError as error:
                errors["stub_date"] = [str(error)]
        edit = CitationEdit(
            ref=ref,
            key=int(ref) if ref.isdecimal() else None,
            values=values,
            token=Token.parse(data.get(f"c-{ref}-token", "")),
            place=posted_place(data, f"c-{ref}", ref.isdecimal()),
            delete=bool(data.get(f"c-{ref}-delete")),
            overrule=data.get(f"c-{ref}-resolve") == "mine",
            stub=bool(data.get(f"c-{ref}-stub")),
            stub_date=date,
        )
        if errors and edit.by_her and not edit.delete:
            self.problems.append(Problem(edit, errors))
        else:
            self.edits.append(edit)
