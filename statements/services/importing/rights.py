"""Which records of the archive an import may show to an editor, and which it may change for her."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy

from ...models import Statement, StatementPage
from ...permissions import statement_permissions
from .texts import title_key

HELD = gettext_lazy("Somebody else has this text in the archive as a draft already. Ask a publisher to import it.")


def looked_at(user: Any) -> QuerySet[Statement]:
    """The records she may look at whole, with the drafts of every language."""
    return statement_permissions.instances_user_has_any_permission_for(user, {"view"})


def public_pages() -> QuerySet[StatementPage]:
    return StatementPage.objects.readable()


def joinable(user: Any) -> QuerySet[Statement]:
    """The records she may add a language to: those she may look at, and those that anybody may read."""
    public = public_pages().filter(statement=OuterRef("pk"))
    return Statement.objects.filter(Q(pk__in=looked_at(user).order_by().values("pk")) | Exists(public))


def may_join(user: Any, record: Statement, title: str = "") -> bool:
    """Whether an import of hers may touch the record, found by ``title`` if one is given.

    A title that only a draft bears finds nothing for those who may not see the draft. ``None`` is the command line.
    """
    if user is None or looked_at(user).filter(pk=record.pk).exists():
        return True
    if not joinable(user).filter(pk=record.pk).exists():
        return False
    named = StatementPage.objects.filter(statement=record, title_key=title_key(title), alias_of=None)
    return not title or not named.exists() or public_pages().filter(pk__in=named.values("pk")).exists()


def may_change(user: Any, record: Statement) -> bool:
    """Whether she may change what the languages of the record share. ``None`` is the command line."""
    return user is None or statement_permissions.user_has_permission_for_instance(user, "change", record)
