"""Pages that say who publishes, how to reach them and what happens to readers' data."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from zayava.core.blocks import TextStreamBlock
from zayava.core.pages import PublicPageMixin


class StandardPage(PublicPageMixin, Page):
    """A title, a lead and a text, at any depth."""

    lead = models.TextField(_("lead"), blank=True, help_text=_("What it says in one or two sentences; shown in lists."))
    body = StreamField(TextStreamBlock(), blank=True, verbose_name=_("text"))
    has_contents = models.BooleanField(
        _("table of contents"), default=False, help_text=_("Links to the headings of the text, in the margin.")
    )

    content_panels = [*Page.content_panels, FieldPanel("lead"), FieldPanel("body"), FieldPanel("has_contents")]
    search_fields = [*Page.search_fields, index.SearchField("lead"), index.SearchField("body")]
    parent_page_types = ["zayava_home.HomePage", "zayava_home.StandardPage"]
    subpage_types = ["zayava_home.StandardPage", "zayava_home.YearlyIndexPage"]
    template = "zayava_home/standard_page.html"

    class Meta:
        verbose_name = _("standard page")
        verbose_name_plural = _("standard pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from ..selectors.standard import pages_below, parts_of

        context = super().get_context(request, *args, **kwargs)
        parts = parts_of(self.body, self.locale.language_code)
        context["parts"] = parts
        context["contents"] = [part for part in parts if part.anchor] if self.has_contents else []
        context["pages_below"] = pages_below(self, request)
        return context
