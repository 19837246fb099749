"""Who may look at the record of a statement and who may change it: it follows from her rights over its pages."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db.models import Exists, OuterRef, Q, QuerySet
from wagtail.permission_policies import BasePermissionPolicy, ModelPermissionPolicy
from wagtail.permissions import page_permission_policy

from .models import Addressee, Demand, Statement, StatementIndexPage, StatementPage

User = AbstractBaseUser | AnonymousUser
DELETE_SIGNATURE = "zayava_statements.delete_signature"
DELETE_DEMAND = "zayava_statements.delete_demandoccurrence"
_EDITING = frozenset({"add", "change", "publish"})


def _lists(user: User) -> list[str]:
    """Where the lists of statements stand in the tree; asked once for a user, as Wagtail asks for her rights."""
    known = getattr(user, "_zayava_statement_lists", None)
    if known is None:
        known = user._zayava_statement_lists = list(StatementIndexPage.objects.values_list("path", flat=True))
    return known


class StatementPermissionPolicy(BasePermissionPolicy):
    """The facts of a statement are shared by its languages, so changing them takes the right to edit every page of it.

    Looking takes the right to edit one of them. A text without a page may be changed by whoever may add one. Deleting
    is for texts that have neither a page nor a public number.
    """

    def user_has_permission(self, user: User, action: str) -> bool:
        if not user.is_active:
            return False
        if getattr(user, "is_superuser", False):
            return True
        actions = {"add"} if action == "add" else _EDITING
        roots = [
            permission.page.path
            for permission in page_permission_policy.get_cached_permissions_for_user(user)
            if permission.permission.codename.split("_", 1)[0] in actions
        ]
        if not roots:
            return False
        return any(index.startswith(root) or root.startswith(index) for index in _lists(user) for root in roots)

    def user_has_any_permission(self, user: User, actions: Collection[str]) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)

    def user_has_permission_for_instance(self, user: User, action: str, instance: Any) -> bool:
        pages = [page for page in instance.pages.all() if page.alias_of_id is None]
        if action == "delete":
            return not pages and instance.number is None and self.user_has_permission(user, "add")
        if not pages:
            return self.user_has_permission(user, "add")
        editable = (page.permissions_for_user(user).can_edit() for page in pages)
        return all(editable) if action == "change" else any(editable)

    def instances_user_has_any_permission_for(self, user: User, actions: Collection[str]) -> QuerySet[Statement]:
        if not user.is_active:
            return Statement.objects.none()
        if getattr(user, "is_superuser", False):
            return Statement.objects.all()
        pages = page_permission_policy.instances_user_has_any_permission_for(user, {"change", "publish"})
        owned = StatementPage.objects.filter(alias_of=None, pk__in=pages.values("pk"))
        found = Q(Exists(owned.filter(statement=OuterRef("pk"))))
        if self.user_has_permission(user, "add"):
            found |= ~Exists(StatementPage.objects.filter(statement=OuterRef("pk"), alias_of=None))
        return Statement.objects.filter(found)

    def users_with_any_permission(self, actions: Collection[str]) -> QuerySet[Any]:
        keys = page_permission_policy.users_with_any_permission(_EDITING).values("pk")
        return get_user_model()._default_manager.filter(pk__in=keys)


statement_permissions = StatementPermissionPolicy(Statement)


class KnownFromTexts(ModelPermissionPolicy):
    """Rows that come from texts and stay for good: nobody adds or deletes them by hand."""

    def user_has_permission(self, user: User, action: str) -> bool:
        return action not in ("add", "delete") and super().user_has_permission(user, action)

    def user_has_any_permission(self, user: User, actions: Collection[str]) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)


demand_permissions = KnownFromTexts(Demand)
addressee_permissions = KnownFromTexts(Addressee)


def may_change_demands(user: User) -> bool:
    """Whoever may change every demand may judge, merge and undo as well."""
    return demand_permissions.user_has_permission(user, "change")
