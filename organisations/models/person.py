"""People who sign, represent and are named."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy
from modelcluster.fields import ParentalKey

from .names import NameBase
from .register import RegisterEntry


class Person(RegisterEntry):
    """A person: nothing but names. A list of signatories is a list of people at risk, so nothing else is kept."""

    counted = ngettext_lazy("%(count)s person", "%(count)s people", "count")

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["pk"]


class PersonName(NameBase):
    """A name of a person."""

    person = ParentalKey(Person, on_delete=models.CASCADE, related_name="names")
    entry_field = "person"

    class Meta(NameBase.Meta):
        abstract = False
        constraints = [
            models.UniqueConstraint(
                fields=["person", "text", "language"],
                name="zayava_person_name_once",
                violation_error_message=_("This name is already in the list, in this language."),
            )
        ]
