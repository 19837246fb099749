"""Merging two entries after seeing what moves, and taking a merge back."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from ..models import RegisterEntry
from ..services import MergeRefused, check_merge, check_undo, merge, undo_merge, what_would_move
from ..services.merging import MERGE_MODELS
from .base import RegisterScreen, key_of


class MergeView(RegisterScreen):
    """Choose two entries, see what would move, confirm."""

    template_name = "zayava_organisations/admin/merge.html"
    page_title = gettext_lazy("Merge two entries")
    header_icon = "link"
    url_name = "merge"

    def chosen(self, values: Any) -> tuple[RegisterEntry | None, RegisterEntry | None]:
        return self.entry(values.get("winner", "")), self.entry(values.get("loser", ""))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        winner, loser = self.chosen(self.request.GET)
        context = super().get_context_data(winner=winner, loser=loser, **kwargs)
        context["problem"] = None
        if winner is not None and loser is not None:
            try:
                check_merge(winner, loser)
            except MergeRefused as error:
                context["problem"] = " ".join(error.messages)
            else:
                context["moving"] = what_would_move(winner, loser)
                context["sides"] = [
                    {
                        "entry": entry,
                        "url": self.edit_url(entry),
                        "names": [name.text for name in entry.names.all()],
                        "swap": f"?winner={entry.pk}&loser={other.pk}",
                    }
                    for entry, other in ((winner, loser), (loser, winner))
                ]
                return context
        form = self._form(winner, loser)
        context["form"] = form
        context["media"] = form.media
        return context

    def _form(self, winner: RegisterEntry | None, loser: RegisterEntry | None) -> forms.Form:
        from ..viewsets import organisation_chooser, person_chooser

        chooser = person_chooser if self.kind == "person" else organisation_chooser
        form = forms.Form(initial={"winner": winner, "loser": loser})
        for name, label in (("winner", _("The entry that stays")), ("loser", _("The entry that joins it"))):
            form.fields[name] = forms.ModelChoiceField(
                self.model.objects.standing(), label=label, widget=chooser.widget_class()
            )
        return form

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        winner, loser = self.chosen(request.POST)
        if winner is None or loser is None:
            messages.error(request, self.gone())
            return redirect("zayava_organisations:merge", self.kind)
        try:
            merge(winner, loser, by=request.user)
        except MergeRefused as error:
            messages.error(request, " ".join(error.messages))
            return redirect("zayava_organisations:merge", self.kind)
        messages.success(
            request,
            _("The two are one entry now: “%(winner)s”. You can undo this in the list of merges.") % {"winner": winner},
            buttons=[messages.button(self.edit_url(winner), _("Edit"))],
        )
        return redirect("zayava_organisations:merges", self.kind)


class MergesView(RegisterScreen):
    """Every merge, the newest first, each with what it takes to undo it."""

    template_name = "zayava_organisations/admin/merges.html"
    page_title = gettext_lazy("Merges")
    header_icon = "history"
    url_name = "merges"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        records = MERGE_MODELS[self.model].objects.select_related("winner", "loser", "merged_by", "undone_by")
        page = Paginator(records.prefetch_related("winner__names", "loser__names"), 50).get_page(
            self.request.GET.get("p")
        )
        rows = [{"record": record, "names": self._names(record), "problem": self._problem(record)} for record in page]
        return super().get_context_data(rows=rows, page_obj=page, **kwargs)

    def _names(self, record: Any) -> str:
        """What the entry that joined was called. Its names are the other one's now."""
        moved = set(record.moves["names"]["moved"])
        joined = [name.text for name in record.loser.names.all()]
        return " · ".join([*(name.text for name in record.winner.names.all() if name.pk in moved), *joined])

    def _problem(self, record: Any) -> str:
        try:
            check_undo(record)
        except MergeRefused as error:
            return " ".join(error.messages)
        return ""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        record = get_object_or_404(MERGE_MODELS[self.model], pk=key_of(request.POST.get("merge", "")))
        try:
            undo_merge(record, by=request.user)
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        else:
            messages.success(request, _("The merge was undone. The two stand on their own again."))
        return redirect("zayava_organisations:merges", self.kind)
