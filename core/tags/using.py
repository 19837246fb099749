"""Who uses a tag: the rows of any app that point at it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from django.db import models
from django.db.models import Count

from ..models import Tag


def usage_relations() -> list[models.Field]:
    """The foreign keys of other apps to tags: taggings, and whatever else names a tag."""
    return [
        relation.field
        for relation in Tag._meta.related_objects
        if relation.field.model._meta.app_label != Tag._meta.app_label
        and not relation.field.model._meta.proxy
        and not relation.field.many_to_many
    ]


def uses_of(tag: Tag) -> int:
    """How many rows of any app carry the tag, public or not."""
    return uses_of_tags([tag.pk])[tag.pk]


def uses_of_tags(keys: Iterable[int] | None = None) -> Counter[int]:
    """As :func:`uses_of`, for several tags or (``None``) for all: one query for each app's relation."""
    uses: Counter[int] = Counter()
    for field in usage_relations():
        rows = field.model._base_manager.filter(**{f"{field.name}__isnull": False}).order_by()
        if keys is not None:
            rows = rows.filter(**{f"{field.name}__in": list(keys)})
        for key, count in rows.values_list(field.attname).annotate(Count("pk")):
            uses[key] += count
    return uses


def unused_tags() -> list[Tag]:
    """Tags nothing carries and no other tag stands below, with their labels, in the order of their working names."""
    used = {key for key, count in uses_of_tags().items() if count}
    used |= set(Tag.objects.standing().filter(broader__isnull=False).values_list("broader_id", flat=True))
    return [tag for tag in Tag.objects.standing().with_labels().order_by("name", "pk") if tag.pk not in used]
