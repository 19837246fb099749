"""What an editor says on the screen of demands about which of them are known from other texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from django.utils.translation import gettext as _

from ..models import Demand, DemandOccurrence

_SIGNS = "№#Nno. \u00a0"
_LONGEST = 9


@dataclass(frozen=True)
class LinkDecision:
    """One decision about an occurrence; ``demand`` is the key of the other demand, ``None`` for parting it."""

    occurrence: int
    verdict: Literal["same", "different", "unsure", "part"]
    demand: int | None = None


class DemandLinksForm:
    """Reads ``d-7-same-12`` (same, different, unsure), ``d-7-known`` (a public number) and ``d-7-part``.

    What makes no sense is a sentence in ``errors``; nothing else is lost by it.
    """

    def __init__(self, data: Mapping[str, str], rows: list[DemandOccurrence]) -> None:
        self.errors: list[str] = []
        self.decisions = [decision for row in rows for decision in self._of(row, data)]

    def _of(self, row: DemandOccurrence, data: Mapping[str, str]) -> Iterator[LinkDecision]:
        prefix = f"d-{row.pk}-"
        for name, value in data.items():
            key = name.removeprefix(f"{prefix}same-")
            if key != name and key.isascii() and key.isdecimal() and len(key) < 19:
                if value in ("same", "different", "unsure"):
                    yield LinkDecision(row.pk, value, int(key))  # type: ignore[arg-type]  # checked above
        typed = data.get(f"{prefix}known", "").strip()
        if typed:
            number = typed.strip(_SIGNS)
            usable = number.isascii() and number.isdecimal() and len(number) <= _LONGEST
            found = Demand.objects.filter(number=int(number)).first() if usable else None
            if found is None:
                self.errors.append(
                    _("There is no demand with the number “%(number)s”. Type the number it has in the register.")
                    % {"number": typed[:40]}
                )
            else:
                yield LinkDecision(row.pk, "same", found.pk)
        if data.get(f"{prefix}part"):
            yield LinkDecision(row.pk, "part")
