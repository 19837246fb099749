"""Campaigns and the list of them."""

import datetime

from django.db import models
from django.db.models import Case, Value, When
from django.utils import timezone
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from taggit.models import TaggedItemBase
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Orderable, Page, PageManager, PageQuerySet

from .base import SitePage
from .organisations import Organisation


class Phase(models.IntegerChoices):
    RUNNING = 0, "Running"
    YEARLY = 1, "Every year"
    CLOSED = 2, "Closed"


class CampaignTag(TaggedItemBase):
    content_object = ParentalKey("CampaignPage", related_name="tagged_items", on_delete=models.CASCADE)


class CampaignPageQuerySet(PageQuerySet):
    def with_phase(self):
        """Whether they run, come back every year or are closed; in that order."""
        is_closed = When(ended__lte=timezone.localdate(), then=Value(Phase.CLOSED))
        is_yearly = When(month__isnull=False, then=Value(Phase.YEARLY))
        phase = Case(is_closed, is_yearly, default=Value(Phase.RUNNING), output_field=models.IntegerField())
        return self.annotate(phase=phase)


class CampaignPage(SitePage):
    lead = models.TextField(blank=True)
    hashtag = models.CharField(max_length=100, blank=True)
    began = models.DateField(null=True, blank=True)
    ended = models.DateField(null=True, blank=True)
    month = models.PositiveSmallIntegerField(null=True, blank=True, help_text="Of a day that comes back every year.")
    day = models.PositiveSmallIntegerField(null=True, blank=True)
    organisations = ParentalManyToManyField(Organisation, blank=True, related_name="campaigns")
    tags = ClusterTaggableManager(through=CampaignTag, blank=True)

    objects = PageManager.from_queryset(CampaignPageQuerySet)()

    content_panels = [
        *Page.content_panels,
        FieldPanel("lead"),
        FieldPanel("hashtag"),
        FieldPanel("began"),
        FieldPanel("ended"),
        FieldPanel("month"),
        FieldPanel("day"),
        FieldPanel("organisations"),
        FieldPanel("tags"),
        InlinePanel("people"),
    ]
    parent_page_types = ["stock.CampaignIndexPage"]

    @property
    def state(self):
        return Phase(self.phase).label

    @property
    def day_of_year(self):
        return datetime.date(2000, self.month, self.day)


class CampaignYear(models.Model):
    """A year in which a campaign ran or a text of it was published."""

    campaign = models.ForeignKey(CampaignPage, on_delete=models.CASCADE, related_name="years")
    year = models.PositiveSmallIntegerField(db_index=True)

    def __str__(self):
        return str(self.year)


class CampaignPerson(Orderable):
    campaign = ParentalKey(CampaignPage, on_delete=models.CASCADE, related_name="people")
    name = models.CharField(max_length=200)
