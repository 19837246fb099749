"""The list of all statements and stubs, and the beginning of a new one."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.ui.tables import BaseColumn, BulkActionsCheckboxColumn, Column, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import HeaderButton

from zayava.core.spreadsheets import SheetColumn, SheetExportMixin

from ..filters import StatementFilterSet
from ..finding import matching_statements
from ..models import Statement, StatementIndexPage
from ..overview import language_name, language_states, record_url
from ..permissions import statement_permissions
from ..sheets import statement_sheet
from .base import forbidden


class StatementTitleColumn(TitleColumn):
    cell_template_name = "zayava_statements/admin/title_cell.html"


class LanguagesColumn(Column):
    """Every language with its state, each a link to its page."""

    cell_template_name = "zayava_statements/admin/languages_cell.html"

    class Media:
        css = {"all": ["zayava_statements/admin/listing.css"]}

    def get_cell_context_data(self, instance: Statement, parent_context: dict[str, Any]) -> dict[str, Any]:
        context = super().get_cell_context_data(instance, parent_context)
        context["languages"] = language_states(list(instance.pages.all()))
        return context


class StatementListView(SheetExportMixin, generic.IndexView):
    """Search goes by title in any language and by public number."""

    model = Statement
    page_title = gettext_lazy("Statements")
    header_icon = "doc-full-inverse"
    default_ordering = ("-date", "-pk")
    any_permission_required = ["add", "change", "view"]
    filterset_class = StatementFilterSet
    is_searchable = True
    search_fields: list[str] = ["title"]
    add_item_label = gettext_lazy("New statement")
    paginate_by = 30
    template_name = "zayava_statements/admin/list.html"

    @cached_property
    def columns(self) -> list[BaseColumn]:
        return [
            BulkActionsCheckboxColumn("bulk_actions", obj_type="statement"),
            StatementTitleColumn(
                "title",
                label=_("Title"),
                accessor=self.title,
                get_url=lambda row: record_url("edit", row),
                get_title_id=lambda row: f"statement_{row.pk}_title",
            ),
            Column(
                "number", classname="zs-wide", label=_("No."), accessor=lambda row: row.number or "", sort_key="number"
            ),
            Column("date", classname="zs-date", label=_("Date"), accessor=lambda row: row.date or "", sort_key="date"),
            Column("kind", classname="zs-wide", label=_("Kind"), accessor="get_kind_display", sort_key="kind"),
            Column("issuer", classname="zs-wide", label=_("Issued by"), accessor=self.issuer),
            LanguagesColumn("languages", label=_("Languages")),
            Column("signatures", classname="zs-medium", label=_("Signatories"), accessor=self.signatories),
            Column("tags", classname="zs-wide", label=_("Tags"), accessor=self.tags),
        ]

    @staticmethod
    def tags(statement: Statement) -> str:
        return ", ".join(str(tag.label_in()) for tag in statement.tags.all())

    def sheet_columns(self) -> list[SheetColumn]:
        return statement_sheet(self.request)

    @staticmethod
    def title(statement: Statement) -> str:
        return str(statement.title_in()) or _("Untitled statement")

    @staticmethod
    def issuer(statement: Statement) -> str:
        if statement.issuer_organisation:
            return str(statement.issuer_organisation)
        if statement.issuer_campaign:
            return str(statement.issuer_campaign)
        return str(statement.issuer_name) or str(statement.get_issuer_kind_display())

    @staticmethod
    def signatories(statement: Statement) -> Any:
        url = record_url("signatories", statement)
        count = statement.signature_count  # type: ignore[attr-defined]  # annotated below
        if not count and not statement.signatory_total and not statement.pages.all():
            return ""
        if not count and statement.signatory_total:
            return format_html(
                '<a href="{}">{}</a>', url, _("%(count)d, not listed") % {"count": statement.signatory_total}
            )
        return format_html('<a href="{}">{}</a>', url, count)

    def get_base_queryset(self) -> QuerySet[Statement]:
        rows = statement_permissions.instances_user_has_any_permission_for(self.request.user, {"view"})
        return (
            rows.annotate(signature_count=Count("signatures", distinct=True))
            .select_related("issuer_organisation", "issuer_campaign")
            .prefetch_related("pages__locale", "issuer_organisation__names", "tags__labels")
        )

    def search_queryset(self, queryset: QuerySet[Statement]) -> QuerySet[Statement]:
        return queryset.filter(matching_statements(self.search_query)) if self.is_searching else queryset

    def get_list_buttons(self, instance: Statement) -> list[Any]:
        return []

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        if not statement_permissions.user_has_permission(self.request.user, "add"):
            return []
        return [HeaderButton(self.add_item_label, url=reverse("zayava_statements:add"), icon_name="plus")]


class NewStatementView(WagtailAdminTemplateMixin, View):
    """Choose the language a new statement begins in; its page is then written in the page editor."""

    page_title = gettext_lazy("New statement")
    header_icon = "doc-full-inverse"
    template_name = "zayava_statements/admin/new.html"

    def indexes(self) -> list[StatementIndexPage]:
        """The lists of statements under which she may write, in the order of the site's languages."""
        pages = StatementIndexPage.objects.filter(alias_of=None).select_related("locale").order_by("path")
        return [page for page in pages if page.permissions_for_user(self.request.user).can_add_subpage()]

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [
            *self.breadcrumbs_items,
            {"url": reverse("zayava_statements:index"), "label": _("Statements")},
            {"url": "", "label": str(self.page_title)},
        ]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        indexes = self.indexes()
        if not indexes:
            if StatementIndexPage.objects.exists():
                return forbidden(request)
            messages.warning(request, _("Make a page “List of statements” first; statements are written under it."))
            return redirect("wagtailadmin_explore_root")
        links = [
            (language_name(page.locale.language_code), page,
             reverse("wagtailadmin_pages:add", args=["zayava_statements", "statementpage", page.pk]))
            for page in indexes
        ]  # fmt: skip
        if len(links) == 1:
            return redirect(links[0][2])
        return self.render_to_response(self.get_context_data(links=links))
