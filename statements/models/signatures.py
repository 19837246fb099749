"""Who signed a statement, in what order, under what name and in what capacity."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from zayava.core.catalogue import FollowedQuerySet
from zayava.core.fields import PartialDateField, TranslatedTextField

from ..enums import Capacity, SignatureState
from .records import Statement


class Signature(models.Model):
    """One line of the list of signatories: an organisation, the person who represents it, or a person alone.

    The list belongs to the statement and is shared by all its languages and revisions; nothing copies it. The names
    as printed are rows of the register, so that a name stands in exactly one place.
    """

    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="signatures")
    position = models.PositiveIntegerField(_("position"), default=0)
    organisation = models.ForeignKey(
        "zayava_organisations.Organisation",
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="signatures",
    )
    organisation_name = models.ForeignKey(
        "zayava_organisations.OrganisationName",
        verbose_name=_("its name as printed"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="signatures",
    )
    person = models.ForeignKey(
        "zayava_organisations.Person",
        verbose_name=_("person"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="signatures",
    )
    person_name = models.ForeignKey(
        "zayava_organisations.PersonName",
        verbose_name=_("her or his name as printed"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="signatures",
    )
    affiliation = TranslatedTextField(
        _("line as printed"), help_text=_("An affiliation or other line that names no body of the register.")
    )
    role = TranslatedTextField(_("role"), help_text=_("What the person is in the organisation."))
    country = TranslatedTextField(_("country as printed"))
    group = TranslatedTextField(_("group"), help_text=_("The heading under which the text prints this signatory."))
    capacity = models.CharField(_("capacity"), max_length=20, choices=Capacity, default=Capacity.ON_BEHALF)
    date = PartialDateField(
        _("signed on"), null=True, blank=True, help_text=_("When it was not signed on the day of the statement.")
    )
    state = models.CharField(
        _("state"), max_length=20, choices=SignatureState, default=SignatureState.CONFIRMED, db_index=True
    )
    check_note = models.CharField(
        _("to check"),
        max_length=255,
        blank=True,
        help_text=_("Why an editor should look at it; never shown to readers."),
    )

    objects = FollowedQuerySet.as_manager()

    class Meta:
        base_manager_name = "objects"
        verbose_name = _("signature")
        verbose_name_plural = _("signatures")
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(organisation__isnull=False)
                | models.Q(person__isnull=False)
                | ~models.Q(affiliation={}),
                name="zayava_signature_names_somebody",
            )
        ]

    def clean(self) -> None:
        if not (self.organisation_id or self.person_id or self.affiliation):
            raise ValidationError(_("A signature needs an organisation, a person or the line as printed."))
        if self.capacity == Capacity.ON_BEHALF and not (self.organisation_id or self.affiliation):
            raise ValidationError({"capacity": _("Only an organisation can sign as an organisation.")})
        if self.capacity in (Capacity.REPRESENTING, Capacity.PERSONAL) and not (self.person_id or self.affiliation):
            raise ValidationError({"capacity": _("This capacity needs a person.")})

    def __str__(self) -> str:
        parts = [str(name) for name in (self.person, self.organisation) if name]
        return ", ".join(parts) or str(self.affiliation)
