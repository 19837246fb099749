"""What home adds to the admin. Registration only."""

from __future__ import annotations

from wagtail import hooks

from .viewsets import YearlyIndexViewSet


@hooks.register("register_admin_viewset")
def yearly_index_viewset() -> YearlyIndexViewSet:
    return YearlyIndexViewSet()
