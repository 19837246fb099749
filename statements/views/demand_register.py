"""The register of demands in the admin: lists, pairs that may be one, merges."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Count, Max, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import IndexView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from zayava.core.merge_history import MergeHistoryMixin, key_of
from zayava.core.sanitising import strip_markup
from zayava.core.spreadsheets import SheetColumn, SheetExportMixin
from zayava.core.text.folding import fold
from zayava.organisations.enums import Verdict

from ..models import Addressee, Demand, DemandMerge
from ..permissions import may_change_demands
from ..selectors.demand_proposals import KnownDemands
from ..services.demand_linking import check_undo, judge_demands, merge_demands, undo_merge
from ..sheets import demand_sheet

_SHOWN = 100


def _raised_last(demand: Any) -> str:
    return demand.raised_last.localised() if demand.raised_last else "—"


class DemandIndexView(SheetExportMixin, IndexView):
    """Every demand that stands; searched by number, name and words in any language."""

    is_searchable = True
    default_ordering = "number"
    list_display = (
        "__str__",
        Column("number", classname="zc-wide", label=gettext_lazy("Number"), accessor="number", sort_key="number"),
        Column("state", label=gettext_lazy("State"), accessor="get_state_display", sort_key="state"),
        Column("raised", classname="zc-wide", label=gettext_lazy("Texts"), accessor="raised", sort_key="raised"),
        Column(
            "last",
            classname="zc-wide",
            label=gettext_lazy("Raised last"),
            accessor=_raised_last,
            sort_key="raised_last",
        ),
    )

    def sheet_columns(self) -> list[SheetColumn]:
        return demand_sheet()

    def get_base_queryset(self) -> QuerySet[Demand]:
        return (
            Demand.objects.standing()
            .annotate(
                raised=Count("occurrences__statement", distinct=True), raised_last=Max("occurrences__statement__date")
            )
            .prefetch_related("occurrences")
        )

    def search_queryset(self, queryset: QuerySet[Demand]) -> QuerySet[Demand]:
        if not self.is_searching:
            return queryset
        number = self.search_query.strip().lstrip("№#").strip()
        if number.isascii() and number.isdecimal() and len(number) < 10:
            return queryset.filter(number=int(number))
        words = fold(self.search_query[:200]).split()
        found = []
        for demand in Demand.objects.standing().prefetch_related("occurrences"):
            texts = [*demand.title.values(), *(text for row in demand.occurrences.all() for text in row.text.values())]
            folded = fold(strip_markup(" ".join(texts)))
            if words and all(word in folded for word in words):
                found.append(demand.pk)
        return queryset.filter(pk__in=found)

    @cached_property
    def columns(self) -> list[Column]:
        columns = super().columns
        columns[0].label = _("Demand")
        columns[0].sort_key = None
        return columns


class AddresseeIndexView(IndexView):
    """Every addressee with its wordings and the number of demands put to it."""

    default_ordering = "pk"
    list_display = (
        "__str__",
        Column("same_as", classname="zc-wide", label=gettext_lazy("The same as"), accessor="same_as"),
        Column(
            "wordings",
            label=gettext_lazy("Wordings"),
            accessor=lambda row: " · ".join(wording.folded for wording in row.wordings.all()),
        ),
        Column("demands", classname="zc-wide", label=gettext_lazy("Demands"), accessor="raised"),
    )

    def get_base_queryset(self) -> QuerySet[Addressee]:
        counted = Addressee.objects.annotate(raised=Count("occurrences__demand", distinct=True))
        return counted.select_related("same_as").prefetch_related("wordings", "same_as__wordings")


class RegisterScreen(WagtailAdminTemplateMixin, TemplateView):
    """A screen for whoever may change every demand."""

    header_icon = "list-ol"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_change_demands(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        demands = {"url": reverse("zayava_demands:index"), "label": _("Demands")}
        return [*self.breadcrumbs_items, demands, {"url": "", "label": self.get_page_title()}]


def _demand(key: str) -> Demand | None:
    """The demand with a primary key as it came with a request."""
    return Demand.objects.filter(pk=key_of(key)).first()


class DemandTwinsView(RegisterScreen):
    """Demands that may be one. “Different” and “not sure” are kept; “the same” merges them, which can be undone."""

    template_name = "zayava_statements/admin/demand_twins.html"
    page_title = gettext_lazy("Demands that may be one")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pairs = KnownDemands(self.request.user).twins(_SHOWN)
        return super().get_context_data(
            pairs=pairs, shown=_SHOWN, merges_url=reverse("zayava_demands:merges"), **kwargs
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        first, second = _demand(request.POST.get("first", "")), _demand(request.POST.get("second", ""))
        verdict = request.POST.get("verdict", "")
        if first is None or second is None:
            messages.error(request, _("This demand is not in the register any more. Nothing was changed."))
            return redirect("zayava_demands:twins")
        try:
            if verdict == Verdict.SAME:
                winner = merge_demands(first, second, request.user).winner
                text = _("The two are one demand now: “%(demand)s”. You can undo this in the list of merges.")
                messages.success(request, text % {"demand": winner})
            else:
                judge_demands(first, second, verdict, request.user)
                messages.success(request, _("Your decision was kept."))
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        return redirect("zayava_demands:twins")


class DemandMergesView(MergeHistoryMixin, RegisterScreen):
    """The merges of demands."""

    page_title = gettext_lazy("Merges of demands")
    stayed = gettext_lazy("Demand that stayed")
    joined = gettext_lazy("Demand that joined it")

    def records(self) -> QuerySet[DemandMerge]:
        return DemandMerge.objects.all()

    def check(self, record: DemandMerge) -> None:
        check_undo(record)

    def undo(self, record: DemandMerge) -> None:
        undo_merge(record, self.request.user)
