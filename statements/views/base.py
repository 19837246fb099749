"""What the screens of one record have in common: whose they are, where they lead, who may use them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from zayava.core.conf import conf

from ..models import Statement
from ..overview import language_name, record_url, working_language
from ..permissions import statement_permissions


@dataclass(frozen=True)
class Tab:
    label: str
    url: str
    is_current: bool
    count: int | None = None


@dataclass(frozen=True)
class LanguageChoice:
    code: str
    name: str
    url: str
    is_current: bool


def forbidden(request: HttpRequest) -> HttpResponse:
    """A page of the admin that says so, with the status that programs understand."""
    context = {
        "header_title": _("Not allowed"),
        "page_title": _("Not allowed"),
        "breadcrumbs_items": [{"url": reverse("wagtailadmin_home"), "label": _("Home")}],
    }
    return TemplateResponse(request, "zayava_statements/admin/forbidden.html", context, status=403)


def record_tabs(statement: Statement, current: str) -> list[Tab]:
    """The ways between the screens of a record."""
    screens = {
        "edit": _("Facts"),
        "signatories": _("Signatories"),
        "demands": _("Demands"),
        "citations": _("Cited texts"),
    }
    return [Tab(label, record_url(name, statement), name == current) for name, label in screens.items()]


class RecordView(WagtailAdminTemplateMixin, View):
    """A screen of one record. Looking takes the right to edit one of its pages, writing the right to edit all."""

    screen = ""
    header_icon = "doc-full-inverse"
    statement: Statement

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        found = Statement.objects.select_related("issuer_organisation", "issuer_campaign")
        self.statement = get_object_or_404(found.prefetch_related("pages__locale"), pk=kwargs["pk"])

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not self.may("view") or (request.method not in ("GET", "HEAD") and not self.can_edit):
            return forbidden(request)
        return super().dispatch(request, *args, **kwargs)

    def may(self, action: str) -> bool:
        return statement_permissions.user_has_permission_for_instance(self.request.user, action, self.statement)

    @cached_property
    def can_edit(self) -> bool:
        return self.may("change")

    @cached_property
    def language(self) -> str:
        """The language whose texts are on the screen."""
        asked = self.request.POST.get("language") or self.request.GET.get("language", "")
        return working_language(self.statement, asked)

    @property
    def own_url(self) -> str:
        return f"{record_url(self.screen, self.statement)}?language={self.language}"

    @cached_property
    def statement_title(self) -> str:
        return str(self.statement.title_in()) or _("Untitled statement")

    def get_page_subtitle(self) -> str:
        return self.statement_title

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [
            *self.breadcrumbs_items,
            {"url": reverse("zayava_statements:index"), "label": _("Statements")},
            {"url": record_url("edit", self.statement), "label": self.statement_title},
            {"url": "", "label": str(self.get_page_title())},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        context.update(
            statement=self.statement,
            tabs=record_tabs(self.statement, self.screen),
            history_url=record_url("history", self.statement),
            can_edit=self.can_edit,
            language=self.language,
            language_name=language_name(self.language),
            languages=[
                LanguageChoice(code, language_name(code), f"?language={code}", code == self.language)
                for code in conf.languages
            ],
            own_url=self.own_url,
        )
        return context

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data())
