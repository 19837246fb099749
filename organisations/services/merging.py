"""Joining two entries that turn out to be one, and taking it back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zayava.core.merging import move_back, move_references, put_back, set_taggings_aside

from ..models import (
    Organisation,
    OrganisationJudgement,
    OrganisationMerge,
    OrganisationPage,
    Person,
    PersonJudgement,
    PersonMerge,
    RegisterEntry,
)
from ..models.decisions import Merge
from .names import NAME_MODELS

MERGE_MODELS: dict[type[RegisterEntry], type[Merge]] = {Organisation: OrganisationMerge, Person: PersonMerge}
_JUDGEMENTS = {Organisation: OrganisationJudgement, Person: PersonJudgement}


class MergeRefused(ValidationError):
    """The merge, or its undoing, would break the register. The message says why, in a whole sentence."""


def _kept_references(model: type[RegisterEntry]) -> frozenset[str]:
    """What must stay with the loser: names (moved one by one), judgements (read through the survivor), the merges."""
    merge, judgement, name = MERGE_MODELS[model], _JUDGEMENTS[model], NAME_MODELS[model]
    return frozenset(
        [
            f"{merge._meta.label}.winner",
            f"{merge._meta.label}.loser",
            f"{judgement._meta.label}.entry",
            f"{judgement._meta.label}.other",
            f"{name._meta.label}.{name.entry_field}",
            OrganisationPage._meta.label + ".organisation",
        ]
    )


def check_merge(winner: RegisterEntry, loser: RegisterEntry) -> None:
    """Raise :class:`MergeRefused` when the two cannot be merged."""
    if type(winner) is not type(loser):
        raise MergeRefused(_("An organisation and a person cannot be merged."))
    if winner.pk == loser.pk:
        raise MergeRefused(_("An entry cannot be merged with itself. Choose another one."))
    for entry in (winner, loser):
        if entry.merged_into_id is not None:
            raise MergeRefused(
                _("“%(entry)s” was already merged into “%(survivor)s”. Choose that one instead.")
                % {"entry": entry, "survivor": entry.survivor()}
            )


def merge(winner: RegisterEntry, loser: RegisterEntry, by: AbstractBaseUser | None = None) -> Merge:
    """Make ``winner`` stand for ``loser`` too, and return the record of it.

    Every row that points at the loser points at the winner afterwards. The loser's names become names of the winner;
    where both carry the same text in the same language, the rows that used the loser's name use the winner's. The loser
    itself stays, hidden, with its ``uid``. Profile pages move where the winner has none in their language; the others
    stay and lead to the winner's. Raises :class:`MergeRefused` and changes nothing when that is impossible.
    """
    model = type(winner)
    try:
        with transaction.atomic():
            locked = {
                entry.pk: entry for entry in model.objects.select_for_update().filter(pk__in=[winner.pk, loser.pk])
            }
            for entry in (winner, loser):
                if entry.pk in locked:
                    entry.merged_into_id = locked[entry.pk].merged_into_id
            check_merge(winner, loser)
            moves: dict[str, Any] = {"names": _join_names(winner, loser)}
            moves["set_aside"] = set_taggings_aside(loser, winner)
            moves["references"] = move_references(loser, winner, _kept_references(model))
            for label, keys in _move_pages(winner, loser).items():
                moves["references"].setdefault(label, []).extend(keys)
            loser.merged_into = winner
            loser.save(update_fields=["merged_into", "updated_at"])
            record = MERGE_MODELS[model].objects.create(winner=winner, loser=loser, moves=moves, merged_by=by)
    except IntegrityError as error:
        loser.merged_into = None
        raise MergeRefused(
            _("These two cannot be merged, because something that may exist only once belongs to both of them.")
        ) from error
    _forget(winner, loser)
    return record


@dataclass(frozen=True)
class Moving:
    """How many rows of one sort a merge would hand over."""

    label: str
    count: int


def what_would_move(winner: RegisterEntry, loser: RegisterEntry) -> list[Moving]:
    """What a merge would hand over from the loser to the winner, the sorts that exist only."""
    kept = _kept_references(type(loser))
    names = NAME_MODELS[type(loser)]
    carried = set(names.objects.filter(**{names.entry_field: winner}).values_list("text", "language"))
    own = names.objects.filter(**{names.entry_field: loser}).values_list("text", "language")
    moving = [Moving(str(names._meta.verbose_name_plural), sum(name not in carried for name in own))]
    for relation in loser._meta.related_objects:
        field = relation.field
        if relation.many_to_many or f"{field.model._meta.label}.{field.name}" in kept:
            continue
        count = field.model._base_manager.filter(**{field.name: loser.pk}).count()
        moving.append(Moving(str(field.model._meta.verbose_name_plural), count))
    if isinstance(loser, Organisation):
        moving.append(Moving(str(OrganisationPage._meta.verbose_name_plural), _movable_pages(winner, loser).count()))
    return [row for row in moving if row.count]


def _join_names(winner: RegisterEntry, loser: RegisterEntry) -> dict[str, Any]:
    """Hand over the loser's names; of a name both carry, hand over what points at it. Return both, to be undone."""
    model = NAME_MODELS[type(winner)]
    carried = {(name.text, name.language): name for name in model.objects.filter(**{model.entry_field: winner})}
    moved, joined = [], []
    for name in model.objects.filter(**{model.entry_field: loser}):
        twin = carried.get((name.text, name.language))
        if twin is None:
            moved.append(name.pk)
        else:
            joined.append({"name": name.pk, "kept": twin.pk, "references": move_references(name, twin)})
    model.objects.filter(pk__in=moved).update(**{model.entry_field: winner})
    return {"moved": moved, "joined": joined}


