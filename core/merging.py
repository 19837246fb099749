"""Joining two rows that turn out to be one thing, in a way that can be undone."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.core import serializers
from django.db import models, transaction
from taggit.models import ItemBase

Moves = dict[str, list[Any]]
"""``{"app_label.Model.field": [primary keys that were moved]}``, as JSON."""


def move_references(loser: models.Model, winner: models.Model, skip: frozenset[str] = frozenset()) -> Moves:
    """Point every foreign key at ``winner`` that points at ``loser``; return what was moved.

    ``skip`` names references (``app_label.Model.field``) that must stay, such as the record of the merge itself.
    Runs in one transaction and does not touch the loser.
    """
    moves: Moves = {}
    with transaction.atomic():
        for relation in loser._meta.related_objects:
            if not (relation.one_to_many or relation.one_to_one) or relation.field.model._meta.proxy:
                continue
            field = relation.field
            reference = f"{field.model._meta.label}.{field.name}"
            if reference in skip:
                continue
            rows = field.model._base_manager.filter(**{field.name: loser.pk})
            keys = list(rows.order_by("pk").values_list("pk", flat=True))
            if keys:
                field.model._base_manager.filter(pk__in=keys).update(**{field.name: winner.pk})
                moves[reference] = [str(key) if not isinstance(key, int) else key for key in keys]
    return moves


def move_back(moves: Moves, loser: models.Model) -> None:
    """Undo :func:`move_references`: rows that still exist point at ``loser`` again."""
    with transaction.atomic():
        for reference, keys in moves.items():
            model_label, field_name = reference.rsplit(".", 1)
            model = apps.get_model(model_label)
            model._base_manager.filter(pk__in=keys).update(**{field_name: loser.pk})


def set_taggings_aside(loser: models.Model, winner: models.Model) -> str:
    """Delete the taggings of ``loser`` that ``winner`` has as well, and return them as JSON for :func:`put_back`.

    A thing bears a tag once. Two tags of one thing, or the same tag of two things, would be there twice after the
    merge; call this before :func:`move_references`.
    """
    twins: list[models.Model] = []
    with transaction.atomic():
        for relation in loser._meta.related_objects:
            model, field = relation.field.model, relation.field.name
            if not issubclass(model, ItemBase) or model._meta.proxy:
                continue
            other = "content_object_id" if field == "tag" else "tag_id"
            rows = model._base_manager.order_by("pk")
            carried = set(rows.filter(**{field: winner.pk}).values_list(other, flat=True))
            twins += [row for row in rows.filter(**{field: loser.pk}) if getattr(row, other) in carried]
        kept = serializers.serialize("json", twins)
        for twin in twins:
            type(twin)._base_manager.filter(pk=twin.pk).delete()
    return kept


def put_back(kept: str) -> None:
    """Undo :func:`set_taggings_aside`, as far as the things and the tags are still there and untagged."""
    with transaction.atomic():
        for row in serializers.deserialize("json", kept or "[]", ignorenonexistent=True):
            tagging = row.object
            model = type(tagging)
            pair = {"tag_id": tagging.tag_id, "content_object_id": tagging.content_object_id}
            ends = [
                (model._meta.get_field(name).related_model, pair[f"{name}_id"]) for name in ("tag", "content_object")
            ]
            if all(end._base_manager.filter(pk=key).exists() for end, key in ends):
                model._base_manager.get_or_create(**pair)
