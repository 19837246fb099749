"""The guide in the admin: its list of pages, and each page."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from .reading import TOPICS, guide_page


class GuideView(WagtailAdminTemplateMixin, TemplateView):
    """A page with the list of all of them beside it; the first one when none is asked for."""

    page_title = gettext_lazy("Help")
    header_icon = "help"
    template_name = "zayava_home/admin/guide.html"

    def get(self, request: HttpRequest, *args: Any, topic: str = TOPICS[0], **kwargs: Any) -> HttpResponse:
        try:
            self.page = guide_page(topic)
        except KeyError as error:
            raise Http404(_("There is no such page of help.")) from error
        return super().get(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [
            *self.breadcrumbs_items,
            {"url": reverse("zayava_guide"), "label": str(self.page_title)},
            {"url": "", "label": self.page.title},
        ]

    def get_page_subtitle(self) -> str:
        return self.page.title

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pages = [guide_page(topic) for topic in TOPICS]
        return super().get_context_data(
            guide=self.page,
            text=mark_safe(self.page.html()),  # our own file, rendered without raw HTML
            pages=[(page, reverse("zayava_guide_page", args=[page.topic])) for page in pages],
            **kwargs,
        )
