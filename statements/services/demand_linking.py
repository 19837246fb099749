"""Deciding which demands are one, keeping the decision, and taking it back."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zayava.core.merging import move_back, move_references
from zayava.organisations.enums import Verdict

from ..models import Demand, DemandJudgement, DemandMerge, DemandOccurrence
from .demand_following import follow, settle

_KEPT = frozenset(
    [
        DemandMerge._meta.label + ".winner",
        DemandMerge._meta.label + ".loser",
        DemandJudgement._meta.label + ".demand",
        DemandJudgement._meta.label + ".other",
        Demand.tags.through._meta.label + ".content_object",
        Demand._meta.label + ".merged_into",
    ]
)
"""What stays with the loser: decisions (read through the survivor), and tags, which are added to the winner's."""
_SHARED = ("tags", "campaigns")
OCCURRENCE = f"{DemandOccurrence._meta.label}.demand"


class LinkRefused(ValidationError):
    """The two cannot be joined or parted. The message says why, in a whole sentence."""


def _locked(*demands: Demand) -> list[Demand]:
    """The demands as they are now, held against everybody else; in order of keys, so that nobody waits in a circle."""
    rows = {
        row.pk: row
        for row in Demand.objects.select_for_update().filter(pk__in=[row.pk for row in demands]).order_by("pk")
    }
    if len(rows) < len({row.pk for row in demands}):
        raise LinkRefused(_("This demand is not in the register any more. Nothing was changed."))
    return [rows[row.pk] for row in demands]


def judge_demands(first: Demand, second: Demand, verdict: str, by: AbstractBaseUser | None = None) -> DemandJudgement:
    """Keep a verdict on two demands; a later one replaces it. Judging “same” does not merge.

    Raises ``ValidationError`` for an unknown verdict and for a demand and itself.
    """
    if verdict not in Verdict.values:
        raise ValidationError(_("A verdict is “same”, “different” or “unsure”."), code="verdict")
    first, second = first.survivor(), second.survivor()
    if first.pk == second.pk:
        raise ValidationError(_("A verdict needs two different demands."), code="pair")
    one, other = sorted([first, second], key=lambda row: row.pk)
    decided = {"verdict": verdict, "decided_by": by}
    return DemandJudgement.objects.update_or_create(demand=one, other=other, defaults=decided)[0]


def merge_demands(first: Demand, second: Demand, by: AbstractBaseUser | None = None) -> DemandMerge:
    """Make one demand of two, and return the record of it.

    The one with the lower public number stays; the other leads to it, and everything that pointed at the other points
    at it afterwards. Raises :class:`LinkRefused` and changes nothing when one of them was merged before.
    """
    with transaction.atomic():
        first, second = _locked(first, second)
        if first.pk == second.pk:
            raise LinkRefused(_("A demand cannot be merged with itself. Choose another one."))
        for row in (first, second):
            if row.merged_into_id is not None:
                raise LinkRefused(
                    _("“%(demand)s” was already merged into “%(survivor)s”. Choose that one instead.")
                    % {"demand": row, "survivor": row.survivor()}
                )
        winner, loser = sorted((first, second), key=lambda row: (row.number is None, row.number or 0, row.pk))
        moves: dict[str, Any] = {"references": move_references(loser, winner, _KEPT)}
        for name in _SHARED:
            moves[name] = _new(name, winner, loser)
            getattr(winner, name).add(*_rows(name, moves[name]))
        loser.merged_into = winner
        loser.save(update_fields=["merged_into"])
        settle([winner.pk, loser.pk])
        judge = {"verdict": Verdict.SAME, "decided_by": by}
        one, other = sorted([winner, loser], key=lambda row: row.pk)
        DemandJudgement.objects.update_or_create(demand=one, other=other, defaults=judge)
        return DemandMerge.objects.create(winner=winner, loser=loser, moves=moves, merged_by=by)


def _new(name: str, winner: Demand, loser: Demand) -> list[int]:
    """The tags or campaigns of the loser that the winner lacks."""
    own = set(getattr(winner, name).values_list("pk", flat=True))
    return sorted(key for key in getattr(loser, name).values_list("pk", flat=True) if key not in own)


def _rows(name: str, keys: list[int]) -> list[models.Model]:
    return list(Demand._meta.get_field(name).related_model._base_manager.filter(pk__in=keys))


def check_undo(record: DemandMerge) -> None:
    """Raise :class:`LinkRefused` when the merge cannot be undone now: it was, or a later one builds upon it."""
    if record.is_undone:
        raise LinkRefused(_("This merge was already undone."))
    concerned = [record.winner_id, record.loser_id]
    later = DemandMerge.objects.filter(pk__gt=record.pk, undone_at__isnull=True)
    newer = (later.filter(winner__in=concerned) | later.filter(loser__in=concerned)).order_by("-pk").first()
    if newer is not None:
        raise LinkRefused(
            _("Undo the later merge of “%(loser)s” into “%(winner)s” first.")
            % {"loser": newer.loser, "winner": newer.winner}
        )


