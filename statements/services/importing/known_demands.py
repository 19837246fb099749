"""Demands of a text that the register may know: proposed while a text is checked, linked only when somebody says so."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib.auth.models import AbstractBaseUser
from django.utils.translation import gettext as _

from zayava.organisations.enums import Verdict

from ...models import Demand, DemandOccurrence
from ...selectors.demand_proposals import KnownDemands
from ..demand_linking import decide
from .plan import Candidate, ImportPlan, PlannedDemand


def propose_known(plan: ImportPlan) -> None:
    """Note beside each demand of a plan which demands with a public number it may be, and warn of it."""
    if not plan.demands:
        return
    known = KnownDemands()
    for row in plan.demands:
        found = known.like({plan.language: row.html})
        row.known = [
            Candidate(
                str(proposal.demand.uid),
                f"{proposal.demand} ({proposal.years})" if proposal.years else str(proposal.demand),
                proposal.confidence,
                proposal.reason,
            )
            for proposal in found
        ]
        if row.known:
            plan.warn(
                "known_demand",
                _("Demand %(number)s may be one that is known: “%(demand)s”. It was not linked.")
                % {"number": row.number, "demand": row.known[0].name},
                row.line,
            )


def link_known(
    rows: Sequence[PlannedDemand], occurrences: Sequence[DemandOccurrence], user: AbstractBaseUser | None
) -> None:
    """Carry out what an editor said of the demands of a text that was just written; a demand gone since is left."""
    said = {uid for row in rows for uid in row.verdicts}
    demands = {str(demand.uid): demand for demand in Demand.objects.filter(uid__in=said)} if said else {}
    for row, occurrence in zip(rows, occurrences, strict=True):
        # What it is not is kept first: it belongs to the demand of its own that it has until it is linked.
        for uid, verdict in sorted(row.verdicts.items(), key=lambda each: each[1] == Verdict.SAME):
            if uid in demands:
                decide(occurrence, verdict, demands[uid], user)
