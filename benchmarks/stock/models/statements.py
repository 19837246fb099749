"""Statements and what hangs on them."""

from django.db import models
from django.db.models import Count, Q
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from taggit.models import TaggedItemBase
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page

from .base import SitePage
from .campaigns import CampaignPage
from .organisations import Organisation

CITING = 10
RELATED = 5


class Kind(models.TextChoices):
    JOINT_STATEMENT = "joint_statement", "Joint statement"
    STATEMENT = "statement", "Statement"
    OPEN_LETTER = "open_letter", "Open letter"
    APPEAL = "appeal", "Appeal"
    POSITION = "position", "Position"
    INTERVIEW = "interview", "Interview"
    ARTICLE = "article", "Article"


class Issuer(models.TextChoices):
    COALITION = "coalition", "The coalition"
    SIGNATORIES = "signatories", "Its signatories"
    ORGANISATION = "organisation", "One organisation"
    CAMPAIGN = "campaign", "A campaign"
    OTHER = "other", "Somebody else"


class StatementTag(TaggedItemBase):
    content_object = ParentalKey("StatementPage", related_name="tagged_items", on_delete=models.CASCADE)


class StatementPage(SitePage):
    number = models.PositiveIntegerField(null=True, blank=True)
    kind = models.CharField(max_length=20, choices=Kind, db_index=True)
    date = models.DateField(null=True, blank=True, db_index=True)
    place = models.CharField(max_length=100, blank=True)
    issuer_kind = models.CharField(max_length=20, choices=Issuer, default=Issuer.COALITION)
    issuer = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    issuer_campaign = models.ForeignKey(
        CampaignPage, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    issuer_name = models.CharField(max_length=300, blank=True)
    campaigns = ParentalManyToManyField(CampaignPage, blank=True, related_name="statements")
    organisations = ParentalManyToManyField(Organisation, blank=True, related_name="statements")
    lead = models.TextField(blank=True)
    body = StreamField(
        [
            ("heading", blocks.CharBlock()),
            ("paragraph", blocks.RichTextBlock()),
            (
                "list",
                blocks.StructBlock(
                    [
                        ("ordered", blocks.BooleanBlock(required=False)),
                        ("items", blocks.ListBlock(blocks.RichTextBlock())),
                    ],
                    template="stock/list.html",
                ),
            ),
            (
                "quote",
                blocks.StructBlock(
                    [
                        ("text", blocks.RichTextBlock()),
                        ("speaker", blocks.CharBlock(required=False)),
                        ("role", blocks.CharBlock(required=False)),
                        ("source_url", blocks.URLBlock(required=False)),
                    ],
                    template="stock/quote.html",
                ),
            ),
        ],
        blank=True,
    )
    tags = ClusterTaggableManager(through=StatementTag, blank=True)

    content_panels = [
        *Page.content_panels,
        FieldPanel("kind"),
        FieldPanel("date"),
        FieldPanel("place"),
        FieldPanel("issuer_kind"),
        FieldPanel("issuer"),
        FieldPanel("issuer_campaign"),
        FieldPanel("issuer_name"),
        FieldPanel("campaigns"),
        FieldPanel("organisations"),
        FieldPanel("lead"),
        FieldPanel("body"),
        InlinePanel("signatories"),
        InlinePanel("demands"),
        InlinePanel("citations"),
        InlinePanel("related_statements"),
        FieldPanel("tags"),
    ]
    parent_page_types = ["stock.StatementIndexPage"]

    @property
    def issued_by(self):
        """Who speaks, where it is neither the coalition nor the signatories."""
        return self.issuer or self.issuer_campaign or self.issuer_name

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        siblings = StatementPage.objects.sibling_of(self, inclusive=False).live().public().defer_streamfields()
        tags = list(self.tags.all())
        signatories = self.signatories.select_related("organisation__page")
        demands = self.demands.select_related("demand").prefetch_related("demand__outcomes")
        cited = self.citations.select_related("cited")
        citing = siblings.filter(citations__cited=self).order_by("-date", "-pk")
        related = [row.page for row in self.related_statements.filter(page__live=True).select_related("page")]
        known = [row.cited_id for row in cited] + [page.pk for page in related] + [page.pk for page in citing]
        alike = siblings.filter(tags__in=tags).exclude(pk__in=known).only("title", "url_path", "date")
        alike = alike.annotate(shared=Count("pk")).order_by("-shared", "-date")
        earlier = Q(date__lt=self.date) | Q(date=self.date, pk__lt=self.pk)
        later = Q(date__gt=self.date) | Q(date=self.date, pk__gt=self.pk)
        context["page_tags"] = tags
        context["page_campaigns"] = self.campaigns.filter(live=True)
        context["signatories"] = signatories.prefetch_related("organisation__history")
        context["demands"] = demands.annotate(
            raised=Count(
                "demand__lines__page__translation_key", filter=Q(demand__lines__page__live=True), distinct=True
            )
        )
        context["cited"] = cited
        context["citing"] = citing[:CITING]
        context["related"] = [*related, *alike[: max(0, RELATED - len(related))]]
        context["earlier"] = siblings.filter(earlier, date__lte=self.date).order_by("-date", "-pk").first()
        context["later"] = siblings.filter(later, date__gte=self.date).order_by("date", "pk").first()
        return context


class Signatory(Orderable):
    page = ParentalKey(StatementPage, on_delete=models.CASCADE, related_name="signatories")
    organisation = models.ForeignKey(Organisation, null=True, on_delete=models.CASCADE, related_name="+")
    person = models.CharField(max_length=300, blank=True)
    role = models.CharField(max_length=100, blank=True)

    def standing(self):
        """How the organisation stood on the day of the text, and how it was closed since."""
        history = self.organisation.history.all() if self.organisation else ()
        past = [step for step in history if step.date <= self.page.date]
        later = next((step for step in history if step.date > self.page.date and step.is_closure), None)
        return {"then": past[-1].text if past else "Active" if later else "", "later": later}


class Citation(Orderable):
    page = ParentalKey(StatementPage, on_delete=models.CASCADE, related_name="citations")
    cited = models.ForeignKey(StatementPage, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    label = models.CharField(max_length=500, blank=True)
    url = models.URLField(max_length=500, blank=True)


class RelatedStatement(Orderable):
    source = ParentalKey(StatementPage, on_delete=models.CASCADE, related_name="related_statements")
    page = models.ForeignKey(StatementPage, on_delete=models.CASCADE, related_name="+")
