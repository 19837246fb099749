"""People who work in the admin."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupPagePermission, Page

ACTIONS = ("add", "change", "publish")


def make_editor(
    *pages: Page, name: str = "editor", actions: tuple[str, ...] = ACTIONS, extra: tuple[str, ...] = ()
) -> Any:
    """A user whose group may do ``actions`` below ``pages``, with the admin's texts in English.

    ``extra`` names further permissions as ``app_label.codename``.
    """
    group = Group.objects.create(name=f"Group of {name}")
    group.permissions.add(Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin"))
    for permission in extra:
        label, codename = permission.split(".")
        group.permissions.add(Permission.objects.get(content_type__app_label=label, codename=codename))
    for page in pages:
        for action in actions:
            GroupPagePermission.objects.create(
                group=group,
                page=page,
                permission=Permission.objects.get(content_type__app_label="wagtailcore", codename=f"{action}_page"),
            )
    user = get_user_model().objects.create_user(name, f"{name}@example.org", "a long password")
    user.groups.add(group)
    return _reading(user, "en")


def make_administrator(name: str = "chief", language: str = "en") -> Any:
    """A user who may do everything, with the admin's texts in a language."""
    user = get_user_model().objects.create_superuser(name, f"{name}@example.org", "a long password")
    return _reading(user, language)


def _reading(user: Any, language: str) -> Any:
    from wagtail.users.models import UserProfile

    profile = UserProfile.get_for_user(user)
    profile.preferred_language = language
    profile.save()
    return user
