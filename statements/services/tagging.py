"""Putting tags on many statements at once, and taking them away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import uuid4

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from wagtail.log_actions import log

from zayava.core.models import Tag

from ..models import Statement, TaggedStatement

LOG_ACTION = "zayava.tags"
_CHUNK = 500


def tag_statements(statements: Sequence[Statement], tags: Iterable[Tag], by: AbstractBaseUser) -> int:
    """Put every tag on every statement; return how many statements lacked one of them. All of it or nothing."""
    return _change(statements, list(tags), by, adding=True)


def untag_statements(statements: Sequence[Statement], tags: Iterable[Tag], by: AbstractBaseUser) -> int:
    """Take the tags away from every statement; return how many statements carried one of them."""
    return _change(statements, list(tags), by, adding=False)


def _change(statements: Sequence[Statement], tags: list[Tag], by: AbstractBaseUser, *, adding: bool) -> int:
    """Only what changes is written and told in the history: saying the same twice changes nothing."""
    changed = 0
    with transaction.atomic():
        for start in range(0, len(statements), _CHUNK):
            chunk = {statement.pk: statement for statement in statements[start : start + _CHUNK]}
            carried = TaggedStatement.objects.filter(content_object__in=list(chunk), tag__in=tags)
            known = set(carried.values_list("content_object_id", "tag_id"))
            wanted = {(key, tag.pk) for key in chunk for tag in tags}
            pairs = wanted - known if adding else known
            if adding:
                rows = [TaggedStatement(content_object_id=key, tag_id=tag) for key, tag in sorted(pairs)]
                TaggedStatement.objects.bulk_create(rows, ignore_conflicts=True)
            else:
                carried.delete()
            for key in dict.fromkeys(key for key, _tag in sorted(pairs)):
                names = [tag.name for tag in tags if (key, tag.pk) in pairs]
                data = {"added" if adding else "removed": names}
                # Entries of one request share a key, and a history shows one entry for a key: these are apart.
                log(instance=chunk[key], action=LOG_ACTION, user=by, uuid=uuid4(), data=data, content_changed=True)
                changed += 1
    return changed
