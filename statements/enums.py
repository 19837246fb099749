"""Choices of the record of statements."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Kind(models.TextChoices):
    """What form a text has."""

    JOINT_STATEMENT = "joint_statement", _("Joint statement")
    STATEMENT = "statement", _("Statement")
    OPEN_LETTER = "open_letter", _("Open letter")
    APPEAL = "appeal", _("Appeal")
    POSITION = "position", pgettext_lazy("kind of text", "Position")
    INTERVIEW = "interview", _("Interview")
    ARTICLE = "article", _("Article")


KIND_HEADINGS = {
    Kind.JOINT_STATEMENT: _("Joint statements"),
    Kind.STATEMENT: pgettext_lazy("heading of a list", "Statements"),
    Kind.OPEN_LETTER: _("Open letters"),
    Kind.APPEAL: _("Appeals"),
    Kind.POSITION: pgettext_lazy("heading of a list", "Positions"),
    Kind.INTERVIEW: _("Interviews"),
    Kind.ARTICLE: _("Articles"),
}
"""What heads a list of texts of each kind."""


class Issuer(models.TextChoices):
    """Who speaks."""

    COALITION = "coalition", _("The coalition")
    SIGNATORIES = "signatories", _("Its signatories")
    ORGANISATION = "organisation", _("One organisation")
    CAMPAIGN = "campaign", _("A campaign")
    OTHER = "other", _("Somebody else")


class Capacity(models.TextChoices):
    """In what capacity a signature was given."""

    ON_BEHALF = "on_behalf", _("The organisation signed")
    REPRESENTING = "representing", _("A person signed for the organisation")
    PERSONAL = "personal", _("In a personal capacity")


class SignatureState(models.TextChoices):
    CONFIRMED = "confirmed", _("Confirmed")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class Outcome(models.TextChoices):
    """What became of a demand."""

    MET = "met", _("Met")
    PARTLY_MET = "partly_met", _("Partly met")
    REFUSED = "refused", _("Refused")
    OVERTAKEN = "overtaken", _("Overtaken by events")


class DemandState(models.TextChoices):
    """Where a demand stands: its latest outcome, or nothing known. In the order in which states are told."""

    MET = "met", pgettext_lazy("state of a demand", "Met")
    PARTLY_MET = "partly_met", pgettext_lazy("state of a demand", "Partly met")
    REFUSED = "refused", pgettext_lazy("state of a demand", "Refused")
    OVERTAKEN = "overtaken", pgettext_lazy("state of a demand", "Overtaken by events")
    OPEN = "open", pgettext_lazy("state of a demand", "Nothing known")
