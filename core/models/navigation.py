"""What stands in the head and at the foot of every page, edited by the coalition."""

from __future__ import annotations

import re

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Orderable, Page

from ..built_in import built_in_choices
from ..fields import TranslatedTextField

_ADDRESS = re.compile(r"(?:https?://[^\s/\\<>\"']+|mailto:[^\s<>\"']+@[^\s<>\"']+$|/(?![/\\]))[^\s\\<>\"']*")


def check_address(value: str) -> None:
    """Allow pages of the web, mail and paths of this site; nothing that runs when it is clicked."""
    if not _ADDRESS.fullmatch(value):
        raise ValidationError(
            _("Give a full address (https://…), a path on this site (/…) or a mail address (mailto:…)."),
            code="invalid_address",
        )


class NavigationLink(Orderable):
    """A link to a page in the reader's language, to one of the site's own lists, or to any address."""

    page = models.ForeignKey(
        Page,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("page"),
        help_text=_("In any language: readers are led to its translation. It shows only while it is public."),
    )
    built_in = models.CharField(_("or a list of the site"), max_length=30, blank=True, choices=built_in_choices)
    url = models.CharField(_("or an address"), max_length=500, blank=True, validators=[check_address])
    label = TranslatedTextField(_("words of the link"), help_text=_("Empty: the title of the page or of the list."))

    target_panels = [
        FieldRowPanel([FieldPanel("page"), FieldPanel("built_in")]),
        FieldPanel("url"),
        FieldPanel("label"),
    ]
    panels = target_panels

    class Meta(Orderable.Meta):
        abstract = True

    def clean(self) -> None:
        super().clean()
        targets = [bool(self.page_id), bool(self.built_in), bool(self.url)]
        if sum(targets) != 1:
            raise ValidationError(_("Choose one target: a page, a list of the site, or an address."))
        if self.url and not self.label:
            raise ValidationError({"label": _("An address needs words to stand for it.")})


@register_setting(icon="list-ul")
class Navigation(BaseSiteSetting, ClusterableModel):
    """The links of one site. While there are none, the sections that are “shown in menus” stand there."""

    panels = [
        InlinePanel("header_links", heading=_("In the head of every page"), label=_("Link")),
        InlinePanel("footer_links", heading=_("At the foot of every page"), label=_("Link")),
    ]

    class Meta:
        verbose_name = _("navigation")


class HeaderLink(NavigationLink):
    navigation = ParentalKey(Navigation, on_delete=models.CASCADE, related_name="header_links")

    class Meta(NavigationLink.Meta):
        verbose_name = _("link in the head")
        verbose_name_plural = _("links in the head")


class FooterLink(NavigationLink):
    navigation = ParentalKey(Navigation, on_delete=models.CASCADE, related_name="footer_links")
    heading = TranslatedTextField(
        _("heading"), help_text=_("Begins a new column with this link. Empty: it stands below the one before.")
    )

    panels = [FieldPanel("heading"), *NavigationLink.target_panels]

    class Meta(NavigationLink.Meta):
        verbose_name = _("link at the foot")
        verbose_name_plural = _("links at the foot")
