"""The list and the form of campaigns in the admin."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Count, ProtectedError, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views import View
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import DeleteView, EditView, IndexView
from wagtail.permissions import policy_registry

from zayava.core.spreadsheets import SheetColumn, SheetExportMixin
from zayava.core.text.folding import fold

from .models import Campaign
from .services import create_pages, lists_without_page
from .sheets import campaign_sheet
from .words import state_sentence


def _hashtags(campaign: Campaign) -> str:
    return " ".join(dict.fromkeys(f"#{text}" for text in campaign.hashtag.values()))


def _languages(campaign: Campaign) -> str:
    """“be · en (draft)”."""
    pages = [page for page in campaign.pages.all() if page.alias_of_id is None]
    draft = _("draft")
    codes = {page.locale.language_code: "" if page.live else f" ({draft})" for page in pages}
    return " · ".join(f"{code}{note}" for code, note in codes.items()) or "—"


class CampaignIndexView(SheetExportMixin, IndexView):
    """The list: searched by name and hashtag in any language."""

    is_searchable = True
    default_ordering = "-began"
    list_display = (
        "__str__",
        Column("hashtag", classname="zc-wide", label=gettext_lazy("Hashtag"), accessor=_hashtags),
        Column("kind", classname="zc-wide", label=gettext_lazy("Kind"), accessor="get_kind_display", sort_key="kind"),
        Column("state", label=gettext_lazy("State"), accessor=state_sentence, sort_key="began"),
        Column("people", classname="zc-wide", label=gettext_lazy("People"), accessor="people_number"),
        Column("pages", classname="zc-wide", label=gettext_lazy("Languages"), accessor=_languages),
    )

    def sheet_columns(self) -> list[SheetColumn]:
        return campaign_sheet()

    def get_base_queryset(self) -> QuerySet[Campaign]:
        return Campaign.objects.annotate(people_number=Count("people")).prefetch_related("pages__locale")

    def search_queryset(self, queryset: QuerySet[Campaign]) -> QuerySet[Campaign]:
        words = fold(self.search_query).split() if self.is_searching else []
        if not words:
            return queryset
        found = [
            campaign.pk
            for campaign in Campaign.objects.all()  # some dozens
            if all(word in fold(" ".join([*campaign.name.values(), *campaign.hashtag.values()])) for word in words)
        ]
        return queryset.filter(pk__in=found)

    @cached_property
    def columns(self) -> list[Column]:
        columns = super().columns
        columns[0].label = _("Name")
        columns[0].sort_key = None
        return columns


class CampaignEditView(EditView):
    """The form, with a way to its pages."""

    template_name = "zayava_campaigns/admin/edit.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        context["pages"] = self.object.pages.filter(alias_of=None).select_related("locale").order_by("pk")
        if lists_without_page(self.object, self.request.user):
            context["create_pages_url"] = reverse("zayava_campaigns:create_pages", args=[self.object.pk])
        return context


class CampaignDeleteView(DeleteView):
    """A campaign that texts or pages name stays."""

    edit_url_name = ""

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            return super().form_valid(form)
        except ProtectedError:
            messages.error(
                self.request,
                _("“%(campaign)s” cannot be deleted, because texts or pages name it.") % {"campaign": self.object},
            )
            return redirect(self.edit_url_name, self.object.pk)


class CreatePagesView(View):
    """Make the pages of a campaign that are missing, as drafts; POST only."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        if not policy_registry.get_by_type(Campaign).user_has_permission(request.user, "change"):
            raise PermissionDenied
        campaign = get_object_or_404(Campaign, pk=pk)
        made = len(create_pages(campaign, request.user))
        if made:
            text = ngettext("%(count)d page was made as a draft.", "%(count)d pages were made as drafts.", made)
            messages.success(request, text % {"count": made})
        else:
            messages.warning(request, _("No page was made: every language you may write in has one, or has no list."))
        return redirect("zayava_campaigns:edit", pk)