def _move_pages(winner: RegisterEntry, loser: RegisterEntry) -> dict[str, list[int]]:
    if not isinstance(winner, Organisation):
        return {}
    taken = OrganisationPage.objects.filter(organisation=winner, alias_of__isnull=True).values("locale_id")
    keys = list(
        OrganisationPage.objects.filter(organisation=loser).exclude(locale_id__in=taken).values_list("pk", flat=True)
    )
    OrganisationPage.objects.filter(pk__in=keys).update(organisation=winner)
    return {OrganisationPage._meta.label + ".organisation": keys} if keys else {}


def _movable_pages(winner: RegisterEntry, loser: RegisterEntry) -> models.QuerySet[OrganisationPage]:
    """The loser's profiles in languages in which the winner has none."""
    taken = OrganisationPage.objects.filter(organisation=winner, alias_of__isnull=True).values("locale_id")
    return OrganisationPage.objects.filter(organisation=loser).exclude(locale_id__in=taken)


def check_undo(record: Merge) -> None:
    """Raise :class:`MergeRefused` when the merge cannot be undone now: it was, or a later one builds upon it."""
    if record.is_undone:
        raise MergeRefused(_("This merge was already undone."))
    concerned = [record.winner_id, record.loser_id]
    later = type(record).objects.filter(pk__gt=record.pk, undone_at__isnull=True)
    newer = later.filter(models.Q(winner__in=concerned) | models.Q(loser__in=concerned)).order_by("-pk").first()
    if newer is not None:
        raise MergeRefused(
            _("Undo the later merge of “%(loser)s” into “%(winner)s” first.")
            % {"loser": newer.loser, "winner": newer.winner}
        )


def undo_merge(record: Merge, by: AbstractBaseUser | None = None) -> None:
    """Take a merge back: the loser stands on its own again, and everything that was moved is moved back.

    Rows made since then that use one of the loser's names go with that name. Raises :class:`MergeRefused` when the
    merge was undone before or when a later merge builds upon it.
    """
    with transaction.atomic():
        record = type(record).objects.select_for_update().get(pk=record.pk)
        check_undo(record)
        loser, winner = record.loser, record.winner
        names = record.moves["names"]
        model = NAME_MODELS[type(loser)]
        model.objects.filter(pk__in=names["moved"], **{model.entry_field: winner}).update(**{model.entry_field: loser})
        for joined in names["joined"]:
            twin = model.objects.filter(pk=joined["name"]).first()
            if twin is not None:
                move_back(joined["references"], twin)
        move_back(record.moves["references"], loser)
        put_back(record.moves["set_aside"])
        _follow_names(model, names["moved"], winner, loser)
        loser.merged_into = None
        loser.save(update_fields=["merged_into", "updated_at"])
        record.undone_at = timezone.now()
        record.undone_by = by
        record.save(update_fields=["undone_at", "undone_by"])
    _forget(winner, loser)


def _follow_names(model: type[models.Model], names: list[int], winner: RegisterEntry, loser: RegisterEntry) -> None:
    """Rows that name the winner by a name that is the loser's again belong to the loser."""
    for relation in model._meta.related_objects:
        user = relation.field.model
        for field in user._meta.concrete_fields:
            if field.is_relation and field.related_model is type(winner):
                user._base_manager.filter(**{f"{relation.field.name}__in": names, field.name: winner}).update(
                    **{field.name: loser}
                )


def _forget(*entries: RegisterEntry) -> None:
    """What was fetched before is out of date."""
    for entry in entries:
        getattr(entry, "_prefetched_objects_cache", {}).clear()
