"""Telling a catalogue of every change of a model's rows, those written in bulk included."""

from __future__ import annotations

from collections.abc import Iterable
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

from django.db import models, transaction
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete

if TYPE_CHECKING:
    from .catalogue import Catalogue

_in_parts: ContextVar[bool] = ContextVar("zayava_updating_in_parts", default=False)
"""Whether an update is one part of a larger one, which is told of as a whole."""

_followers: dict[type[models.Model], list[tuple[Catalogue, str]]] = {}


def follow(catalogue: Catalogue, model: type[models.Model], subject: str) -> None:
    """Touch a catalogue whenever a row of ``model`` is written or deleted; ``subject`` names the column of the record.

    Django sends no signals for bulk writes: the manager of the model must come from :class:`FollowedQuerySet`, and
    ``Meta.base_manager_name`` must name it where merges move the rows. The table of a plain many-to-many relation is
    followed from both of its ends.
    """
    if (catalogue, subject) in _followers.setdefault(model, []):
        return
    _followers[model].append((catalogue, subject))
    if model._meta.auto_created:
        _follow_pairs(catalogue, model, subject)
        return

    def touch(sender: type, instance: models.Model, **kwargs: Any) -> None:
        catalogue.touch(getattr(instance, subject))

    for signal in (post_save, post_delete):
        signal.connect(touch, sender=model, weak=False)


def _follow_pairs(catalogue: Catalogue, through: type[models.Model], subject: str) -> None:
    ends = [field for field in through._meta.concrete_fields if field.is_relation]
    record = next(field.related_model for field in ends if field.attname == subject)

    def partners(instance: models.Model) -> set[Any]:
        source = next(field for field in ends if isinstance(instance, field.related_model))
        target = next(field for field in ends if field is not source)
        rows = through._base_manager.filter(**{source.attname: instance.pk})
        return set(rows.values_list(target.attname, flat=True))

    def touch(sender: type, instance: models.Model, action: str, model: type, pk_set: Any, **kwargs: Any) -> None:
        if action not in ("post_add", "post_remove", "pre_clear"):
            return
        keys = {instance.pk} if isinstance(instance, record) else set()
        if model is record:
            keys |= partners(instance) if action == "pre_clear" else set(pk_set)
        if keys:
            catalogue.touch(*keys)

    def touch_partners(sender: type, instance: models.Model, **kwargs: Any) -> None:
        if keys := partners(instance):
            catalogue.touch(*keys)

    m2m_changed.connect(touch, sender=through, weak=False)
    for end in {field.related_model for field in ends} - {record}:
        pre_delete.connect(touch_partners, sender=end, weak=False)  # the pairs go without a signal of their own


class FollowedQuerySet(models.QuerySet):
    """Rows whose bulk writes are told to the catalogues that follow their model."""

    def update(self, **values: Any) -> int:
        """As Django's, with one question more."""
        followers = _followers.get(self.model, ())
        if not followers or _in_parts.get():
            return super().update(**values)
        with transaction.atomic(using=self.db, savepoint=False):
            columns = [subject for _catalogue, subject in followers]
            rows = list(self.order_by().values_list("pk", *columns))
            changed = super().update(**values)
            _tell(followers, (row[1:] for row in rows))
            if any(self.model._meta.get_field(name).attname in columns for name in values):
                moved = self.model._base_manager.using(self.db).filter(pk__in=[row[0] for row in rows])
                _tell(followers, moved.order_by().values_list(*columns))  # they belong to other records now
        return changed

    update.alters_data = True

    def bulk_update(self, objs: Iterable[Any], fields: Iterable[str], *args: Any, **kwargs: Any) -> int:
        """As Django's, which updates in as many parts as the database needs; told of once for all of them."""
        followers = _followers.get(self.model, ())
        rows, fields = tuple(objs), list(fields)
        with transaction.atomic(using=self.db, savepoint=False):
            columns = [subject for _catalogue, subject in followers]
            if any(self.model._meta.get_field(name).attname in columns for name in fields):
                before = self.model._base_manager.using(self.db).filter(pk__in=[row.pk for row in rows])
                _tell(followers, before.order_by().values_list(*columns))  # they belong to other records afterwards
            token = _in_parts.set(True)
            try:
                changed = super().bulk_update(rows, fields, *args, **kwargs)
            finally:
                _in_parts.reset(token)
            _tell(followers, ([getattr(row, subject) for subject in columns] for row in rows))
        return changed

    bulk_update.alters_data = True

    def bulk_create(self, objs: Iterable[Any], *args: Any, **kwargs: Any) -> list[Any]:
        """As Django's."""
        with transaction.atomic(using=self.db, savepoint=False):
            created = super().bulk_create(objs, *args, **kwargs)
            followers = _followers.get(self.model, ())
            if followers:
                _tell(followers, ([getattr(row, subject) for _catalogue, subject in followers] for row in created))
        return created


def _tell(followers: Iterable[tuple[Catalogue, str]], rows: Iterable[Iterable[Any]]) -> None:
    """Touch what each row says of each follower."""
    for (catalogue, _subject), column in zip(followers, zip(*rows, strict=True), strict=False):
        if keys := set(column) - {None}:
            catalogue.touch(*keys)
