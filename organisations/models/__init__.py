"""The register: organisations and people, what they are called, and what happened to them.

Public names are imported from this package. Its modules depend on one another in one direction only:
``register``, ``names`` and ``tagging`` ← ``organisation``, ``person`` ← ``status`` ← ``decisions``, ``pages``.
"""

from .decisions import OrganisationJudgement, OrganisationMerge, PersonJudgement, PersonMerge
from .names import NameBase
from .organisation import Organisation, OrganisationName
from .pages import OrganisationIndexPage, OrganisationPage
from .person import Person, PersonName
from .register import RegisterEntry
from .status import LegalStatus, Membership
from .tagging import TaggedOrganisation

__all__ = [
    "LegalStatus",
    "Membership",
    "NameBase",
    "Organisation",
    "OrganisationIndexPage",
    "OrganisationJudgement",
    "OrganisationMerge",
    "OrganisationName",
    "OrganisationPage",
    "Person",
    "PersonJudgement",
    "PersonMerge",
    "PersonName",
    "RegisterEntry",
    "TaggedOrganisation",
]
