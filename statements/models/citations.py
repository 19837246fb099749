"""Which texts a statement cites, where else a text stands, and what was imported from where."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zayava.core.catalogue import FollowedQuerySet
from zayava.core.fields import TranslatedTextField
from zayava.core.text.folding import fold

from .records import Statement


class Citation(models.Model):
    """A text that a statement refers to: another statement, in the archive or a stub, or an address elsewhere."""

    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="citations")
    cited = models.ForeignKey(
        Statement,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="cited_by",
        verbose_name=_("text of the archive"),
    )
    label = TranslatedTextField(_("as the text names it"))
    url = models.URLField(_("address elsewhere"), max_length=500, blank=True)
    position = models.PositiveIntegerField(_("position"), default=0)

    objects = FollowedQuerySet.as_manager()

    class Meta:
        base_manager_name = "objects"
        verbose_name = _("cited text")
        verbose_name_plural = _("cited texts")
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return str(self.label) or str(self.cited or self.url)


class Appearance(models.Model):
    """A place where a statement was seen: an imported file, another site, a listing with a teaser of its own."""

    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="appearances")
    title = models.CharField(_("title there"), max_length=500)
    title_key = models.CharField(max_length=500, db_index=True, editable=False)
    teaser = models.TextField(_("teaser there"), blank=True)
    language = models.CharField(_("language"), max_length=12)
    source = models.CharField(_("where"), max_length=255)
    url = models.URLField(_("address"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("appearance")
        verbose_name_plural = _("appearances")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["statement", "source", "title_key"], name="zayava_one_appearance_per_source"
            )
        ]

    def save(self, *args: object, **kwargs: object) -> None:
        self.title = self.title[:500]
        self.title_key = fold(self.title)[:500]
        super().save(*args, **kwargs)

    def __str__(self) -> str:
        return f"{self.title} ({self.source})"


class ImportedText(models.Model):
    """A document that was imported, known by its words, so that importing it again changes nothing."""

    fingerprint = models.CharField(
        max_length=64, unique=True, help_text=_("SHA-256 of the folded words: spacing and encoding do not matter.")
    )
    name = models.CharField(_("file name"), max_length=255)
    language = models.CharField(_("language"), max_length=12)
    kind = models.CharField(_("kind"), max_length=20)
    statement = models.ForeignKey(
        Statement, null=True, blank=True, on_delete=models.CASCADE, related_name="imported_from"
    )
    findings = models.JSONField(_("what was recognised"), default=dict)
    imported_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("imported text")
        verbose_name_plural = _("imported texts")
        ordering = ["-imported_at"]

    def __str__(self) -> str:
        return self.name


class DifferentTexts(models.Model):
    """An editor's word that a stub is not the text it was taken for. Kept, so that it is never proposed again."""

    stub = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="+")
    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="+")
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("pair of different texts")
        verbose_name_plural = _("pairs of different texts")
        constraints = [
            models.UniqueConstraint(fields=["stub", "statement"], name="zayava_one_word_for_a_pair_of_texts")
        ]

    def __str__(self) -> str:
        return f"{self.stub} ≠ {self.statement}"
