"""The lists of statements and of campaigns."""

from django.core.paginator import Paginator
from django.db import models
from django.db.models import Count, Q
from taggit.models import Tag
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from ..filters import Filters, counted, number, tallied, word
from .base import SitePage
from .campaigns import CampaignPage, CampaignPerson, CampaignYear, Phase
from .organisations import Organisation
from .statements import Issuer, Kind, StatementPage

PAGE_LENGTH = 20


class StatementIndexPage(SitePage):
    introduction = models.TextField(blank=True)

    content_panels = [*Page.content_panels, FieldPanel("introduction")]
    subpage_types = ["stock.StatementPage"]

    ORDERS = {
        "date": ("Newest first", ["-date", "-pk"]),
        "-date": ("Oldest first", ["date", "pk"]),
        "title": ("By title", ["title", "-pk"]),
    }

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        every = StatementPage.objects.child_of(self).live().public()
        filters = Filters(
            request.GET,
            {
                "year": number("date__year"),
                "tag": word("tags__slug"),
                "campaign": word("campaigns__slug"),
                "kind": word("kind"),
                "organisation": number("organisations"),
                "issuer": issued_by,
            },
            alternatives={"year", "kind", "issuer"},
        )
        statements = filters.apply(every)
        found = statements.values("pk")
        years, kinds, issuers = (filters.apply(every, without=name) for name in ("year", "kind", "issuer"))
        tags = Tag.objects.filter(stock_statementtag_items__content_object__in=found)
        campaigns = CampaignPage.objects.filter(statements__in=found)
        bodies = Organisation.objects.filter(statements__in=found)
        context["filters"] = [
            filters.group("year", "Year", counted(years, "date__year", "date__year", "pk", order="-date__year"), None),
            filters.group("tag", "Tag", counted(tags, "slug", "name", "stock_statementtag_items")),
            filters.group("campaign", "Campaign", counted(campaigns, "slug", "title", "statements")),
            filters.group("kind", "Kind", [(kind, Kind(kind).label, n) for kind, n in tallied(kinds, "kind")], None),
            filters.group("organisation", "Organisation", counted(bodies, "pk", "name", "statements")),
            filters.group("issuer", "Issued by", [issuer_choice(*row) for row in tallied(issuers, *ISSUER)]),
        ]
        context["chosen"] = filters.taken()
        context["sort"] = sort = request.GET.get("sort") if request.GET.get("sort") in self.ORDERS else "date"
        context["orders"] = [(name, label) for name, (label, _order) in self.ORDERS.items()]
        statements = statements.defer_streamfields().select_related("issuer", "issuer_campaign")
        statements = statements.order_by(*self.ORDERS[sort][1])
        context["statements"] = Paginator(statements, PAGE_LENGTH).get_page(request.GET.get("page"))
        return context


ISSUER = ("issuer_kind", "issuer", "issuer__name", "issuer_campaign__slug", "issuer_campaign__title")


def issued_by(value):
    """The condition for an issuer in an address: a kind, or a kind and who it is."""
    kind, _colon, which = value.partition(":")
    if kind == Issuer.ORGANISATION:
        return number("issuer")(which)
    if kind == Issuer.CAMPAIGN:
        return Q(issuer_campaign__slug=which)
    return Q(issuer_kind=kind)


def issuer_choice(kind, organisation, name, campaign, title, count):
    if kind == Issuer.ORGANISATION:
        return f"{kind}:{organisation}", name, count
    if kind == Issuer.CAMPAIGN:
        return f"{kind}:{campaign}", title, count
    return kind, Issuer(kind).label, count


class CampaignIndexPage(SitePage):
    subpage_types = ["stock.CampaignPage"]

    ORDERS = {
        "rank": ("Running first", ["phase", "month", "day", "-ended", "-began", "-pk"]),
        "date": ("Newest first", ["-began", "-pk"]),
        "-date": ("Oldest first", ["began", "pk"]),
        "title": ("By title", ["title", "pk"]),
    }

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        every = CampaignPage.objects.child_of(self).live().public().with_phase()
        filters = Filters(
            request.GET,
            {
                "state": number("phase"),
                "year": number("years__year"),
                "tag": word("tags__slug"),
                "organisation": number("organisations"),
            },
            alternatives={"state", "year"},
        )
        campaigns = filters.apply(every)
        if "year" in filters.chosen:
            campaigns = campaigns.distinct()
        found = campaigns.values("pk")
        states = filters.apply(every, without="state").values_list("phase").annotate(Count("pk", distinct=True))
        years = CampaignYear.objects.filter(campaign__in=filters.apply(every, without="year").values("pk"))
        tags = Tag.objects.filter(stock_campaigntag_items__content_object__in=found)
        bodies = Organisation.objects.filter(campaigns__in=found)
        context["filters"] = [
            filters.group("state", "State", [(phase, Phase(phase).label, n) for phase, n in states.order_by("phase")]),
            filters.group("year", "Year", counted(years, "year", "year", "pk", order="-year"), None),
            filters.group("tag", "Tag", counted(tags, "slug", "name", "stock_campaigntag_items")),
            filters.group("organisation", "Organisation", counted(bodies, "pk", "name", "campaigns")),
        ]
        context["chosen"] = filters.taken()
        context["sort"] = sort = request.GET.get("sort") if request.GET.get("sort") in self.ORDERS else "rank"
        context["orders"] = [(name, label) for name, (label, _order) in self.ORDERS.items()]
        campaigns = campaigns.order_by(*self.ORDERS[sort][1])
        context["campaigns"] = page = Paginator(campaigns, PAGE_LENGTH).get_page(request.GET.get("page"))
        # Two numbers of each: one after the other, as joining both would multiply the rows.
        shown = [campaign.pk for campaign in page]
        texts = StatementPage.objects.live().filter(campaigns__in=shown)
        texts = dict(texts.order_by().values_list("campaigns").annotate(Count("pk")))
        people = dict(CampaignPerson.objects.filter(campaign__in=shown).values_list("campaign").annotate(Count("pk")))
        for campaign in page:
            campaign.text_count = texts.get(campaign.pk, 0)
            campaign.person_count = people.get(campaign.pk, 0)
        return context
