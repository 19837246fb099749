"""Merging two entries after seeing what moves, and taking a merge back."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from zayava.core.merge_history import MergeHistoryMixin

from ..models import RegisterEntry
from ..services import MergeRefused, check_merge, check_undo, merge, undo_merge, what_would_move
from ..services.merging import MERGE_MODELS
from .base import RegisterScreen


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


class MergesView(MergeHistoryMixin, RegisterScreen):
    """The merges of one type of entry."""

    template_name = "zayava_organisations/admin/merges.html"
    page_title = gettext_lazy("Merges")
    url_name = "merges"
    stayed = gettext_lazy("Entry that stayed")
    joined = gettext_lazy("Names that joined it")

    def records(self) -> models.QuerySet:
        return MERGE_MODELS[self.model].objects.prefetch_related("winner__names", "loser__names")

    def check(self, record: Any) -> None:
        check_undo(record)

    def undo(self, record: Any) -> None:
        undo_merge(record, by=self.request.user)

    def names(self, record: Any) -> str:
        """What the entry that joined was called. Its names are the other one's now."""
        moved = set(record.moves["names"]["moved"])
        joined = [name.text for name in record.loser.names.all()]
        texts = [*(name.text for name in record.winner.names.all() if name.pk in moved), *joined]
        return " · ".join(texts) or str(record.loser)
