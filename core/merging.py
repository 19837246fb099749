"""Joining two rows that turn out to be one thing, in a way that can be undone."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db import models, transaction

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
