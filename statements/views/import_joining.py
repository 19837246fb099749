"""Importing a text into a record that is in the archive already: what the editor has to compare first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..forms.import_record import RecordChoice
from ..models import Statement
from ..permissions import statement_permissions
from ..services.importing import Difference, ImportPlan, Joining, differences

MAX_DIFFERENCES = 60


def record_of(plan: ImportPlan) -> Statement | None:
    """The record that a plan joins, if it gets a page in a further language."""
    if plan.kind == "listing" or plan.known or not plan.statement:
        return None
    found = Statement.objects.filter(uid=plan.statement).prefetch_related("pages__locale").first()
    if found is None or any(
        page.locale.language_code == plan.language and not page.alias_of_id for page in found.pages.all()
    ):
        return None
    return found


def show_beside(plan: ImportPlan, user: Any) -> None:
    """Lay the record that was found by the title beside the text, before the editor sees either."""
    if (record := record_of(plan)) is not None:
        plan.words_only = not _may_change(record, user)
        Joining(plan, record).align()
        plan.seen_beside = True


def differences_of(plan: ImportPlan) -> list[Difference]:
    """What to compare, as the plan stands."""
    record = record_of(plan)
    return differences(Joining(plan, record)) if record and plan.seen_beside else []


def take_record(plan: ImportPlan, choice: RecordChoice, user: Any, taken: Sequence[str], *, compare: bool) -> bool:
    """Put the choice into the plan; return whether the editor has to look at something before it is written.

    Raises :class:`~..services.importing.ImportRefused` when nothing, or nothing that can be, was chosen.
    """
    if plan.kind == "listing" or plan.known:
        return False
    record = choice.statement(plan.language)
    if record is None:
        was_beside = plan.seen_beside
        plan.choose_none()
        return compare or was_beside  # what only the other list spoke for has been taken back
    if plan.statement != str(record.uid):
        plan.choose_none()
        plan.choose(str(record.uid), str(record))
    plan.words_only = not _may_change(record, user)
    plan.taken = [] if plan.words_only else list(taken)
    if plan.seen_beside and not compare:
        return False
    record = record_of(plan)
    if record is None:
        return compare
    joining = Joining(plan, record)
    joining.align()
    plan.seen_beside = True
    is_open = any(row.unsure and row.beside for row in (*plan.signatures, *plan.demands))
    return compare or is_open or bool(differences(joining))


def _may_change(record: Statement, user: Any) -> bool:
    return statement_permissions.user_has_permission_for_instance(user, "change", record)
