"""Which known demands a new one may be, and which demands of the register may be one: proposed, never decided."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Q
from django.utils.translation import gettext as _

from zayava.core.dates import PartialDate
from zayava.core.sanitising import strip_markup
from zayava.organisations.enums import Verdict
from zayava.organisations.models import OrganisationName

from ..likeness import Bodies, LikenessIndex, Traits, traits
from ..models import Demand, DemandJudgement, DemandOccurrence
from ..permissions import statement_permissions


@dataclass(frozen=True)
class Proposal:
    """A known demand that another may be. ``raised`` are the dates of the texts that raise it, oldest first."""

    demand: Demand
    confidence: float
    reason: str
    raised: tuple[PartialDate, ...] = ()
    is_unsure: bool = False

    @property
    def percent(self) -> int:
        return round(self.confidence * 100)

    @property
    def years(self) -> str:
        """When it was raised, in years: “2010, 2015”."""
        return ", ".join(dict.fromkeys(str(date.year) for date in self.raised))


@dataclass
class KnownDemands:
    """The demands an editor may learn of: those with a public number, and those of statements she works on.

    Reads the register once: six queries, whatever is asked afterwards.
    """

    user: AbstractBaseUser | None = None
    _texts: dict[int, list[DemandOccurrence]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        visible = Q(demand__number__isnull=False, statement__number__isnull=False)
        if self.user is not None:
            own = statement_permissions.instances_user_has_any_permission_for(self.user, {"change"})
            visible |= Q(statement__in=own.values("pk"))
        rows = DemandOccurrence.objects.filter(visible, demand__merged_into=None).select_related("demand", "statement")
        for row in rows.order_by("statement__date", "pk"):
            self._texts.setdefault(row.demand_id, []).append(row)

    @cached_property
    def bodies(self) -> Bodies:
        names = OrganisationName.objects.order_by("pk").values_list(
            "organisation_id", "organisation__merged_into_id", "text"
        )
        return Bodies((survivor or key, text) for key, survivor, text in names)

    def traits_of(self, texts: Mapping[str, str]) -> Traits:
        return traits({language: strip_markup(text) for language, text in texts.items()}, self.bodies)

    @cached_property
    def index(self) -> LikenessIndex:
        rows = [(key, row.text) for key, rows in self._texts.items() for row in rows]
        rows += [(key, rows[0].demand.title) for key, rows in self._texts.items() if rows[0].demand.title]
        return LikenessIndex((key, self.traits_of(text)) for key, text in rows)

    @cached_property
    def verdicts(self) -> dict[int, dict[int, str]]:
        """Verdicts by the keys of the demands that stand now: those of a merged demand hold for its survivor."""
        merged = Demand.objects.exclude(merged_into=None).select_related("merged_into")
        ends = {row.pk: row.survivor().pk for row in merged}
        found: dict[int, dict[int, str]] = {}
        rows = DemandJudgement.objects.order_by("decided_at", "pk").values_list("demand_id", "other_id", "verdict")
        for one, other, verdict in rows:
            one, other = ends.get(one, one), ends.get(other, other)
            found.setdefault(one, {})[other] = verdict
            found.setdefault(other, {})[one] = verdict
        return found

    def like(
        self, texts: Mapping[str, str], own: int | None = None, without: Collection[int] = (), limit: int = 3
    ) -> list[Proposal]:
        """Demands that one with these words may be, the likeliest first; those called different are left out.

        ``own`` is the key of the demand it has now; ``without`` are others that it cannot be: those of its own text.
        """
        verdicts = self.verdicts.get(own or 0, {})
        refused = {key for key, verdict in verdicts.items() if verdict == Verdict.DIFFERENT}
        found = self.index.like(self.traits_of(texts), {own, *without} | refused)
        return [self._proposal(*each, verdicts.get(each[0], "")) for each in found[:limit]]

    def _proposal(self, key: int, confidence: float, reason: str, verdict: str = "") -> Proposal:
        rows = self._texts[key]
        raised = tuple(row.statement.date for row in rows if row.statement.date)
        return Proposal(rows[0].demand, confidence, _reason(reason), raised, verdict == Verdict.UNSURE)

    def twins(self, limit: int = 100) -> list[tuple[Proposal, Proposal]]:
        """Pairs of demands that may be one, the likeliest first, those judged “unsure” last.

        Demands that one text raises side by side are not proposed: it tells them apart.
        """
        beside: dict[int, set[int]] = {}
        by_statement: dict[int, set[int]] = {}
        for key, rows in self._texts.items():
            for row in rows:
                by_statement.setdefault(row.statement_id, set()).add(key)
        for together in by_statement.values():
            for key in together:
                beside.setdefault(key, set()).update(together)
        best: dict[tuple[int, int], Proposal] = {}
        for key, rows in self._texts.items():
            for row in rows:
                for found in self.like(row.text, key, beside[key], limit=5):
                    pair = (min(key, found.demand.pk), max(key, found.demand.pk))
                    if pair not in best or found.confidence > best[pair].confidence:
                        best[pair] = found
        ranked = sorted(best.items(), key=lambda item: (item[1].is_unsure, -item[1].confidence, item[0]))[:limit]
        return [
            tuple(
                Proposal(each.demand, found.confidence, found.reason, each.raised, found.is_unsure)
                for each in (self._proposal(one, 0, ""), self._proposal(other, 0, ""))
            )
            for (one, other), found in ranked
        ]  # type: ignore[return-value]


def _reason(reason: str) -> str:
    return {
        "number": _("Both speak of the same number."),
        "body": _("Both name the same organisation."),
        "words": _("Their words are alike."),
    }.get(reason, "")
