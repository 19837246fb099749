"""Demands, which live on from text to text."""

from django.db import models
from django.db.models import Count, Max, Q
from modelcluster.fields import ParentalKey
from taggit.managers import TaggableManager
from taggit.models import ItemBase, Tag
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable
from wagtail.snippets.models import register_snippet

from .base import SitePage
from .campaigns import CampaignPage
from .organisations import Organisation
from .statements import StatementPage


class State(models.TextChoices):
    MET = "met", "Met"
    PARTLY_MET = "partly_met", "Partly met"
    REFUSED = "refused", "Refused"
    OVERTAKEN = "overtaken", "Overtaken by events"
    OPEN = "open", "Nothing known"


class DemandTag(ItemBase):
    tag = models.ForeignKey(Tag, on_delete=models.CASCADE, related_name="stock_demandtag_items")
    content_object = models.ForeignKey("Demand", on_delete=models.CASCADE, related_name="tagged_items")


class DemandQuerySet(models.QuerySet):
    def with_texts(self):
        """How many texts raised them, and when the last one did."""
        lines = Q(lines__page__live=True)
        return self.annotate(
            raised=Count("lines__page__translation_key", filter=lines, distinct=True),
            last=Max("lines__page__date", filter=lines),
        )


@register_snippet
class Demand(models.Model):
    """A demand as it lives on from text to text."""

    number = models.PositiveIntegerField(unique=True)
    title = models.CharField(max_length=200)
    addressee = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=20, choices=State, default=State.OPEN, db_index=True)
    first = models.DateField(null=True, blank=True, help_text="When it was first raised.")
    campaigns = models.ManyToManyField(CampaignPage, blank=True, related_name="demands")
    organisations = models.ManyToManyField(Organisation, blank=True, related_name="demands")
    tags = TaggableManager(through=DemandTag, blank=True)

    objects = DemandQuerySet.as_manager()

    panels = [
        FieldPanel("number"),
        FieldPanel("title"),
        FieldPanel("addressee"),
        FieldPanel("state"),
        FieldPanel("tags"),
    ]

    def __str__(self):
        return self.title


class Outcome(models.Model):
    demand = models.ForeignKey(Demand, on_delete=models.CASCADE, related_name="outcomes")
    verdict = models.CharField(max_length=40)
    date = models.DateField(null=True, blank=True)
    note = models.CharField(max_length=500, blank=True)
    source = models.CharField(max_length=255, blank=True)

    class Meta:
        ordering = ["date", "pk"]

    def __str__(self):
        return self.verdict


class DemandLine(Orderable):
    """A demand in the words of a text."""

    page = ParentalKey(StatementPage, on_delete=models.CASCADE, related_name="demands")
    demand = models.ForeignKey(Demand, on_delete=models.CASCADE, related_name="lines")
    number = models.CharField(max_length=20)
    text = models.TextField()
    addressee = models.CharField(max_length=200, blank=True)


class DemandIndexPage(SitePage):
    """The demand whose number the address names: only so that demands have something to link to, as ours do."""

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        number = request.GET.get("number", "")
        context["demand"] = Demand.objects.filter(number=number).first() if number.isdecimal() else None
        return context
