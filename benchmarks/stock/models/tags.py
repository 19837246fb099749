"""The list of tags and the page of one."""

from collections import Counter

from django.db.models import Count, Q, Value, Window
from django.db.models.functions import RowNumber
from django.shortcuts import get_object_or_404
from taggit.models import Tag

from ..filters import Filters, number, word
from .base import SitePage
from .campaigns import CampaignPage, CampaignTag
from .demands import Demand, DemandTag
from .statements import StatementPage, StatementTag

OF_A_KIND = 6
DEMANDS = 5


TAGGED = {
    "statements": (StatementTag, "date__year", "campaigns__"),
    "demands": (DemandTag, "first__year", "campaigns__"),
    "campaigns": (CampaignTag, "years__year", ""),
}
"""Of each kind of what bears tags: the rows that say so, where its years are and where its campaigns."""


class TagIndexPage(SitePage):
    """The tags, and everything with one of them, as in the tutorial of Wagtail's documentation."""

    def get_template(self, request, *args, **kwargs):
        return "stock/tag_page.html" if "tag" in request.GET else "stock/tag_index_page.html"

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        if "tag" in request.GET:
            context.update(self.get_tag_context(get_object_or_404(Tag, slug=request.GET["tag"])))
        else:
            context.update(self.get_list_context(request))
        return context

    def get_tag_context(self, tag):
        """The newest statements of each kind with the number of all of them, which window functions tell at once."""
        statements = StatementPage.objects.live().public().filter(locale=self.locale_id, tags=tag).defer_streamfields()
        statements = statements.select_related("issuer", "issuer_campaign").annotate(
            rank=Window(RowNumber(), partition_by="kind", order_by=["-date", "-pk"]),
            of_kind=Window(Count("pk"), partition_by="kind"),
        )
        campaigns = CampaignPage.objects.live().public().filter(locale=self.locale_id, tags=tag)
        demands = Demand.objects.filter(tags=tag)
        return {
            "tag": tag,
            "statements": statements.filter(rank__lte=OF_A_KIND).order_by("-of_kind", "kind", "rank"),
            "campaigns": campaigns.with_phase(),
            "demands": demands.with_texts().order_by("-last", "-number")[:DEMANDS],
            "demand_total": demands.count(),
        }

    def get_list_context(self, request):
        """Tags with what bears them. Beside a choice stands how many tags would be left."""
        bearers = {
            "statements": StatementPage.objects.live().public().filter(locale=self.locale_id),
            "demands": Demand.objects.all(),
            "campaigns": CampaignPage.objects.live().public().filter(locale=self.locale_id),
        }
        narrow = {"kind": lambda value: Q(), "organisation": number("organisations")}
        filters = {
            kind: Filters(
                request.GET, {**narrow, "year": number(year), "campaign": word(f"{campaign}slug")}, {"kind", "year"}
            )
            for kind, (_table, year, campaign) in TAGGED.items()
        }
        group, chosen = filters["statements"].group, filters["statements"].chosen
        asked = [kind for kind in TAGGED if kind in chosen.get("kind", TAGGED)]
        found = {kind: filters[kind].apply(bearers[kind]).values("pk") for kind in TAGGED}
        of_years = {kind: filters[kind].apply(bearers[kind], without="year").values("pk") for kind in TAGGED}

        def pairs(some, *columns, start=lambda kind: ""):
            """Rows of a choice and a tag of several kinds of things, each row once: one query."""
            rows = []
            for kind in asked:
                tagged = TAGGED[kind][0].objects.filter(content_object__in=some[kind])
                if kind == "demands" and "title" in columns:  # without a language of their own they belong to all pages
                    tagged = tagged.filter(content_object__campaigns__locale=self.locale_id)
                names = [f"content_object__{start(kind)}{column}" for column in columns]
                rows.append(tagged.values_list(*names, "tag").order_by())
            return rows[0].union(*rows[1:]) if rows else []

        totals, of_kind = Counter(), Counter()
        rows = [
            table.objects.filter(content_object__in=found[kind])
            .annotate(kind=Value(kind))
            .values_list("kind", "tag__slug", "tag__name")
            .annotate(count=Count("pk"))
            for kind, (table, _year, _campaign) in TAGGED.items()
        ]
        for kind, slug, name, count in rows[0].union(*rows[1:], all=True):
            of_kind[kind] += 1
            if kind in asked:
                totals[slug, name] += count
        years = pairs(of_years, "", start=lambda kind: TAGGED[kind][1])
        years = Counter(year for year, _tag in years if year)
        campaigns = pairs(found, "slug", "title", start=lambda kind: TAGGED[kind][2])
        campaigns = Counter((slug, title) for slug, title, _tag in campaigns if slug)
        bodies = pairs(found, "organisations", "organisations__name")
        bodies = Counter((key, name) for key, name, _tag in bodies if key)
        by_name = request.GET.get("sort") != "count"
        return {
            "filters": [
                group("kind", "What is tagged", [(kind, kind.title(), of_kind[kind]) for kind in TAGGED]),
                group("year", "Year", [(year, year, n) for year, n in sorted(years.items(), reverse=True)], None),
                group("campaign", "Campaign", [(*one, n) for one, n in campaigns.most_common()]),
                group("organisation", "Organisation", [(*one, n) for one, n in bodies.most_common()]),
            ],
            "chosen": filters["statements"].taken(),
            "by_name": by_name,
            "tags": [
                {"slug": slug, "name": name, "count": count, "letter": name[:1].upper()}
                for (slug, name), count in sorted(
                    totals.items(), key=lambda one: one[0][1].casefold() if by_name else -one[1]
                )
            ],
        }
