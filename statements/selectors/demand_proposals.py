"""Which known demands a new one may be, and which demands of the register may be one: proposed, never decided."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import F, Q, QuerySet, Window
from django.db.models.functions import RowNumber
from django.utils.translation import gettext as _

from zayava.core.dates import PartialDate
from zayava.core.sanitising import strip_markup
from zayava.core.texts import TranslatedText
from zayava.organisations.enums import Verdict
from zayava.organisations.models import OrganisationName

from ..likeness import Bodies, LikenessIndex, Traits, traits
from ..models import Demand, DemandJudgement, DemandOccurrence
from ..permissions import statement_permissions

MOST = 3_000
"""Wordings a new demand is compared with, those raised last: some five times what a coalition writes in ten years.

Each costs a third of a millisecond, and an archive may hold two hundred thousand.
"""

WORDINGS = 3
"""Of each demand, however often it was raised."""

SOUGHT = 500
"""Demands whose twins are looked for; looking for those of one takes some milliseconds."""


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

    Of those, the demands raised last, in the words they were raised in last (:data:`MOST`, :data:`WORDINGS`). Reads the
    register once: seven queries, whatever is asked afterwards.
    """

    user: AbstractBaseUser | None = None
    _texts: dict[int, list[DemandOccurrence]] = field(default_factory=dict)
    _raised: dict[int, set[PartialDate]] = field(default_factory=dict)
    _beside: dict[int, set[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        visible = Q(demand__number__isnull=False, statement__number__isnull=False)
        if self.user is not None:
            own = statement_permissions.instances_user_has_any_permission_for(self.user, {"change"})
            visible |= Q(statement__in=own.values("pk"))
        every = DemandOccurrence.objects.filter(visible, demand__merged_into=None)
        last = [F("statement__date").desc(nulls_last=True), F("pk").desc()]
        placed = every.annotate(place=Window(RowNumber(), partition_by=F("demand_id"), order_by=last))
        rows = placed.filter(place__lte=WORDINGS).select_related("demand").order_by(*last)[:MOST]
        for row in reversed(rows):
            self._texts.setdefault(row.demand_id, []).append(row)
        self._read_texts_of(every)

    def _read_texts_of(self, every: QuerySet) -> None:
        """When each demand was raised, and which others its texts raise."""
        together: dict[int, set[int]] = {}
        raised = every.filter(demand__in=set(self._texts)).order_by()
        for key, statement, date in raised.values_list("demand_id", "statement_id", "statement__date"):
            together.setdefault(statement, set()).add(key)
            if date:
                self._raised.setdefault(key, set()).add(date)
        for keys in together.values():
            for key in keys:
                self._beside.setdefault(key, set()).update(keys)

    def _wordings(self) -> dict[int, list[TranslatedText]]:
        """The different words of each demand."""
        return {
            key: list({tuple(row.text.items()): row.text for row in rows}.values()) for key, rows in self._texts.items()
        }

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
        rows = [(key, text) for key, texts in self._wordings().items() for text in texts]
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
        raised = tuple(sorted(self._raised.get(key, ())))
        return Proposal(self._texts[key][0].demand, confidence, _reason(reason), raised, verdict == Verdict.UNSURE)

    def twins(self, limit: int = 100) -> list[tuple[Proposal, Proposal]]:
        """Pairs of demands that may be one, the likeliest first, those judged “unsure” last.

        Demands that one text raises side by side are not proposed: it tells them apart. The :data:`SOUGHT` raised last
        are compared with all that were read.
        """
        best: dict[tuple[int, int], Proposal] = {}
        for key, texts in list(self._wordings().items())[-SOUGHT:]:
            for text in texts:
                for found in self.like(text, key, self._beside.get(key, ()), limit=5):
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
