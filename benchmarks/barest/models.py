"""The least a Wagtail page with the same body can be: what our statement page is measured against."""

from wagtail.fields import StreamField
from wagtail.models import Page

from zayava.core.blocks import TextStreamBlock


class BarestPage(Page):
    body = StreamField(TextStreamBlock(), blank=True)
    template = "barest/page.html"
