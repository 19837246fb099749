"""Choices of the record of campaigns."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """Whether it has an end, or comes back every year."""

    CAMPAIGN = "campaign", _("Campaign")
    YEARLY_DAY = "yearly_day", _("Yearly day")


class Phase(models.TextChoices):
    """Where a campaign stands today; computed from its dates and never stored. The order is that of the list."""

    RUNNING = "running", _("Running")
    YEARLY = "yearly", _("Every year")
    CLOSED = "closed", _("Closed")


class PersonState(models.TextChoices):
    """Whether a person may be named."""

    CONFIRMED = "confirmed", _("Confirmed")
    WITHDRAWN = "withdrawn", _("Withdrawn")
