"""The home page and the index by year that it shows."""

from django.db import models
from django.db.models import Count
from django.utils import timezone
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable, Page

from .base import SitePage
from .campaigns import CampaignPage, Phase
from .demands import Demand, State
from .organisations import Organisation
from .statements import StatementPage

LATEST = 7
RUNNING = 6
ON_A_DAY = 6


class HomePage(SitePage):
    lead = models.TextField(blank=True)

    content_panels = [*Page.content_panels, FieldPanel("lead")]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        today = timezone.localdate()
        statements = StatementPage.objects.descendant_of(self).live().public().defer_streamfields()
        campaigns = CampaignPage.objects.descendant_of(self).live().public().with_phase()
        on_this_day = statements.filter(date__month=today.month, date__day=today.day, date__year__lt=today.year)
        context["today"] = today
        context["statements"] = statements.order_by("-date", "-pk")[:LATEST]
        context["on_this_day"] = on_this_day.order_by("-date", "pk")[:ON_A_DAY]
        context["campaigns"] = campaigns.filter(phase=Phase.RUNNING).order_by("-began", "-pk")[:RUNNING]
        context["yearly"] = campaigns.filter(phase=Phase.YEARLY, month=today.month, day=today.day)
        context["members"] = Organisation.objects.filter(is_member=True).select_related("page").order_by("name")
        context["closed"] = sum(member.is_closed for member in context["members"])
        demands = dict(Demand.objects.values_list("state").annotate(Count("pk")))
        context["demands"] = [(state.label, demands[state]) for state in State if state in demands]
        context["demand_total"] = sum(demands.values())
        scores = IndexScore.objects.filter(page__locale=self.locale_id, page__live=True)
        context["scores"] = scores = list(scores.select_related("page").order_by("-year")[:2])
        context["change"] = scores[0].score - scores[1].score if len(scores) == 2 else None
        return context


class IndexPage(SitePage):
    """An index by year; on the home page its newest score and the change."""

    maximum = models.DecimalField(max_digits=6, decimal_places=1, default=10)


class IndexScore(Orderable):
    page = ParentalKey(IndexPage, on_delete=models.CASCADE, related_name="scores")
    year = models.PositiveSmallIntegerField()
    score = models.DecimalField(max_digits=6, decimal_places=1)
