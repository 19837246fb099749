"""An index: a score for each year on a scale, such as a yearly rating of freedoms."""

from __future__ import annotations

import uuid
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from zayava.core.fields import TranslatedTextField
from zayava.core.numbers import ExactDecimalField, number_in_words


class YearlyIndex(ClusterableModel):
    """What is measured and how. It has no language: its pages present it, one in each."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = TranslatedTextField(_("name"), blank=False)
    maximum = ExactDecimalField(
        _("highest score"), default=Decimal(10), help_text=_("The scale goes from 0 to this number.")
    )
    measures = TranslatedTextField(
        _("what it measures"), multiline=True, help_text=_("In one or two sentences; a low and a high score explained.")
    )
    method = TranslatedTextField(_("method"), multiline=True, help_text=_("How a score comes about, and who gives it."))
    source = models.CharField(_("source"), max_length=255, blank=True, help_text=_("Who publishes it."))
    source_url = models.URLField(_("address of the source"), max_length=500, blank=True)

    counted = ngettext_lazy("%(count)s index", "%(count)s indices", "count")

    class Meta:
        verbose_name = _("index by year")
        verbose_name_plural = _("indices by year")
        ordering = ["pk"]

    @property
    def figure_name(self) -> str:
        """What texts call its figures by (:mod:`zayava.core.figures`)."""
        return f"index:{self.uid}"

    def clean(self) -> None:
        if self.maximum is not None and self.maximum <= 0:
            raise ValidationError({"maximum": _("The highest score must be above 0.")})

    def __str__(self) -> str:
        return str(self.name) or str(self.uid)


class IndexScore(models.Model):
    """The score of one year, with exactly the digits it was given; what it means stands in the index."""

    index = ParentalKey(YearlyIndex, on_delete=models.CASCADE, related_name="scores")
    year = models.PositiveSmallIntegerField(_("year"), validators=[MinValueValidator(1900), MaxValueValidator(2200)])
    score = ExactDecimalField(_("score"), help_text=_("With as many digits as it was published: 3.1."))
    note = TranslatedTextField(
        _("note"), multiline=True, help_text=_("The footnote that a “*” beside the score means.")
    )
    method_version = models.CharField(
        _("version of the method"),
        max_length=40,
        blank=True,
        help_text=_("Such as 2. Scores by different versions are not connected in the chart."),
    )

    class Meta:
        verbose_name = _("score")
        verbose_name_plural = _("scores")
        ordering = ["year"]
        constraints = [
            models.UniqueConstraint(
                fields=["index", "year"],
                name="zayava_one_score_per_year",
                violation_error_message=_("This year has a score already."),
            )
        ]

    def clean(self) -> None:
        if not isinstance(self.score, Decimal):  # the field has said already what is wrong with it
            return
        if self.score < 0:
            raise ValidationError({"score": _("A score cannot be below 0.")})
        maximum = getattr(getattr(self, "index", None), "maximum", None)
        if maximum is not None and self.score > maximum:
            raise ValidationError(
                {"score": _("The scale ends at %(maximum)s.") % {"maximum": number_in_words(maximum)}}
            )

    def __str__(self) -> str:
        return f"{self.year}: {self.score}"
