"""The front page of a language."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField

from zayava.core.pages import PublicPageMixin

from ..blocks import FrontPartsBlock, usual_parts


class HomePage(PublicPageMixin, Page):
    """The front page: what is new, what goes on, and who publishes here."""

    lead = models.TextField(_("lead"), blank=True, help_text=_("Who publishes here and why, in a sentence or two."))
    featured = models.ForeignKey(
        "zayava_statements.StatementPage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("statement that leads"),
        help_text=_("Stands above the newest ones while it is public. Empty: the newest leads."),
    )
    parts = StreamField(
        FrontPartsBlock(),
        blank=True,
        default=usual_parts,
        verbose_name=_("parts of the page"),
        help_text=_("In this order. A part that has nothing to show is left out by itself."),
    )

    content_panels = [*Page.content_panels, FieldPanel("lead"), FieldPanel("featured"), FieldPanel("parts")]
    override_translatable_fields = [SynchronizedField("featured", overridable=True)]
    parent_page_types = ["wagtailcore.Page"]
    template = "zayava_home/home_page.html"

    class Meta:
        verbose_name = _("front page")
        verbose_name_plural = _("front pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from ..selectors.front import front_parts

        context = super().get_context(request, *args, **kwargs)
        context["parts"] = front_parts(self, request)
        return context
