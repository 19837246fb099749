"""The register of demands in one language: the list and, below it, every demand under its number."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, re_path
from wagtail.fields import RichTextField
from wagtail.models import Page

from zayava.core.feeds import FEED_ROUTE
from zayava.core.filtering import FilteredList, FilteredListMixin, ShownList
from zayava.core.pages import PublicPageMixin

_NUMBER = r"(?P<number>[1-9][0-9]{0,8})"
"""A public number in the digits and the one spelling it has; everything else is no address."""


class DemandIndexPage(FilteredListMixin, PublicPageMixin, RoutablePageMixin, Page):
    """The register of demands in one language, with its feeds.

    Demands are rows without pages: their addresses are their numbers.
    """

    introduction = RichTextField(_("introduction"), blank=True, features=["bold", "italic", "link"])

    content_panels = [*Page.content_panels, FieldPanel("introduction")]
    subpage_types: list[str] = []
    template = "zayava_statements/demand_index_page.html"

    class Meta:
        verbose_name = _("register of demands")
        verbose_name_plural = _("registers of demands")

    def filtered_list(self) -> FilteredList:
        from ..demand_listing import demand_list

        return demand_list

    def list_context(self, listing: ShownList, request: HttpRequest) -> dict[str, Any]:
        from ..views.demand_pages import list_context

        return list_context(self, listing, request)

    def surroundings(self, request: HttpRequest) -> dict[str, Any]:
        """What the page of a demand has in common with every other: all of the context but the list."""
        return super(FilteredListMixin, self).get_context(request)

    @re_path(FEED_ROUTE, name="feed")
    def feed(self, request: HttpRequest, name: str) -> HttpResponse:
        """The demands of this list of which there is news, in one of the formats of feeds."""
        from ..feeds import register_feed

        return register_feed(self, request, name)

    @re_path(rf"^{_NUMBER}/$", name="demand")
    def demand(self, request: HttpRequest, number: str) -> HttpResponse:
        """One demand, who raised it when, and what became of it."""
        from ..views.demand_pages import demand_response

        return demand_response(self, request, int(number))

    @re_path(rf"^{_NUMBER}/{FEED_ROUTE[1:]}", name="demand_feed")
    def demand_feed(self, request: HttpRequest, number: str, name: str) -> HttpResponse:
        """The texts that raise one demand, in one of the formats of feeds."""
        from ..views.demand_pages import demand_feed_response

        return demand_feed_response(self, request, int(number), name)
