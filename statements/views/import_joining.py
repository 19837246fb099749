"""Importing a text into a record that is in the archive already: what the editor has to compare first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy

from ..forms.import_record import RecordChoice, in_her_eyes
from ..models import Statement
from ..services.importing import Difference, ImportPlan, Joining, differences
from ..services.importing.rights import joinable, may_change, may_join

MAX_DIFFERENCES = 60


HELD = gettext_lazy("Somebody else has this text in the archive as a draft already. Ask a publisher to import it.")


def record_of(plan: ImportPlan, user: Any) -> Statement | None:
    """The record that a plan joins, if it gets a page in a further language and she may see it."""
    if plan.kind == "listing" or plan.known or not plan.statement:
        return None
    found = joinable(user).filter(uid=plan.statement).prefetch_related("pages__locale").first()
    if found is None or any(
        page.locale.language_code == plan.language and not page.alias_of_id for page in found.pages.all()
    ):
        return None
    return found


def show_beside(plan: ImportPlan, user: Any) -> None:
    """Lay the record that was found by the title beside the text, before the editor sees either.

    Of a record she may not see the plan forgets everything: it travels through her browser.
    """
    found = Statement.objects.filter(uid=plan.statement).first() if plan.kind != "listing" and plan.statement else None
    if found is not None and not may_join(user, found, "" if plan.title_is_made_up else plan.title):
        plan.statement = plan.statement_title = ""
        if not plan.known:
            plan.warn("held", str(HELD))
    elif (record := record_of(plan, user)) is not None:
        plan.statement_title = in_her_eyes(user, [record])[0].title
        plan.words_only = not may_change(user, record)
        Joining(plan, record).align()
        plan.seen_beside = True


def differences_of(plan: ImportPlan, user: Any) -> list[Difference]:
    """What to compare, as the plan stands."""
    record = record_of(plan, user)
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
        plan.choose(str(record.uid), in_her_eyes(user, [record])[0].title)
    plan.words_only = not may_change(user, record)
    plan.taken = [] if plan.words_only else list(taken)
    if plan.seen_beside and not compare:
        return False
    record = record_of(plan, user)
    if record is None:
        return compare
    joining = Joining(plan, record)
    joining.align()
    plan.seen_beside = True
    is_open = any(row.unsure and row.beside for row in (*plan.signatures, *plan.demands))
    return compare or is_open or bool(differences(joining))
