"""The front page of a language."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from zayava.core.pages import PublicPageMixin
from zayava.statements.models import StatementIndexPage, StatementPage

LATEST = 7
"""Statements on the front page: one leads, six follow."""


class HomePage(PublicPageMixin, Page):
    """The front page: the latest statements of its language."""

    lead = models.TextField(_("lead"), blank=True, help_text=_("Who publishes here and why, in a sentence or two."))

    content_panels = [*Page.content_panels, FieldPanel("lead")]
    parent_page_types = ["wagtailcore.Page"]
    template = "zayava_home/home_page.html"

    class Meta:
        verbose_name = _("front page")
        verbose_name_plural = _("front pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["statements"] = list(
            StatementPage.objects.descendant_of(self).readable().newest_first().for_lists()[:LATEST]
        )
        context["index"] = StatementIndexPage.objects.child_of(self).live().first()
        return context
