"""What statements demand, from whom, and what became of it."""

from __future__ import annotations

import uuid

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from zayava.core.fields import PartialDateField, TranslatedTextField
from zayava.core.sanitising import strip_markup
from zayava.core.slugs import slugify_text

from ..enums import Outcome
from .records import Statement


class Demand(models.Model):
    """A demand as it lives on through the years, whoever raises it and in whatever words.

    Every text that raises it has an occurrence of its own. Two occurrences found to be the same demand are joined by
    pointing both at one row.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("demand")
        verbose_name_plural = _("demands")

    def __str__(self) -> str:
        occurrence = self.occurrences.first()
        return str(occurrence) if occurrence else str(self.uid)


class DemandOccurrence(models.Model):
    """A demand in the words, the place and under the number one statement gives it."""

    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="demands")
    demand = models.ForeignKey(Demand, on_delete=models.PROTECT, related_name="occurrences", verbose_name=_("demand"))
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.CASCADE, related_name="children", verbose_name=_("part of")
    )
    position = models.PositiveIntegerField(_("position"), default=0)
    number = models.CharField(_("number"), max_length=20, help_text=_("As printed: 1, 2.1, a."))
    anchor = models.CharField(
        _("address on the page"),
        max_length=60,
        editable=False,
        validators=[RegexValidator(r"^[a-z0-9.-]+$")],
        help_text=_("Made once from the number and kept, so that links to it go on working."),
    )
    text = TranslatedTextField(_("demand"), rich=True, multiline=True)
    addressee = TranslatedTextField(_("addressee"), help_text=_("Who is to do it; empty when the text says it above."))

    class Meta:
        verbose_name = _("demand in a statement")
        verbose_name_plural = _("demands in statements")
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["statement", "anchor"], name="zayava_one_anchor_per_statement"),
        ]

    def clean(self) -> None:
        if self.parent_id and (self.parent_id == self.pk or self.parent.statement_id != self.statement_id):
            raise ValidationError({"parent": _("A demand can only be part of another demand of the same statement.")})

    def save(self, *args: object, **kwargs: object) -> None:
        if self.demand_id is None:
            self.demand = Demand.objects.create()
        if not self.anchor:
            self.anchor = self._free_anchor()
        super().save(*args, **kwargs)

    def _free_anchor(self) -> str:
        number = ".".join(filter(None, (slugify_text(part) for part in self.number.split("."))))
        base = f"demand-{number or self.position + 1}"
        taken = set(self.statement.demands.exclude(pk=self.pk).values_list("anchor", flat=True))
        candidates = (base if again == 1 else f"{base}-{again}" for again in range(1, len(taken) + 2))
        return next(anchor for anchor in candidates if anchor not in taken)

    def __str__(self) -> str:
        return f"{self.number}. {strip_markup(str(self.text))}"[:120]


class DemandOutcome(models.Model):
    """What became of a demand by some date, and how one knows."""

    demand = models.ForeignKey(Demand, on_delete=models.CASCADE, related_name="outcomes")
    outcome = models.CharField(_("outcome"), max_length=20, choices=Outcome)
    date = PartialDateField(_("date"))
    note = TranslatedTextField(_("what happened"))
    source = models.CharField(_("source"), max_length=255)
    source_url = models.URLField(_("address of the source"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("outcome")
        verbose_name_plural = _("outcomes")
        ordering = ["date", "pk"]

    def __str__(self) -> str:
        return f"{self.get_outcome_display()} ({self.date})"
