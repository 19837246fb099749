"""Changing which texts a statement cites."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from zayava.core.dates import PartialDate
from zayava.core.text.folding import fold
from zayava.core.texts import TranslatedText

from ..models import Citation, Statement
from .rows import OrderChanged, Problem, RowEdit, arrange, normalise

FIELDS = ("cited", "cited_label", "label", "url")
LABELS = ("cited_label",)
LOG_ACTION = "zayava.citations"


def citation_values(citation: Citation, language: str) -> dict[str, str]:
    """Every one of ``FIELDS``, in one language."""
    return {
        "cited": str(citation.cited_id or ""),
        "cited_label": normalise(str(citation.cited or "")),
        "label": normalise(citation.label.get(language, "")),
        "url": normalise(citation.url),
    }


def citation_rows(statement: Statement) -> list[Citation]:
    """The citations in order with what names the cited texts: a fixed number of queries."""
    rows = Citation.objects.filter(statement=statement).select_related("cited")
    return list(rows.prefetch_related("cited__pages__locale"))


@dataclass(frozen=True)
class CitationEdit(RowEdit):
    """What an editor asks for in one cited text. With ``stub`` it becomes a stub of that title and date."""

    labels = LABELS

    stub: bool = False
    stub_date: PartialDate | None = None

    @property
    def by_her(self) -> bool:
        return super().by_her or self.stub


@dataclass
class CitationsSaved:
    changed: int = 0
    stubs: int = 0
    problems: list[Problem[CitationEdit]] = field(default_factory=list)


def save_citations(
    statement: Statement, edits: Sequence[CitationEdit], language: str, by: AbstractBaseUser
) -> CitationsSaved:
    """Write what an editor changed and nothing else; rows that are not in ``edits`` stay. Runs in one transaction."""
    saved = CitationsSaved()
    with transaction.atomic():
        statement = Statement.objects.select_for_update().get(pk=statement.pk)
        rows = {row.pk: row for row in citation_rows(statement)}
        new: list[tuple[CitationEdit, Citation]] = []
        for edit in edits:
            row = rows.get(edit.key) if edit.key else Citation(statement=statement, position=len(rows) + len(new))
            if row is None or not _wants(edit, row):
                continue
            present = citation_values(row, language) if row.pk else {}
            if row.pk and edit.by_another(present) and not edit.overrule:
                saved.problems.append(Problem(edit, present=present))
            elif edit.delete:
                del rows[row.pk]
                row.delete()
                saved.changed += 1
            elif errors := _assign(edit, row, present, language, saved):
                saved.problems.append(Problem(edit, errors))
            elif row.pk or not _is_there(row, [*rows.values(), *(other for _edit, other in new)]):
                row.save()
                saved.changed += 1
                if edit.key is None:
                    new.append((edit, row))
        _order(edits, rows, new, saved)
        if saved.changed:
            log(instance=statement, action=LOG_ACTION, user=by, content_changed=True)
            statement.save(update_fields=["updated_at"])
    return saved


def _wants(edit: CitationEdit, row: Citation) -> bool:
    if row.pk is None:
        return not edit.delete and any(edit.values.values())
    return edit.delete or edit.by_her


def _is_there(row: Citation, others: Sequence[Citation]) -> bool:
    def identity(citation: Citation) -> tuple[object, ...]:
        return citation.cited_id, citation.url, citation.label

    return any(identity(row) == identity(other) for other in others)


def _assign(
    edit: CitationEdit, row: Citation, present: Mapping[str, str], language: str, saved: CitationsSaved
) -> dict[str, list[str]]:
    values = edit.values
    cited = row.cited
    title = values["cited_label"] or values["label"]
    if edit.stub and title:
        cited = _stub(title, language, edit.stub_date, saved)
    elif values["cited"] != present.get("cited", "") or not values["cited_label"]:
        key = values["cited"] if values["cited_label"] else ""
        cited = Statement.objects.filter(pk=int(key)).exclude(pk=row.statement_id).first() if key else None
        if key and cited is None:
            return {"cited_label": [_("This text cannot be cited here. Choose another one.")]}
    elif values["cited_label"] != present.get("cited_label", ""):
        return {"cited_label": [_("Choose a text from the list, or make a stub for one that is not in the archive.")]}
    if values["cited_label"] and cited is None:
        return {"cited_label": [_("Choose a text from the list, or make a stub for one that is not in the archive.")]}
    row.cited, row.url = cited, values["url"]
    if values["label"] != present.get("label", ""):
        row.label = row.label.with_text(language, values["label"])
    if row.cited is None and not row.url and not row.label:
        return {"": [_("A cited text needs a text of the archive, an address or the words that name it.")]}
    return {}


def _stub(title: str, language: str, date: PartialDate | None, saved: CitationsSaved) -> Statement:
    """The stub of that title and date; a new one unless there is one."""
    for stub in Statement.objects.stubs().filter(date=date).exclude(title={}):
        if fold(title) in map(fold, stub.title.values()):
            return stub
    saved.stubs += 1
    return Statement.objects.create(title=TranslatedText({language: title}), date=date)


def _order(
    edits: Sequence[CitationEdit],
    rows: Mapping[int, Citation],
    new: Sequence[tuple[CitationEdit, Citation]],
    saved: CitationsSaved,
) -> None:
    places = {edit.key: edit.place for edit in edits if edit.key in rows and edit.place}
    try:
        order = arrange(list(rows), places)
    except OrderChanged:
        order = list(rows)
    every = {**rows, **{row.pk: row for _edit, row in new}}
    moved = []
    for position, key in enumerate([*order, *(row.pk for _edit, row in new)]):
        if every[key].position != position:
            every[key].position = position
            moved.append(every[key])
    Citation.objects.bulk_update(moved, ["position"])
    if order != list(rows):
        saved.changed += 1
