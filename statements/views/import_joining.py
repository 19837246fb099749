"""Importing a text into a record that is in the archive already: what the editor has to compare first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from ..forms.import_record import NEW, RecordChoice, in_her_eyes
from ..models import Statement
from ..services.importing import Difference, ImportPlan, ImportRefused, Joining, differences
from ..services.importing.joining import CHANGED
from ..services.importing.planning import record_of_text
from ..services.importing.rights import HELD, joinable, looked_at, may_change, may_join

MAX_DIFFERENCES = 60


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
    _name_what_she_sees(plan, user)
    found = Statement.objects.filter(uid=plan.statement).first() if plan.kind != "listing" and plan.statement else None
    if found is not None and not may_join(user, found, "" if plan.title_is_made_up else plan.title):
        plan.statement = plan.statement_title = plan.matched = ""
        if not plan.known:
            plan.warn("held", str(HELD))
    elif (record := record_of(plan, user)) is not None:
        plan.statement_title = in_her_eyes(user, [record])[0].title
        plan.words_only = not may_change(user, record)
        Joining(plan, record).align()
        plan.seen_beside = True


def _name_what_she_sees(plan: ImportPlan, user: Any) -> None:
    """Say of a text that a listing announces only what she may see of it: of a draft of others its printed title."""
    found = {item.statement for item in plan.items if item.statement}
    whole = {str(uid) for uid in looked_at(user).filter(uid__in=found).values_list("uid", flat=True)}
    records = list(joinable(user).filter(uid__in=found - whole).prefetch_related("pages__locale"))
    seen = {option.value: option.title for option in in_her_eyes(user, records)}
    for item in plan.items:
        if item.statement and item.statement not in whole:
            item.known_as = seen.get(item.statement, item.title)


def differences_of(plan: ImportPlan, user: Any) -> list[Difference]:
    """What to compare, as the plan stands."""
    record = record_of(plan, user)
    return differences(Joining(plan, record)) if record and plan.seen_beside else []


def left_out_of(plan: ImportPlan, user: Any) -> list[str]:
    """Sentences about what of the text will not be written, as the plan stands."""
    record = record_of(plan, user)
    return Joining(plan, record).left_out() if record and plan.seen_beside else []


def look_up_again(plan: ImportPlan, choice: RecordChoice, user: Any) -> str:
    """Look up the title and date as corrected; return a sentence when they speak for a record she has not seen.

    Then the plan proposes that record. Raises :class:`~..services.importing.ImportRefused` when she may not see it.
    """
    if plan.kind == "listing":
        return ""
    seen = plan.matched
    record, _fitting = record_of_text(plan)
    if record is None or plan.known or choice.chosen != NEW or str(record.uid) == seen:
        return ""
    if not may_join(user, record, "" if plan.title_is_made_up else plan.title):
        raise ImportRefused(str(HELD))
    plan.choose_none()
    plan.match(str(record.uid), in_her_eyes(user, [record])[0].title)
    show_beside(plan, user)
    return _(
        "Nothing was saved yet. The archive has a text with this title. Compare the two; then import this one as "
        "another language of it, or say that it is a new text."
    )


def take_record(plan: ImportPlan, choice: RecordChoice, user: Any, taken: Sequence[str], *, compare: bool) -> str:
    """Put the choice into the plan; return a sentence if the editor has to look at something before it is written.

    Raises :class:`~..services.importing.ImportRefused` when nothing, or nothing that can be, was chosen.
    """
    if plan.kind == "listing" or plan.known:
        return ""
    beside = _("Nothing was saved yet. Compare this text with the one of the archive, then import it.")
    alone = _("Nothing was saved yet. Look at the text once more as a new one, then import it.")
    record = choice.statement(plan.language)
    if record is None:
        was_beside = plan.seen_beside
        plan.choose_none()
        return alone if compare or was_beside else ""  # what only the other list spoke for has been taken back
    plan.answered_new = False
    if plan.statement != str(record.uid):
        plan.choose_none()
        plan.choose(str(record.uid), in_her_eyes(user, [record])[0].title)
    plan.words_only = not may_change(user, record)
    plan.taken = [] if plan.words_only else list(taken)
    record = record_of(plan, user)
    if record is None:
        return beside if compare else ""
    joining = Joining(plan, record)
    if not joining.is_as_seen:
        plan.forget_beside()
        beside, compare = str(CHANGED), True
    elif plan.seen_beside and not compare:
        return ""
    joining.align()
    plan.seen_beside = True
    is_open = any(row.unsure and row.beside for row in (*plan.signatures, *plan.demands))
    return beside if compare or is_open or differences(joining) or joining.left_out() else ""
