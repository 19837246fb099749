"""Who may look things up in the register, and who may change it."""

from __future__ import annotations

from typing import Any

from wagtail.permissions import page_permission_policy, policy_registry

from .models import RegisterEntry

_ANY = {"add", "change", "delete", "view"}


def may_look_up(user: Any, model: type[RegisterEntry]) -> bool:
    """Whoever has any right over the register, or may work on any page: pages name organisations."""
    return bool(
        policy_registry.get_by_type(model).user_has_any_permission(user, _ANY)
        or page_permission_policy.user_has_any_permission(user, {"add", "change", "publish"})
    )


def may_change(user: Any, model: type[RegisterEntry]) -> bool:
    """Whoever may change every entry may judge, merge and undo as well."""
    return bool(policy_registry.get_by_type(model).user_has_permission(user, "change"))
