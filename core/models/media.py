"""Images and documents whose files give nobody away.

A photograph tells where and with what it was taken, and a file name tells who sent it. Both are gone before
anything is stored, wherever the file comes from: the model cleans it, not the form.
"""

from __future__ import annotations

import uuid
from pathlib import PurePath
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, AbstractRendition

from ..images import cleaned_image


def random_name(name: str) -> str:
    """A file name that keeps nothing of the given one but its extension."""
    return f"{uuid.uuid4().hex}{PurePath(name).suffix.lower()[:10]}"


class CleanImage(AbstractImage):
    """An image without metadata, under a random name.

    Raises :class:`zayava.core.images.UnreadableImage` on save when the file is not an image it can clean.
    """

    credit = models.CharField(_("credit"), max_length=255, blank=True, help_text=_("Who made it, if that may be told."))

    admin_form_fields = ("title", "file", "description", "credit", "collection", "tags", "focal_point_x")
    admin_form_fields += ("focal_point_y", "focal_point_width", "focal_point_height")

    counted = ngettext_lazy("%(count)s image", "%(count)s images", "count")

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")
        permissions = [("choose_image", "Can choose image")]

    def get_upload_to(self, filename: str) -> str:
        return super().get_upload_to(random_name(filename))

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.file and not self.file._committed:
            self.file = cleaned_image(self.file.file, self.file.name)
            self._set_file_hash()
            self.file_size = self.file.size
        super().save(*args, **kwargs)


class Rendition(AbstractRendition):
    image = models.ForeignKey(CleanImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = [("image", "filter_spec", "focal_point_key")]


class CleanDocument(AbstractDocument):
    """A document under a random name."""

    admin_form_fields = ("title", "file", "collection", "tags")

    counted = ngettext_lazy("%(count)s document", "%(count)s documents", "count")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        permissions = [("choose_document", "Can choose document")]

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.file and not self.file._committed:
            self.file.name = random_name(self.file.name)
        super().save(*args, **kwargs)