def undo_merge(record: DemandMerge, by: AbstractBaseUser | None = None) -> None:
    """Take a merge back: the loser stands on its own again, with all of its rows that nobody has moved since.

    Raises :class:`LinkRefused` when the merge was undone before or when a later one builds upon it.
    """
    with transaction.atomic():
        record = DemandMerge.objects.select_for_update().get(pk=record.pk)
        check_undo(record)
        winner, loser = _locked(record.winner, record.loser)
        move_back(_still_there(record.moves["references"], winner), loser)
        for name in _SHARED:
            getattr(winner, name).remove(*_rows(name, record.moves[name]))
        loser.merged_into = None
        loser.save(update_fields=["merged_into"])
        settle([winner.pk, loser.pk])
        one, other = sorted([winner.pk, loser.pk])
        DemandJudgement.objects.filter(demand=one, other=other, verdict=Verdict.SAME).delete()
        follow(set(loser.occurrences.values_list("statement_id", flat=True)))
        record.undone_at, record.undone_by = timezone.now(), by
        record.save(update_fields=["undone_at", "undone_by"])


def _still_there(moves: dict[str, list[Any]], winner: Demand) -> dict[str, list[Any]]:
    """Of what was moved, the rows that still point at the winner."""
    kept = {}
    for reference, keys in moves.items():
        model, field = reference.rsplit(".", 1)
        rows = apps.get_model(model)._base_manager.filter(pk__in=keys, **{field: winner.pk})
        kept[reference] = list(rows.values_list("pk", flat=True))
    return kept


def link(occurrence: DemandOccurrence, demand: Demand, by: AbstractBaseUser | None = None) -> Demand:
    """Say that a statement raises a demand that is known already; return the demand that stands afterwards.

    A demand that only this statement raised is merged with the known one, with its outcomes and number. Where others
    raise it too, only this occurrence moves. Linking what is linked already changes nothing. Raises
    :class:`LinkRefused`.
    """
    with transaction.atomic():
        row = DemandOccurrence.objects.select_for_update().select_related("demand").filter(pk=occurrence.pk).first()
        if row is None:
            raise LinkRefused(_("This demand is not in the register any more. Nothing was changed."))
        demand = demand.survivor()
        if row.demand_id == demand.pk:
            return demand
        if not row.demand.occurrences.exclude(pk=row.pk).exists():
            return merge_demands(demand, row.demand, by).winner
        _locked(demand, row.demand)
        DemandOccurrence.objects.filter(pk=row.pk).update(demand=demand)
        return demand


def part(occurrence: DemandOccurrence, by: AbstractBaseUser | None = None) -> Demand:
    """Say that what a statement demands is another demand than it was linked to; return the one it has now.

    What was merged for this occurrence alone comes back with its number; otherwise it gets a demand of its own. That
    the two differ is remembered. Raises :class:`LinkRefused` when no other text raises the demand.
    """
    with transaction.atomic():
        row = DemandOccurrence.objects.select_for_update().select_related("demand").filter(pk=occurrence.pk).first()
        if row is None:
            raise LinkRefused(_("This demand is not in the register any more. Nothing was changed."))
        old = row.demand
        if not old.occurrences.exclude(pk=row.pk).exists():
            raise LinkRefused(_("No other text raises this demand, so there is nothing to part it from."))
        record = _merge_of(row, old)
        if record is not None:
            undo_merge(record, by)
            new = record.loser
        else:
            new = Demand.objects.create()
            DemandOccurrence.objects.filter(pk=row.pk).update(demand=new)
            follow({row.statement_id})
        new.refresh_from_db()
        judge_demands(old, new, Verdict.DIFFERENT, by)
        return new


def _merge_of(row: DemandOccurrence, demand: Demand) -> DemandMerge | None:
    """The merge that brought this occurrence, and no other, to its demand, if it can be undone."""
    for record in DemandMerge.objects.filter(winner=demand, undone_at=None).order_by("-pk"):
        if record.moves["references"].get(OCCURRENCE) == [row.pk]:
            try:
                check_undo(record)
            except LinkRefused:
                return None
            return record
    return None


def decide(
    occurrence: DemandOccurrence, verdict: str, other: Demand | None, by: AbstractBaseUser | None = None
) -> Demand:
    """Carry out what a person said of an occurrence: ``same``, ``different``, ``unsure`` or ``part``.

    Returns the demand it has afterwards. Raises ``ValidationError`` with a sentence.
    """
    if verdict == "part":
        return part(occurrence, by)
    if other is None:
        raise LinkRefused(_("This demand is not in the register any more. Nothing was changed."))
    if verdict == Verdict.SAME:
        return link(occurrence, other, by)
    occurrence.refresh_from_db(fields=["demand"])
    if occurrence.demand.survivor().pk != other.survivor().pk:
        judge_demands(occurrence.demand, other, verdict, by)
    return occurrence.demand
