"""Joining two tags that are one concept, and taking it back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from ..merging import move_back, move_references, put_back, set_taggings_aside
from ..models import Tag, TagMerge, TagSynonym
from ..text.folding import fold
from .hierarchy import Hierarchy, lock_vocabulary
from .using import usage_relations


class MergeRefused(ValidationError):
    """The merge, or its undoing, is impossible. The message says why, in a whole sentence."""


def check_merge(winner: Tag, loser: Tag) -> None:
    """Raise :class:`MergeRefused` when the two cannot be merged."""
    if winner.pk == loser.pk:
        raise MergeRefused(_("A tag cannot be merged with itself. Choose another one."))
    for tag in (winner, loser):
        if tag.merged_into_id is not None:
            raise MergeRefused(
                _("“%(tag)s” was already merged into “%(survivor)s”. Choose that one instead.")
                % {"tag": tag.name, "survivor": tag.survivor().name}
            )


def merge_tags(winner: Tag, loser: Tag, by: Any = None) -> TagMerge:
    """Make ``winner`` stand for ``loser`` too, and return the record of it.

    Everything that bears the loser bears the winner afterwards, once; the loser's narrower tags stand below the winner;
    its words are synonyms of the winner. The loser itself stays, hidden, with its labels, so that its addresses and
    feeds lead to the winner's. Raises :class:`MergeRefused` and changes nothing when that is impossible.
    """
    try:
        with transaction.atomic():
            hierarchy = lock_vocabulary()
            winner.refresh_from_db(fields=["merged_into", "broader"])
            loser.refresh_from_db(fields=["merged_into", "broader"])
            check_merge(winner, loser)
            moves: dict[str, Any] = {"broader": winner.broader_id}
            if loser.pk in hierarchy.above(winner.pk):
                _place(winner, loser.broader_id)  # it takes the place of the tag it stood below
            moves["set_aside"] = set_taggings_aside(loser, winner)
            moves["references"] = move_references(loser, winner, _kept_references())
            moves["synonyms"] = _join_words(winner, loser)
            Tag.objects.filter(pk=loser.pk).update(merged_into=winner)
            record = TagMerge.objects.create(winner=winner, loser=loser, moves=moves, merged_by=by)
    except IntegrityError as error:
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


def what_would_move(loser: Tag) -> list[Moving]:
    """What a merge would hand over, the sorts that exist only."""
    rows = [
        Moving(
            str(field.model._meta.verbose_name_plural), field.model._base_manager.filter(**{field.name: loser}).count()
        )
        for field in usage_relations()
    ]
    rows.append(Moving(str(_("narrower tags")), loser.narrower.standing().count()))
    return [row for row in rows if row.count]


def check_undo(record: TagMerge) -> None:
    """Raise :class:`MergeRefused` when the merge cannot be undone now: it was, or a later one builds upon it."""
    if record.is_undone:
        raise MergeRefused(_("This merge was already undone."))
    concerned = [record.winner_id, record.loser_id]
    later = TagMerge.objects.filter(Q(winner__in=concerned) | Q(loser__in=concerned), pk__gt=record.pk)
    newer = later.filter(undone_at__isnull=True).select_related("winner", "loser").order_by("-pk").first()
    if newer is not None:
        raise MergeRefused(
            _("Undo the later merge of “%(loser)s” into “%(winner)s” first.")
            % {"loser": newer.loser.name, "winner": newer.winner.name}
        )


def undo_merge(record: TagMerge, by: Any = None) -> None:
    """Take a merge back: the loser stands on its own again, and what was moved is moved back.

    What was tagged with the winner since then stays with the winner. Raises :class:`MergeRefused` when the merge was
    undone before or a later one builds upon it.
    """
    with transaction.atomic():
        lock_vocabulary()
        record = TagMerge.objects.select_for_update().get(pk=record.pk)
        check_undo(record)
        winner, loser, moves = record.winner, record.loser, record.moves
        Tag.objects.filter(pk=loser.pk).update(merged_into=None)
        move_back(moves["references"], loser)
        put_back(moves["set_aside"])
        TagSynonym.objects.filter(pk__in=moves["synonyms"]["made"], tag=winner).delete()
        TagSynonym.objects.filter(pk__in=moves["synonyms"]["moved"], tag=winner).update(tag=loser)
        _restore_places(winner, loser, moves["broader"])
        record.undone_at, record.undone_by = timezone.now(), by
        record.save(update_fields=["undone_at", "undone_by"])
    _forget(winner, loser)


def _kept_references() -> frozenset[str]:
    """What stays with the loser: its labels and addresses, the decisions about it, and its words, moved one by one."""
    kept = {
        f"{relation.field.model._meta.label}.{relation.field.name}"
        for relation in Tag._meta.related_objects
        if relation.field.model._meta.app_label == Tag._meta.app_label
    }
    return frozenset(kept - {f"{Tag._meta.label}.broader", f"{Tag._meta.label}.merged_into"})


def _join_words(winner: Tag, loser: Tag) -> dict[str, list[int]]:
    """Make the loser's words synonyms of the winner; return what was moved and made, to be undone."""
    own = [(label.language, label.label) for label in winner.labels.all()]
    carried = {(language, fold(text)) for language, text in own}
    carried |= set(winner.synonyms.values_list("language", "folded"))
    moved, made = [], []
    for synonym in loser.synonyms.all():
        if (synonym.language, synonym.folded) not in carried:
            carried.add((synonym.language, synonym.folded))
            moved.append(synonym.pk)
    TagSynonym.objects.filter(pk__in=moved).update(tag=winner)
    words = [(label.language, label.label) for label in loser.labels.all()]
    if fold(loser.name) not in {folded for _language, folded in carried} | {fold(text) for _language, text in words}:
        words.append(("", loser.name))
    for language, text in words:
        if (language, fold(text)) not in carried:
            carried.add((language, fold(text)))
            made.append(TagSynonym.objects.create(tag=winner, language=language, text=text).pk)
    return {"moved": moved, "made": made}


def _place(tag: Tag, broader: int | None) -> None:
    Tag.objects.filter(pk=tag.pk).update(broader=broader)


def _restore_places(winner: Tag, loser: Tag, broader: int | None) -> None:
    """Put both where they stood below others, unless the tags above them stand below them by now."""
    _place(winner, None)
    hierarchy = Hierarchy.load()
    if loser.pk in hierarchy.above(loser.broader_id or 0) or loser.broader_id == loser.pk:
        _place(loser, None)
        hierarchy = Hierarchy.load()
    known = broader is not None and Tag.objects.filter(pk=broader, merged_into__isnull=True).exists()
    if known and not hierarchy.would_circle(winner.pk, broader):
        _place(winner, broader)


def _forget(*tags: Tag) -> None:
    """What was fetched before is out of date."""
    for tag in tags:
        getattr(tag, "_prefetched_objects_cache", {}).clear()
        tag.refresh_from_db()
