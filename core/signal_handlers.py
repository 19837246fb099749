"""What has to happen when rows of the core change."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_delete, post_save
from wagtail.signals import page_published, post_page_move

from .models import FooterLink, HeaderLink, Navigation
from .navigation import forget_links
from .sections import forget_sections
from .statistics import after_publishing


def _links_changed(instance: HeaderLink | FooterLink, **kwargs: Any) -> None:
    site_id = Navigation.objects.filter(pk=instance.navigation_id).values_list("site_id", flat=True).first()
    if site_id is not None:
        forget_links(site_id)


def connect() -> None:
    for model in (HeaderLink, FooterLink):
        for signal in (post_save, post_delete):
            signal.connect(
                _links_changed, sender=model, dispatch_uid=f"zayava-navigation-{model.__name__}-{id(signal)}"
            )
    for signal in (post_save, post_delete, post_page_move):  # of every page type
        signal.connect(forget_sections, dispatch_uid=f"zayava-sections-{id(signal)}")
    page_published.connect(after_publishing, dispatch_uid="zayava_statistics")
