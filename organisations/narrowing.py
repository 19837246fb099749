"""What the lists of the register can be narrowed to in the admin, beyond facts: entries that need a hand.

Other apps add what only they can know, such as “signed a public text and has no profile”, in ``AppConfig.ready``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from .enums import Verdict
from .models import Organisation, OrganisationPage, Person, RegisterEntry

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

WITHOUT_PROFILE, UNSURE = "without-profile", "unsure"

Narrow = Callable[["QuerySet"], "QuerySet"]


@dataclass(frozen=True)
class Narrowing:
    """A choice of the filter “Show”."""

    name: str
    label: str | _StrPromise
    narrow: Narrow


class Narrowings:
    """The choices for each model of the register."""

    def __init__(self) -> None:
        self._known: dict[type[RegisterEntry], dict[str, Narrowing]] = {}

    def register(self, model: type[RegisterEntry], *narrowings: Narrowing) -> None:
        """Add choices. One that has the name of another takes its place."""
        self._known.setdefault(model, {}).update({narrowing.name: narrowing for narrowing in narrowings})

    def choices(self, model: type[RegisterEntry]) -> list[tuple[str, str]]:
        return [(narrowing.name, str(narrowing.label)) for narrowing in self._known.get(model, {}).values()]

    def narrowed(self, entries: QuerySet, name: str) -> QuerySet:
        """Those of ``entries`` that a choice means; none for a choice that there is not."""
        narrowing = self._known.get(entries.model, {}).get(name)
        return narrowing.narrow(entries) if narrowing else entries.none()


narrowings = Narrowings()


def without_profile(organisations: QuerySet) -> QuerySet:
    """Those that have no published profile in any language."""
    profiles = OrganisationPage.objects.filter(organisation=OuterRef("pk"), alias_of=None, live=True)
    return organisations.filter(~Exists(profiles))


def unsure(entries: QuerySet) -> QuerySet:
    """Those of which somebody said “not sure”, about another entry that still stands or about a printed name."""
    verdicts = entries.model._meta.get_field("judgements").related_model.objects.filter(verdict=Verdict.UNSURE)
    verdicts = verdicts.filter(Q(other__isnull=True) | Q(other__merged_into__isnull=True))
    return entries.filter(Exists(verdicts.filter(Q(entry=OuterRef("pk")) | Q(other=OuterRef("pk")))))


def register_own() -> None:
    """The choices that the register knows by itself."""
    unsure_choice = Narrowing(UNSURE, _("With a judgement “not sure”"), unsure)
    narrowings.register(
        Organisation, Narrowing(WITHOUT_PROFILE, _("Without a published profile"), without_profile), unsure_choice
    )
    narrowings.register(Person, unsure_choice)
