"""The pages that present campaigns, one in each language. The facts are those of the row they point at."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.http import HttpRequest, HttpResponse
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
from zayava.core.pages import PublicPageMixin

from ..querysets import CampaignPageManager
from .records import Campaign


class CampaignIndexPage(FilteredListMixin, PublicPageMixin, RoutablePageMixin, Page):
    """The campaigns that have a page in one language, with filters and feeds."""

    introduction = RichTextField(_("introduction"), blank=True, features=["bold", "italic", "link"])

    content_panels = [*Page.content_panels, FieldPanel("introduction")]
    subpage_types = ["zayava_campaigns.CampaignPage"]
    template = "zayava_campaigns/campaign_index_page.html"

    class Meta:
        verbose_name = _("list of campaigns")
        verbose_name_plural = _("lists of campaigns")

    def filtered_list(self) -> FilteredList:
        from ..listing import campaign_list

        return campaign_list

    def list_context(self, listing: ShownList, request: HttpRequest) -> dict[str, Any]:
        from ..listing import list_context

        return list_context(listing, request)

    @re_path(FEED_ROUTE, name="feed")
    def feed(self, request: HttpRequest, name: str) -> HttpResponse:
        """The newest campaigns of this list, in one of the formats of feeds."""
        from ..feeds import list_feed

        return list_feed(self, request, name)


class CampaignPage(PublicPageMixin, RoutablePageMixin, Page):
    """A campaign in one language: its words. The facts are those of the campaign it points at."""

    campaign = models.ForeignKey(Campaign, on_delete=models.PROTECT, related_name="pages", verbose_name=_("campaign"))
    lead = models.TextField(
        _("lead"), blank=True, help_text=_("What it is about in one or two sentences; shown in lists.")
    )
    body = StreamField(TextStreamBlock(), blank=True, verbose_name=_("text"))

    objects = CampaignPageManager()
    served_with = ("locale", "campaign")

    content_panels = [
        *Page.content_panels,
        FieldPanel("campaign"),
        FieldPanel("lead"),
        FieldPanel("body"),
    ]
    override_translatable_fields = [SynchronizedField("campaign", overridable=False)]
    search_fields = [*Page.search_fields, index.SearchField("lead"), index.SearchField("body")]
    parent_page_types = ["zayava_campaigns.CampaignIndexPage"]
    subpage_types: list[str] = []
    template = "zayava_campaigns/campaign_page.html"

    class Meta:
        verbose_name = _("page of a campaign")
        verbose_name_plural = _("pages of campaigns")

    def clean(self) -> None:
        super().clean()
        if self.campaign_id and self.alias_of_id is None:
            twins = CampaignPage.objects.filter(campaign=self.campaign_id, locale=self.locale_id, alias_of=None)
            if twins.exclude(pk=self.pk).exists():
                raise ValidationError({"campaign": _("This campaign already has a page in this language.")})

    def copy(self, *args: Any, reset_translation_key: bool = True, **kwargs: Any) -> CampaignPage:
        """A copy is another campaign, without the people and the hashtag of this one; a translation is the same one."""
        with transaction.atomic():
            if reset_translation_key:
                update_attrs = dict(kwargs.pop("update_attrs", None) or {})
                if "campaign" not in update_attrs:
                    update_attrs["campaign"] = self._another_campaign()
                kwargs["update_attrs"] = update_attrs
            return super().copy(*args, reset_translation_key=reset_translation_key, **kwargs)

    def _another_campaign(self) -> Campaign:
        like = self.campaign
        return Campaign.objects.create(kind=like.kind, name=like.name, day=like.day, month=like.month)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from ..selectors import campaign_context

        context = super().get_context(request, *args, **kwargs)
        context.update(campaign_context(self, request))
        return context

    @re_path(FEED_ROUTE, name="feed")
    def feed(self, request: HttpRequest, name: str) -> HttpResponse:
        """The newest texts of this campaign as RSS or Atom."""
        from ..feeds import campaign_feed

        return campaign_feed(self, request, name)
