"""Where a text and the record it joins say different things: both versions, for an editor to compare."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from zayava.core.sanitising import strip_markup

from ...enums import Kind
from .joining import ROLES, Joining, demand_key, listed_as, printed_as


@dataclass(frozen=True)
class Difference:
    """One of them. ``key`` is what ``ImportPlan.taken`` calls it when the text's version may be taken, else empty."""

    label: str
    here: str
    there: str
    key: str = ""


def differences(joining: Joining) -> list[Difference]:
    """What differs; without the signatories or demands when one of the sides has none at all."""
    return [*_facts(joining), *_signatories(joining), *_demands(joining)]


def _facts(joining: Joining) -> Iterator[Difference]:
    plan, statement = joining.plan, joining.statement
    if not statement.pages.all():
        return  # a stub knows little, and takes what the text says
    if plan.date and statement.date and plan.date != str(statement.date):
        yield Difference(_("Date"), plan.date, str(statement.date), "date")
    if plan.form != statement.kind:
        yield Difference(_("Kind of text"), str(Kind(plan.form).label), str(statement.get_kind_display()), "kind")


def _signatories(joining: Joining) -> Iterator[Difference]:
    rows, listed = joining.plan.signatures, joining.listed
    if not rows or not listed:
        return
    pairs = {**joining.proposed, **joining.sure}
    for here, row in enumerate(rows):
        label = _("Signatory %(number)s") % {"number": here + 1}
        if here not in pairs:
            yield Difference(
                label, printed_as(row), _("Withdrawn in the archive.") if here in joining.withdrawn else ""
            )
            continue
        there = listed[pairs[here]]
        for role in ROLES:
            name, entry = getattr(row, role), getattr(there, role)
            if bool(name) != bool(entry) or (name and entry and name.entry not in ("", str(entry.uid))):
                yield Difference(label, printed_as(row), listed_as(there))
                break
    taken = set(pairs.values())
    for place, row in enumerate(listed):
        if place not in taken:
            yield Difference(_("No. %(number)s of the list") % {"number": joining.number_of(row)}, "", listed_as(row))


def _demands(joining: Joining) -> Iterator[Difference]:
    rows, present = joining.plan.demands, joining.demands
    if not rows or not present:
        return
    pairs = {**joining.proposed_demands, **joining.same_demands}
    for here, row in enumerate(rows):
        label, text = _("Demand %(number)s") % {"number": row.number}, strip_markup(row.html)
        if here not in pairs:
            yield Difference(label, text, "")
            continue
        there = present[pairs[here]]
        words = strip_markup(there.text.get(joining.plan.language, ""))
        if words and words.split() != text.split():
            yield Difference(label, text, words, demand_key(there))
    taken = set(pairs.values())
    for place, occurrence in enumerate(present):
        if place not in taken:
            label = _("Demand %(number)s") % {"number": occurrence.number}
            yield Difference(label, "", strip_markup(str(occurrence.text)))
