"""The same archive as a competent developer would model it from Wagtail's documentation: the yardstick, no straw man.

Everything is a page or hangs on one; relations are fetched with ``select_related`` and ``prefetch_related`` where the
documentation shows them.
"""

from django.core.paginator import Paginator
from django.db import models
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from taggit.models import Tag, TaggedItemBase
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page, Site
from wagtail.snippets.models import register_snippet

LATEST = 7
PAGE_LENGTH = 20


@register_snippet
class Organisation(models.Model):
    name = models.CharField(max_length=300)
    status = models.CharField(max_length=40, blank=True)
    is_member = models.BooleanField(default=False)
    page = models.ForeignKey("wagtailcore.Page", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    panels = [FieldPanel("name"), FieldPanel("status"), FieldPanel("is_member"), FieldPanel("page")]

    def __str__(self):
        return self.name


class SitePage(Page):
    """What the base template asks of every page."""

    class Meta:
        abstract = True

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        home = Site.find_for_request(request).root_page.localized
        context["home"] = home
        context["menu"] = home.get_children().live().in_menu()
        context["translations"] = self.get_translations().live().select_related("locale")
        context["breadcrumbs"] = self.get_ancestors().filter(depth__gt=1)
        return context


class HomePage(SitePage):
    lead = models.TextField(blank=True)

    content_panels = [*Page.content_panels, FieldPanel("lead")]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        statements = StatementPage.objects.descendant_of(self).live().public()
        context["statements"] = (
            statements.select_related("issuer").prefetch_related("tags").order_by("-date", "-pk")[:LATEST]
        )
        context["index"] = StatementIndexPage.objects.child_of(self).live().first()
        context["members"] = Organisation.objects.filter(is_member=True).select_related("page").order_by("name")
        return context


class StatementIndexPage(SitePage):
    introduction = models.TextField(blank=True)

    content_panels = [*Page.content_panels, FieldPanel("introduction")]
    subpage_types = ["stock.StatementPage"]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        every = StatementPage.objects.child_of(self).live().public()
        statements = every
        if tag := request.GET.get("tag"):
            statements = statements.filter(tags__slug=tag)
        if (year := request.GET.get("year", "")).isdecimal():
            statements = statements.filter(date__year=year)
        if kind := request.GET.get("kind"):
            statements = statements.filter(kind=kind)
        statements = statements.select_related("issuer").prefetch_related("tags")
        statements = statements.order_by("title" if request.GET.get("sort") == "title" else "-date", "-pk")
        context["statements"] = Paginator(statements, PAGE_LENGTH).get_page(request.GET.get("page"))
        context["years"] = every.dates("date", "year", order="DESC")
        context["tags"] = (
            Tag.objects.filter(stock_statementtag_items__content_object__locale=self.locale)
            .annotate(used=models.Count("stock_statementtag_items"))
            .order_by("-used")[:20]
        )
        return context


class StatementTag(TaggedItemBase):
    content_object = ParentalKey("StatementPage", related_name="tagged_items", on_delete=models.CASCADE)


class StatementPage(SitePage):
    number = models.PositiveIntegerField(null=True, blank=True)
    kind = models.CharField(max_length=20)
    date = models.DateField(null=True, blank=True, db_index=True)
    place = models.CharField(max_length=100, blank=True)
    issuer = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
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
        FieldPanel("issuer"),
        FieldPanel("lead"),
        FieldPanel("body"),
        InlinePanel("signatories"),
        InlinePanel("demands"),
        InlinePanel("related_statements"),
        FieldPanel("tags"),
    ]
    parent_page_types = ["stock.StatementIndexPage"]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["signatories"] = self.signatories.select_related("organisation__page")
        context["demands"] = self.demands.all()
        context["related"] = self.related_statements.filter(page__live=True).select_related("page")
        return context


class Signatory(Orderable):
    page = ParentalKey(StatementPage, on_delete=models.CASCADE, related_name="signatories")
    organisation = models.ForeignKey(Organisation, null=True, on_delete=models.CASCADE, related_name="+")
    person = models.CharField(max_length=300, blank=True)
    role = models.CharField(max_length=100, blank=True)


class Demand(Orderable):
    page = ParentalKey(StatementPage, on_delete=models.CASCADE, related_name="demands")
    number = models.CharField(max_length=20)
    text = models.TextField()
    addressee = models.CharField(max_length=200, blank=True)
    outcome = models.CharField(max_length=200, blank=True)


class RelatedStatement(Orderable):
    source = ParentalKey(StatementPage, on_delete=models.CASCADE, related_name="related_statements")
    page = models.ForeignKey(StatementPage, on_delete=models.CASCADE, related_name="+")


class OrganisationPage(SitePage):
    """The profile of an organisation: only so that signatories have something to link to, as ours do."""

    description = models.TextField(blank=True)


class TagIndexPage(SitePage):
    """Everything with a tag, as in the tutorial of Wagtail's documentation; in pages, because there is much of it."""

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        slug = request.GET.get("tag")
        statements = StatementPage.objects.live().public().filter(locale=self.locale, tags__slug=slug)
        statements = statements.select_related("issuer").prefetch_related("tags").order_by("-date", "-pk")
        context["tag"] = Tag.objects.filter(slug=slug).first()
        context["statements"] = Paginator(statements, PAGE_LENGTH).get_page(request.GET.get("page"))
        return context
