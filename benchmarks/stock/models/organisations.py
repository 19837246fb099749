"""Organisations, and what became of them."""

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.snippets.models import register_snippet

from .base import SitePage


@register_snippet
class Organisation(models.Model):
    name = models.CharField(max_length=300)
    status = models.CharField(max_length=200, blank=True)
    is_member = models.BooleanField(default=False)
    is_closed = models.BooleanField(default=False)
    page = models.ForeignKey("wagtailcore.Page", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    panels = [FieldPanel("name"), FieldPanel("status"), FieldPanel("is_member"), FieldPanel("page")]

    def __str__(self):
        return self.name


class OrganisationStatus(models.Model):
    """A step in what became of an organisation: a signature shows the one of its day and a closure since."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="history")
    date = models.DateField()
    text = models.CharField(max_length=200)
    is_closure = models.BooleanField(default=False)

    class Meta:
        ordering = ["date", "pk"]

    def __str__(self):
        return self.text


class OrganisationPage(SitePage):
    """The profile of an organisation: only so that signatories have something to link to, as ours do."""

    description = models.TextField(blank=True)
