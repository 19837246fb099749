"""A tag is one concept with a label and a slug in each language."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from taggit.models import TagBase

from ..conf import conf
from ..slugs import slugify_text
from ..texts import LocalisedText, TranslatedText


class TagQuerySet(models.QuerySet["Tag"]):
    def with_labels(self) -> TagQuerySet:
        """Fetch the labels with the tags, so that showing one costs no query."""
        return self.prefetch_related("labels")


class Tag(ClusterableModel, TagBase):
    """A concept. ``name`` is the editors' working name; readers see a label of their language."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    free_tagging = False
    objects = TagQuerySet.as_manager()

    class Meta:
        verbose_name = _("tag")
        verbose_name_plural = _("tags")
        ordering = ["name"]

    def slugify(self, tag: str, i: int | None = None) -> str:
        slug = slugify_text(tag) or "tag"
        return slug if i is None else f"{slug}-{i}"

    def label_in(self, language: str | None = None) -> LocalisedText:
        """The label for a reader of ``language``; the working name when there is no label at all."""
        labels = TranslatedText({label.language: label.label for label in self.labels.all()})
        found = labels.in_language(language)
        return found or LocalisedText(self.name, "en", True)

    def slug_in(self, language: str | None = None) -> str:
        """The address part in ``language``, falling back along the reader's order, then to the working slug."""
        wanted = language or (translation.get_language() or "").split("-")[0]
        slugs = {label.language: label.slug for label in self.labels.all()}
        return next((slugs[code] for code in conf.fallback_order(wanted) if code in slugs), self.slug)

    def autocomplete_label(self) -> str:
        return str(self.label_in())


class TagLabel(models.Model):
    """What a tag is called in one language."""

    tag = ParentalKey(Tag, on_delete=models.CASCADE, related_name="labels")
    language = models.CharField(_("language"), max_length=12)
    label = models.CharField(_("label"), max_length=100)
    slug = models.SlugField(_("address"), max_length=100, blank=True, help_text=_("Made from the label when empty."))

    class Meta:
        verbose_name = _("label")
        verbose_name_plural = _("labels")
        constraints = [
            models.UniqueConstraint(fields=["tag", "language"], name="zayava_one_label_per_language"),
            models.UniqueConstraint(fields=["language", "slug"], name="zayava_one_tag_per_address"),
        ]

    def save(self, *args: object, **kwargs: object) -> None:
        if not self.slug:
            self.slug = slugify_text(self.label, self.language) or self.tag.slug
        super().save(*args, **kwargs)

    def __str__(self) -> str:
        return self.label
