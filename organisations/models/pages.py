"""The pages that present the register, one in each language. The facts are those of the entry they point at."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, re_path
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from zayava.core.blocks import TextStreamBlock
from zayava.core.feeds import FEED_ROUTE
from zayava.core.filtering import FilteredList, FilteredListMixin, ShownList
from zayava.core.links import page_url
from zayava.core.pages import PublicPageMixin

from ..querysets import OrganisationPageManager
from .organisation import Organisation


class OrganisationIndexPage(FilteredListMixin, PublicPageMixin, RoutablePageMixin, Page):
    """Every organisation that has a public profile, in one language, with filters and feeds."""

    introduction = RichTextField(_("introduction"), blank=True, features=["bold", "italic", "link"])

    content_panels = [*Page.content_panels, FieldPanel("introduction")]
    subpage_types = ["zayava_organisations.OrganisationPage"]
    template = "zayava_organisations/organisation_index_page.html"

    class Meta:
        verbose_name = _("list of organisations")
        verbose_name_plural = _("lists of organisations")

    def filtered_list(self) -> FilteredList:
        from ..listing import organisation_list

        return organisation_list

    def list_context(self, listing: ShownList, request: HttpRequest) -> dict[str, Any]:
        from ..listing import listed_organisations

        return {"organisations": listed_organisations(listing, request)}

    @re_path(FEED_ROUTE, name="feed")
    def feed(self, request: HttpRequest, name: str) -> HttpResponse:
        """The newest organisations of this list, in one of the formats of feeds."""
        from ..feeds import list_feed

        return list_feed(self, request, name)


class OrganisationPage(PublicPageMixin, RoutablePageMixin, Page):
    """The profile of an organisation in one language."""

    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="pages", verbose_name=_("organisation")
    )
    description = models.TextField(
        _("description"), blank=True, help_text=_("What it does, in one or two sentences; shown in lists.")
    )
    body = StreamField(TextStreamBlock(), blank=True, verbose_name=_("text"))

    objects = OrganisationPageManager()
    served_with = ("locale", "organisation", "organisation__logo")

    content_panels = [
        *Page.content_panels,
        FieldPanel("organisation"),
        FieldPanel("description"),
        FieldPanel("body"),
    ]
    override_translatable_fields = [SynchronizedField("organisation", overridable=False)]
    search_fields = [*Page.search_fields, index.SearchField("description"), index.SearchField("body")]
    parent_page_types = ["zayava_organisations.OrganisationIndexPage"]
    subpage_types: list[str] = []
    template = "zayava_organisations/organisation_page.html"

    class Meta:
        verbose_name = _("profile of an organisation")
        verbose_name_plural = _("profiles of organisations")

    def clean(self) -> None:
        super().clean()
        if self.organisation_id and self.alias_of_id is None:
            twins = OrganisationPage.objects.filter(
                organisation=self.organisation_id, locale=self.locale_id, alias_of__isnull=True
            )
            if twins.exclude(pk=self.pk).exists():
                raise ValidationError({"organisation": _("This organisation already has a profile in this language.")})

    def subject(self) -> Organisation:
        """The organisation the page is about: the one it points at, or the one that was merged into."""
        return self.organisation.survivor()

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from ..profile import profile_context

        context = super().get_context(request, *args, **kwargs)
        context.update(profile_context(self, request))
        return context

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Answer, or lead to the profile of the organisation that this one was merged into."""
        if self.organisation.merged_into_id is not None and not getattr(request, "is_preview", False):
            from ..selectors import profile_urls

            subject = self.subject()
            found = profile_urls([subject.pk], self.locale.language_code).get(subject.pk)
            own = page_url(self, request)
            if found and found.language == self.locale.language_code and found.url != own:
                return redirect(found.url + request.path.removeprefix(own), permanent=False)
        return super().serve(request, *args, **kwargs)

    @re_path(FEED_ROUTE, name="feed")
    def feed(self, request: HttpRequest, name: str) -> HttpResponse:
        """The newest texts of this organisation, in one of the formats of feeds."""
        from ..feeds import organisation_feed

        return organisation_feed(self, request, name)
