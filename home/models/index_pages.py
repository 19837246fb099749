"""The page that shows an index in one language."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, re_path
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index as search_index
from wagtail_localize.fields import SynchronizedField

from zayava.core.blocks import TextStreamBlock
from zayava.core.pages import PublicPageMixin

from .yearly_index import YearlyIndex


class YearlyIndexPage(PublicPageMixin, RoutablePageMixin, Page):
    """An index by year in one language: its newest score, a chart, the same numbers as a table and to take away."""

    index = models.ForeignKey(YearlyIndex, on_delete=models.PROTECT, related_name="pages", verbose_name=_("index"))
    lead = models.TextField(_("lead"), blank=True, help_text=_("What it says in one or two sentences; shown in lists."))
    body = StreamField(TextStreamBlock(), blank=True, verbose_name=_("text"), help_text=_("Stands below the numbers."))

    served_with = ("locale", "index")

    content_panels = [*Page.content_panels, FieldPanel("index"), FieldPanel("lead"), FieldPanel("body")]
    override_translatable_fields = [SynchronizedField("index", overridable=False)]
    search_fields = [*Page.search_fields, search_index.SearchField("lead"), search_index.SearchField("body")]
    parent_page_types = ["zayava_home.HomePage", "zayava_home.StandardPage"]
    subpage_types: list[str] = []
    template = "zayava_home/yearly_index_page.html"

    class Meta:
        verbose_name = _("page of an index")
        verbose_name_plural = _("pages of indices")

    def clean(self) -> None:
        super().clean()
        if self.index_id and self.locale_id and self.alias_of_id is None:
            twins = YearlyIndexPage.objects.filter(index=self.index_id, locale=self.locale_id, alias_of__isnull=True)
            if twins.exclude(pk=self.pk).exists():
                raise ValidationError({"index": _("This index already has a page in this language.")})

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from ..index_page import index_context

        context = super().get_context(request, *args, **kwargs)
        context.update(index_context(self, request))
        return context

    @re_path(r"^scores\.csv/?$", name="scores")
    def scores(self, request: HttpRequest) -> HttpResponse:
        """The scores with their changes and notes as CSV (RFC 4180)."""
        from ..index_page import scores_csv

        return scores_csv(self, request)
