"""A tag is one concept with a label, an address and other words for it in each language."""

from __future__ import annotations

import uuid
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from taggit.models import TagBase

from ..catalogue.following import FollowedQuerySet
from ..conf import conf
from ..fields import TranslatedTextField
from ..slugs import slugify_text
from ..text.folding import compose, fold
from ..texts import LocalisedText, TranslatedText

WORD_LENGTH = 100
"""Characters of a label or a synonym, at the most."""


def cleaned_word(text: str) -> str:
    """A label or a synonym as it is kept: composed, without signs that cannot be seen, with single spaces.

    Raises ``ValidationError`` for one without a letter or digit, and for one that is too long.
    """
    word = " ".join(compose(text.replace("\0", " ")).split())
    if not fold(word):
        raise ValidationError(_("A tag needs a word with letters or digits in it."), code="empty")
    if len(word) > WORD_LENGTH:
        raise ValidationError(
            _("This is too long for a tag; write at most %(length)d characters.") % {"length": WORD_LENGTH}, code="long"
        )
    return word


class TagQuerySet(FollowedQuerySet):
    def standing(self) -> TagQuerySet:
        """Leave out the tags that were merged into another one."""
        return self.filter(merged_into__isnull=True)

    def with_labels(self) -> TagQuerySet:
        """Fetch the labels with the tags, so that showing one costs no query."""
        return self.prefetch_related("labels")


class Tag(ClusterableModel, TagBase):
    """A concept. ``name`` is the editors' working name; readers see a label of their language.

    A tag that was merged into another one stays, hidden, so that its addresses lead there and the merge can be undone.
    """

    broader = models.ForeignKey(
        "self",
        verbose_name=_("broader tag"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="narrower",
        help_text=_("The page of the broader tag shows what bears this one too."),
    )
    description = TranslatedTextField(
        _("description"), multiline=True, help_text=_("What belongs under this tag and what does not. Readers see it.")
    )
    merged_into = models.ForeignKey(
        "self", null=True, blank=True, editable=False, on_delete=models.CASCADE, related_name="merged"
    )

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    free_tagging = False
    objects = TagQuerySet.as_manager()

    counted = ngettext_lazy("%(count)s tag", "%(count)s tags", "count")

    class Meta:
        verbose_name = _("tag")
        verbose_name_plural = _("tags")
        ordering = ["name"]
        base_manager_name = "objects"  # merges move narrower tags, and whoever keeps the vocabulary is told

    def slugify(self, tag: str, i: int | None = None) -> str:
        slug = slugify_text(tag) or "tag"
        return slug if i is None else f"{slug}-{i}"

    def clean(self) -> None:
        super().clean()
        above, passed = self.broader_id, set()
        while above is not None and above not in passed:
            passed.add(above)
            if above == self.pk:
                raise ValidationError(
                    {"broader": _("“%(tag)s” is already below this tag. A tag cannot be broader than itself.")
                     % {"tag": self.broader}}, code="circle",
                )  # fmt: skip
            above = Tag.objects.filter(pk=above).values_list("broader_id", flat=True).first()

    def survivor(self) -> Tag:
        """The tag that stands for this one: the one it was merged into, else itself."""
        return self.merged_into if self.merged_into_id else self

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
    label = models.CharField(_("label"), max_length=WORD_LENGTH)
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


class TagSynonym(models.Model):
    """Another word for the concept of a tag. Typing it finds the tag, and its address leads to the tag's."""

    tag = models.ForeignKey(Tag, on_delete=models.CASCADE, related_name="synonyms")
    language = models.CharField(_("language"), max_length=12, blank=True, help_text=_("Empty when it is not known."))
    text = models.CharField(_("word"), max_length=WORD_LENGTH)
    folded = models.CharField(max_length=2 * WORD_LENGTH, editable=False, db_index=True)
    slug = models.SlugField(_("address"), max_length=100, blank=True, editable=False)

    class Meta:
        verbose_name = _("synonym")
        verbose_name_plural = _("synonyms")
        ordering = ["language", "text"]
        constraints = [
            models.UniqueConstraint(fields=["tag", "language", "folded"], name="zayava_one_synonym_once_per_tag")
        ]

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.folded = fold(self.text)[: 2 * WORD_LENGTH]
        self.slug = slugify_text(self.text, self.language)
        super().save(*args, **kwargs)

    def __str__(self) -> str:
        return self.text


class FormerTagAddress(models.Model):
    """Where a tag used to be found: links and feeds that were passed on stay good."""

    tag = models.ForeignKey(Tag, on_delete=models.CASCADE, related_name="former_addresses")
    language = models.CharField(_("language"), max_length=12)
    slug = models.SlugField(_("address"), max_length=100)

    class Meta:
        verbose_name = _("former address")
        verbose_name_plural = _("former addresses")
        constraints = [models.UniqueConstraint(fields=["language", "slug"], name="zayava_one_tag_per_former_address")]

    def __str__(self) -> str:
        return self.slug
