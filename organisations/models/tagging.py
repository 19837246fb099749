"""What an organisation works on, as tags."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from taggit.models import ItemBase


class TaggedOrganisation(ItemBase):
    """A tag on an organisation."""

    tag = models.ForeignKey("zayava_core.Tag", on_delete=models.CASCADE, related_name="tagged_organisations")
    content_object = models.ForeignKey(
        "zayava_organisations.Organisation", on_delete=models.CASCADE, related_name="tagged_items"
    )

    class Meta:
        verbose_name = _("tagged organisation")
        verbose_name_plural = _("tagged organisations")
        constraints = [
            models.UniqueConstraint(fields=["tag", "content_object"], name="zayava_one_tag_once_per_organisation")
        ]
