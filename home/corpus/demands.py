"""Demands of a corpus: the register, what each text demands in its own words, and what became of it."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.db.models import Max

from zayava.statements.demand_catalogue import demand_catalogue
from zayava.statements.enums import DemandState
from zayava.statements.models import (
    Addressee,
    AddresseeWording,
    Demand,
    DemandOccurrence,
    DemandOutcome,
    TaggedDemand,
)
from zayava.statements.services.addressing import wording_key
from zayava.statements.services.demand_following import number_demands

from .plan import Plan, PlannedDemand, uid
from .tables import Table
from .words import LANGUAGES, read, sentence


class Demands:
    """Writes the demands of the texts of one corpus; remembers the keys of what is there already."""

    def __init__(self, seed: int, tags: Sequence[int]) -> None:
        self._seed = seed
        self._tags = tags
        self._addressees = _load_addressees(seed)
        self._keys: dict[uuid.UUID, int] = dict(Demand.objects.order_by().values_list("uid", "pk"))
        self._new: dict[uuid.UUID, int] = {}
        self._statements: list[int] = []
        self._number = 0
        self._demands, self._occurrences, self._outcomes, self._tagged = (
            Table(model) for model in (Demand, DemandOccurrence, DemandOutcome, TaggedDemand)
        )
        self._tables = (self._demands, self._occurrences, self._outcomes, self._tagged)

    def begin(self) -> None:
        """Forget what was not written, inside the transaction that writes the next."""
        for table in self._tables:
            table.begin()
        self._new, self._statements = {}, []
        self._number = Demand.objects.aggregate(last=Max("number"))["last"] or 0

    def add(self, statement: int, plan: Plan, is_public: bool) -> None:
        """Keep the demands of a text. Those that a public text raises first get the next public numbers."""
        parents: dict[str, int] = {}
        if plan.demands:
            self._statements.append(statement)
        for position, demand in enumerate(plan.demands):
            parents[demand.number] = self._occurrences.add(
                statement_id=statement,
                demand_id=self._demand(demand, plan, is_public),
                parent_id=parents.get(demand.parent),
                position=position,
                number=demand.number,
                anchor=f"demand-{demand.number}",
                text=demand.text,
                addressee=demand.addressee,
                addressed_to_id=self._addressees[wording_key(demand.addressee["en"])],
            )

    def _demand(self, demand: PlannedDemand, plan: Plan, is_public: bool) -> int:
        identity = uid(self._seed, "demand", demand.key)
        found = self._keys.get(identity) or self._new.get(identity)
        if found is not None:
            return found
        if is_public:
            self._number += 1
        latest = max(demand.outcomes, key=lambda outcome: outcome["date"], default=None)
        found = self._new[identity] = self._demands.add(
            uid=identity,
            number=self._number if is_public else None,
            state=latest["outcome"] if latest else DemandState.OPEN,
        )
        for outcome in sorted(demand.outcomes, key=_date):
            self._outcomes.add(demand_id=found, **outcome)
        for tag in plan.tags[:2]:
            self._tagged.add(tag_id=self._tags[tag], content_object_id=found)
        return found

    def write(self) -> None:
        for table in self._tables:
            table.write()
        # Those known from a text that was not public, and raised again by one that is.
        number_demands(self._statements)
        demand_catalogue.touch()

    def keep(self) -> None:
        """The transaction has succeeded: remember what it wrote."""
        self._keys |= self._new


def _date(outcome: dict[str, Any]) -> str:
    return outcome["date"]


@transaction.atomic
def _load_addressees(seed: int) -> dict[str, int]:
    """The addressees by what they are called in English; made where the words lead to nobody yet."""
    found = {}
    for number, words in enumerate(read("demands")["addressees"]):
        keys = [wording_key(words[code]) for code in LANGUAGES]
        known = AddresseeWording.objects.filter(folded__in=keys).first()
        if known is None:
            made = Addressee.objects.create(uid=uid(seed, "addressee", number), name=sentence(words))
            AddresseeWording.objects.bulk_create([AddresseeWording(addressee=made, folded=key) for key in set(keys)])
            found[wording_key(words["en"])] = made.pk
        else:
            found[wording_key(words["en"])] = known.addressee_id
    return found
