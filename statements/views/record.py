"""The facts of a statement: what every language of it shares."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.log_actions import log

from ..forms.record import RecordForm, facts_of
from ..models import Statement, StatementPage
from ..overview import overview, record_url
from ..panels import panel_context
from ..services.publishing import PublishingRefused, hindrances, publish_together
from ..services.rows import Token
from .base import RecordView, forbidden


def panel_view(request: HttpRequest, page: int) -> HttpResponse:
    """The panel of the page editor by itself, for a page that was made while its editor was open."""
    found = get_object_or_404(StatementPage.objects.select_related("statement", "locale"), pk=page)
    if not found.permissions_for_user(request.user).can_edit():
        return forbidden(request)
    return TemplateResponse(request, "zayava_statements/admin/record_panel.html", panel_context(found, request))


class RecordEditView(RecordView):
    screen = "edit"
    page_title = gettext_lazy("Facts")
    template_name = "zayava_statements/admin/record.html"

    def form(self, data: Any = None, statement: Statement | None = None) -> RecordForm:
        find = {
            "issuer_organisation": reverse("zayava_statements:find", args=["organisation"]),
            "issuer_campaign": reverse("zayava_statements:find", args=["campaign"]),
            "campaigns": reverse("zayava_statements:find", args=["campaign"]),
            "related": reverse("zayava_statements:find", args=["statement"]) + f"?not={self.statement.pk}",
        }
        return RecordForm(data, instance=statement or self.statement, urls=find)

    def get_context_data(self, form: RecordForm | None = None, token: str = "", **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        form = form or self.form()
        seen = overview(self.statement, self.request)
        if not self.can_edit:
            for field in form.fields.values():
                field.disabled = True
        context.update(
            form=form,
            token=token or str(Token.of(facts_of(form))),
            overview=seen,
            publish_url=record_url("publish", self.statement),
            hindrances=hindrances(self.statement, self.request.user) if seen.pages else [],
            appearances=list(self.statement.appearances.all()),
        )
        return context

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        with transaction.atomic():
            locked = Statement.objects.select_for_update().get(pk=self.statement.pk)
            present = str(Token.of(facts_of(self.form(statement=locked))))
            form = self.form(request.POST, locked)
            if form.is_valid():
                changed = form.changed_data
                if changed and request.POST.get("token") != present:
                    form.add_error(None, self._conflict(form, changed))
                    return self.render_to_response(self.get_context_data(form=form, token=present))
                if changed:
                    form.save()
                    log(instance=locked, action="zayava.facts", user=request.user, data={"fields": changed},
                        content_changed=True)  # fmt: skip
                messages.success(request, _("The facts were saved.") if changed else _("Nothing was changed."))
                return redirect(record_url("edit", self.statement))
        messages.error(request, _("The facts were not saved. Look at the marked fields."))
        return self.render_to_response(self.get_context_data(form=form, token=request.POST.get("token", "")))

    def _conflict(self, form: RecordForm, changed: list[str]) -> str:
        labels = ", ".join(f"“{form.fields[name].label}”" for name in changed)
        return _(
            "Somebody else changed these facts while you were writing. What you see below is yours; it differs from "
            "the record in %(fields)s. Save again to keep yours, or reload the page to see theirs."
        ) % {"fields": labels}


class PublishView(RecordView):
    """Publish every language together; POST only."""

    screen = "edit"
    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            pages = publish_together(self.statement, request.user)
        except PublishingRefused as refused:
            messages.error(request, _("Nothing was published. %(reasons)s") % {"reasons": " ".join(refused.reasons)})
        else:
            names = ", ".join(page.locale.language_name_local for page in pages)
            messages.success(request, _("Published together: %(languages)s.") % {"languages": names})
        return redirect(record_url("edit", self.statement))
