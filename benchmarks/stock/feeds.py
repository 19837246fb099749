"""The newest statements, or those with a tag, as RSS, in the way Django's documentation of feeds shows it."""

from django.contrib.syndication.views import Feed
from django.utils.translation import get_language

from .models import StatementPage

LENGTH = 30


class LatestStatements(Feed):
    title = "Statements"
    link = "/"
    description = "New statements"

    def get_object(self, request):
        return request.GET.get("tag")

    def items(self, tag):
        pages = StatementPage.objects.live().public().filter(locale__language_code=get_language())
        if tag:
            pages = pages.filter(tags__slug=tag)
        return pages.select_related("issuer").prefetch_related("tags").order_by("-date")[:LENGTH]

    def item_title(self, item):
        return item.title

    def item_description(self, item):
        return item.lead

    def item_link(self, item):
        return item.full_url

    def item_pubdate(self, item):
        return item.first_published_at

    def item_updateddate(self, item):
        return item.last_published_at

    def item_author_name(self, item):
        return str(item.issuer or "")

    def item_categories(self, item):
        return [tag.name for tag in item.tags.all()]
