"""The lists and forms of the register in the admin."""

from __future__ import annotations

from typing import Any

from django.db.models import Case, IntegerField, OuterRef, ProtectedError, QuerySet, Subquery, Value, When
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import DeleteView, EditView, IndexView
from wagtail.admin.views.generic.chooser import (
    BaseChooseView,
    ChooseResultsViewMixin,
    ChooseViewMixin,
    CreationFormMixin,
)
from wagtail.admin.widgets.button import Button

from zayava.core.spreadsheets import SheetColumn, SheetExportMixin

from ..forms import RegisterFilterForm
from ..models import Organisation, Person, RegisterEntry
from ..selectors import find
from ..services.names import NAME_MODELS
from ..sheets import organisation_sheet, person_sheet

_FOUND = 200
"""How many entries a search of the list shows."""


def entries_by_name(model: type[RegisterEntry]) -> QuerySet:
    """Standing entries with everything a list shows, in the order of the first name of each."""
    names = NAME_MODELS[model]
    first = names.objects.filter(**{names.entry_field: OuterRef("pk")}).order_by("pk").values("folded")[:1]
    entries = model.objects.standing().with_names().annotate(sort_name=Subquery(first))
    if model is Organisation:
        entries = entries.with_statuses().with_memberships()
    return entries.order_by("sort_name", "pk")


def other_names(entry: RegisterEntry) -> str:
    """The names beside the one shown, in one short line."""
    label = str(entry)
    names = dict.fromkeys(name.text for name in entry.names.all() if name.text != label)
    return Truncator(" · ".join(names)).chars(160)


def status_line(organisation: Organisation) -> str:
    return organisation.standing_on().sentence()


def membership_line(organisation: Organisation) -> str:
    return _("Member") if organisation.is_member else ""


class RegisterIndexView(SheetExportMixin, IndexView):
    """The list: searched by any name in any script, with the names an entry is also known by."""

    default_ordering = "sort_name"
    is_searchable = True
    list_display = (
        "__str__",
        Column("other_names", classname="zc-wide", label=gettext_lazy("Other names"), accessor=other_names),
    )

    def get_base_queryset(self) -> QuerySet:
        return entries_by_name(self.model)

    def search_queryset(self, queryset: QuerySet) -> QuerySet:
        if not self.is_searching:
            return queryset
        keys = [entry.pk for entry in find(self.search_query, limit=_FOUND, model=self.model)]
        queryset = queryset.filter(pk__in=keys)
        if self.is_explicitly_ordered:
            return queryset
        places = [When(pk=key, then=Value(place)) for place, key in enumerate(keys)]
        return queryset.order_by(Case(*places, default=Value(len(keys)), output_field=IntegerField()), "pk")

    @cached_property
    def columns(self) -> list[Column]:
        columns = super().columns
        columns[0].label = _("Name")
        columns[0].sort_key = "sort_name"
        return columns


class OrganisationIndexView(RegisterIndexView):
    list_display = (
        *RegisterIndexView.list_display,
        Column("kind", classname="zc-wide", label=gettext_lazy("Kind"), accessor="get_kind_display", sort_key="kind"),
        Column("status", label=gettext_lazy("Legal status"), accessor=status_line),
        Column("member", classname="zc-wide", label=gettext_lazy("Membership"), accessor=membership_line),
    )

    def sheet_columns(self) -> list[SheetColumn]:
        return organisation_sheet()


class PersonIndexView(RegisterIndexView):
    """The list of people: whoever may see it may take it away, and nobody else."""

    def sheet_columns(self) -> list[SheetColumn]:
        return person_sheet()


class RegisterEditView(EditView):
    """The form of an entry; one that was merged away leads to the entry that stands for it."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        merged = self.model.objects.filter(pk=kwargs["pk"], merged_into__isnull=False).first()
        if merged is not None and self.user_has_permission("change"):
            survivor = merged.survivor()
            messages.warning(request, _("“%(entry)s” stands for the entry you asked for.") % {"entry": survivor})
            return redirect(self.edit_url_name, survivor.pk)
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        kind = "person" if self.model is Person else "organisation"
        url = reverse("zayava_organisations:merge", args=[kind]) + f"?winner={self.object.pk}"
        return [
            *super().header_more_buttons,
            Button(_("Merge with another entry"), url=url, icon_name="link", priority=40),
        ]


class RegisterDeleteView(DeleteView):
    """Deleting an entry that nothing names; the others stay, because texts point at them."""

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            return super().form_valid(form)
        except ProtectedError:
            messages.error(
                self.request,
                _("“%(entry)s” cannot be deleted, because texts, pages or merges name it.") % {"entry": self.object},
            )
            return redirect(self.edit_url_name, self.object.pk)

    edit_url_name = ""


class _RegisterChooser(BaseChooseView):
    filter_form_class = RegisterFilterForm
    per_page = 20

    def get_object_list(self) -> QuerySet:
        return entries_by_name(self.model_class)

    def apply_object_list_ordering(self, objects: Any) -> Any:
        return objects

    @property
    def columns(self) -> list[Column]:
        columns = [
            *super().columns,
            Column("other_names", label=_("Other names"), accessor=other_names),
        ]
        if self.model_class is Organisation:
            columns.append(Column("status", label=_("Legal status"), accessor=status_line))
        return columns


class RegisterChooseView(ChooseViewMixin, CreationFormMixin, _RegisterChooser):
    """The chooser's window."""


class RegisterChooseResultsView(ChooseResultsViewMixin, CreationFormMixin, _RegisterChooser):
    """The chooser's results while typing."""
