"""Registers campaigns with Wagtail's admin."""

from __future__ import annotations

from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSet

from .viewsets import campaign_chooser, campaign_viewset


@hooks.register("register_admin_viewset")
def register_viewsets() -> list[ViewSet]:
    return [campaign_viewset, campaign_chooser]
