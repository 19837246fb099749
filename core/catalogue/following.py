"""Telling a catalogue of every change of a model's rows, those written in bulk included."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.db import models, transaction
from django.db.models.signals import post_delete, post_save

if TYPE_CHECKING:
    from .catalogue import Catalogue

_followers: dict[type[models.Model], list[tuple[Catalogue, str]]] = {}


def follow(catalogue: Catalogue, model: type[models.Model], subject: str) -> None:
    """Touch a catalogue whenever a row of ``model`` is written or deleted; ``subject`` names the column of the record.

    Django sends no signals for bulk writes: the manager of the model must come from :class:`FollowedQuerySet`, and
    ``Meta.base_manager_name`` must name it, so that merges are noticed too.
    """
    if (catalogue, subject) in _followers.setdefault(model, []):
        return
    _followers[model].append((catalogue, subject))

    def touch(sender: type, instance: models.Model, raw: bool = False, **kwargs: Any) -> None:
        catalogue.touch(getattr(instance, subject))

    for signal in (post_save, post_delete):
        signal.connect(touch, sender=model, weak=False)


def _tell(model: type[models.Model], rows: Iterable[models.Model]) -> None:
    rows = list(rows)
    for catalogue, subject in _followers.get(model, ()):
        if keys := {key for row in rows if (key := getattr(row, subject)) is not None}:
            catalogue.touch(*keys)


class FollowedQuerySet(models.QuerySet):
    """Rows whose bulk writes are told to the catalogues that follow their model."""

    def update(self, **values: Any) -> int:
        followers = _followers.get(self.model, ())
        if not followers:
            return super().update(**values)
        with transaction.atomic(using=self.db):
            keys = list(self.order_by().values_list("pk", flat=True))
            self._tell_of(keys)
            changed = super().update(**values)
            if any(self.model._meta.get_field(name).attname == subject for name in values for _c, subject in followers):
                self._tell_of(keys)  # the rows belong to other records now
        return changed

    update.alters_data = True

    def _tell_of(self, keys: list[Any]) -> None:
        everything = self.model._base_manager.using(self.db)
        for catalogue, subject in _followers[self.model]:
            for start in range(0, len(keys), 1000):
                rows = everything.filter(pk__in=keys[start : start + 1000]).order_by()
                if subjects := set(rows.values_list(subject, flat=True)) - {None}:
                    catalogue.touch(*subjects)

    def bulk_create(self, objs: Iterable[Any], *args: Any, **kwargs: Any) -> list[Any]:
        with transaction.atomic(using=self.db):
            created = super().bulk_create(objs, *args, **kwargs)
            _tell(self.model, created)
        return created
