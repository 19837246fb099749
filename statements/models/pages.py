"""The pages that present statements, one in each language."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, re_path
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from zayava.core.feeds import FEED_ROUTE
from zayava.core.filtering import FilteredList, FilteredListMixin, ShownList
from zayava.core.pages import PublicPageMixin
from zayava.core.text.folding import fold

from ..blocks import StatementStreamBlock
from ..panels import RecordPanel
from ..querysets import StatementPageManager
from .records import Statement


class StatementIndexPage(FilteredListMixin, PublicPageMixin, RoutablePageMixin, Page):
    """The list of statements in one language, with its feeds."""

    introduction = RichTextField(_("introduction"), blank=True, features=["bold", "italic", "link"])

    content_panels = [*Page.content_panels, FieldPanel("introduction")]
    subpage_types = ["zayava_statements.StatementPage"]
    template = "zayava_statements/statement_index_page.html"

    class Meta:
        verbose_name = _("list of statements")
        verbose_name_plural = _("lists of statements")

    def filtered_list(self) -> FilteredList:
        from ..listing import statement_list

        return statement_list

    def list_context(self, listing: ShownList, request: HttpRequest) -> dict[str, Any]:
        from ..listing import listed_statements

        return {"statements": listed_statements(listing, request)}

    @re_path(FEED_ROUTE, name="feed")
    def feed(self, request: HttpRequest, name: str) -> HttpResponse:
        """The newest statements of this list, in one of the formats of feeds."""
        from ..feeds import index_feed

        return index_feed(self, request, name)


class StatementPage(PublicPageMixin, Page):
    """A statement in one language: its words. The facts are those of the record it points at."""

    statement = models.ForeignKey(
        Statement, on_delete=models.PROTECT, related_name="pages", verbose_name=_("record"), editable=False
    )
    title_key = models.CharField(max_length=500, db_index=True, editable=False, default="")
    lead = models.TextField(_("lead"), blank=True, help_text=_("What it says in one or two sentences; shown in lists."))
    body = StreamField(StatementStreamBlock(), blank=True, verbose_name=_("text"))

    objects = StatementPageManager()
    served_with = ("locale", "statement", "statement__issuer_campaign")

    content_panels = [
        *Page.content_panels,
        RecordPanel(),
        FieldPanel("lead"),
        FieldPanel("body"),
    ]
    override_translatable_fields = [SynchronizedField("statement", overridable=False)]
    exclude_fields_in_copy = ["statement"]  # a copy is another statement; see _ensure_record
    search_fields = [*Page.search_fields, index.SearchField("lead"), index.SearchField("body")]
    parent_page_types = ["zayava_statements.StatementIndexPage"]
    subpage_types: list[str] = []
    template = "zayava_statements/statement_page.html"

    class Meta:
        verbose_name = _("statement")
        verbose_name_plural = _("statements")

    def clean(self) -> None:
        super().clean()
        if self.statement_id and self.alias_of_id is None:
            if self._twins().exists():
                raise ValidationError(_("This statement already has a page in this language."))

    def full_clean(self, exclude: Collection[str] | None = None, *args: Any, **kwargs: Any) -> None:
        # A form checks its own fields only, and when it refuses them it must leave nothing behind.
        if "statement" not in (exclude or ()):
            self._ensure_record()
        super().full_clean(exclude, *args, **kwargs)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.title_key = fold(self.title)[:500]
        with transaction.atomic():
            fields = kwargs.get("update_fields")
            if fields and "alias_of_id" in fields and self.alias_of_id is None and self._twins().exists():
                # A copy that followed its original becomes a page of its own, and so another statement.
                self.statement = Statement.objects.create(kind=self.statement.kind)
                kwargs["update_fields"] = [*fields, "statement"]
            self._ensure_record()
            super().save(*args, **kwargs)

    def _ensure_record(self) -> None:
        """A page that is new begins a record of its own, unless it is the translation of one.

        That decides about copies as well: the record is not copied, and only translations share the key of the page.
        """
        if self.statement_id is None:
            siblings = StatementPage.objects.filter(translation_key=self.translation_key, alias_of=None)
            sibling = siblings.exclude(pk=self.pk).select_related("statement").first()
            self.statement = sibling.statement if sibling else Statement.objects.create()

    def _twins(self) -> models.QuerySet[StatementPage]:
        """Other pages of this statement in this language. There is to be none."""
        twins = StatementPage.objects.filter(statement=self.statement_id, locale=self.locale_id, alias_of=None)
        return twins.exclude(pk=self.pk)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from ..selectors import statement_context

        context = super().get_context(request, *args, **kwargs)
        context.update(statement_context(self, request))
        return context
