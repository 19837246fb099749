"""The legal status of a body in words. Pure: works on rows already fetched, asks the database nothing."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from django.utils import timezone, translation
from django.utils.translation import gettext, pgettext

from zayava.core.dates import PartialDate
from zayava.core.texts import TranslatedText

from .enums import CLOSED, EXISTED_BEFORE, StatusKind

if TYPE_CHECKING:
    from .models.status import LegalStatus


def today() -> datetime.date:
    """The day it is where the site is."""
    return timezone.localdate()


class Step(NamedTuple):
    """As much of a row of :class:`LegalStatus` as it takes to put it into words, for lists that need hundreds."""

    status: str
    date: PartialDate
    authority: TranslatedText
    sort_order: int | None
    pk: int

    @property
    def is_closure(self) -> bool:
        """As :attr:`LegalStatus.is_closure`."""
        return self.status in CLOSED

    @property
    def order(self) -> tuple[object, ...]:
        """As :attr:`LegalStatus.order`."""
        return status_order(self)

    def sentence(self, language: str | None = None) -> str:
        """As :meth:`LegalStatus.sentence`."""
        return status_sentence(self, language)


def status_order(status: LegalStatus | Step) -> tuple[object, ...]:
    """Sorts a history: by date, then by position, then by key."""
    return (status.date.earliest if status.date else datetime.date.min, status.sort_order or 0, status.pk or 0)


def status_sentence(status: LegalStatus | Step, language: str | None) -> str:
    """One line such as “Liquidated on 27 August 2021 by the Supreme Court”."""
    language = language or translation.get_language() or ""
    return _sentence(status.status, status.date, status.authority.text(language), language)


@lru_cache(maxsize=4096)  # a long list of signatories says the same few things many times
def _sentence(status: str, date: PartialDate | None, authority: str, language: str) -> str:
    """The sentence itself.

    Each pattern is a message of its own, because no other language can build it from parts: Belarusian and Russian
    put date and authority, both in the nominative, after a colon and in brackets.
    """
    with translation.override(language):
        words = {
            "status": str(StatusKind(status).label),
            "date": date.localised(language) if date else "",
            "authority": authority,
        }
        if not date:
            # Translators: the authority is in the nominative, for example «Вярхоўны суд».
            return gettext("%(status)s by %(authority)s") % words if authority else words["status"]
        if date.day is not None:
            if authority:
                # Translators: date and authority are in the nominative: «%(status)s: %(date)s (%(authority)s)» is safe.
                return gettext("%(status)s on %(date)s by %(authority)s") % words
            return gettext("%(status)s on %(date)s") % words
        if authority:
            # Translators: the date is a year, or a month in the nominative and a year.
            return gettext("%(status)s in %(date)s by %(authority)s") % words
        return gettext("%(status)s in %(date)s") % words


@lru_cache(maxsize=64)
def _active(language: str) -> str:
    with translation.override(language):
        return pgettext("organisation", "Active")


@dataclass(frozen=True)
class Standing:
    """How an organisation stood on a day, for the line beside a signature.

    ``status`` is the entry then in force, if any is known. ``is_active`` is ``False`` only for a body already closed,
    ``None`` when nothing at all is known. ``later`` is the first closure that came afterwards, if there was one.
    """

    status: LegalStatus | Step | None
    is_active: bool | None
    later: LegalStatus | Step | None = None

    @property
    def is_closed(self) -> bool:
        """Whether the body no longer existed as a legal person."""
        return self.is_active is False

    @property
    def is_closure(self) -> bool:
        """Whether the words of :meth:`sentence` say that it was closed: what readers see in red, here as everywhere.

        A closed body that went into exile afterwards stays closed, but its words are those of its exile.
        """
        return self.status is not None and self.status.is_closure

    def sentence(self, language: str | None = None) -> str:
        """“Active”, “Liquidated on 27 August 2021 by the Supreme Court”, or ``""`` when nothing is known."""
        language = language or translation.get_language() or ""
        if self.status is not None and self.status.status not in (StatusKind.REGISTERED, StatusKind.RESTORED):
            return self.status.sentence(language)
        if self.is_active is None:
            return ""
        return _active(language)

    def __bool__(self) -> bool:
        return self.is_active is not None


def standing_on(history: Sequence[LegalStatus | Step], day: datetime.date) -> Standing:
    """How a body with this history (in order of time) stood on a day.

    A body whose only known step is a later closure was active before it: only what exists can be closed.
    """
    dated = [status for status in history if status.date]
    past = [status for status in dated if status.date.latest <= day]
    ahead = [status for status in dated if status.date.latest > day]
    later = next((status for status in ahead if status.status in CLOSED), None)
    if past:
        status = max(past, key=lambda status: (status.date.latest, status.order))
        return Standing(status, _is_open(past), later)
    existed = bool(ahead) and ahead[0].status in EXISTED_BEFORE
    return Standing(None, True if existed else None, later)


def _is_open(past: Sequence[LegalStatus | Step]) -> bool:
    """A closed body stays closed (it may go into exile or be declared extremist) until it is registered anew."""
    is_open = True
    for status in sorted(past, key=lambda status: (status.date.latest, status.order)):
        if status.status in CLOSED:
            is_open = False
        elif status.status in (StatusKind.REGISTERED, StatusKind.RESTORED):
            is_open = True
    return is_open
