"""Stubs that seem to be in the archive by now, where an editor says whether they are."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from ..models import Statement
from ..overview import record_url
from ..permissions import statement_permissions
from ..selectors.stubs import Twin, archived_twins
from ..services.stubs import JoiningRefused, join_stub, keep_apart
from .base import forbidden

_SHOWN = 50


class ArchivedStubsView(WagtailAdminTemplateMixin, View):
    """Each stub beside the text it may be: “the same” joins them, “different” is remembered."""

    page_title = gettext_lazy("Stubs that are in the archive now")
    header_icon = "link"
    template_name = "zayava_statements/admin/stubs.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not statement_permissions.user_has_permission(request.user, "add"):
            return forbidden(request)
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [
            *self.breadcrumbs_items,
            {"url": reverse("zayava_statements:index"), "label": _("Statements")},
            {"url": "", "label": str(self.page_title)},
        ]

    def get(self, request: HttpRequest) -> HttpResponse:
        seen = statement_permissions.instances_user_has_any_permission_for(request.user, {"view"})
        pairs = [self._row(twin) for twin in archived_twins(seen, _SHOWN)]
        return self.render_to_response(self.get_context_data(pairs=pairs))

    def _row(self, twin: Twin) -> dict[str, Any]:
        return {
            "twin": twin,
            "stub_url": record_url("edit", twin.stub),
            "statement_url": record_url("edit", twin.statement),
            "may_join": statement_permissions.user_has_permission_for_instance(
                self.request.user, "change", twin.statement
            ),
        }

    def post(self, request: HttpRequest) -> HttpResponse:
        stub, statement = self._asked("stub"), self._asked("statement")
        word = request.POST.get("word", "")
        if stub is None or statement is None or stub == statement:
            messages.error(request, _("One of the two is gone: somebody else has joined or deleted it."))
        elif word == "different":
            keep_apart(stub, statement, request.user)
            messages.success(request, _("They are different texts; this pair will not be proposed again."))
        elif word == "same":
            try:
                join_stub(stub, statement, request.user)
            except JoiningRefused as refused:
                messages.error(request, _("Nothing was joined. %(reason)s") % {"reason": refused})
            else:
                messages.success(
                    request, _("Joined: what pointed at the stub leads to “%(text)s” now.") % {"text": statement}
                )
        else:
            messages.error(request, _("Say whether the two are the same text."))
        return redirect("zayava_statements:stubs")

    def _asked(self, name: str) -> Statement | None:
        """The statement named in the form, if the editor may change it."""
        key = self.request.POST.get(name, "")
        if not (key.isascii() and key.isdecimal() and len(key) < 19):
            return None
        found = Statement.objects.filter(pk=int(key)).prefetch_related("pages__locale").first()
        may = found and statement_permissions.user_has_permission_for_instance(self.request.user, "change", found)
        return found if may else None
