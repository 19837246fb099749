"""What statements demand, from whom, and what became of it."""

from __future__ import annotations

import uuid

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from taggit.managers import TaggableManager
from taggit.models import ItemBase

from zayava.core.fields import PartialDateField, TranslatedTextField
from zayava.core.sanitising import strip_markup
from zayava.core.slugs import slugify_text
from zayava.core.summaries import shortened
from zayava.core.texts import LocalisedText

from ..enums import DemandState, Outcome
from ..querysets import DemandQuerySet, OccurrenceQuerySet, OutcomeQuerySet
from .addressees import Addressee
from .numbers import KeepsItsNumber
from .records import Statement

NAME_LENGTH = 140
"""Signs of the words of a demand that stand for a missing name, at the most."""


def name_from(words: LocalisedText) -> LocalisedText:
    """What a demand without a name is called: its words as plain text, shortened, without a closing mark."""
    text = shortened(" ".join(strip_markup(words.text).split()), NAME_LENGTH).rstrip(".;,")
    return LocalisedText(text, words.language, words.is_fallback)


class TaggedDemand(ItemBase):
    """A tag on a demand."""

    tag = models.ForeignKey("zayava_core.Tag", on_delete=models.CASCADE, related_name="tagged_demands")
    content_object = models.ForeignKey(
        "zayava_statements.Demand", on_delete=models.CASCADE, related_name="tagged_items"
    )

    class Meta:
        verbose_name = _("tagged demand")
        constraints = [models.UniqueConstraint(fields=["tag", "content_object"], name="zayava_one_tag_once_per_demand")]


class Demand(KeepsItsNumber, ClusterableModel):
    """A demand as it lives on through the years, whoever raises it and in whatever words.

    Every text that raises it has an occurrence of its own. Two occurrences found to be the same demand are joined by
    pointing both at one row; the other row stays as ``merged_into`` it, so that its number goes on leading there.
    ``state`` follows from the outcomes; only :func:`~zayava.statements.services.demand_following.settle` writes it.
    ``updated_at`` is when the row was saved or, by whatever way, something was written of what became of the demand.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    number = models.PositiveIntegerField(
        _("public number"), null=True, blank=True, unique=True, editable=False, help_text=_("Given once, kept forever.")
    )
    title = TranslatedTextField(
        _("name in the register"),
        help_text=_("In a few words, such as “Repeal Article 61”. Empty: the words of the latest text that raises it."),
    )
    addressed_to = models.ForeignKey(
        Addressee,
        verbose_name=_("addressee"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="demands",
        help_text=_("Empty: whom the latest text that raises it addresses."),
    )
    state = models.CharField(
        _("state"), max_length=20, choices=DemandState, default=DemandState.OPEN, editable=False, db_index=True
    )
    tags = TaggableManager(through=TaggedDemand, blank=True, verbose_name=_("tags"))
    campaigns = models.ManyToManyField(
        "zayava_campaigns.Campaign",
        blank=True,
        related_name="demands",
        verbose_name=_("campaigns"),
        help_text=_("Beside those to which the statements that raise it belong."),
    )
    merged_into = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, editable=False, related_name="merged_entries"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = DemandQuerySet.as_manager()

    counted = ngettext_lazy("%(count)s demand", "%(count)s demands", "count")

    class Meta:
        verbose_name = _("demand")
        verbose_name_plural = _("demands")
        ordering = ["pk"]
        base_manager_name = "objects"  # lists are told of what is written in bulk

    def survivor(self) -> Demand:
        """The demand that stands for this one: itself, or the one it was merged into, however far that goes."""
        demand, seen = self, {self.pk}
        while demand.merged_into_id is not None and demand.merged_into_id not in seen:
            seen.add(demand.merged_into_id)
            demand = demand.merged_into
        return demand

    def title_in(self, language: str | None = None) -> LocalisedText:
        """Its name in the register, else the words of the first text: for editors, not for readers."""
        if self.title:
            return self.title.in_language(language)
        words = next((row.text.in_language(language) for row in self.occurrences.all() if row.text), None)
        return name_from(words) if words else LocalisedText("", language or "")

    def delete(self, *args: object, **kwargs: object) -> tuple[int, dict[str, int]]:
        """Refuse to delete what has a public number: it must never mean another demand."""
        if self.number is not None:
            raise models.ProtectedError(f"Demand {self.number} has a permanent number. Merge it instead.", {self})
        return super().delete(*args, **kwargs)

    def __str__(self) -> str:
        title = str(self.title_in()) or str(self.uid)
        return f"№ {self.number}. {title}" if self.number else title


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
    addressed_to = models.ForeignKey(
        Addressee, null=True, blank=True, editable=False, on_delete=models.SET_NULL, related_name="occurrences"
    )

    objects = OccurrenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("demand in a statement")
        verbose_name_plural = _("demands in statements")
        ordering = ["position", "pk"]
        base_manager_name = "objects"  # lists are told of what merges move
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
        from ..services.demand_following import follow

        follow({self.statement_id})

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

    demand = ParentalKey(Demand, on_delete=models.CASCADE, related_name="outcomes")
    outcome = models.CharField(_("outcome"), max_length=20, choices=Outcome)
    date = PartialDateField(_("date"))
    note = TranslatedTextField(_("what happened"))
    source = models.CharField(_("source"), max_length=255)
    source_url = models.URLField(_("address of the source"), max_length=500, blank=True)

    objects = OutcomeQuerySet.as_manager()

    class Meta:
        verbose_name = _("outcome")
        verbose_name_plural = _("outcomes")
        base_manager_name = "objects"  # merges move outcomes through it, and the state of both demands follows
        ordering = ["date", "pk"]

    def __str__(self) -> str:
        return f"{self.get_outcome_display()} ({self.date})"
