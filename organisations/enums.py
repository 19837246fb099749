"""Choices of the register, and the sets of them that mean something."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class OrganisationKind(models.TextChoices):
    """What sort of body it is."""

    ASSOCIATION = "association", _("Association")
    INSTITUTION = "institution", _("Institution")
    INITIATIVE = "initiative", _("Initiative")
    NETWORK = "network", _("Coalition or network")
    MEDIA = "media", _("Publisher or media")
    TRADE_UNION = "trade_union", _("Trade union")
    INTERNATIONAL = "international", _("International organisation")
    STATE_BODY = "state_body", _("State body")
    OTHER = "other", _("Other body")


class NameKind(models.TextChoices):
    """How a name belongs to its bearer. The order is the order in which a name to show is chosen."""

    OFFICIAL = "official", _("Official")
    SHORT = "short", _("Short")
    TRANSLITERATION = "transliteration", _("Transliteration")
    AS_PRINTED = "as_printed", _("As printed")
    FORMER = "former", _("Former")


class StatusKind(models.TextChoices):
    """The legal status of a body; the words stand at the beginning of a line such as “Liquidated on 1 May 2021”."""

    REGISTERED = "registered", _("Registered")
    REFUSED = "refused", _("Registration refused")
    UNREGISTERED = "unregistered", _("Not registered")
    SUSPENDED = "suspended", _("Suspended")
    LIQUIDATION_SOUGHT = "liquidation_sought", _("Liquidation sought")
    LIQUIDATED = "liquidated", _("Liquidated")
    DISSOLVED = "dissolved", _("Dissolved by its members")
    EXTREMIST = "extremist", _("Declared extremist")
    IN_EXILE = "in_exile", _("In exile")
    RESTORED = "restored", _("Registration restored")


CLOSED = frozenset({StatusKind.LIQUIDATED, StatusKind.DISSOLVED})
"""The body no longer exists as a legal person."""

EXISTED_BEFORE = frozenset(
    {StatusKind.SUSPENDED, StatusKind.LIQUIDATION_SOUGHT, StatusKind.LIQUIDATED, StatusKind.DISSOLVED}
)
"""What can only be done to a body that was registered until then."""


class Verdict(models.TextChoices):
    """What an editor, or a shipped file with sources, decided about two names or two entries."""

    SAME = "same", _("The same")
    DIFFERENT = "different", _("Different")
    UNSURE = "unsure", _("Not sure")
