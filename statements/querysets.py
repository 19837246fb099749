"""Reads of one model, each in a fixed number of queries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models, transaction
from django.db.models import Exists, OuterRef
from wagtail.models import PageManager, PageQuerySet

from zayava.core.catalogue import FollowedQuerySet
from zayava.core.querysets import readable

if TYPE_CHECKING:
    from .models import DemandOccurrence, DemandOutcome


class StatementQuerySet(FollowedQuerySet):
    def stubs(self) -> StatementQuerySet:
        """Texts that are known but not in the archive: without a page in any language."""
        from .models import StatementPage

        return self.filter(~Exists(StatementPage.objects.filter(statement=OuterRef("pk"))))


class DemandQuerySet(FollowedQuerySet):
    def standing(self) -> DemandQuerySet:
        """Leave out the demands that were merged into another one."""
        return self.filter(merged_into__isnull=True)


class OccurrenceQuerySet(FollowedQuerySet):
    """Whatever the way in which occurrences are written, what follows from them is known afterwards."""

    def bulk_create(self, objs: Any, *args: Any, **kwargs: Any) -> list[DemandOccurrence]:
        from .services.demand_following import follow

        rows = super().bulk_create(objs, *args, **kwargs)
        follow({row.statement_id for row in rows})
        return rows

    def bulk_update(self, objs: Any, fields: Any, *args: Any, **kwargs: Any) -> int:
        from .services.demand_following import follow

        objs = tuple(objs)
        count = super().bulk_update(objs, fields, *args, **kwargs)
        follow({row.statement_id for row in objs})
        return count


class OutcomeQuerySet(models.QuerySet["DemandOutcome"]):
    """Whatever the way in which outcomes are written, the states of their demands follow."""

    def bulk_create(self, objs: Any, *args: Any, **kwargs: Any) -> list[DemandOutcome]:
        from .services.demand_following import settle

        rows = super().bulk_create(objs, *args, **kwargs)
        settle({row.demand_id for row in rows})
        return rows

    def update(self, **kwargs: Any) -> int:
        from .services.demand_following import settle

        with transaction.atomic(using=self.db):
            keys = set(self.order_by().values_list("pk", flat=True))
            before = set(self.order_by().values_list("demand_id", flat=True))
            count = super().update(**kwargs)
            after = self.model.objects.filter(pk__in=keys).order_by().values_list("demand_id", flat=True)
            settle(before | set(after))
        return count


class StatementPageQuerySet(FollowedQuerySet, PageQuerySet):
    def readable(self) -> StatementPageQuerySet:
        """Pages anybody may read: live, without restriction, and not an untranslated copy of another language."""
        return readable(self)


StatementPageManager = PageManager.from_queryset(StatementPageQuerySet)
