"""Changing what a statement demands and what became of it, while others may be doing the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from zayava.core.dates import PartialDate

from ..models import Demand, DemandOccurrence, DemandOutcome, Statement
from .demand_values import (
    MAX_LEVEL,
    DemandEdit,
    DemandsSaved,
    OutcomeEdit,
    clean_text,
    demand_rows,
    demand_values,
    outcome_values,
)
from .rows import OrderChanged, Problem, arrange

LOG_ACTION = "zayava.demands"


def save_demands(
    statement: Statement,
    edits: Sequence[DemandEdit],
    outcomes: Sequence[OutcomeEdit],
    language: str,
    by: AbstractBaseUser,
) -> DemandsSaved:
    """Write what an editor changed and nothing else; return what happened, with the rows she must look at again.

    Demands that are not in ``edits`` stay as they are, at their place. An anchor, once made, never changes. A deleted
    demand leaves the demands that were part of it, one level up. Runs in one transaction.
    """
    with transaction.atomic():
        statement = Statement.objects.select_for_update().get(pk=statement.pk)
        writer = _Writer(statement, language)
        for edit in edits:
            writer.take(edit)
        writer.write(edits)
        for outcome in outcomes:
            writer.take_outcome(outcome)
        saved = writer.saved
        if saved.anything:
            data = {"changed": saved.changed, "added": saved.added, "deleted": saved.deleted, "moved": saved.moved}
            log(instance=statement, action=LOG_ACTION, user=by, data=data, content_changed=True)
            statement.save(update_fields=["updated_at"])
    return saved


class _Writer:
    def __init__(self, statement: Statement, language: str) -> None:
        self.statement, self.language = statement, language
        self.saved = DemandsSaved()
        ordered = demand_rows(statement)
        self.rows = {row.pk: row for row, _level in ordered}
        self.levels = {row.pk: level for row, level in ordered}
        self.present = {row.pk: demand_values(row, level, language) for row, level in ordered}
        self.by_ref = {str(key): row for key, row in self.rows.items()}
        self._changed: set[int] = set()
        self._deleted: list[DemandOccurrence] = []
        self._new: list[tuple[DemandEdit, DemandOccurrence]] = []

    def take(self, edit: DemandEdit) -> None:
        if edit.key is None:
            self._take_new(edit)
            return
        row = self.rows.get(edit.key)
        if row is None:
            self.saved.gone += 1
            return
        present = self.present[edit.key]
        wants = edit.delete or (edit.by_her and dict(edit.values) != present)
        if wants and edit.by_another(present) and not edit.overrule:
            self.saved.problems.append(Problem(edit, present=present))
        elif edit.delete:
            self._deleted.append(self.rows.pop(edit.key))
        elif edit.by_her:
            self._assign(edit, row, present)

    def _take_new(self, edit: DemandEdit) -> None:
        if edit.delete or not edit.values["text"]:
            return
        texts = [(row.number, row.text.get(self.language, "")) for row in self.rows.values()]
        texts += [(row.number, row.text.get(self.language, "")) for _edit, row in self._new]
        if (edit.values["number"], edit.values["text"]) in texts:
            self.saved.repeated += 1  # sent twice, or added by somebody else meanwhile
            return
        row = DemandOccurrence(statement=self.statement)
        self._assign(edit, row, {})
        self._new.append((edit, row))

    def _assign(self, edit: DemandEdit, row: DemandOccurrence, present: Mapping[str, str]) -> None:
        before = (row.number, row.text, row.addressee)
        row.number = edit.values["number"]
        if edit.values["text"] != present.get("text", ""):
            row.text = row.text.with_text(self.language, clean_text(edit.values["text"]))
        if edit.values["addressee"] != present.get("addressee", ""):
            row.addressee = row.addressee.with_text(self.language, edit.values["addressee"])
        if row.pk is not None:
            self.levels[row.pk] = int(edit.values["level"])
            if (row.number, row.text, row.addressee) != before:
                self._changed.add(row.pk)

    def write(self, edits: Sequence[DemandEdit]) -> None:
        """Order, nest, then write: new demands one by one, because each gets an anchor of its own."""
        current = list(self.rows)
        places = {edit.key: edit.place for edit in edits if edit.key in self.rows and edit.place}
        try:
            order = arrange(current, places)
        except OrderChanged:
            order, self.saved.order_kept = current, True
        self.saved.moved = order != current
        for edit, row in self._new:
            row.position = len(self.rows)
            row.save()
            self.rows[row.pk] = self.by_ref[edit.ref] = row
            self.levels[row.pk] = int(edit.values["level"])
            order.insert(min(edit.place.wanted - 1, len(order)) if edit.place else len(order), row.pk)
        self.saved.added = len(self._new)
        nested = self._nest(order)
        DemandOccurrence.objects.bulk_update(
            [self.rows[key] for key in self._changed | nested if key in self.rows],
            ["number", "text", "addressee", "parent", "position"],
        )
        self._delete()
        added = {row.pk for _edit, row in self._new}
        self.saved.changed += len((self._changed & self.rows.keys()) - added)

    def _nest(self, order: Sequence[int]) -> set[int]:
        """Give every demand its position and the demand it is part of; return those for which that is new."""
        moved: set[int] = set()
        opened: list[DemandOccurrence] = []
        for position, key in enumerate(order):
            row = self.rows[key]
            level = max(0, min(self.levels[key], len(opened), MAX_LEVEL))
            del opened[level:]
            parent = opened[-1].pk if opened else None
            opened.append(row)
            if row.parent_id != parent:
                self._changed.add(key)
            if (row.position, row.parent_id) != (position, parent):
                row.position, row.parent_id = position, parent
                moved.add(key)
        return moved

    def _delete(self) -> None:
        """Delete the rows, and the enduring demands without a number that nothing raises and nothing is known about."""
        keys = [row.pk for row in self._deleted]
        demands = [row.demand_id for row in self._deleted]
        DemandOccurrence.objects.filter(pk__in=keys).delete()
        unused = Demand.objects.filter(pk__in=demands, number=None, merged_entries=None, merged_into=None)
        unused.filter(occurrences=None, outcomes=None).delete()
        self.saved.deleted = len(keys)

    def take_outcome(self, edit: OutcomeEdit) -> None:
        owner = self.by_ref.get(edit.owner)
        if owner is None or owner.pk not in self.rows:
            return
        known = {outcome.pk: outcome for outcome in owner.demand.outcomes.all()}
        if edit.key is None:
            if not edit.delete and any(edit.values[name] for name in ("date", "note", "source", "source_url")):
                self._write_outcome(edit, DemandOutcome(demand=owner.demand), {}, list(known.values()))
            return
        outcome = known.get(edit.key)
        if outcome is None:
            self.saved.gone += 1
            return
        present = outcome_values(outcome, self.language)
        wants = edit.delete or (edit.by_her and dict(edit.values) != present)
        if wants and edit.by_another(present) and not edit.overrule:
            self.saved.problems.append(Problem(edit, present=present))
        elif edit.delete:
            outcome.delete()
            self.saved.changed += 1
        elif edit.by_her:
            self._write_outcome(edit, outcome, present, [])

    def _write_outcome(
        self, edit: OutcomeEdit, outcome: DemandOutcome, present: Mapping[str, str], known: Sequence[DemandOutcome]
    ) -> None:
        errors = {
            name: [_("This field is required.")] for name in ("outcome", "date", "source") if not edit.values[name]
        }
        if errors:
            self.saved.problems.append(Problem(edit, errors))
            return
        if any(outcome_values(other, self.language) == dict(edit.values) for other in known):
            self.saved.repeated += 1
            return
        outcome.outcome = edit.values["outcome"]
        outcome.date = PartialDate.parse(edit.values["date"])
        outcome.source, outcome.source_url = edit.values["source"], edit.values["source_url"]
        if edit.values["note"] != present.get("note", ""):
            outcome.note = outcome.note.with_text(self.language, edit.values["note"])
        outcome.save()
        self.saved.changed += 1
