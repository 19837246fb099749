"""What the screens about pairs of entries have in common."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from zayava.core.merge_history import key_of

from ..models import RegisterEntry
from ..permissions import may_change
from .find import MODELS


class RegisterScreen(WagtailAdminTemplateMixin, TemplateView):
    """A screen of the admin about the entries of one type, for whoever may change them."""

    url_name = ""
    header_icon = "group"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.kind = kwargs["kind"]
        if self.kind not in MODELS:
            raise Http404
        self.model: type[RegisterEntry] = MODELS[self.kind]
        if not may_change(request.user, self.model):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": self.list_url(), "label": self.model._meta.verbose_name_plural.capitalize()},
            {"url": "", "label": self.get_page_title()},
        ]

    def list_url(self) -> str:
        return reverse(f"register_{'people' if self.kind == 'person' else 'organisations'}:index")

    def edit_url(self, entry: RegisterEntry) -> str:
        return reverse(f"register_{'people' if self.kind == 'person' else 'organisations'}:edit", args=[entry.pk])

    def entry(self, key: str) -> RegisterEntry | None:
        """The entry with this key as it came with the request, or ``None``."""
        return self.model.objects.with_names().filter(pk=key_of(key)).first()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        context["kind"] = self.kind
        context["kinds"] = [
            {
                "kind": kind,
                "label": model._meta.verbose_name_plural.capitalize(),
                "url": reverse(f"zayava_organisations:{self.url_name}", args=[kind]),
                "current": kind == self.kind,
            }
            for kind, model in MODELS.items()
            if may_change(self.request.user, model)
        ]
        context["duplicates_url"] = reverse("zayava_organisations:duplicates", args=[self.kind])
        context["merges_url"] = reverse("zayava_organisations:merges", args=[self.kind])
        return context

    def gone(self) -> str:
        return _("This entry is not in the register any more. Nothing was changed.")
